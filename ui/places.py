"""Where the program keeps its files when it is not told: the user's own data folder."""

from datetime import date
from pathlib import Path

from platformdirs import user_data_path


def data_place() -> Path:
    """Where the user's data folder is, or will be."""
    return user_data_path("Distance Leader", appauthor=False)


def data_folder() -> Path:
    """The folder of the user's plan, made private on first use."""
    folder = data_place()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def default_file() -> Path:
    """The plan that opens when no file is named."""
    return data_folder() / "plan.distance"


def samples_file(today: date) -> Path:
    """The sample data of this week: samples of another week would have no present."""
    year, week, _ = today.isocalendar()
    return data_folder() / f"samples-{year}-W{week:02}.distance"
