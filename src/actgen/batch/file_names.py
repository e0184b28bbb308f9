"""Names of files and folders that every system takes, made of whatever a register holds.

Sources: Microsoft, «Naming Files, Paths, and Namespaces» (reserved characters and names, dots and blanks at the end);
Linux keeps 255 bytes of a name, and a Russian letter takes two.
"""

from __future__ import annotations

import re
import unicodedata

from actgen.russian.typography import guillemets

MOST_CHARACTERS = 100
MOST_BYTES = 200
NAMELESS = "без названия"

_QUOTES = str.maketrans({'"': "'", "/": "-", "\\": "-", ":": "-", "|": "-", "*": "_", "?": "_"})
_REST = re.compile(r"[<>\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\u00ad]")
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|\.| )", re.IGNORECASE
)


def safe_name(text: str) -> str:
    """A text as the name of a file or folder: never empty, never leading elsewhere.

    >>> safe_name('Об "АИС" / вход: 2024?'), safe_name("../../etc"), safe_name("con"), safe_name(" . ")
    ('Об «АИС» - вход- 2024_', '-..-etc', 'con_', 'без названия')
    """
    name = unicodedata.normalize("NFC", guillemets(text)).encode("utf-8", "replace").decode()
    name = _REST.sub("", name.replace("\n", " ").replace("\t", " ").translate(_QUOTES))
    name = _cut(" ".join(name.split()).strip(". "))
    if match := _RESERVED.match(name):
        name = f"{match[0]}_{name[match.end() :]}"
    return name or NAMELESS


def unique(name: str, taken: set[str]) -> str:
    """The name, or with « (2)» after it if a file of that name is there already; the result is taken then.

    >>> taken = set()
    >>> unique("Приказ", taken), unique("ПРИКАЗ", taken)
    ('Приказ', 'ПРИКАЗ (2)')
    """
    found, number = name, 1
    while found.casefold() in taken:
        number += 1
        found = f"{_cut(name, len(f' ({number})'))} ({number})"
    taken.add(found.casefold())
    return found


def _cut(name: str, less: int = 0) -> str:
    """The beginning of a name that is too long, up to the end of a word where there is one."""
    most = MOST_CHARACTERS - less
    if len(name) <= most and len(name.encode()) <= MOST_BYTES - less:
        return name
    cut = name[:most].encode()[: MOST_BYTES - less].decode("utf-8", "ignore")
    words, _, _ = cut.rpartition(" ")
    return (words if len(words) > len(cut) // 2 else cut).rstrip(". ,;-")
