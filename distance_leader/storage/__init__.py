"""All SQL, the file and its migrations, and the mapper between rows and entities."""
