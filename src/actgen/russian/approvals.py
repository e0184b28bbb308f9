"""The words that approve something: «Утвердить план мероприятий по … (прилагается)»."""

from __future__ import annotations

from actgen.russian.agreement import GenderNumber, attached_word, gender_number
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase

# Words a title begins with when it answers «о чём?»; inside a sentence they are written small.
PREPOSITIONS = frozenset({"о", "об", "обо", "по", "на", "для", "в", "с", "при", "к"})


def approval(kind: str, title: str | None = None, number: int | None = None) -> str:
    """The sentence that approves an attachment; ``number`` where there are several.

    >>> approval("инструкция", "О чатах"), approval("правила", None, 2)
    ('Утвердить инструкцию о чатах (прилагается)', 'Утвердить правила (приложение № 2)')
    """
    what = kind.lower()
    if gender_number(what) is GenderNumber.FEMN:  # of a thing, only the feminine has an accusative
        what = decline_phrase(what, Case.ACCS)
    if title:
        what += f" {title_inside(title)}"
    how = f"приложение № {number}" if number is not None else attached_word(kind.lower())
    return f"Утвердить {what} ({how})"


def title_inside(title: str) -> str:
    """An attachment's title inside a sentence: «по внедрению …», «о рабочей группе»."""
    line = " ".join(title.split())
    first = line.split(" ", 1)[0]
    return line[0].lower() + line[1:] if first.lower() in PREPOSITIONS else line
