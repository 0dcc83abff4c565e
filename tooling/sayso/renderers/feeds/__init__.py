"""What happened to the log, for programs that read the news of many places."""
