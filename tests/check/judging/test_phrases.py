"""A phrase is said in whatever forms and order of its words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from actgen.check import ConceptFinder
from actgen.check.documents.reading import read_units
from actgen.check.judging.phrases import said_in
from actgen.model.text import StructuredText


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1. Сообщения родителям отправляют только в рабочие часы.", True),
        ("1. В рабочие часы родителям отправляется сообщение.", True),
        ("1. Отправлять родителям в рабочие часы:\n– сообщения.", True),
        ("1. Отправлять сообщения ученикам.", False),
        ("1. Утвердить график.", False),
    ],
)
def test_most_words_stand_there(
    text: str, said: bool, read: Callable[[str], StructuredText], lexicon_finder: ConceptFinder
) -> None:
    unit = read_units(read(text), 0, lexicon_finder).units[-1]
    assert said_in("отправка сообщений родителям в рабочие часы", unit) is said
