"""What one person has before them, and what could be offered to somebody."""
