"""Alembic's scripts: one step of the schema each."""
