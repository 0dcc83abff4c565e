"""Reports: put together from the log and from git, kept as files, printed by a browser."""
