"""Legal data that was checked longer than a year ago."""

from __future__ import annotations

import datetime

from actgen.resources import acts_dir
from actgen.source.freshness import Checked, of_lexicon, of_past_acts, of_requirements, stale
from actgen.source.lexicon import lexicon_with
from actgen.source.registry import past_acts
from actgen.source.superior import load_superior

OLD = Checked("перечень", datetime.date(2025, 1, 10))
OLDER = Checked("закон", datetime.date(2024, 5, 1))
NEW = Checked("письмо", datetime.date(2025, 12, 1))


def test_older_than_a_year_the_oldest_first() -> None:
    assert stale([NEW, OLD, OLDER], datetime.date(2026, 1, 11)) == [OLDER, OLD]


def test_a_year_is_not_yet_too_long() -> None:
    assert stale([OLD], datetime.date(2026, 1, 10)) == []


def test_what_has_a_day_of_checking() -> None:
    lexicon = [each.what for each in of_lexicon(lexicon_with([]))]
    assert lexicon[0] == "словарь понятий"
    assert "понятие «Telegram»" in lexicon
    assert "понятие «родители»" not in lexicon  # what the law does not change has no day
    assert {each.what for each in of_past_acts(past_acts())} >= {"утративший силу акт № 785"}
    demands = load_superior(acts_dir() / "messenger-2025.yaml").requirements
    disputed = [each.what for each in of_requirements(each.requirement for each in demands)]
    assert disputed == ["спорное требование «families-only-offered»"]
