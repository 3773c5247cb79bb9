"""The Wellbeing page: reasons to talk, whom to ask, whose answers wait; and the leader's own questions."""
