"""The life of a decision: decided, doubted, carried out, looked back at, put right."""
