"""Texts in the user's language: messages, the gettext catalogue, dates and numbers."""
