"""The rights of the people in the file: how long things are kept, what is handed out, who is erased."""
