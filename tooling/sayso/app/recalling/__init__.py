"""A large log read for a check: decisions that were quiet, and are the same, are not read again."""
