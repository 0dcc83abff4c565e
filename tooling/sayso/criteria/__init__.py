"""Lines of `done-when`: where they stand, what they were, and whether they ask for less."""
