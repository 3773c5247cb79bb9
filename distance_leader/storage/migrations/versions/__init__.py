"""Released steps. A step never changes, and never imports today's tables."""
