"""Asking and answering without a server: the form, the mail and the paper, and reading what comes back."""
