"""A post and a name written together: «директор школы Иванова Мария Петровна», in any case."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from actgen.russian.cases import Case
from actgen.russian.lookalikes import fold
from actgen.russian.morphology import is_known, parses
from actgen.russian.name_order import TURKIC, is_first_name, is_order_known, is_patronymic
from actgen.russian.name_shapes import APOSTROPHES
from actgen.russian.names import (
    INITIALS,
    SURNAME,
    WORD,
    Declined,
    Gender,
    NameForm,
    PersonName,
)
from actgen.russian.overrides import Overrides
from actgen.russian.phrases import heads
from actgen.russian.posts import decline_phrase

__all__ = [
    "Declined",
    "NameForm",
    "decline_party",
    "people_apart",
    "posts_behind_names",
    "split_post_and_name",
]

# «школа им. А.С. Пушкина»: a name, but not that of the party.
_NAMED_AFTER = re.compile(r"\b(?:им\.|имени|памяти)\s*$", re.IGNORECASE)
_NAMES = (
    rf"(?P<name>{SURNAME}\s+{INITIALS}|{INITIALS}\s*{SURNAME}"
    rf"|{SURNAME}\s+{WORD}\s+{WORD}(?:\s+{WORD}|[\s-]+{TURKIC})?|{WORD}\s+{WORD})"
)
_NAME_AT_END = re.compile(rf"(?:^|(?<=[\s,(–—»\"-])){_NAMES}$")
_NAME_AT_START = re.compile(rf"{_NAMES}(?=\s*,|\s+[–—-]\s|$)")
# «Зайцева О.О., методист»: a post behind the name, and what parts one such person from the next.
_DOUBLE = rf"[А-ЯЁ](?:[а-яё]*[{APOSTROPHES}][А-ЯЁ]?)?[а-яё]+(?:-[А-ЯЁ]?[а-яё]+)*"
_NAME_BEFORE_POST = (
    rf"(?:{_DOUBLE} (?:[А-ЯЁ]\.\s?[А-ЯЁ]\.|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+)"
    rf"|[А-ЯЁ]\.\s?[А-ЯЁ]\. ?{_DOUBLE}), (?=[а-яё])"
)
_NEXT_PERSON = re.compile(rf"(?:,|,? и) (?={_NAME_BEFORE_POST})")
_NAME_AND_POST = re.compile(rf"{_NAME_BEFORE_POST}(?:(?![А-ЯЁ]\.).)*[^,]")
# What parts people whose names end what is said of each.
_THEN = re.compile(r"\s*[,;]\s+(?:(?:и|а также)\s+)?|\s+(?:и|а также)\s+")
# What may end a name: the link to the next name or post, or a bracket.
_LINK = re.compile(
    r"\s*[,;:()]\s*|\s+[–—-]\s+|\s+(?:и|или|а также)\s+|(?:(?<=[а-яёА-ЯЁ]{2})\.)?\s*$"
)
# What surrounds a post among the names: links, not words of the post.
_BEFORE_POST = re.compile(r"\.?(?:[\s,;:()–—-]|(?:и|или|а|также)(?=\s))*")
_AFTER_POST = re.compile(r"(?:[\s,;:(–—-]|(?<=\s)(?:и|или|а|также)(?=\s))*$")
_CONTINUES = re.compile(r"\s*\)\s*")  # «отдел образования (Иванова М.П.) города Твери»
_NO_NAMES = re.compile(r"(?i:марий эл)")
_NOT_OF_THE_PARTY = re.compile(rf"«[^»]*»|\b(?:им\.|имени|памяти)\s*(?:{INITIALS}\s*)?{WORD}")
# A surname alone at the end: «учителя Петрова»; not the name of a place.
_SURNAME_LEFT = re.compile(
    rf"(?<!\bгорода )(?<!\bг\. )(?<!\bсела )(?<!\bпосёлка )(?<!\bпоселка )(?<=[а-яё,.] )({WORD})$"
)
_INITIALS_LEFT = re.compile(r"[А-ЯЁ]\.\s*[А-ЯЁ]\.")
# «педагог Чжан Вэй»: two words of a name in which nothing tells the surname, beside a person.
_PAIR_LEFT = re.compile(rf"(?P<lead>[а-яё]+) (?P<pair>{WORD} {WORD})(?=$|[,;)]| (?:и|или) )")
# Letters of a word that may be a part of a Korean or Chinese name, whatever else it means.
_SYLLABLES = 4


@dataclass(frozen=True)
class _Party:
    post: str
    name: PersonName | None
    name_first: bool = False


@dataclass(frozen=True)
class _Found:
    """A name and where it stands in the text."""

    name: PersonName
    start: int
    stop: int


def split_post_and_name(text: str, gender: Gender | None = None) -> tuple[str, PersonName | None]:
    """Take a post and a name apart; the text is in the nominative, either part may be missing.

    >>> post, name = split_post_and_name("директор МБОУ «СОШ № 5» М.П. Иванова")
    >>> post, name.surname_first
    ('директор МБОУ «СОШ № 5»', 'Иванова\\xa0М.П.')
    >>> split_post_and_name("директор школы им. А.С. Пушкина")
    ('директор школы им. А.С. Пушкина', None)
    """
    party = _read(text, gender)
    if party.name is None and (found := _find_names(party.post, gender)):
        first = found[0]  # in brackets, or between posts
        rest = party.post[: first.start] + party.post[first.stop :]
        post = re.sub(r"\s*\(\s*\)", "", rest).strip(" \u00a0\n\t,–—-")
        return post, _with_gender_of_post(first.name, post)
    return party.post, party.name


def posts_behind_names(text: str) -> list[str]:
    """The people of a text that names every one with a post behind the name; none where one has no post there.

    >>> posts_behind_names("Ким П.О., учитель химии, и Цой А.А., секретарь")
    ['Ким П.О., учитель химии', 'Цой А.А., секретарь']
    >>> posts_behind_names("Петрова-Водкина А.О., завуч")
    ['Петрова-Водкина А.О., завуч']
    >>> posts_behind_names("Ким П.О., завуч, и Цой А.А.")
    []
    """
    people = _NEXT_PERSON.split(" ".join(text.split()))
    return people if all(map(_NAME_AND_POST.fullmatch, people)) else []


def people_apart(text: str) -> list[str]:
    """The people of a list, each with the post before the name if there is one; none where it names less than two.

    >>> people_apart("Белова О.А., Ким П.О. и завуч Цой А.А.")
    ['Белова О.А.', 'Ким П.О.', 'завуч Цой А.А.']
    >>> people_apart("заместители директора Белова О.А. и Ким П.О."), people_apart("учителя и Ким П.О.")
    ([], [])
    """
    found = _find_names(text, None)
    if len(found) < 2 or text[found[-1].stop :].strip(" ."):
        return []
    starts = [0]
    for one, other in pairwise(found):
        link = _THEN.match(text, one.stop, other.start)
        if link is None:
            return []
        starts.append(link.end())
    posts = [text[start : one.start].strip() for start, one in zip(starts, found, strict=True)]
    if any("(" in post or any(head.plural for head in heads(post)) for post in posts):
        return []
    return [text[start : one.stop].strip() for start, one in zip(starts, found, strict=True)]


def decline_party(
    text: str,
    case: Case,
    name_form: NameForm = "surname_initials",
    gender: Gender | None = None,
    overrides: Overrides | None = None,
) -> Declined:
    """Post and name in a case, as they stand in running text; several parties may be listed.

    The user's `overrides` of names and posts go before the rules.

    >>> decline_party("первый заместитель директора Астахова Светлана Викторовна", Case.ACCS).text
    'первого заместителя директора Астахову\\xa0С.В.'
    """
    if overrides is None:
        return _by_rules(text, case, name_form, gender)
    return _decline_party(text, case, name_form, gender, overrides)


@lru_cache(maxsize=1024)  # the same people sign and carry out many acts
def _by_rules(text: str, case: Case, name_form: NameForm, gender: Gender | None) -> Declined:
    return _decline_party(text, case, name_form, gender, None)


def _decline_party(
    text: str, case: Case, name_form: NameForm, gender: Gender | None, overrides: Overrides | None
) -> Declined:
    text = fold(text).strip().rstrip(",;")
    found = _find_names(text, gender)
    party = _read(text, gender)
    if len(found) > 1 or (found and party.name is None):
        return _decline_in_place(text, found, case, name_form, overrides)
    return _decline(party, case, name_form, overrides)


def _find_names(text: str, gender: Gender | None) -> list[_Found]:
    """All names that end at a comma, a conjunction, a bracket or the end, in their order."""
    found, start = [], 0
    for link in _LINK.finditer(text):
        piece = text[start : link.start()]
        match = _NAME_AT_END.search(piece)
        while match is not None:
            at = start + match.start()
            name = _name(match["name"], text[:at], gender)
            if name is not None:
                found.append(_Found(name, at, link.start()))
                break
            match = _NAME_AT_END.search(piece, match.start() + 1)
        start = link.end()
    return found


def _decline_in_place(
    text: str, found: list[_Found], case: Case, name_form: NameForm, overrides: Overrides | None
) -> Declined:
    """Every name and the posts before, between and after them; all punctuation stays."""
    stops = [0, *(one.stop for one in found)]
    starts = [*(one.start for one in found), len(text)]
    gaps = [text[stop:start] for stop, start in zip(stops, starts, strict=True)]
    names_first = not gaps[0].strip() and _core(gaps[-1]) != ""
    pieces: list[str] = []
    is_guess = False
    for index, gap in enumerate(gaps):
        post = _core(gap)
        lead = gap[: gap.index(post)] if post else gap
        continues = index > 0 and post and _CONTINUES.fullmatch(lead)
        declined = post if continues else decline_phrase(post, case, overrides)
        after = gap[len(lead) + len(post) :]
        if lead.startswith(".") and pieces and pieces[-1].endswith("."):
            lead = lead[1:]  # the dot of the initials is enough
        pieces += lead, declined, after
        is_guess |= bool(continues) or _has_name_left(post)
        if index < len(found):
            own_post = _core(gaps[index + 1]) if names_first else post
            name = _with_gender_of_post(found[index].name, own_post).decline(case, overrides)
            pieces.append(name.written(name_form))
            is_guess |= name.is_guess
    return Declined("".join(pieces), is_guess)


def _core(gap: str) -> str:
    """The post between two names, without what links it to them."""
    gap = gap[: _AFTER_POST.search(gap).start()]  # type: ignore[union-attr]
    return gap[_BEFORE_POST.match(gap).end() :]  # type: ignore[union-attr]


def _has_name_left(post: str) -> bool:
    """Whether a name was left in the post, unread and undeclined."""
    rest = _NOT_OF_THE_PARTY.sub("", post)
    surname = _SURNAME_LEFT.search(rest)
    if surname and any(p.known and p.has("Surn", "nomn", "sing") for p in parses(surname[1])):
        return True
    if any(map(_is_foreign_pair, _PAIR_LEFT.finditer(rest))):
        return True
    return bool(_INITIALS_LEFT.search(rest)) or any(
        is_patronymic(word) for word in re.findall(WORD, rest)
    )


def _is_foreign_pair(found: re.Match[str]) -> bool:
    lead = any(p.known and p.has("anim") for p in parses(found["lead"]))
    words = found["pair"].split()
    return lead and not is_order_known(words) and not all(map(is_known, words))


def _read(text: str, gender: Gender | None) -> _Party:
    text = fold(text).strip().rstrip(",;")
    match = _NAME_AT_END.search(text)
    while match is not None:
        name = _name(match["name"], text[: match.start()], gender)
        if name is not None:
            post = text[: match.start()].rstrip(" \u00a0\n\t,–—-")
            return _Party(post, _with_gender_of_post(name, post))
        match = _NAME_AT_END.search(text, match.start() + 1)
    match = _NAME_AT_START.match(text)
    name = _name(match["name"], "", gender) if match else None
    if match and name:
        post = text[match.end() :].lstrip(" \u00a0\n\t,–—-")
        return _Party(post, _with_gender_of_post(name, post), name_first=True)
    return _Party(text, None)


def _name(found: str, before: str, gender: Gender | None) -> PersonName | None:
    """The name, unless it is part of an organisation's name or no name at all."""
    # with merged closing marks («… «…») the last mark decides whether the name stands within quotes
    if _NAMED_AFTER.search(before) or before.rfind("«") > before.rfind("»"):
        return None
    if _NO_NAMES.fullmatch(found):
        return None
    words = found.split()
    if "." not in found:
        named = any(is_patronymic(word) for word in words[1:]) or (
            len(words) == 2 and any(is_first_name(word) for word in words)
        )
        named = named or (len(words) == 3 and all(map(is_first_name, words[1:])))
        named = named and len(words) < 4  # a fourth word is no more of a name with a patronymic
        named = named or _is_foreign(words, before)
        turkic = re.search(rf"{TURKIC}$", found, re.IGNORECASE)
        if not (named or turkic) or (
            not found.isupper() and any(word.isupper() and len(word) < 4 for word in words)
        ):
            return None
    return PersonName.parse(found, gender)


