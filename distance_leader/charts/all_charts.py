"""All charts there are: a chart is in the command line, in the window and in their tables by one line here."""

from distance_leader.charts import balance, rated, response, rhythm, strip, team, thinning, time_spent
from distance_leader.charts.chart import Chart

CHARTS: tuple[Chart, ...] = (
    strip.CHART,
    rated.CHART,
    team.CHART,
    rhythm.CHART,
    balance.CHART,
    time_spent.CHART,
    thinning.CHART,
    response.CHART,
)


def chart_named(name: str) -> Chart | None:
    """The chart of that name."""
    return next((chart for chart in CHARTS if chart.name == name), None)
