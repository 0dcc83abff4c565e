"""The log for other programs: a calendar, one file of everything, a map for language models."""
