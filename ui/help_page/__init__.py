"""The Help page: keys and words."""
