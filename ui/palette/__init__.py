"""The command palette: one line to go anywhere and to do anything, and the search through all texts beneath."""
