"""People as they are written: in the nominative, from which the program declines them; no «да» for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from actgen.errors import SourceError
from actgen.russian.cases import Case
from actgen.russian.morphology import parses
from actgen.russian.names import NameForm
from actgen.russian.nominative import nominative_party
from actgen.russian.post_and_name import decline_party
from actgen.source.tree import Positions
from actgen.source.walk import Step, all_clauses, either, own_texts, spelt

_CASES = (Case.DATV, Case.ACCS, Case.GENT, Case.ABLT)
_FORMS: tuple[NameForm, ...] = ("surname_initials", "full")
_WORD = re.compile(r"[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*")
_BY = r"([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)"
# «Петровой А.А.», «А.А. Петровой», «Петровой Анне Петровне»: the surname beside initials or before a patronymic.
_SURNAME = re.compile(
    rf"{_BY}\s+[А-ЯЁ]\.|[А-ЯЁ]\.\s?{_BY}|{_BY}\s+[А-ЯЁ][а-яё]+\s+[А-ЯЁ][а-яё]+(?:ич|вн|ичн)(?:[уаеы]|ой|ем)?\b"
)
_PATRONYMIC = re.compile(r"\b[А-ЯЁ][а-яё]+(?:вн[аеуы]|вной|ичн[аеуы]|ичной|ич[ауе]|ичем)\b")
_LONGEST = 200  # characters; nobody's post is longer
_YES_OR_NO = frozenset(("да", "нет", "есть", "нужно", "yes", "no", "true", "false", "+", "-", "–"))
_ACQUAINTED = ("ознакомлены", "acquainted")


def people_notes(data: dict[str, Any], positions: Positions) -> Iterator[SourceError]:
    """What is wrong with those who are to do, to control, to receive, to sign."""
    for path, key, text, case in _named(data):
        if nominative := _meant(text, case):
            message = f"«{key}»: «{text}» — это пишут в именительном падеже"
            advice = f"Падеж ставит программа: пишите «{nominative}»."
            yield SourceError(message, positions.value(path), advice)
    for path, each in either(data, (), *_ACQUAINTED):
        for where, text in own_texts(path, each):
            if text.strip().lower() in _YES_OR_NO:
                message = f"«{path[0]}»: «{text.strip()}» — не имя"
                advice = "Перечислите тех, кто распишется: «ознакомлены: [Белова О.А., Гусь Ю.П.]»."
                yield SourceError(message, positions.value(where), advice)


def _named(data: dict[str, Any]) -> Iterator[tuple[Step, str, str, Case]]:
    """Where people stand, under which key, and the case in which they are printed."""
    owners: list[tuple[Step, Any, tuple[str, ...], Case]] = []
    for path, clause, _ in all_clauses(data):
        owners.append((path, clause, ("кому", "addressee"), Case.DATV))
        owners.append((path, clause, ("контроль", "control"), Case.ACCS))
    for name in ("резолюция", "resolution"):
        owners.append(((name,), data.get(name), ("кому", "to"), Case.DATV))
    for path, receiver in either(data, (), "адресат", "addressees"):
        owners.append((path, receiver, ("должность", "post"), Case.DATV))
        owners.append((path, receiver, ("имя", "name"), Case.DATV))
    for path, owner, keys, case in owners:
        key = spelt(owner, *keys)
        if key is not None and isinstance(owner[key], str):
            yield (*path, key), key, " ".join(owner[key].split()), case


def _meant(text: str, case: Case) -> str | None:
    """The nominative of people who are named in another case, where printing them as they stand would go wrong.

    >>> _meant("завучу Ивановой Анне Петровне", Case.DATV), _meant("Петровой А.А.", Case.ACCS)
    ('завуч Иванова Анна Петровна', 'Петрова А.А.')
    >>> _meant("Толстой Л.Н.", Case.DATV), _meant("Черных О.М.", Case.DATV), _meant("учителя", Case.DATV)
    (None, None, None)
    """
    if len(text) > _LONGEST or "{" in text or not _is_oblique(text):
        return None
    for other in _CASES:
        for form in _FORMS:
            nominative = nominative_party(text, other, form)
            if nominative is None or nominative == text or _is_oblique(nominative):
                continue
            printed, right = (decline_party(each, case).text for each in (text, nominative))
            return nominative if printed != right else None
    return None


def _is_oblique(text: str) -> bool:
    """Whether the first word, or a surname beside initials, cannot be a nominative."""
    first = _WORD.match(text)
    words = [first[0]] if first else []
    words += [word for found in _SURNAME.findall(text) for word in found if word]
    if any(not told.endswith(("вна", "ична")) for told in _PATRONYMIC.findall(text)):
        return True
    return any(_never_nominative(word.split("-")[-1]) for word in words)


def _never_nominative(word: str) -> bool:
    readings = [each for each in parses(word.lower()) if each.listed]
    return bool(readings) and not any(
        each.has("nomn") or each.pos not in ("NOUN", "ADJF", "PRTF") for each in readings
    )
