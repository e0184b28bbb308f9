"""A document of the act language as the one context that every format prints."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render.context import UNDATED, build
from actgen.render.document import Part
from actgen.source import load_act

ROOT = Path(__file__).resolve().parents[2]
ALL_SAMPLES = sorted(path.stem for path in (ROOT / "samples").glob("*-*.yaml"))
MakeAct = Callable[..., Act]


class TestProperties:
    def test_the_document_is_named_by_kind_date_number_and_title(self, make_act: MakeAct) -> None:
        name = build(make_act(номер="12-од")).name.replace("\u00a0", " ").replace("\u2011", "-")
        assert name == "Приказ от 03.09.2024 № 12-од Об использовании платформы"

    def test_a_draft_without_what_it_lacks(self, make_act: MakeAct) -> None:
        assert build(make_act(номер=None, дата=None, заголовок=None)).name == "Приказ"

    def test_a_draft_is_dated_alike_on_every_day(self, make_act: MakeAct) -> None:
        assert build(make_act()).created == datetime.date(2024, 9, 3)
        assert build(make_act(дата=None)).created == UNDATED

    def test_family_and_author(self, make_act: MakeAct) -> None:
        document = build(make_act(вид="положение", автор=["Школа", "города"]))
        assert (document.family, document.author) == ("regulation", "Школа города")


def test_every_part_but_the_attachments_is_there(make_act: MakeAct) -> None:
    assert set(build(make_act()).parts) == set(Part) - {Part.ATTACHMENTS}


def test_each_guess_is_told_once(make_act: MakeAct) -> None:
    clause = {"кому": "учитель Ткач Е.В.", "текст": "ознакомить"}
    assert len(build(make_act(пункты=[clause, clause])).guesses) == 1


def test_the_same_act_makes_the_same_context(varied_act: Act) -> None:
    assert build(varied_act) == build(varied_act)


@pytest.mark.parametrize("name", ALL_SAMPLES)
def test_every_sample_has_a_text_and_who_signs_it(name: str) -> None:
    act = load_act(ROOT / "samples" / f"{name}.yaml")
    document = build(act)
    assert document.parts[Part.TEXT]
    signed = bool(document.parts[Part.SIGNATURES])
    approved = bool(act.approval or act.adoption or document.family in ("sheet", "regulation"))
    assert signed or approved
