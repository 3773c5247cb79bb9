"""What outlives a page may not call it afterwards: Qt lets go of a method of what is gone, never of a lambda."""

import ast

import pytest

from tests.building import ROOT

FILES = sorted((ROOT / "ui").rglob("*.py"))
LASTING = frozenset({"clock", "context", "_context", "open_history", "history"})
"""Words in what a signal belongs to that live as long as the window or the open file."""


def words(node):
    """The names in `self._context.clock.minute`, without the signal's own."""
    found = []
    while isinstance(node, ast.Attribute):
        found.append(node.attr)
        node = node.value
    return found[1:] + ([node.id] if isinstance(node, ast.Name) else [])


def lasting_lambdas(source):
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and any(isinstance(given, ast.Lambda) for given in node.args)
        and LASTING & set(words(node.func.value))
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_that_lasts_calls_a_lambda(path):
    assert lasting_lambdas(path.read_text(encoding="utf-8")) == []


def test_the_look_for_them_finds_one():
    assert lasting_lambdas("self._context.clock.minute.connect(lambda: self.ask())") == [1]
    assert lasting_lambdas("self._context.clock.minute.connect(self.ask)") == []
    assert lasting_lambdas("self.button.clicked.connect(lambda: self.ask())") == []
