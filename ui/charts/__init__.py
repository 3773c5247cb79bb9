"""Charts in the window: choosing one, looking at it, reading it as a table, taking it along."""
