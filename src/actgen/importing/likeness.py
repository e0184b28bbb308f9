"""Whether what the program prints is what the document says, up to typesetting."""

from __future__ import annotations

import re

from actgen.render.sentences import bare

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
