"""Runs all jobs."""
