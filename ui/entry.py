"""The entry point of both commands. It imports no Qt until a window or a picture is wanted."""

import os
import sys
from collections.abc import Sequence

from distance_leader.cli.arguments import parse
from distance_leader.cli.run import cli_language, run
from distance_leader.i18n.catalogue import catalogue
from distance_leader.i18n.message import msg


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; returns the exit code: 0, 1 for what cannot be, 2 for wrong usage, 3 for a fault."""
    if getattr(sys, "frozen", False):  # a packed program is also the process that reads foreign files
        from multiprocessing import freeze_support  # noqa: PLC0415 - nobody else needs it

        freeze_support()
    texts = catalogue(cli_language(os.environ))
    words = list(sys.argv[1:] if argv is None else argv)
    arguments = parse(words, texts)
    if arguments.command == "screenshot":
        from ui.screenshot import run_screenshot  # noqa: PLC0415 - Qt only when a picture is wanted

        return run(arguments, texts, {"screenshot": run_screenshot})
    if arguments.command is not None:
        return run(arguments, texts, {})
    from ui.app import has_display, run_window  # noqa: PLC0415 - Qt only when a window is wanted

    if not has_display():
        said = msg(
            "There is no display to open a window on; 'distance-leader screenshot FILE OUT.png' "
            "draws a picture without one."
        )
        sys.stderr.write(texts.text(said) + "\n")
        return 1
    return run_window(arguments.file, demo=arguments.demo)


if __name__ == "__main__":
    sys.exit(main())
