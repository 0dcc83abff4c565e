"""The life of a goal: begun, checked in on, closed, and carried on where somebody wants that."""
