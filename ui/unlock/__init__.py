"""What stands in the window while a file is shut: the question for its password, and the wait for a long act."""
