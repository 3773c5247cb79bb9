"""The schema number of a file made by this program; kept in `user_version`."""

SCHEMA = 8
