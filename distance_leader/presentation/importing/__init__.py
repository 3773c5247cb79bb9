"""A list of people between its file and its import: which column holds what, what stands in it, and what is told."""
