"""How a surname is written, for whatever looks for names in running text: «Орлова», «Дюма-Островская», «О’Коннор»."""

from __future__ import annotations

# The typewriter's, the typographic one and the letter of Unicode: clerks type all three.
APOSTROPHES = "'’ʼ"
# «Коннор», «О’Коннор», «Лук'янов», without a capital before it.
SURNAME_TAIL = rf"(?:[а-яё]*[{APOSTROPHES}][А-ЯЁ]?)?[а-яё]+(?:-[А-ЯЁ][а-яё]+)?"
SURNAME_BY_INITIALS = rf"[А-ЯЁ]{SURNAME_TAIL}"
"""A surname that initials beside it prove to be one."""
