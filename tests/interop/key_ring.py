"""Remembers a file's key in the key ring of this session, opens the file by it, and forgets it; says what it saw."""

import json
import sys
from pathlib import Path

import keyring

from distance_leader.storage.opening import open_file
from ui.remembering import can_remember, forget, recalled, remember


def main(path: Path, password: bytes) -> None:
    opened = open_file(path, to_write=False, password=password)
    key = opened.key
    assert key is not None
    opened.close()
    salt = key.salt.hex()
    before = recalled(path, [salt])
    remember(key)
    words = recalled(path, [salt])
    by_words = open_file(path, to_write=False, password=words)
    is_same = by_words.key is not None and by_words.key.recovery_words == key.recovery_words
    by_words.close()
    home = Path.home()
    kept = [one for one in home.rglob("*") if one.is_file()]
    forget(key)
    seen = {
        "ring": type(keyring.get_keyring()).__module__,
        "can": can_remember(),
        "before": before is None,
        "opens": is_same,
        "files": len(kept),
        "readable": any(words and words in one.read_bytes() for one in kept),
        "after": recalled(path, [salt]) is None,
    }
    sys.stdout.write(json.dumps(seen))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2].encode())
