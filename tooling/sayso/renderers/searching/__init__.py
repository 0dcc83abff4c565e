"""The index that the site is searched with: in pieces, of which a browser fetches a few.

decisions/2026-11-22-make-the-search-index-ourselves.md
"""
