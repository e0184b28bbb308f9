"""Attachments and what is said of them: approved once, referred to, and there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError, SourceWarning
from actgen.source.kinds import family_of, is_order
from actgen.source.tree import Positions
from actgen.source.walk import (
    Step,
    all_clauses,
    attachments,
    chapters,
    clauses,
    either,
    get,
    listed,
    own_texts,
    spelt,
)

_APPROVES = ("утвердить", "approves")
# «приложение № 3», «приложениям 1, 2 и № 5», but not those of other acts: «приложение № 3 к приказу …».
_MENTION = re.compile(
    r"\bприложени\w{1,3}\s*(?:№\s*)?(\d{1,2}(?:\s*(?:,|[–-]|\bи\b)\s*№?\s*\d{1,2})*)(?![\d.])"
    r"(?!\s+экз)(?!\s*\)?\s*к\s+(?!настоящ))",
    re.IGNORECASE,
)
_ANY_MENTION = re.compile(r"приложени|прилага", re.IGNORECASE)
# A cited act before the mention within one sentence: «приказом от 01.02.2024 № 5 (приложение № 3)».
_CITED = re.compile(r"№\s*\S*\d|\bот\s+\d")
# What changes another act, and the attachments of that act in a point of its own.
_AMENDS = re.compile(r"\bвнести\b.*\bизменени|\bвнести\b.*\bдополнени", re.IGNORECASE | re.DOTALL)
_AMENDING = re.compile(r"\b(?:изменени|дополнени)\w+", re.IGNORECASE)
_AMENDED = re.compile(r"\s*(?:в\s+)?приложени|\s*дополнить\s+приложени", re.IGNORECASE)
_OWN = re.compile(r"\s*\)?\s*к\s+настоящ", re.IGNORECASE)
_BY_OWN = re.compile(r"(?:согласно|в соответствии с|в редакции)\s*\(?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.;]\s+(?=[А-ЯЁ])")


def attachment_notes(
    data: dict[str, Any], positions: Positions
) -> Iterator[SourceError | SourceWarning]:
    """Attachments approved that are not there, approved twice, mentioned but absent, or never mentioned."""
    count = len(list(attachments(data)))
    approved = list(_approved(data))
    yield from _wrongly_approved(approved, count, positions)
    mentioned: set[int] = set()
    any_mention = False
    kept = count + len(list(either(data, (), "отметка о приложении", "enclosures")))
    for path, text in _texts(data):
        any_mention = any_mention or _ANY_MENTION.search(text) is not None
        for number, found in _mentions(text, foreign=_of_amended(data, path, text)):
            mentioned.add(number)
            if number > kept:
                message = f"в тексте названо приложение № {number}, а приложений: {count}"
                advice = "Добавьте его в «приложения» или исправьте номер."
                yield SourceError(message, positions.within(path, found, 0), advice)
    yield from _uncounted(data, positions)
    if is_order(str(get(data, "вид", "kind") or "")):
        known = mentioned | {number for _, number in approved}
        if not any_mention or mentioned:
            yield from _unmentioned(data, known, positions)


def absent_attachments(data: dict[str, Any]) -> range:
    """The numbers of the attachments that the texts name and that are not there."""
    count = len(list(attachments(data)))
    kept = count + len(list(either(data, (), "отметка о приложении", "enclosures")))
    named = [
        number
        for path, text in _texts(data)
        for number, _ in _mentions(text, foreign=_of_amended(data, path, text))
    ]
    most = max(named, default=0)
    return range(count + 1, most + 1) if most > kept else range(0)


def _approved(data: dict[str, Any]) -> Iterator[tuple[Step, int]]:
    for path, clause, _ in all_clauses(data):
        key = spelt(clause, *_APPROVES)
        if key is not None and isinstance(clause[key], str) and clause[key].strip().isdecimal():
            yield (*path, key), int(clause[key])


def _wrongly_approved(
    approved: list[tuple[Step, int]], count: int, positions: Positions
) -> Iterator[SourceError]:
    """The model finds the absent ones too, without their place."""
    first: dict[int, Step] = {}
    for path, number in approved:
        if number > count:
            message = f"пункт утверждает приложение {number}, а приложений: {count}"
            yield SourceError(message, positions.value(path))
        elif number in first:
            line = positions.value(first[number]).line
            message = f"приложение {number} уже утверждает пункт в строке {line}"
            yield SourceError(message, positions.value(path), "Оставьте один из пунктов.")
        first.setdefault(number, path)


def _unmentioned(
    data: dict[str, Any], known: set[int], positions: Positions
) -> Iterator[SourceWarning]:
    for number, (path, _) in enumerate(attachments(data), start=1):
        if number not in known:
            message = f"на приложение {number} в тексте ничто не ссылается"
            advice = (
                f"Добавьте пункт «утвердить: {number}» или упомяните приложение в тексте:"
                f" «(приложение № {number})»."
            )
            yield SourceWarning(message, positions.value(path), advice)


def _uncounted(data: dict[str, Any], positions: Positions) -> Iterator[SourceWarning]:
    """Attachments of a letter whose sheets are not counted: «на … л.» is left out."""
    if family_of(str(get(data, "вид", "kind") or "")) != "letter":
        return
    for number, (path, attachment) in enumerate(attachments(data), start=1):
        if spelt(attachment, "листов", "sheets") is None:
            message = f"не указано, сколько листов в приложении {number}"
            advice = "Без ключа «листов» в отметке о приложении не печатается «на … л.»."
            yield SourceWarning(message, positions.value(path), advice)


def _texts(data: dict[str, Any]) -> Iterator[tuple[Step, str]]:
    """What the act itself says: not its attachments, not the passages it quotes."""
    for owner_path, owner in [((), data), *chapters(data)]:
        for key in ("текст", "text", "текст после таблицы", "after"):
            if isinstance(owner, dict):
                yield from (
                    each
                    for each in listed((*owner_path, key), owner.get(key))
                    if isinstance(each[1], str)
                )
    for path, clause, _ in clauses(data):
        if "цитата" in path or "quotation" in path:
            continue
        yield from own_texts(path, clause)
        for where, item in either(clause, path, "перечень", "items"):
            yield from own_texts(where, item)


def _of_amended(data: dict[str, Any], path: Step, text: str) -> bool:
    """Whether a text changes another act: its attachments are those of that act.

    «Внести в приказ … изменения: – приложение № 2 изложить …», «Дополнить приложением № 3» of an act «О внесении
    изменений …».
    """
    owner: Any = data
    for step in path[:-1]:
        said = get(owner, "текст", "text") if isinstance(owner, dict) else None
        if owner is not data and isinstance(said, str) and said != text and _AMENDS.search(said):
            return True
        owner = owner[step]
    if _AMENDS.search(text):
        return True
    return _AMENDING.search(str(get(data, "заголовок", "title") or "")) is not None and bool(
        _AMENDED.match(text)
    )


def _mentions(text: str, foreign: bool) -> Iterator[tuple[int, str]]:
    """The numbers of the attachments that a text mentions as the act's own, and the words that do.

    ``foreign``: only what is said to be its own is, in a text that changes another act.
    """
    for match in _MENTION.finditer(text):
        sentence = _SENTENCE_END.split(text[: match.start()])[-1]
        if _CITED.search(_MENTION.sub("", sentence)):
            continue
        own = _OWN.match(text, match.end()) or _BY_OWN.search(sentence)
        if foreign and not own:
            continue
        numbers = [int(number) for number in re.findall(r"\d+", match[1])]
        if re.search(r"\d\s*[–-]\s*№?\s*\d", match[1]) and len(numbers) == 2:
            numbers = list(range(numbers[0], numbers[1] + 1))
        yield from ((number, match[0]) for number in numbers)
