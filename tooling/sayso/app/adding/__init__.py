"""Writing new records: a decision, a goal, the page of a quarter."""
