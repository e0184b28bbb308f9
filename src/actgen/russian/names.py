"""Names of persons: read in any order, printed as ГОСТ Р 7.0.97 asks, declined.

In a signature the initials precede the surname («М.Н. Корсакова», requisite 22); in running text
they follow it («на Корсакову М.Н.»). There is no space between initials; a non-breaking one keeps
them with the surname.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

from actgen.russian.cases import Case
from actgen.russian.declined import Declined
from actgen.russian.gender import Gender
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import parses
from actgen.russian.name_forms import Part, decline_part
from actgen.russian.name_order import (
    FEMALE_PATRONYMIC,
    MALE_PATRONYMIC,
    TURKIC,
    is_first_name,
    is_order_known,
    is_patronymic,
    ordered,
)
from actgen.russian.name_shapes import APOSTROPHES
from actgen.russian.overrides import Overrides
from actgen.russian.surnames import is_noun_in_oy

__all__ = ["Declined", "Gender", "NameForm", "PersonName", "PersonNameError", "decline_person"]

NBSP = "\u00a0"
INITIAL = r"[А-ЯЁ][а-яё]?\.(?:-[А-ЯЁ]\.)?"
INITIALS = rf"{INITIAL}\s*(?:{INITIAL})?"
WORD = rf"[А-ЯЁ][а-яёА-ЯЁ{APOSTROPHES}]+(?:-[А-ЯЁа-яё{APOSTROPHES}]+)*"
SURNAME = rf"(?:(?:[дД]е|[фФ]он|[вВ]ан|[аА]ль|[эЭ]ль|[бБ]ен|[иИ]бн)[ -])?{WORD}"

_SURNAME_FIRST = re.compile(rf"({SURNAME})\s*,?\s+({INITIAL})\s*({INITIAL})?")
_INITIALS_FIRST = re.compile(rf"({INITIAL})\s*({INITIAL})?\s*({SURNAME})")
_PATRONYMIC_MARK = re.compile(rf"[\s-]{TURKIC}$")
_FULL = re.compile(rf"{SURNAME}(?:\s+{WORD}){{0,3}}(?:[\s-]+{TURKIC})?")
_FEMALE_SURNAME = re.compile(r"(?:[оеё]ва|[иы]на|ая)$", re.IGNORECASE)
# «-ий» of an adjective only: «Палий», «Топчий» are surnames of women, too.
_MALE_SURNAME = re.compile(r"(?:[оеё]в|[иы]н|[гкхжшщн]ий|ый|ой)$", re.IGNORECASE)

NameForm = Literal["surname_initials", "initials_surname", "full"]


class PersonNameError(ValueError):
    """A text that is no name; the message is Russian and made for the user."""


@dataclass(frozen=True)
class PersonName:
    """A person's name. `first` and `patronymic` may be initials («М.») or empty.

    `is_guess` says that the gender, or a declined form, is not certain and is to be looked at. Of a name
    `as_written` nobody can tell which part is the surname: it has no initials and does not decline.
    """

    surname: str
    first: str = ""
    patronymic: str = ""
    gender: Gender | None = None
    is_guess: bool = False
    as_written: bool = False

    @classmethod
    def parse(cls, text: str, gender: Gender | None = None) -> PersonName:
        """Read a name in the nominative.

        The gender comes from the patronymic or from two first names («Шон Патрик»), else from the
        argument, else it is guessed from the first name or the surname, and marked so.

        >>> PersonName.parse("М.Н. Корсакова").surname_first
        'Корсакова\\xa0М.Н.'
        >>> PersonName.parse("Корсакова Мария Николаевна").gender
        <Gender.FEMN: 'femn'>

        Raises PersonNameError for what is no name.
        """
        surname, first, patronymic, known = _split(" ".join(fold(text).split()))
        if not known:
            return cls(surname, first, patronymic, gender, gender is None, as_written=True)
        name = cls(surname, first, patronymic)
        certain = _gender_of_patronymic(name.patronymic) or _gender_of_both(name) or gender
        guessed = certain or _guess_gender(name)
        return replace(name, gender=guessed, is_guess=certain is None)

    @property
    def initials(self) -> str:
        """«М.Н.», of whatever is known; none where they would be of the wrong part."""
        if self.as_written:
            return ""
        return _initial(self.first) + _initial(_PATRONYMIC_MARK.sub("", self.patronymic))

    @property
    def initials_first(self) -> str:
        """«М.Н. Корсакова»: the signature and the stamps (ГОСТ Р 7.0.97, requisites 16, 18, 22)."""
        if self.as_written:
            return self.full
        return NBSP.join(filter(None, (self.initials, self.surname)))

    @property
    def surname_first(self) -> str:
        """«Корсакова М.Н.»: within the text and in the addressee."""
        if self.as_written:
            return self.full
        return NBSP.join(filter(None, (self.surname, self.initials)))

    @property
    def full(self) -> str:
        """«Корсакова Мария Николаевна»; with initials if no more is known."""
        if self.first.endswith(".") or not self.first:
            return self.surname_first
        return " ".join(filter(None, (self.surname, self.first, self.patronymic)))

    def __str__(self) -> str:
        return self.full

    def written(self, form: NameForm) -> str:
        """In one of the three forms, by its name."""
        if form == "full":
            return self.full
        return self.surname_first if form == "surname_initials" else self.initials_first

    def decline(self, case: Case, overrides: Overrides | None = None) -> PersonName:
        """The same name in a case; the user's own forms go before the rules.

        If the gender is unknown and matters, the surname stands as it is and `is_guess` is set; it
        is cleared if both genders decline alike («Шевченко»).

        >>> PersonName.parse("Астахова Светлана Викторовна").decline(Case.ACCS).full
        'Астахову Светлану Викторовну'
        """
        if case is Case.NOMN:
            return self
        if self.as_written:
            return replace(self, is_guess=True)
        if not self.is_guess and self.gender:
            return self._declined(self.gender, case, overrides)
        male, female = (self._declined(gender, case, overrides) for gender in Gender)
        if str(male) == str(female):
            return replace(male, gender=self.gender, is_guess=False)
        if self.gender is None:
            return replace(self, is_guess=True)
        return replace(male if self.gender is Gender.MASC else female, is_guess=True)

    def _declined(self, gender: Gender, case: Case, overrides: Overrides | None) -> PersonName:
        second: Part = "first" if _has_two_first_names(self) else "patronymic"
        surname = decline_part(self.surname, "surname", gender, case, overrides)
        first = decline_part(self.first, "first", gender, case, overrides)
        patronymic = decline_part(self.patronymic, second, gender, case, overrides)
        is_doubtful = surname.is_doubtful or first.is_doubtful or patronymic.is_doubtful
        return PersonName(surname.text, first.text, patronymic.text, gender, is_doubtful)


def decline_person(
    text: str,
    case: Case,
    form: NameForm = "full",
    gender: Gender | None = None,
    overrides: Overrides | None = None,
) -> Declined:
    """A person's name, given in the nominative in any order, in a case and a form.

    >>> decline_person("Корсакова Мария Николаевна", Case.DATV, "initials_surname").text
    'М.Н.\\xa0Корсаковой'
    >>> decline_person("Мельник О.В.", Case.DATV)
    Declined(text='Мельник\\xa0О.В.', is_guess=True)
    >>> decline_person("Мельник О.В.", Case.DATV, gender=Gender.MASC).text
    'Мельнику\\xa0О.В.'

    Raises PersonNameError for what is no name.
    """
    name = PersonName.parse(text, gender)
    own = overrides.name(text, name.gender, case) if overrides and form == "full" else None
    if own:
        return Declined(own, is_guess=False)
    declined = name.decline(case, overrides)
    return Declined(declined.written(form), declined.is_guess)


def _split(text: str) -> tuple[str, str, str, bool]:
    """Surname, first name, patronymic, and whether they can be told apart."""
    if match := _SURNAME_FIRST.fullmatch(text):
        return match[1], match[2], match[3] or "", True
    if match := _INITIALS_FIRST.fullmatch(text):
        return match[3], match[1], match[2] or "", True
    if not (_FULL.fullmatch(text) and text[:1].isalpha()):
        raise PersonNameError(f"«{text}» — не похоже на фамилию, имя и отчество")
    joined = re.sub(rf"\s+({TURKIC})$", f"{NBSP}\\1", text, flags=re.IGNORECASE)
    words = [word.replace(NBSP, " ") for word in joined.split(" ")]
    if not is_order_known(words):
        return words[0], words[1], " ".join(words[2:]), False
    return *ordered(words), True


def _initial(part: str) -> str:
    if not part or part.endswith("."):
        return part
    return "-".join(f"{piece[0].upper()}." for piece in part.split("-"))


def _gender_of_patronymic(patronymic: str) -> Gender | None:
    if MALE_PATRONYMIC.search(patronymic):
        return Gender.MASC
    return Gender.FEMN if FEMALE_PATRONYMIC.search(patronymic) else None


def _has_two_first_names(name: PersonName) -> bool:
    """«О’Коннор Шон Патрик»: a second first name where others have their patronymic."""
    return is_first_name(name.patronymic) and not is_patronymic(name.patronymic)


def _gender_of_both(name: PersonName) -> Gender | None:
    """The gender that two first names agree in."""
    if not _has_two_first_names(name):
        return None
    first, second = _gender_of_first(name.first), _gender_of_first(name.patronymic)
    return first if first is second else None


def _gender_of_first(first: str) -> Gender | None:
    readings = [p for p in parses(first) if p.known and p.has("Name", "nomn", "sing")]
    genders = {parse.gender for parse in readings if not parse.has("Ms-f")}
    gender = genders.pop() if len(genders) == 1 else None  # «Саша» has none: of either
    return Gender(gender) if gender else None


def _guess_gender(name: PersonName) -> Gender | None:
    if gender := _gender_of_first(name.first):
        return gender
    if _FEMALE_SURNAME.search(name.surname):
        return Gender.FEMN
    if is_noun_in_oy(name.surname):
        return None
    return Gender.MASC if _MALE_SURNAME.search(name.surname) else None
