"""The published site: pages rendered from the log, then made into a site by the engine."""
