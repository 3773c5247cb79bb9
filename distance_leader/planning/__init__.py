"""Slots, plans and what the leader types into them; pure functions over the domain."""
