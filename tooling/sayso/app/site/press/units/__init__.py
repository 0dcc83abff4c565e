"""What is made of each record and each list: once for what it says, and kept."""
