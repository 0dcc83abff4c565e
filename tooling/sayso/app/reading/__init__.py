"""Reading a log from the command line: lists of what it holds, and one thing in full."""
