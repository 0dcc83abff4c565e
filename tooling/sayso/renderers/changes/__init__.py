"""What happened to a log, as text, as Markdown and for programs."""
