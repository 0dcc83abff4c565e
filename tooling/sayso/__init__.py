"""Sayso: a markdown-first decision and ownership log."""

__version__ = "0.1.0"
