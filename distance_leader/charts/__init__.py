"""Charts: each is a file with `data`, pure, and `draw`, and a line in `all_charts`. Only here is matplotlib known."""
