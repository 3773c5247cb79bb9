"""What the program promises of its speed, as ratios against the bare thing, both measured in turn in one run."""
