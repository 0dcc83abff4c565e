"""Beginning a log: what is missing is written, what is there stays as it is."""
