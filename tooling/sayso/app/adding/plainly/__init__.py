"""New decisions of which it is known what the check would find, so that it need not run.

Its rules take five times as long to load as all the rest. Whatever they might speak of, and
whatever goes wrong, is left to the long way, before anything is written.
decisions/2026-11-22-know-what-a-plain-record-is-told.md
"""
