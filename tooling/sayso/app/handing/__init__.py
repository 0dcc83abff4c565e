"""From one person to another: what is open moves, what is settled keeps the name that is true."""
