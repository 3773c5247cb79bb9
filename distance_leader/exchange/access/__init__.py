"""What a file holds about one person, for that person: to read, as a workbook, and for another program."""
