"""Mail drafts (RFC 5322) that a mail program opens unsent: nothing here ever sends one."""

from email.message import EmailMessage
from email.policy import SMTP


def new_draft(to: str, subject: str, body: str) -> EmailMessage:
    """A draft in plain text; an empty address leaves the line out."""
    mail = EmailMessage(policy=SMTP)
    mail["X-Unsent"] = "1"
    mail["Subject"] = " ".join(subject.split())
    if to:
        mail["To"] = " ".join(to.split())  # a break in an address would begin another header
    mail.set_content(body)
    return mail
