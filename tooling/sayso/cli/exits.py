"""The exit codes, and what they mean."""

CLEAN = 0
FINDINGS = 1
WRONG_USE = 2
OUR_BUG = 3
INTERRUPTED = 130
