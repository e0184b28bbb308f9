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

LEFT_OUT = "В выписку не вошел"
_TITLE = re.compile(
    r"^из протокола(?:\s*№\s*(?P<number>[\w/-]+))?(?P<rest>.*)$", re.IGNORECASE | re.DOTALL
)
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
    return piece


def extract_of_minutes(source: Source) -> Piece:
    """The data of an extract from minutes: its questions with their decisions; bare text stays minutes."""
    piece = document(source, MINUTES)
    _settle_title(piece)
    questions = piece.get("заседание", {}).get("вопросы")
    if questions:
        piece["вид"] = EXTRACT
        numbered = Meeting.model_validate(piece["заседание"]).numbered
        chosen: list[str] = []
        for (number, _), question in zip(numbered, questions, strict=True):
            _place_decisions(source, question, number, chosen)
        piece["выписка"] = Piece(piece.at, вид=MINUTES, пункты=chosen)
    return piece


def _settle_title(piece: Piece) -> None:
    """«ВЫПИСКА / из протокола № 4 заседания совета»: number and title of the original on one line."""
    match = _TITLE.match(piece.get("заголовок", ""))
    if match is None:
        return
    piece.put(заголовок=match["rest"].strip() or None)
    if not match["rest"].strip():
        del piece["заголовок"]
    if match["number"]:
        piece.setdefault("номер", match["number"])


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
