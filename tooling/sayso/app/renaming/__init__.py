"""Another name for a record, a person, a team or an area; what refers to it follows."""
