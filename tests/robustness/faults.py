"""Lets the n-th act on a file fail, as a disk, a stick or a network folder does; also every one after it.

Of SQLite it is the layer beneath it (its VFS): each opening, reading, writing, locking, cutting, syncing and removing
of a file answers with the code that SQLite's own layer gives for EIO or ENOSPC, so what follows is its real way out. Of
Python: opening, listing, renaming, linking, removing, making and changing of files and folders, by its audit hook, and
writing to a file and fsync. Not covered: `stat`, `flock`, and what a child process of its own does. The hooks cannot be
taken out again: for a process that ends soon.
"""

import builtins
import ctypes
import errno
import io
import os
import sys
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_void_p, cast
from pathlib import Path
from typing import Any

from sqlcipher3 import _sqlite3

_SEEN = ("open", "os.rename", "os.remove", "os.chmod", "os.link", "os.mkdir", "os.rmdir", "os.listdir", "os.scandir")
_FULL = 13
_IOERR = 10
_OPEN, _ACCESS, _DELETE = 14, _IOERR | 13 << 8, _IOERR | 10 << 8
_METHODS = {  # of an open file, by their place after `iVersion`: the code that says so
    "xRead": _IOERR | 1 << 8,
    "xWrite": _IOERR | 3 << 8,
    "xTruncate": _IOERR | 6 << 8,
    "xSync": _IOERR | 4 << 8,
    "xFileSize": _IOERR | 7 << 8,
    "xLock": _IOERR | 15 << 8,
    "xShmMap": _IOERR | 21 << 8,
}
_ANY = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_void_p, c_void_p)
"""SQLite's functions have up to five words; a C function leaves alone what it did not ask for."""


class Fate:
    """Counts the acts on files beneath a folder and lets the `at`-th fail; with `lasts` all that follow too."""

    def __init__(self, folder: Path, at: int, number: int = errno.EIO, *, lasts: bool = False) -> None:
        self.count = 0
        self.failed: list[str] = []
        self.number = number
        self._folder = str(folder)
        self._at = at
        self._lasts = lasts

    def strikes(self, what: str, path: str) -> bool:
        """Whether this act fails."""
        if not path.startswith(self._folder):
            return False
        self.count += 1
        if self.count != self._at and not (self._lasts and self.count > self._at > 0):
            return False
        self.failed.append(what)
        return True

    def raise_for(self, what: str, path: object) -> None:
        """As `strikes`, for Python."""
        if isinstance(path, str | Path | bytes) and self.strikes(what, os.fsdecode(path)):
            raise OSError(self.number, os.strerror(self.number), os.fsdecode(path))


def install(fate: Fate) -> None:
    """Let it rule over this process."""
    _rule_sqlite(fate)
    _rule_python(fate)


def _rule_python(fate: Fate) -> None:
    real_fsync, real_open = os.fsync, io.open

    class Watched(io.FileIO):
        def write(self, some: Any) -> int:
            fate.raise_for("write", self.name)
            return super().write(some)

    def opened(file: Any, mode: str = "r", buffering: int = -1, *more: Any, opener: Any = None, **named: Any) -> Any:
        if not set("wax+") & set(mode) or isinstance(file, int):
            return real_open(file, mode, buffering, *more, opener=opener, **named)
        raw = Watched(os.fspath(file), mode.replace("b", "").replace("t", ""), opener=opener)
        made = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return made if "b" in mode else io.TextIOWrapper(made, *more, **named)

    def fsync(descriptor: int) -> None:
        fate.raise_for("fsync", Path(f"/proc/self/fd/{descriptor}").readlink())
        real_fsync(descriptor)

    def audit(name: str, given: tuple[Any, ...]) -> None:
        if name in _SEEN:
            fate.raise_for(name, given[0])

    os.fsync, io.open, builtins.open = fsync, opened, opened
    sys.addaudithook(audit)


class _Vfs(Structure):
    pass


_Vfs._fields_ = [
    ("iVersion", c_int),
    ("szOsFile", c_int),
    ("mxPathname", c_int),
    ("pNext", POINTER(_Vfs)),
    ("zName", c_char_p),
    ("pAppData", c_void_p),
    ("xOpen", c_void_p),
    ("xDelete", c_void_p),
    ("xAccess", c_void_p),
]


class _Methods(Structure):
    _fields_ = [
        ("iVersion", c_int),
        *(
            (name, c_void_p)
            for name in (
                *("xClose", "xRead", "xWrite", "xTruncate", "xSync", "xFileSize", "xLock", "xUnlock"),
                *("xCheckReservedLock", "xFileControl", "xSectorSize", "xDeviceCharacteristics"),
                *("xShmMap", "xShmLock", "xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch"),
            )
        ),
    ]


class _File(Structure):
    _fields_ = [("methods", POINTER(_Methods))]


_kept: list[Any] = []
"""What C calls must not be collected."""


class _Ruled:
    """SQLite's layer for files, in which each call asks first whether it fails."""

    def __init__(self, fate: Fate, vfs: Any) -> None:
        self._fate = fate
        self._names: dict[int, str] = {}
        self._like: dict[int | None, Any] = {}
        self._open = _ANY(vfs.xOpen)
        vfs.xOpen = _kept_address(_ANY(self._open_file))
        vfs.xDelete = self._ruled("xDelete", vfs.xDelete, _DELETE, _name_in)
        vfs.xAccess = self._ruled("xAccess", vfs.xAccess, _ACCESS, _name_in)

    def _open_file(self, *words: Any) -> int:
        name, file = _name_in(words), cast(words[2], POINTER(_File)).contents
        if self._fate.strikes("xOpen", name):
            file.methods = POINTER(_Methods)()
            return _OPEN
        code = int(self._open(*words))
        if file.methods:
            self._names[words[2]] = name
            file.methods = ctypes.pointer(self._methods_like(file.methods))
        return code

    def _methods_like(self, real: Any) -> Any:
        place = cast(real, c_void_p).value
        if place not in self._like:
            copy = _Methods.from_buffer_copy(real.contents)
            for what, code in _METHODS.items():
                if getattr(copy, what):
                    setattr(copy, what, self._ruled(what, getattr(copy, what), code, self._name_of))
            self._like[place] = copy
        return self._like[place]

    def _name_of(self, words: Any) -> str:
        return self._names.get(words[0], "")

    def _ruled(self, what: str, real: int, code: int, name_of: Callable[[Any], str]) -> Any:
        call = _ANY(real)
        failure = _FULL if self._fate.number == errno.ENOSPC and what in ("xWrite", "xTruncate") else code

        def act(*words: Any) -> int:
            return failure if self._fate.strikes(what, name_of(words)) else int(call(*words))

        return _kept_address(_ANY(act))


def _rule_sqlite(fate: Fate) -> None:
    library = ctypes.CDLL(_sqlite3.__file__)
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    _kept.append(_Ruled(fate, library.sqlite3_vfs_find(None).contents))


def _kept_address(function: Any) -> Any:
    _kept.append(function)
    return cast(function, c_void_p).value


def _name_in(words: Any) -> str:
    return os.fsdecode(cast(words[1], c_char_p).value or b"")
