"""The strip over the grid in which someone new is typed; made when it is first wanted."""

from typing import TYPE_CHECKING
from uuid import UUID

from ui.context import Context
from ui.plan.frame import PlanFrame

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from ui.forms.new_person import NewPersonStrip


class Adding:
    """Opens and closes the strip; `show` is given whoever was added, `leave` gives the keyboard back."""

    def __init__(
        self, context: Context, frame: PlanFrame, show: "Callable[[UUID], None]", leave: "Callable[[], None]"
    ) -> None:
        self._context, self._frame, self._show, self._leave = context, frame, show, leave
        self._strip: NewPersonStrip | None = None

    def begin(self, today: "date") -> None:
        """Open the strip for someone new."""
        from ui.forms.new_person import NewPersonStrip  # noqa: PLC0415 - its words take a while to load

        if self._strip is None:
            self._strip = NewPersonStrip(self._context)
            self._strip.added.connect(self._show)
            self._strip.closed.connect(self._close)
            self._frame.add_strip(self._strip)
        self._frame.offer_first(is_offered=False)
        self._strip.begin(today)

    def _close(self) -> None:
        if self._strip is not None:
            self._strip.hide()
        self._frame.offer_first(is_offered=True)
        self._leave()
