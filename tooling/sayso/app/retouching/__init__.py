"""The pages of a few decisions put into a site that stands otherwise, for an edited text."""
