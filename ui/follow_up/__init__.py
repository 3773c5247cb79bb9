"""The Follow-up page: what is open, and what is done about it."""
