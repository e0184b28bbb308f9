"""Remedies of many findings put together."""

from __future__ import annotations

from actgen.annotation.compiling import chosen, compiled
from actgen.annotation.edits import NewParagraph, Replace
from actgen.annotation.ground import Ground
from actgen.annotation.places import Layout
from actgen.annotation.situation import Remedy, Sheet, Situation
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.office import P, docx

DATA = docx(P("ПРИКАЗ"), P("ПРИКАЗЫВАЮ:"), P("1. Создать чат до мая."), P("2. Хранить."))
(TEXT,) = documents_in(DATA, "а.docx")
SHEET = Sheet(0, 0, TEXT, DATA, Ground(TEXT, DATA), Layout(TEXT))
SITUATION = Situation([SHEET], (), load_superior(find_act("kalinin-223-09")), {}, "МОУ")
START = TEXT.text.index("Создать")
POINT = next(k for k, p in enumerate(TEXT.paragraphs) if "Создать" in p.text)


def replace_(start: int, stop: int, text: str, about: str = "") -> Remedy:
    return Remedy(0, (Replace(START + start, START + stop, text, about),))


def test_of_two_remedies_for_the_same_words_the_second_gives_way() -> None:
    first, second, other = (
        replace_(0, 7, "Открыть"),
        replace_(0, 11, "Вести чат"),
        replace_(15, 18, "июня"),
    )
    assert chosen(SITUATION, [[first], [second, other]]) == [first, other]
    assert chosen(SITUATION, [[first], [second]]) == [first, None]


def test_what_is_of_use_in_part_is_taken_in_part() -> None:
    first = replace_(0, 7, "Открыть")
    both = Remedy(
        0,
        (Replace(START, START + 11, "Вести чат"), Replace(START + 15, START + 18, "июня")),
        divisible=True,
    )
    (_, taken) = chosen(SITUATION, [[first], [both]])
    assert taken is not None
    assert [edit.text for edit in taken.edits if isinstance(edit, Replace)] == ["июня"]


def test_the_same_is_put_in_once_and_a_lead_in_wins() -> None:
    alone = NewParagraph(POINT, POINT, "Внести пункт о чатах.", about="a")
    lead = NewParagraph(POINT, POINT, "Внести пункт о чатах:", about="lead-in")
    dashes = [NewParagraph(POINT, POINT, f"{word};", "–", bare=True, about=word) for word in "бв"]
    edits = compiled(
        SITUATION,
        [Remedy(0, (alone,)), Remedy(0, (lead, dashes[0])), Remedy(0, (lead, dashes[1]))],
    )[0]
    news = [(e.label, e.text) for e in edits if isinstance(e, NewParagraph)]
    assert news == [("2.", "Внести пункт о чатах:"), ("–", "б;"), ("–", "в.")]
