"""Typesetting of what is printed: that of the language, and hyphens at which no line may break."""

from __future__ import annotations

import re

from actgen.russian.typography import NB_HYPHEN, typeset

# «№ 223-09», «149-ФЗ», «3-х», «5-го», «20.02-22.02.2023»
_UNBREAKABLE = re.compile(r"(?:№\u00a0[\w/.-]+|\b\d+(?:-\d+)*-(?:ФЗ|ФКЗ|[а-яё]{1,3})\b|\d-(?=\d))")


def bound(text: str) -> str:
    """A text typeset, the hyphens of its numbers non-breaking.

    >>> bound("приказ N 223-09")
    'приказ №\\xa0223\u201109'
    """
    return _UNBREAKABLE.sub(lambda match: match.group().replace("-", NB_HYPHEN), typeset(text))


def unbound(text: str) -> str:
    """Plain hyphens again, for formats that have no other."""
    return text.replace(NB_HYPHEN, "-")
