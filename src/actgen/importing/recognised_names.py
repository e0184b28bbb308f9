"""Initials behind a line to sign on as recognition misreads them."""

from __future__ import annotations

import re

# The first stop lost, or a comma.
_MISREAD = re.compile(r"(?<=_)(?P<blank>[\s/|]*)(?P<one>[А-ЯЁ])[.,]?\s?(?P<two>[А-ЯЁ])[.,](?!\w)")


def recognised_initials(text: str) -> str:
    """A line of a scan to sign on, with the stops that initials have.

    >>> recognised_initials("Директор ____________ ЕТ."), recognised_initials("______ Е,П. Ковалевич")
    ('Директор ____________ Е.Т.', '______ Е.П. Ковалевич')
    >>> recognised_initials("Директор ______ Е.П. Ковалевич"), recognised_initials("по УВР. Ковалевич")
    ('Директор ______ Е.П. Ковалевич', 'по УВР. Ковалевич')
    """
    return _MISREAD.sub(r"\g<blank>\g<one>.\g<two>.", text)
