"""The mark of attachments of a letter (requisite 19): «Приложение: на 2 л. в 1 экз.», a numbered list of several."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actgen.importing.likeness import alike
from actgen.importing.piece import Piece
from actgen.importing.source import Source
from actgen.model.marks import Enclosure
from actgen.render.parts.letter import enclosed_line
from actgen.render.parts.sentences import bare

OPENS = re.compile(r"^Приложени[ея]\s*:\s*", re.IGNORECASE)
_NUMBERED = re.compile(r"^(?P<number>\d{1,2})\s*[.)]\s+")
_COUNT = re.compile(
    r"(?:,?\s*всего)?\s*(?:на\s+(?P<sheets>\d+)\s*л(?:\.|истах|исте)?)?,?\s*"
    r"(?:в\s+(?P<copies>\d+)\s*экз(?:\.|емпляр\w*)?)?"
    r"(?:\s+(?P<only>(?:только\s+)?в\s+(?:\w+\s+)?адрес\w*))?[\s.;]*$",
    re.IGNORECASE,
)
_TOTAL = re.compile(r",?\s*всего на (?P<total>\d+) л\.\s*в (?P<copies>\d+) экз\.?")
_CARRIER = re.compile(
    r"^(?P<title>.*\S)\s*\((?P<carrier>CD|DVD|USB[\w-]*|флеш\w*(?:-накопитель)?|диск)[^)]*\)$",
    re.IGNORECASE,
)
_BARE_CARRIER = re.compile(r"^(?:CD|DVD|USB[\w-]*)$", re.IGNORECASE)


def is_enclosure(text: str) -> bool:
    """Whether a line opens the mark of attachments.

    >>> is_enclosure("Приложение: на 2 л. в 1 экз."), is_enclosure("Приложение № 1")
    (True, False)
    """
    return bool(OPENS.match(text))


def enclosures(source: Source, start: int, stop: int, used: set[int]) -> list[Piece]:
    """The enclosures that the mark at ``start`` lists; its lines end before ``stop``."""
    found: list[Piece] = []
    for indexes, text in _lines(source, start, stop):
        used.update(indexes)
        if not text:
            continue
        piece = next(_proved(text), None) or Piece(None, название=bare(text))
        piece.at = indexes[0]
        found.append(piece)
    return found


def _lines(source: Source, start: int, stop: int) -> Iterator[tuple[list[int], str]]:
    """One text for every enclosure, with its paragraphs."""
    indexes, text = [start], OPENS.sub("", source.paragraphs[start].text.strip())
    numbered = bool(_NUMBERED.match(text))
    text = _NUMBERED.sub("", text)
    for k in range(start + 1, stop):
        paragraph = source.paragraphs[k]
        if paragraph.cell is not None:
            break
        said = " ".join(paragraph.text.split())
        listed = bool(paragraph.label) or bool(_NUMBERED.match(said))
        counted = bool(_COUNT.search(text)[0].strip(" .;,")) if text else False  # type: ignore[index]
        if listed:
            yield indexes, text
            indexes, text = [k], _NUMBERED.sub("", said)
            numbered = True
        elif not text or (not counted and (said[:1].islower() or numbered or said.startswith("«"))):
            indexes.append(k)
            text = f"{text} {said}".strip()
        elif paragraph.column or not _counts(said):
            break
        else:
            yield indexes, text
            indexes, text = [k], said
    yield indexes, text


def _counts(text: str) -> bool:
    match = _COUNT.search(text)
    return bool(match and (match["sheets"] or match["copies"]))


def _proved(text: str) -> Iterator[Piece]:
    """Enclosures that print the text."""
    for piece in _forms(text):
        printed = enclosed_line(Enclosure.model_validate(dict(piece)))
        if alike(printed, text):
            yield piece


def _forms(text: str) -> Iterator[Piece]:
    match = _COUNT.search(text)
    assert match is not None  # it matches nothing at the end, too
    title = text[: match.start()].rstrip(" ,")
    keys = {
        "листов": match["sheets"],
        "экземпляров": match["copies"] if match["copies"] != "1" else None,
        "кому": match["only"],
    }
    if not match["sheets"] and match["copies"]:
        keys["сброшюровано"] = "да"
    if carrier := _CARRIER.match(title):
        plain = {**keys, "сброшюровано": None}
        yield _piece({"название": carrier["title"], **plain, "носитель": carrier["carrier"]})
    if _BARE_CARRIER.match(title):
        yield _piece({**keys, "сброшюровано": None, "носитель": title})
    yield _piece({"название": title, **keys})
    if total := _TOTAL.search(text):
        own = _COUNT.search(text[: total.start()])
        head = text[: own.start()] if own else text[: total.start()]
        yield _piece(
            {
                "название": head.rstrip(" ,"),
                "листов": own["sheets"] if own else None,
                "всего листов": total["total"],
                "экземпляров": total["copies"] if total["copies"] != "1" else None,
            }
        )


def _piece(keys: dict[str, str | None]) -> Piece:
    numbers = {"листов", "экземпляров", "всего листов"}
    return Piece(None).put(
        **{
            key.replace(" ", "_"): int(value) if value and key in numbers else value
            for key, value in keys.items()
        }
    )
