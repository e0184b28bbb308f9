"""Responsible parties: several in one cell, abbreviations with their meaning, one party under two spellings.

ОКСиДМ and OKSiDM are one department: letters of the two alphabets that look or sound alike are taken for one
another, and the user is told. Differences of case, spaces, quotes and dashes are joined in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from actgen.model.execution import Measure, Party
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import parses
from actgen.russian.post_and_name import people_apart, posts_behind_names

_OPEN, _CLOSE = "(«[„", ")»]“"
_ABBREVIATION = re.compile(r"[A-ZА-ЯЁ][\wА-Яа-яЁё/-]*[A-ZА-ЯЁ][\w/-]*")
# «лица, ответственные за …», «специалисты, которые …» go on, they do not name one more party.
_GOES_ON = re.compile(r"(?:ответственн\w+\s+за|котор\w+|а также|в том числе)\b", re.IGNORECASE)
_NOUN_LIKE = re.compile(r"обучающ|учащ|заведующ|служащ|исполняющ|управляющ", re.IGNORECASE)

# Latin letter → the Cyrillic ones that look or sound like it.
_TWINS = {
    "a": "а", "b": "вб", "c": "сцк", "d": "д", "e": "её", "f": "ф", "g": "г", "h": "нх", "i": "иі",
    "j": "йж", "k": "к", "l": "л", "m": "м", "n": "н", "o": "о", "p": "рп", "q": "к", "r": "р",
    "s": "с", "t": "т", "u": "уи", "v": "в", "w": "в", "x": "х", "y": "уый", "z": "з",
}  # fmt: skip


def _classes() -> dict[int, str]:
    """Every letter that has a twin → one letter for all that are twins of twins."""
    known: dict[str, str] = {}
    for latin, twins in _TWINS.items():
        joined = {known.get(letter, letter) for letter in (latin, *twins)}
        one = min(joined)
        known |= dict.fromkeys((latin, *twins), one)
        known |= {letter: one for letter, of in known.items() if of in joined}
    return {ord(letter): one for letter, one in known.items()}


_SKELETON = _classes()


def split_parties(text: str, *, listed: bool = True) -> tuple[str, ...]:
    """The parties of a cell: one a line, or parted by commas, semicolons, «и» between abbreviations.

    Without ``listed`` (the «кому» of a clause) only semicolons and lines part, and the names of people.

    >>> split_parties("VK, ОКСиДМ"), split_parties("ЦО/VK и ДО ЯО")
    (('VK', 'ОКСиДМ'), ('ЦО/VK', 'ДО ЯО'))
    >>> split_parties("учителя, ответственные за чаты; директор (Иванова И.И., Петрова П.П.)")
    ('учителя, ответственные за чаты', 'директор (Иванова И.И., Петрова П.П.)')
    >>> split_parties("Ким П.О., учитель, и Цой А.А., секретарь", listed=False)
    ('Ким П.О., учитель', 'Цой А.А., секретарь')
    """
    signs = ",;\n" if listed else ";\n"
    found: list[str] = []
    for sign, piece in _pieces(text, signs):
        if sign == "," and found and _continues(piece):
            found[-1] = f"{found[-1]}, {piece}"
        else:
            people = people_apart(piece) or ([] if listed else posts_behind_names(piece))
            found += people or (_by_and(piece) if listed else [piece])
    return tuple(dict.fromkeys(found))


def _pieces(text: str, signs: str) -> Iterable[tuple[str, str]]:
    """The text cut at the signs outside brackets and quotes, each piece with the sign before it."""
    depth, start, before = 0, 0, ""
    for index, letter in enumerate(f"{text}\n"):
        depth += (letter in _OPEN) - (letter in _CLOSE)
        if (letter in signs and depth <= 0) or index == len(text):
            piece = " ".join(text[start:index].split()).strip(" .")
            piece = _with_point(piece, text[start:index])
            if piece and piece not in ("–", "—", "-"):
                yield before, piece
            start, before, depth = index + 1, letter, 0 if letter == "\n" else depth


def _with_point(piece: str, source: str) -> str:
    """«Котова Л.И.» keeps its last point."""
    initials = re.search(r"[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]$", piece)
    return f"{piece}." if initials and source.rstrip().endswith(".") else piece


def _continues(piece: str) -> bool:
    word = re.match(r"[А-Яа-яЁё-]+", piece)
    if word is None or _NOUN_LIKE.match(piece):
        return False
    return bool(_GOES_ON.match(piece)) or parses(word.group())[0].pos == "PRTF"


def _by_and(piece: str) -> list[str]:
    parts = re.split(r"\s+и\s+", piece)
    abbreviated = all(all(_ABBREVIATION.fullmatch(word) for word in part.split()) for part in parts)
    return parts if len(parts) > 1 and abbreviated else [piece]


def same_party(one: str, other: str) -> bool:
    """Whether two spellings are one name, letter for letter: alike in looks or in sound.

    >>> same_party("ОКСиДМ", "OKSiDM"), same_party("VK", "ВК"), same_party("ДО ЯО", "ГУ ЯО")
    (True, True, False)
    """
    return all(
        a == b or _twins(a, b) for a, b in zip_longest(plain(one), plain(other), fillvalue="")
    )


def plain(name: str) -> str:
    """A name without what never matters: case, spaces, quotes, kind of dash, ё."""
    text = re.sub(r"[\s«»\"„“”'.]+", "", name).lower().replace("ё", "е")
    return re.sub("[–—]", "-", text)


def _twins(a: str, b: str) -> bool:
    return b in _TWINS.get(a, "") or a in _TWINS.get(b, "") if a and b else False


@dataclass(frozen=True, slots=True)
class Joined:
    """Measures whose parties have one spelling each, and what the user is told of it."""

    measures: tuple[Measure, ...]
    warnings: tuple[str, ...]


def join_parties(measures: Iterable[Measure], text: str, meanings: Mapping[str, str]) -> Joined:
    """One name for each party: the spelling that ``text`` (all the acts) has most often.

    ``meanings`` are the abbreviations of the acts; who is named in full somewhere is the same party.
    """
    listed = list(measures)
    names = Counter(party.name for measure in listed for party in measure.parties)
    chosen: dict[str, str] = {}
    warnings: list[str] = []
    for group in _groups(names):
        best = group[0] if len(group) == 1 else max(group, key=lambda n: _worth(n, text, names))
        chosen |= dict.fromkeys(group, best)
        others = [name for name in group if fold(plain(name)) != fold(plain(best))]
        if others:
            spelt = " и ".join(f"«{name}»" for name in [best, *others])
            warnings.append(f"{spelt} – по написанию одно и то же: считается за одного, «{best}»")
    full = {plain(meaning): short for short, meaning in meanings.items()}
    known = {plain(short): meaning for short, meaning in meanings.items()}
    for name, best in chosen.items():
        chosen[name] = full.get(plain(best), best)
    joined = [
        replace(
            measure,
            parties=tuple(
                dict.fromkeys(
                    Party(chosen[party.name], known.get(plain(chosen[party.name]), ""))
                    for party in measure.parties
                )
            ),
        )
        for measure in listed
    ]
    return Joined(tuple(joined), tuple(warnings))


def _groups(names: Iterable[str]) -> list[list[str]]:
    """The spellings of each party together. Twins always share a skeleton, so only few names are compared."""
    groups: list[list[str]] = []
    alike: dict[str, list[list[str]]] = {}
    for name in names:
        bucket = alike.setdefault(plain(name).translate(_SKELETON), [])
        group = next((g for g in bucket if same_party(g[0], name)), None)
        if group is None:
            group = []
            groups.append(group)
            bucket.append(group)
        group.append(name)
    return groups


def _worth(name: str, text: str, names: Counter[str]) -> tuple[int, int, int]:
    """How good a spelling is: frequent in the acts, frequent as a party, of Cyrillic letters."""
    said = len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return said, names[name], sum("а" <= letter <= "я" for letter in name.lower())
