"""Who owns a path, which decisions govern it, and the CODEOWNERS file that says the same."""
