"""Background work beside the window: nothing of Qt's is made or freed in another thread."""

import gc
import threading
from random import Random

from PySide6.QtGui import QUndoCommand, QUndoStack

from ui.tasks import Tasks


class _Step(QUndoCommand):
    """A command of Python's, as the program's own is."""

    def undo(self):
        pass


def test_the_garbage_waits_until_the_last_task_has_ended(qtbot):
    tasks, go_on, seen = Tasks(), threading.Event(), []
    for _ in range(2):
        tasks.start(lambda: (go_on.wait(5), gc.isenabled())[1], seen.append, seen.append)
    assert not gc.isenabled()
    tasks.collect_when_idle()
    assert not gc.isenabled()
    go_on.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    tasks.wait()
    assert seen == [False, False]
    assert gc.isenabled()


def test_an_undo_stack_drops_its_commands_while_tasks_come_and_go(qtbot, qapp):
    tasks, stack, rng, told = Tasks(), QUndoStack(), Random(7), []
    started = 0
    for _ in range(400):
        for _ in range(rng.randrange(8)):
            tasks.start(lambda: len([[number] for number in range(2000)]), told.append, told.append)
            started += 1
            stack.push(_Step("step"))
        for _ in range(rng.randrange(9)):
            stack.undo()
        qapp.processEvents()
    qtbot.waitUntil(lambda: len(told) == started)
    tasks.wait()
    assert set(told) == {2000}


def test_what_a_task_raises_arrives_as_an_error(qtbot):
    tasks, errors = Tasks(), []
    tasks.start(lambda: 1 // 0, errors.append, errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    tasks.wait()
    assert isinstance(errors[0], ZeroDivisionError)
