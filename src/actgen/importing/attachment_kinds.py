"""Kinds that no table has: «Состав оргкомитета», «Режим работы школы» above an attachment, by their own first words."""

from __future__ import annotations

import re

from actgen.importing.likeness import words
from actgen.importing.source import Source
from actgen.russian.approvals import approval
from actgen.russian.morphology import parses

_FIRST = re.compile(r"(?P<noun>[А-ЯЁ][а-яё-]{2,})(?!\w)\s*(?P<rest>.*)$", re.DOTALL)
_FIRST_TWO = re.compile(
    r"(?P<noun>[А-ЯЁ][а-яё-]{2,}\s+[а-яё-]{3,})(?!\w)\s*(?P<rest>.*)$", re.DOTALL
)
_LONGEST = 200  # characters of a heading
_HOW = re.compile(r"\([^()]*\)|прилагаем\w+", re.IGNORECASE)


def kind_by_words(source: Source, index: int) -> tuple[str, str] | None:
    """The kind that a heading above an attachment begins with, and the rest of it; None for what is no heading.

    It is a noun in the nominative, in a line that is set apart or that the act approves by the same words. Two words
    («Рабочая группа по …») count only if the act approves them.
    """
    text = " ".join(source.paragraphs[index].text.split())
    if len(text) > _LONGEST or text.endswith((".", ":", ";", ",")):
        return None
    one, two = _FIRST.match(text), _FIRST_TWO.match(text)
    if two and _is_named(two["noun"]) and _is_approved(source, two):
        return two["noun"].lower(), two["rest"]
    if one and _is_named(one["noun"]) and (_is_apart(source, index) or _is_approved(source, one)):
        return one["noun"].lower(), one["rest"]
    return None


def _is_named(said: str) -> bool:
    """Whether words are a common noun in the nominative, perhaps behind an adjective that agrees with it."""
    *before, noun = said.lower().split()
    nouns = [
        each
        for each in parses(noun)[:2]
        if each.known and each.has("NOUN", "nomn") and not each.has("Name") and not each.has("Surn")
    ]
    return bool(nouns) and all(
        any(each.has("ADJF", "nomn") or each.has("PRTF", "nomn") for each in parses(word))
        for word in before
    )


def _is_apart(source: Source, index: int) -> bool:
    """Whether a line is stressed, or stands right above a table."""
    paragraph = source.paragraphs[index]
    below = source.paragraphs[index + 1] if index + 1 < len(source.paragraphs) else None
    return paragraph.centered or paragraph.bold or (below is not None and below.cell is not None)


def _is_approved(source: Source, said: re.Match[str]) -> bool:
    """Whether a point of the act approves what is called so."""
    wanted = words(_HOW.sub("", approval(said["noun"].lower(), said["rest"] or None)))
    return any(
        words(_HOW.sub("", source.paragraphs[k].text)) == wanted
        for k in range(source.part.body, source.part.signature)
    )
