"""A believable file of invented people, for a first look, for pictures and for measuring: same seed, same file."""
