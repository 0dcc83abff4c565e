"""What is kept from one build to the next, and what tells that it still holds."""
