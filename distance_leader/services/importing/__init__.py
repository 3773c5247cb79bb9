"""People from a list of another program: first a plan with a verdict for each row, then all of it in one step."""
