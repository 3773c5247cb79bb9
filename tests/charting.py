"""Contents of charts as a leader's file may hold them: little, much, silence only, long names, many people."""

from datetime import date, timedelta
from itertools import combinations

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

from distance_leader.charts import balance, rated, response, rhythm, strip, team, thinning, time_spent
from distance_leader.charts.chart import Coded, Mark, Order, Subject
from distance_leader.charts.gaps import Talks
from distance_leader.charts.strip_marks import LANES
from distance_leader.domain.codes import Focus, YesNo
from distance_leader.domain.question import Question, Wording
from distance_leader.domain.questions import CHECK_IN_KEYS, Questions
from distance_leader.insights.ewma import Point
from distance_leader.insights.record import Talk
from distance_leader.storage.queries.history_rows import Pace, RoundRow, StayRow
from distance_leader.storage.queries.team_rows import MonthAnswers, MonthMinutes, MonthRounds

TODAY = date(2026, 11, 22)
LONG = "Maximiliane-Alexandra von und zu Hohenlohe-Waldenburg-Schillingsfürst $x_1$"
YES, NO = YesNo.YES, YesNo.NO
WORDINGS = tuple(Wording(key, 1) for key in CHECK_IN_KEYS)
QUESTIONS = Questions([Question(key="own", title_en=LONG, title_da=LONG, text_en="?")])


def order(language="en", name="Amina Noor", **said):
    return Order(today=TODAY, language=language, subject=Subject("00" * 16, name), **said)


def days_back(count, apart):
    """So many days, the last of them some days ago, oldest first."""
    return [TODAY - timedelta(days=3 + apart * number) for number in reversed(range(count))]


def a_round(on, *said, stay="a", answered=True, wordings=WORDINGS):
    answers = {wording: one for wording, one in zip(wordings, said, strict=False) if one is not None}
    return RoundRow(stay, on, on if answered else None, False, wordings, answers)


def stays(*starts, name="Tavarno Shipyards"):
    ends = [*(start - timedelta(days=1) for start in starts[1:]), None]
    keys = [chr(ord("a") + number) for number in range(len(starts))]
    return [StayRow(key, name, start, end) for key, start, end in zip(keys, starts, ends, strict=True)]


def marks(days):
    kinds = list(LANES)
    return [
        Mark(on, Coded(kinds[number % len(kinds)].value, LANES[kinds[number % len(kinds)]][0]))
        for number, on in enumerate(days)
    ]


def strips(language):
    """By what they show."""
    weekly, monthly = days_back(260, 7), days_back(14, 28)
    wide = (*WORDINGS, Wording("own", 1))
    much = [a_round(on, *([NO, YES, None, YES][number % 4] for _ in WORDINGS)) for number, on in enumerate(weekly)]
    here, named = order(language), order(language, LONG)
    at = stays(date(2021, 1, 1))
    many = stays(*(TODAY - timedelta(days=900 - 60 * number) for number in range(15)), name=LONG)
    return {
        "nothing": strip.data([], at, [], QUESTIONS, here),
        "one answer": strip.data([a_round(monthly[-1], YES, NO, YES)], at, [], QUESTIONS, here),
        "three answers": strip.data([a_round(on, YES, YES, YES) for on in monthly[-3:]], at, [], QUESTIONS, here),
        "five years": strip.data(much, at, marks(weekly), QUESTIONS, here),
        "silence only": strip.data([a_round(on, answered=False) for on in monthly], at, [], QUESTIONS, here),
        "long names": strip.data(
            [a_round(on, YES, NO, NO, NO, wordings=wide) for on in monthly], many, marks(monthly), QUESTIONS, named
        ),
    }


def _points(values, apart=28, key="a"):
    return [(key, Point(on, value)) for on, value in zip(days_back(len(values), apart), values, strict=True)]


def ratings(language):
    here, named = order(language), order(language, LONG)
    return {
        "nothing": rated.data([], None, here),
        "one answer": rated.data(_points([4.0]), None, here),
        "three answers": rated.data(_points([4.0, 3, 4]), None, here),
        "fallen": rated.data(_points([4, 4, 5, 4, 3, 4, 4, 2, 1, 1]), 0.6, named),
        "just six": rated.data(_points([4.0] * 6), None, here),
        "five years": rated.data(_points([3 + number % 3 * 0.5 for number in range(260)], 7), 0.6, here),
    }


