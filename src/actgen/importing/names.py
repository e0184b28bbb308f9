"""Names of people as a clerk writes them in YAML: surname first."""

from __future__ import annotations

from actgen.russian.cases import Case
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.post_and_name import decline_party


def surname_first(name: str, *, initials: bool = False) -> str:
    """The name with its surname first, in full if it was; ``initials``: cut to initials.

    >>> surname_first("А.С. Тихонов"), surname_first("Тихонов Алексей Сергеевич", initials=True)
    ('Тихонов А.С.', 'Тихонов А.С.')
    """
    try:
        person = PersonName.parse(name)
    except PersonNameError:
        return " ".join(name.split())
    return (person.surname_first if initials else person.full).replace("\u00a0", " ")


def party_with_initials(text: str) -> str:
    """Posts and names as a sentence of an act names them: «заместитель директора Иванова М.П.»."""
    return " ".join(decline_party(text, Case.NOMN).text.replace("\u00a0", " ").split())
