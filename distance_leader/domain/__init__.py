"""What exists and which rules hold; standard library only."""
