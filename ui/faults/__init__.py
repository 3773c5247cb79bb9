"""Errors that nobody foresaw: what is known of one, the report that is kept of it, and the one dialog that tells it."""