def teams(language):
    everybody = Order(today=TODAY, language=language)
    long_ago = Order(today=TODAY, language=language, first=date(2017, 1, 1))
    months = [f"2026-{month:02}" for month in range(1, 12)]
    rounds = [MonthRounds(month, WORDINGS, 10) for month in months]
    answers = [MonthAnswers(month, WORDINGS[0], [YES, NO][number % 2], 7) for number, month in enumerate(months)]
    years = [f"{year}-{month:02}" for year in range(2017, 2027) for month in range(1, 12)]
    return {
        "nothing": team.data([], [], QUESTIONS, everybody),
        "one answer": team.data(rounds[-1:], answers[-1:], QUESTIONS, everybody),
        "silence only": team.data(rounds, [], QUESTIONS, everybody),
        "a year": team.data(rounds, answers, QUESTIONS, everybody),
        "ten years": team.data(
            [MonthRounds(month, WORDINGS, 1_000) for month in years],
            [MonthAnswers(month, WORDINGS[1], YES, 900) for month in years],
            QUESTIONS,
            long_ago,
        ),
    }


def talks(days, pace=Pace(14, 28, False)):  # noqa: B008 - a value
    return Talks(tuple(days), pace, [], tuple(stays(date(2021, 1, 1), name=LONG)))


def rhythms(language):
    here = order(language)
    few = {"nothing": [], "one talk": days_back(1, 9), "three talks": days_back(3, 9)}
    many = {"regular": days_back(40, 13), "long gaps": days_back(9, 60), "five years": days_back(260, 7)}
    found = {f"rhythm, {name}": rhythm.data(talks(days), here) for name, days in {**few, **many}.items()}
    named = order(language, LONG)
    return found, {f"thinning, {name}": thinning.data(talks(days), named) for name, days in {**few, **many}.items()}


def people(count):
    return [LONG if number % 5 == 4 else f"Person {number:02}" for number in range(count)]


def tables(language):
    everybody = Order(today=TODAY, language=language)
    foci = [frozenset({Focus.WELLBEING, Focus.TASK}), frozenset({Focus.BUDGET}), frozenset({Focus.PERFORMANCE})]
    latest = [Talk(on, foci[number % 3]) for number, on in enumerate(days_back(8, 7))]
    found = {}
    for count in (0, 1, 8, 40, 200):
        found[f"balance of {count}"] = balance.data([(name, latest) for name in people(count)], everybody)
        minutes = [
            MonthMinutes(str(number), name, f"2026-{month:02}", 15 * (month + number % 7))
            for number, name in enumerate(people(count))
            for month in range(1, 12)
        ]
        found[f"time of {count}"] = time_spent.data(minutes, 4000, everybody)
    long_ago = Order(today=TODAY, language=language, first=date(2020, 1, 1))
    found["time of years"] = time_spent.data([MonthMinutes("1", LONG, "2025-11", 20_000)], 20_000, long_ago)
    return found


def responses(language):
    here = Order(today=TODAY, language=language)
    one = response.Wait("Bo Lind", TODAY, 3.5, TODAY)
    much = [one._replace(on=on, hours=number * 1.5) for number, on in enumerate(days_back(60, 6))]
    return {
        "nothing": response.data([], here),
        "one": response.data([one], here),
        "much": response.data(much, here),
        "waiting": response.data([one._replace(answered_on=None), one], here),
    }


def every_content(language):
    """(chart, name, content) of all of them."""
    gaps, thin = rhythms(language)
    made = tables(language)
    kinds = [
        (strip.CHART, strips(language)),
        (rated.CHART, ratings(language)),
        (team.CHART, teams(language)),
        (rhythm.CHART, gaps),
        (thinning.CHART, thin),
        (balance.CHART, {name: one for name, one in made.items() if name.startswith("balance")}),
        (time_spent.CHART, {name: one for name, one in made.items() if name.startswith("time")}),
        (response.CHART, responses(language)),
    ]
    return [(chart, name, content) for chart, contents in kinds for name, content in contents.items()]


def text_faults(figure):
    """Texts that overlap, or that do not lie within the figure."""
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    renderer = canvas.get_renderer()
    shown = [one for one in figure.findobj(Text) if one.get_visible() and one.get_text().strip()]
    boxes = [(one.get_text(), one.get_window_extent(renderer)) for one in shown]
    width, height = canvas.get_width_height()
    outside = [text for text, box in boxes if box.x0 < 0 or box.y0 < 0 or box.x1 > width + 1 or box.y1 > height + 1]
    overlapping = [
        (one, other)
        for (one, box), (other, second) in combinations(boxes, 2)
        if min(box.x1, second.x1) - max(box.x0, second.x0) > 1 and min(box.y1, second.y1) - max(box.y0, second.y0) > 2
    ]
    return outside, overlapping
