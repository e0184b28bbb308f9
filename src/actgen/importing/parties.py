"""Who is to act, in the nominative: «учителю информатики Беловой О.А.» is «учитель информатики Белова О.А.»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from actgen.render.parts.sentences import capitalise, lower_first_unless_name
from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.names import NameForm
from actgen.russian.nominative import nominative_party
from actgen.russian.post_and_name import decline_party

# With initials; with a full name, which is printed with initials; a surname whose gender initials do not show.
_WAYS: tuple[tuple[NameForm, Gender | None], ...] = (
    ("surname_initials", None),
    ("full", None),
    ("initials_surname", None),
    ("surname_initials", Gender.MASC),
    ("surname_initials", Gender.FEMN),
)


@dataclass(frozen=True, slots=True)
class Party:
    """The nominative; how it is printed if not as it was written; what a clerk should look at."""

    name: str
    printed: str = ""
    doubt: str = ""


def parties_in(who: str, case: Case = Case.DATV) -> Iterator[Party]:
    """The party in the nominative, by the way that puts most of its words there."""
    for text in dict.fromkeys((lower_first_unless_name(who), who)):
        found: list[tuple[int, Party]] = []
        for form, gender in _WAYS:
            name = nominative_party(text, case, form, gender)
            if not name or name == text:
                continue
            printed = "" if (form, gender) == _WAYS[0] else _printed_party(name, case)
            doubt = f"«{name}» – по инициалам не видно рода: впишите имя и отчество полностью"
            found.append((_changed(text, name), Party(name, printed, doubt if gender else "")))
        if found:
            yield max(found, key=lambda each: each[0])[1]
            return


def _changed(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one.split(), other.split(), strict=False))


def _printed_party(name: str, case: Case) -> str:
    said = " ".join(decline_party(name, case).text.replace("\u00a0", " ").split())
    return capitalise(said) if case is Case.DATV else said
