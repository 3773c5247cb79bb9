"""The Today page: what to do now, one key a row."""
