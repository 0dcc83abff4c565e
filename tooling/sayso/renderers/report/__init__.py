"""Documents to send or to archive: one file each, which needs nothing beside it."""
