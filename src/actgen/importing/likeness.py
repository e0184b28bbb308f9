"""Whether what the program prints is what the document says, up to typesetting."""

from __future__ import annotations

import re

from actgen.render.parts.sentences import bare
from actgen.russian.lookalikes import fold

_SIGNS = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "—": "–",
        "−": "–",
        "‑": "-",
        "\u00a0": " ",
        "ё": "е",
        "Ё": "Е",
    }
)
_WORD = re.compile(r"[^\W\d_]+|\d+|[%‰°+=<>§$€@&*~^\\{}\[\]]")
_DASH = re.compile(r" - ")
_CLOSING = re.compile(r'"{2,}')


def alike(one: str, other: str) -> bool:
    """Whether two sentences are the same: their first letter, ё, quotation marks, dashes and end mark aside.

    >>> alike("Утвердить «План» - сегодня.", "утвердить \\"План\\" – сегодня")
    True
    """
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    line = " ".join(bare(text).translate(_SIGNS).split())
    line = _CLOSING.sub('"', _DASH.sub(" – ", line)).replace("№ ", "№")
    return line[:1].lower() + line[1:]


# A date to be filled in with a pen says nothing.
_BLANK_DAY = re.compile(r"«_+»\s*_+\s*20_+\s*г\.?")


def words(text: str) -> list[str]:
    """The words of a text as they are compared: case, ё and look-alike letters aside.

    >>> words("Утвердить «План» – приложение № 1;")
    ['утвердить', 'план', 'приложение', '1']
    """
    return [match[0] for match in _WORD.finditer(_folded(text))]


def word_spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand."""
    return [match.span() for match in _WORD.finditer(_folded(text))]


def _folded(text: str) -> str:
    """Folded letter by letter, so that offsets stay."""
    text = _BLANK_DAY.sub(lambda match: "_" * len(match[0]), text)
    folded = fold(text).lower().replace("ё", "е")
    return folded if len(folded) == len(text) else text.lower()
