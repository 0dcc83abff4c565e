"""What an earlier check found nothing wrong with, kept so that it need not be read again.

Only silence is kept, never a finding: a decision is known to be quiet, or it is read.
decisions/2026-11-22-remember-who-had-nothing-to-say.md
"""
