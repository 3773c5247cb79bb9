"""What our modules log: a fixed sentence, and beside it nothing but names of classes, numbers and yes or no."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("distance_leader/**/*.py"), *ROOT.glob("ui/**/*.py")])
NAMELESS = {
    "fault.name": "a class and a line",
    "workspace.is_encrypted": "yes or no",
    "workspace.is_writable": "yes or no",
}


def _calls():
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log."):
                yield path, node


def test_log_records_are_fixed_sentences_about_classes():
    calls = list(_calls())
    assert calls
    for path, call in calls:
        place = f"{path.relative_to(ROOT)}:{call.lineno}"
        assert isinstance(call.args[0], ast.Constant), place
        assert not call.keywords, f"{place} hands over an error or more"
        said = [ast.unparse(one) for one in call.args[1:]]
        assert not [one for one in said if one not in NAMELESS and not one.endswith(").__name__")], place


def test_every_log_of_ours_has_the_one_name_that_is_looked_at():
    made = [path for path in FILES if "getLogger(__name__)" in path.read_text("utf-8")]
    assert all("\n_log = logging.getLogger(__name__)\n" in path.read_text("utf-8") for path in made)
