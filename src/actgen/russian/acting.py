"""Those who stand in for an official: «И.о. директора школы», «Врио начальника управления».

Source: Розенталь, «Справочник по правописанию», § 154; «и.о.» and «врио» govern the genitive and
never decline themselves; the words they stand for («исполняющий обязанности») do.
"""

from __future__ import annotations

import re

from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.overrides import Overrides
from actgen.russian.posts import decline_phrase

_ACTING = re.compile(
    r"(?:и\.\s?о\.|в\.\s?р\.\s?и\.\s?о\.|врио|врид|(?:временно )?исполня\w+ обязанности)(?!\w)",
    re.IGNORECASE,
)
_SPELLED = {Gender.MASC: "исполняющий", Gender.FEMN: "исполняющая"}


def acting(
    post: str,
    form: str = "и.о.",
    case: Case = Case.NOMN,
    *,
    gender: Gender = Gender.MASC,
    capital: bool = True,
    overrides: Overrides | None = None,
) -> str:
    """A post, given in the nominative, as that of who stands in for the official.

    `form`: «и.о.», «врио», «врид», or spelled out «исполняющий обязанности», «временно исполняющий
    обязанности», which agree with `gender` and decline. `capital`: as a line begins, or within it.

    >>> acting("директор школы"), acting("начальник управления", "врио", capital=False)
    ('И.о. директора школы', 'врио начальника управления')
    >>> acting("заведующий отделом", "исполняющий обязанности", Case.DATV, gender=Gender.FEMN)
    'Исполняющей обязанности заведующего отделом'
    """
    if is_acting(post):
        whole = decline_phrase(post, case, overrides)
    else:
        prefix = _prefix(form, case, gender)
        whole = f"{prefix} {decline_phrase(_small(post), Case.GENT, overrides)}"
    return whole[:1].upper() + whole[1:] if capital else whole


def is_acting(post: str) -> bool:
    """Whether a post says already that its holder stands in for another.

    >>> is_acting("и. о. директора"), is_acting("ВРИО начальника"), is_acting("директор")
    (True, True, False)
    """
    return bool(_ACTING.match(post.lstrip()))


def parted_acting(text: str) -> tuple[str, str]:
    """How somebody stands in, in its shortest form, and the rest of the text, which begins with it.

    >>> parted_acting("И. о. Иванова М.П."), parted_acting("Временно исполняющая обязанности Ким О.П.")
    (('и.о.', 'Иванова М.П.'), ('врио', 'Ким О.П.'))
    """
    match = _ACTING.match(text.lstrip())
    assert match is not None, "asked for what is_acting says yes to"
    how = "врио" if match[0][:1].lower() == "в" else "и.о."
    return how, text.lstrip()[match.end() :].strip()


def _prefix(form: str, case: Case, gender: Gender) -> str:
    words = form.lower().split()
    if words[-1] != "обязанности":
        return form.lower()
    words[-2] = decline_phrase(_SPELLED[gender], case)
    return " ".join(words)


def _small(post: str) -> str:
    return post if post[1:2].isupper() else post[:1].lower() + post[1:]
