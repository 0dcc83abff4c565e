"""What needs somebody, what changed, and what to look back at, in a dozen lines."""
