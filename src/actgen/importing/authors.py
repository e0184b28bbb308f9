"""The letterhead: who issues the act, alone or together with others."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import groupby

from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.parties import LetterheadLayout
from actgen.read.signs.words import POST
from actgen.render.parts.sentences import capitalise, lower_first_unless_name
from actgen.russian.morphology import parses
from actgen.russian.sentence_case import sentence_case

_INSTITUTION = re.compile(
    r"(?:(?:муниципальн|государственн|частн|федеральн|краев|областн|автономн|бюджетн|казенн|казённ|негосударственн)\w+\s)"
    r"+(?:\w+\s)*(?:учреждени|предприяти|организаци)|^(?:М|Г|Ч|К|О)?[АБКД]?[ДО]?[ОУ]{1,2}\b|^[МГ][АБК]?\w?ОУ\b",
    re.IGNORECASE,
)
_INSTITUTION_BEGINS = re.compile(
    r"(?:муниципальн|государственн|негосударственн|частн|федеральн|краев|областн)(?:ое|ая)\b",
    re.IGNORECASE,
)
_SHORT = re.compile(r"^\(.+\)$", re.DOTALL)


def authors(source: Source, lines: Sequence[int], piece: Piece, used: set[int]) -> None:
    """The letterhead: one author, or several of a joint act."""
    said = {k: source.paragraphs[k].text.strip() for k in lines}
    rows = [text.split("\t") for text in said.values()]
    widths = {len(row) for row in rows}
    tabbed = is_joint(source) and len(widths) == 1 and widths != {1}
    if tabbed:
        columns = [dict(zip(lines, column, strict=True)) for column in zip(*rows, strict=True)]
        made = [_author(source, lines, _cased_lines(column)) for column in columns]
        source.meant[lines[0]] = " ".join(" ".join(column.values()) for column in columns)
        source.dropped.update(lines[1:])
    else:
        texts = _cased_lines(said)
        made = [_author(source, group, texts) for group in _joint(source, texts)]
    used.update(lines)
    if not made:
        return
    piece.put(автор=made[0], соавторы=made[1:])
    if len(made) == 2 and (tabbed or all(source.paragraphs[k].column for k in lines)):
        piece["бланк"] = LetterheadLayout.BESIDE.value


def _cased_lines(said: Mapping[int, str]) -> dict[int, str]:
    """The lines; those in capitals cased as one text, so that what goes on begins with a small letter."""
    result: dict[int, str] = {}
    texts = [(k, text.strip()) for k, text in said.items()]
    for shouted, run in groupby(texts, key=lambda e: e[1].isupper() and not _SHORT.match(e[1])):
        own = list(run)
        lines = "\n".join(text for _, text in own)
        cased = sentence_case(lines) if shouted else lines
        result.update(zip((k for k, _ in own), cased.split("\n"), strict=True))
    return result


def _joint(source: Source, texts: dict[int, str]) -> list[list[int]]:
    lines = list(texts)
    if not is_joint(source) or len(lines) < 2:
        return [lines] if lines else []
    columns = {source.paragraphs[k].column for k in lines}
    if len(columns) > 1 and 0 not in columns:  # letterheads side by side
        return [[k for k in lines if source.paragraphs[k].column == c] for c in sorted(columns)]
    groups: list[list[int]] = [[lines[0]]]
    for k in lines[1:]:
        text = texts[k]
        if source.paragraphs[k].text.strip()[:1].isupper() and begins_with_nominative(text):
            groups.append([k])
        else:
            groups[-1].append(k)
    return groups


def is_joint(source: Source) -> bool:
    """Whether several issue the act: «приказываем», «постановляют», «решили»."""
    word = source.requisites.operative_word
    said = re.sub(r"\s", "", word.value) if word else ""
    return bool(re.search(r"(?:ем|ют|или)$", said, re.IGNORECASE))


def begins_with_nominative(text: str) -> bool:
    """Whether a line begins with a noun or an adjective in the nominative: something new, no continuation."""
    first = re.match(r"[А-Яа-яЁё-]+", text)
    if first is None:
        return False
    best = parses(first[0].lower())[:2]
    if any(p.has("gent") and not p.has("nomn") for p in best):
        return False  # «города Тверь» and «города Твери» are told apart by their place: here they go on
    return any(p.pos in ("NOUN", "ADJF") and p.has("nomn") for p in best) and not first[0].isupper()


def _author(source: Source, lines: Sequence[int], cased_texts: dict[int, str]) -> Piece:
    """One author: what is printed bold is the name, what stands above it the founder, below it short name and unit."""
    texts = [cased_texts[k] for k in lines]
    bold = [source.paragraphs[k].bold for k in lines]
    first, last = _name_lines(texts, bold)
    piece = Piece(lines[0])
    for start in {0, first}:
        texts[start] = capitalise(texts[start])
    piece.put(
        вышестоящий=_lines(source, texts[:first]),
        наименование=_lines(source, texts[first : last + 1]),
    )
    for text in texts[last + 1 :]:
        if _SHORT.match(text) and "кратко" not in piece:
            piece.put(кратко=text[1:-1])
        elif POST.match(text):
            piece.put(должностное_лицо=lower_first_unless_name(text))
        else:
            piece.setdefault("подразделение", []).append(text)
    if "подразделение" in piece:
        piece["подразделение"] = _lines(source, piece["подразделение"])
    return piece


def _lines(source: Source, texts: list[str]) -> list[str]:
    """Lines of a format without pages are their author's; on a page the end of a line says nothing."""
    return [" ".join(texts)] if source.text.pages is not None and texts else texts


def _name_lines(texts: Sequence[str], bold: Sequence[bool]) -> tuple[int, int]:
    """The first and the last line of the author's name."""
    end = next((k for k, text in enumerate(texts) if k and _SHORT.match(text)), len(texts))
    if any(bold[:end]) and not all(bold[:end]):
        last = first = bold.index(True)
        while last + 1 < end and bold[last + 1]:
            last += 1
        # «Муниципальное бюджетное учреждение» in plain type above the name is part of it, no founder
        first = next((k for k in range(first) if _INSTITUTION_BEGINS.match(texts[k])), first)
    else:
        begins = (k for k, text in enumerate(texts[:end]) if _INSTITUTION_BEGINS.match(text))
        found = (k for k, text in enumerate(texts[:end]) if k and _INSTITUTION.search(text))
        first = next(begins, next(found, 0))
        last = end - 1
    while last > first and POST.match(texts[last]) and last + 1 >= end:
        last -= 1
    return first, last
