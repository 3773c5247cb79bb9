"""What was dropped or is on the clipboard, as something that may hold replies: files, a whole mail, or a text."""

from pathlib import Path

from PySide6.QtCore import QMimeData

_MAIL = "message/rfc822"


def sources_of(mime: QMimeData | None) -> list[Path | bytes]:
    """Files before a mail before a text before mark-up; nothing for pictures and the like."""
    if mime is None:
        return []
    paths: list[Path | bytes] = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    if paths:
        return paths
    if mime.hasFormat(_MAIL):
        return [bytes(mime.data(_MAIL).data())]
    text = mime.text() or mime.html()
    return [text.encode("utf-8", "replace")] if text.strip() else []
