"""Small acts of the tests are made orders: with the keys that no order may lack."""

from __future__ import annotations

import re

ENDING = {"пункты": "[Создать чат]", "подпись": "{имя: Орлова Н.П.}"}


def completed(source: str) -> str:
    """The source with clauses and a signature at its end, where it has none of its own."""
    if not re.search(r"^\w+:", source, re.MULTILINE):
        return source  # no act at all
    lines = [source if source.endswith("\n") else f"{source}\n"]
    for key, value in ENDING.items():
        if not re.search(rf"^{key}:", source, re.MULTILINE):
            lines.append(f"{key}: {value}\n")
    return "".join(lines)
