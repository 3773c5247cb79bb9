"""The Plan page: the guide's Figure 4 as a grid of people and weeks."""
