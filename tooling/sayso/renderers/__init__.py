"""What is derived from a log: `Log → Artifact`, pure; the same log gives the same bytes."""
