"""The one dialog that tells of an error that nobody foresaw."""
