"""The one comment on a pull request: what it does to the log, and whom to ask."""
