"""Every read with a condition is a named function here; they return frozen rows or entities, never SQL."""
