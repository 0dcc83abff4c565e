"""What commands tell of paths: who owns them, and which decisions govern them."""
