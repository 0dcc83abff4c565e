"""What an engine puts around pages, cut from a few that it made of marks."""
