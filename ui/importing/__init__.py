"""People from a file: what each column holds, what becomes of each row, and one button to take them over."""
