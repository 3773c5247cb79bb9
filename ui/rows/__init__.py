"""Lists of rows that are read, not typed: dated lines, and rows about people under heads."""
