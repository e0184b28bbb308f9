"""The user's own forms of names and posts, which go before every rule.

As YAML, in the words of the user::

    имена:
      Грин: {м: [Грина, Грину, Грина, Грином, Грине]}
      Севиль: [Севиль, Севиль, Севиль, Севиль, Севиль]
    должности:
      спикер клуба: {дат: спикеру клуба}

Five forms are those of the genitive, dative, accusative, instrumental and prepositional; forms by
their cases may be some of them. A name is one word (a surname, a first name, a patronymic) or a
full name; a post is a whole phrase in the nominative. Case of letters and ё are no matter.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from actgen.russian.cases import Case
from actgen.russian.gender import Gender

Forms = Mapping[Case, str]
_OBLIQUE = tuple(Case)[1:]
_NAMES, _POSTS = "имена", "должности"


class OverridesError(ValueError):
    """An override dictionary that cannot be used; the message is Russian and made for the user."""


@dataclass(frozen=True)
class Overrides:
    """Forms of names (by gender, None for both) and of posts, under their bare nominatives."""

    names: Mapping[tuple[str, Gender | None], Forms] = field(default_factory=dict)
    posts: Mapping[str, Forms] = field(default_factory=dict)

    @classmethod
    def from_mapping(cls, mapping: Mapping[str, object]) -> Overrides:
        """Read what YAML gives: «имена» and «должности», see the module.

        >>> own = Overrides.from_mapping({"имена": {"Грин": {"м": {"твор": "Грином"}}}})
        >>> own.name("ГРИН", Gender.MASC, Case.ABLT), own.name("Грин", Gender.FEMN, Case.ABLT)
        ('ГРИНОМ', None)

        Raises OverridesError for an unknown section, gender or case, or a wrong number of forms.
        """
        if unknown := set(mapping) - {_NAMES, _POSTS}:
            raise OverridesError(f"«{min(unknown)}» — нет такого раздела; есть: {_NAMES}, {_POSTS}")
        names: dict[tuple[str, Gender | None], Forms] = {}
        for name, given in _section(mapping, _NAMES).items():
            for gender, forms in _by_gender(name, given).items():
                names[_bare(name), gender] = forms
        posts = {
            _bare(post): _forms(post, given) for post, given in _section(mapping, _POSTS).items()
        }
        return cls(names, posts)

    def name(self, text: str, gender: Gender | None, case: Case) -> str | None:
        """The user's form of a name or of a part of it, None if there is none."""
        for key in ((_bare(text), gender), (_bare(text), None)):
            if (form := self.names.get(key, {}).get(case)) is not None:
                return form.upper() if text.isupper() and len(text) > 1 else form
        return None

    def post(self, phrase: str, case: Case) -> str | None:
        """The user's form of a post, with the first letter as in the phrase; None if there is none.

        >>> own = Overrides.from_mapping({"должности": {"спикер": {"дат": "спикеру"}}})
        >>> own.post("Спикер", Case.DATV), own.post("Спикер", Case.GENT)
        ('Спикеру', None)
        """
        form = self.posts.get(_bare(phrase), {}).get(case)
        if form is None:
            return None
        first = phrase.lstrip()[:1]
        return (first.upper() if first.isupper() else form[:1]) + form[1:]


def _section(mapping: Mapping[str, object], name: str) -> Mapping[str, object]:
    section = mapping.get(name) or {}
    if not isinstance(section, Mapping):
        raise OverridesError(f"«{name}» — ожидается словарь «слово: формы»")
    return {str(key): value for key, value in section.items()}


def _by_gender(name: str, given: object) -> dict[Gender | None, Forms]:
    if isinstance(given, Mapping) and given and all(_is_gender(key) for key in given):
        return {Gender.parse(str(key)): _forms(name, value) for key, value in given.items()}
    return {None: _forms(name, given)}


def _is_gender(key: object) -> bool:
    return str(key).strip().lower() in ("м", "ж", "муж", "жен", "мужской", "женский")


def _forms(word: str, given: object) -> Forms:
    if isinstance(given, Mapping):
        try:
            return {Case.parse(str(case)): str(form) for case, form in given.items()}
        except ValueError as error:
            raise OverridesError(f"{word}: {error}") from None
    if not isinstance(given, list) or len(given) != len(_OBLIQUE):
        cases = ", ".join(case.short for case in _OBLIQUE)
        raise OverridesError(f"{word}: нужно пять форм ({cases}) или формы по падежам")
    return dict(zip(_OBLIQUE, map(str, given), strict=True))


def _bare(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())
