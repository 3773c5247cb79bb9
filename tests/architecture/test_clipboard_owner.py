"""Only one module writes to the clipboard, so that nothing stays there for longer than it says."""

import ast

from tests.building import ROOT


def test_one_module_writes_to_the_clipboard():
    writers = set()
    for path in (ROOT / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Attribute):
                continue
            is_asked = node.attr == "clipboard" and isinstance(node.value, ast.Name) and node.value.id.startswith("Q")
            is_written = (
                node.attr in ("setText", "setMimeData", "setImage", "setPixmap", "clear")
                and isinstance(node.value, ast.Call)
                and ast.unparse(node.value.func).endswith("clipboard")
            )
            if is_asked or is_written:
                writers.add(path.relative_to(ROOT).as_posix())
    assert writers == {"ui/clipboard.py"}
