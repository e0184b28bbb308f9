"""Starting files: they load as they are, and explain every line."""

from __future__ import annotations

import pytest

from actgen.errors import ActgenError
from actgen.source import parse_act
from actgen.source.kinds import kinds_table
from actgen.source.starter import kinds, starter


def test_the_kinds_of_the_order_family() -> None:
    assert kinds() == ["приказ", "распоряжение", "постановление", "решение", "указание"]


@pytest.mark.parametrize("kind", kinds())
def test_it_loads_without_any_change(kind: str) -> None:
    act = parse_act(starter(kind).encode(), f"{kind}.yaml")
    assert act.kind == kind
    assert act.clauses[0].text == "Перейти на использование платформы с 15\u00a0апреля 2024\u00a0г."


@pytest.mark.parametrize("kind", kinds())
def test_every_key_is_explained(kind: str) -> None:
    lines = [
        line for line in starter(kind).splitlines() if ":" in line and not line.startswith("#")
    ]
    assert [line for line in lines if "  # " not in line] == []


@pytest.mark.parametrize("kind", kinds())
def test_it_can_be_printed(kind: str) -> None:
    from actgen.render.text import render_text

    assert kind.upper() in render_text(parse_act(starter(kind).encode(), "a.yaml")).decode()


def test_the_kind_may_be_written_carelessly() -> None:
    assert starter(" Приказ ") == starter("приказ")


def test_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(ActgenError) as caught:
        starter("прикас")
    assert caught.value.advice == "Может быть, «приказ»?"
    with pytest.raises(ActgenError, match="заготовки нет"):
        starter("смета")


def test_every_order_kind_has_a_starting_file() -> None:
    assert set(kinds()) == set(kinds_table()["виды"])
