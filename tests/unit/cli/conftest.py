"""The program in this process: quick, and with the same arguments, streams and exit codes."""

from typing import NamedTuple

import pytest

from ui.entry import main


class Said(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def id(self):
        """What an `add` printed."""
        assert self.code == 0, self.err
        assert self.err == ""
        return self.out.strip()


@pytest.fixture
def say(capsys, monkeypatch):
    """Runs a command in English, unless the test says otherwise afterwards; with more of an environment where given."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")

    def run(*words, **environment):
        capsys.readouterr()
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            try:
                code = main([str(word) for word in words])
            except SystemExit as end:
                code = end.code or 0
        return Said(code, *capsys.readouterr())

    return run


@pytest.fixture
def amina(say, plan_file):
    """The id of a person in the plan."""
    words = ("--name", "Amina Noor", "--zone", "America/Chicago", "--since", "2026-01-05")
    return say("employee", "add", plan_file, *words).id