def _is_foreign(words: list[str], before: str) -> bool:
    """«учитель Ким Ден Ир»: three or four words of a name in which nothing tells the surname.

    They stand behind a post or alone; long words that mean something else name a place or an organisation.
    """
    lead = re.search(r"(\S+)\s*$", before)
    if len(words) < 3 or is_order_known(words) or (lead and not lead[1][0].islower()):
        return False
    return all(len(word) <= _SYLLABLES or _may_be_name(word) for word in words)


def _may_be_name(word: str) -> bool:
    known = [p for p in parses(word) if p.known]
    return not known or any(p.grammemes & {"Name", "Surn"} for p in known)


def _with_gender_of_post(name: PersonName, post: str) -> PersonName:
    """«заведующая … Ким А.А.» is a woman."""
    first = post.split(" ", 1)[0]
    if name.is_guess and any(
        p.pos in ("PRTF", "ADJF") and p.has("femn", "nomn") for p in parses(first)
    ):
        return replace(name, gender=Gender.FEMN, is_guess=False)
    return name


def _decline(
    party: _Party, case: Case, name_form: NameForm, overrides: Overrides | None
) -> Declined:
    post = decline_phrase(party.post, case, overrides)
    is_guess = _has_name_left(party.post)
    if party.name is None:
        return Declined(post, is_guess)
    declined = party.name.decline(case, overrides)
    is_guess |= declined.is_guess
    printed = declined.written(name_form)
    if not post:
        return Declined(printed, is_guess)
    text = f"{printed}, {post}" if party.name_first else f"{post} {printed}"
    return Declined(text, is_guess)
