"""What the record says: rhythm, balance, notices. Pure functions; `today` is a parameter."""
