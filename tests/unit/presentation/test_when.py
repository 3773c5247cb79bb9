"""A line that names no day is refused with an example that its own list understands."""

import re
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest

from distance_leader.domain.errors import InvalidValueError
from distance_leader.i18n.catalogue import catalogue
from distance_leader.presentation.assignment_collections import EXTENSIONS
from distance_leader.presentation.collection import Moment
from distance_leader.presentation.collections import ABSENCES, AGREEMENTS, TRAVELS
from distance_leader.presentation.person_collections import HOME_DAYS
from distance_leader.presentation.sentences import sentence

NOW = Moment(datetime(2026, 11, 25, 9, 0, tzinfo=UTC), date(2026, 11, 25))
LISTS = [ABSENCES, TRAVELS, AGREEMENTS, EXTENSIONS, HOME_DAYS]


@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("collection", LISTS, ids=lambda one: one.kind.__name__)
def test_the_example_fits_the_line(collection, language):
    with pytest.raises(InvalidValueError) as refused:
        collection.read("til 31/2", uuid4(), NOW)
    said = catalogue(language).text(sentence(refused.value))
    examples = re.findall("[“»](.+?)[”«]", said)
    assert examples
    for example in examples:
        assert isinstance(collection.read(example, uuid4(), NOW), object)


def test_the_examples_differ():
    said = set()
    for collection in LISTS:
        with pytest.raises(InvalidValueError) as refused:
            collection.read("99-xx", uuid4(), NOW)
        said.add(sentence(refused.value))
    assert len(said) == len(LISTS)
