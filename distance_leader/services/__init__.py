"""What a leader can do: one plain function for each act, called inside an edit."""
