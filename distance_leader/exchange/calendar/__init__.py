"""Calendar files (iCalendar, RFC 5545): planned contacts out, busy times in."""
