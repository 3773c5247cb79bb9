"""Folders that another program copies to other computers: two copies at work can lose what is written in one."""

from pathlib import Path

_SERVICES = (
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("syncthing", "Syncthing"),
    ("creative cloud files", "Creative Cloud"),
    ("box sync", "Box"),
    ("pcloud", "pCloud"),
    ("proton drive", "Proton Drive"),
)
_SIGNS = {".dropbox": "Dropbox", ".stfolder": "Syncthing", ".sync": "Resilio Sync", ".owncloudsync.log": "ownCloud"}
"""What such programs leave in the folder that they copy."""


def syncing_service(path: Path) -> str:
    """Which program copies the folder of a file to other computers; '' for none that is known."""
    for folder in path.absolute().parents:
        name = folder.name.casefold()
        for start, service in _SERVICES:
            if name.startswith(start):
                return service
        for sign, service in _SIGNS.items():
            if folder != Path.home() and (folder / sign).exists():
                return service
    return ""
