"""Check-ins wherever a page shows them: asking, entering answers, taking replies in, and what was answered before."""
