"""Lines become paragraphs: words divided at the end of a line are made whole."""

from __future__ import annotations

from actgen.read.signs.paragraphs import glue


def test_a_double_surname_divided_at_its_hyphen_gains_no_blank() -> None:
    assert glue("Чичваркину-", "Лихтенштейну Г.О.") == "Чичваркину-Лихтенштейну Г.О."
