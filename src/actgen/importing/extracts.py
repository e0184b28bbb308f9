"""Extracts: chosen points of an order with their own numbers, a signature that says «Подпись», the mark of a copy."""

from __future__ import annotations

import re

from actgen.importing.documents import document
from actgen.importing.kinds import EXTRACT
from actgen.importing.labels import DOTTED, numbers, style
from actgen.importing.orders import order
from actgen.importing.piece import Piece
from actgen.importing.records import MINUTES
from actgen.importing.source import Source
from actgen.model.meeting import Meeting
from actgen.read.signs.marks import split_signature
from actgen.read.signs.registration import NUMBER
from actgen.russian.dates import figures, find_dates

LEFT_OUT = "В выписку не вошел"
_TITLE = re.compile(
    r"^(?P<of>из\s+(?:протокола|приказа|распоряжения|постановления|решения))(?!\w)(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_FROM = re.compile(r"от\s+", re.IGNORECASE)
_COPY = re.compile(r"(?:(?:копия|выписка)\s+)?верн[ао]\W*$", re.IGNORECASE)
_HAND = re.compile(r"\s+Подпись$")


def extract(source: Source, kind: str) -> Piece:
    """The data of an extract: its points stand in their places, what is left out has a stand-in there."""
    piece = order(source, kind)
    chosen: list[str] = []
    clauses = piece.get("пункты", [])
    piece["пункты"] = _placed(source, clauses, (), chosen) or [Piece(None, текст=LEFT_OUT)]
    piece["вид"] = EXTRACT
    piece["выписка"] = Piece(piece.at, вид=kind, пункты=chosen or ["1"])
    for each in piece.get("подпись", []):
        if "должность" in each:
            each["должность"] = _HAND.sub("", each["должность"])
    if len(chosen) < len(clauses):
        source.doubt(source.part.body, "пункты без номеров в выписку не входят")
    _settle_title(source, piece)
    _note_hand(source)
    return piece


def extract_of_minutes(source: Source) -> Piece:
    """The data of an extract from minutes: its questions with their decisions; bare text stays minutes."""
    piece = document(source, MINUTES)
    _settle_title(source, piece)
    questions = piece.get("заседание", {}).get("вопросы")
    if questions:
        piece["вид"] = EXTRACT
        numbered = Meeting.model_validate(piece["заседание"]).numbered
        chosen: list[str] = []
        for (number, _), question in zip(numbered, questions, strict=True):
            _place_decisions(source, question, number, chosen)
        piece["выписка"] = Piece(piece.at, вид=MINUTES, пункты=chosen)
        _note_hand(source)
    return piece


def _settle_title(source: Source, piece: Piece) -> None:
    """«ВЫПИСКА / из протокола № 4 от 12.03.2025 заседания совета»: number, day and title of the original."""
    match = _TITLE.match(piece.get("заголовок", ""))
    if match is None:
        return
    day, number, rest = _registered(match["rest"].strip())
    _note_registration(source)
    del piece["заголовок"]
    piece.put(заголовок=rest)
    for key, value in (("дата", day), ("номер", number)):
        if value:
            piece.setdefault(key, value)


def _note_registration(source: Source) -> None:
    """The line of the original as it is printed: kind, day in figures, number without «от» before them."""
    for k in range(source.part.start, source.part.preamble):
        text = " ".join(source.paragraphs[k].text.split())
        if match := _TITLE.match(text):
            day, number, rest = _registered(match["rest"].strip())
            source.meant[k] = " ".join(
                filter(None, (match["of"], day, number and f"№ {number}", rest))
            )


def _registered(text: str) -> tuple[str | None, str | None, str]:
    """Day and number that a text begins with, in either order, and the rest of it.

    >>> _registered("№ 4 от 12.03.2025 заседания совета"), _registered("заседания совета")
    (('12.03.2025', '4', 'заседания совета'), (None, None, 'заседания совета'))
    """
    day = number = None
    while True:
        dated = _FROM.sub("", text, count=1) if _FROM.match(text) else text
        said = next((span for span in find_dates(dated) if span.start == 0 and span.value), None)
        if said is not None and said.value is not None and day is None:
            day, text = figures(said.value), dated[said.stop :]
        elif (sign := NUMBER.match(text)) and number is None:
            number, text = sign["number"], text[sign.end() :]
        else:
            return day, number, text
        text = text.lstrip(" ,")


def _note_hand(source: Source) -> None:
    """Note «Подпись», which an extract has in the place of the hand signature, be it on the paper or not."""
    for k in range(source.part.signature, source.part.stop):
        text = " ".join(source.paragraphs[k].text.split())
        if _COPY.match(text):
            return
        post, name = split_signature(source.meant.get(k, text))
        if name and post and "подпись" not in text.lower():
            source.meant[k] = f"{post} Подпись {name}"


def _place_decisions(source: Source, question: Piece, number: int, chosen: list[str]) -> None:
    """Decisions at the places that their numbers say, if those begin with the number of the question."""
    decided = question.get("решили", [])
    labels = [source.paragraphs[each.at].label if each.at is not None else "" for each in decided]
    within = [numbers(label) for label in labels if style(label) == DOTTED]
    through = [(number, k) for k in range(1, len(decided) + 1)]
    if len(within) < len(decided) or within == through or any(n[:1] != (number,) for n in within):
        chosen.append(str(number))
        return
    question["решили"] = _placed(source, decided, (number,), chosen)


def _placed(
    source: Source, clauses: list[Piece], above: tuple[int, ...], chosen: list[str]
) -> list[Piece]:
    """Points at the places that their numbers say; ``chosen`` gets the numbers of those that are whole."""
    placed: list[Piece] = []
    for clause in clauses:
        label = source.paragraphs[clause.at].label if clause.at is not None else ""
        own = numbers(label) if style(label) == DOTTED else ()
        if not own or own[:-1] != above or own[-1] <= len(placed):
            continue
        placed += [Piece(None, текст=LEFT_OUT) for _ in range(own[-1] - len(placed) - 1)]
        placed.append(clause)
        if _is_whole(source, clause, own):
            chosen.append(".".join(map(str, own)))
        else:
            clause["пункты"] = _placed(source, clause["пункты"], own, chosen)
    return placed


def _is_whole(source: Source, clause: Piece, own: tuple[int, ...]) -> bool:
    """Whether the points below are numbered through from 1, so that none is left out that one could know of."""
    below = clause.get("пункты", [])
    labels = [source.paragraphs[each.at].label for each in below if each.at is not None]
    if not labels or style(labels[0]) != DOTTED:
        return True
    return [numbers(label) for label in labels] == [
        (*own, k) for k in range(1, len(labels) + 1)
    ] and all(
        _is_whole(source, each, numbers(label)) for each, label in zip(below, labels, strict=False)
    )
