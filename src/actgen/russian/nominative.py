"""Back to the nominative: what a phrase in another case is called, proved by declining it forward again.

A candidate is made by putting words of the phrase into the nominative; only one that declines into the very
phrase that was given is ever returned, so a wrong guess costs nothing but a None.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, islice, pairwise, product

from actgen.russian.bodies import BODIES
from actgen.russian.cases import Case
from actgen.russian.gender import Gender
from actgen.russian.morphology import Parse, parses
from actgen.russian.name_order import is_first_name, is_patronymic
from actgen.russian.name_shapes import APOSTROPHES
from actgen.russian.names import NameForm, PersonName
from actgen.russian.phrase_words import MINISTRY
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase
from actgen.russian.spelling import spelled_like

# A phrase has that many candidates at most; its heads stand at the start, a name at the end.
_MOST_CANDIDATES = 3000
_AT_START, _AT_END = 5, 4
_WORD = re.compile(rf"[А-Яа-яЁё]+(?:[-{APOSTROPHES}][А-Яа-яЁё]+)*\.?")
_ADJECTIVES = ("ADJF", "PRTF")
# The dictionary's first plural is not the one in use.
_USUAL = {"учители": "учителя"}
_INITIAL = re.compile(r"[А-ЯЁ]\.")
# «Бабию» is of «Бабий», not of «Бабиь».
_IMPOSSIBLE = re.compile("[аеёиоуыэюя]ь$|[^аеёиоуыэюя]й$", re.IGNORECASE)
_NAMED_AFTER = re.compile(r"\b(?:им\.|имени|памяти)\s*$", re.IGNORECASE)
# Endings of surnames by case, for those no dictionary has: (oblique ending, nominative endings).
_SURNAME_ENDINGS = {
    Case.GENT: (
        ("ого", ("ый", "ий", "ой")), ("ой", ("а", "ая")), ("ей", ("ея", "яя")), ("а", ("", "о")), ("я", ("ь", "й")),
        ("ы", ("а",)), ("и", ("а", "я")), ("ца", ("ец",)), ("ка", ("ок", "ек")),
    ),
    Case.DATV: (
        ("ому", ("ый", "ий", "ой")), ("ой", ("а", "ая")), ("ней", ("няя",)), ("у", ("", "о")), ("ю", ("ь", "й")),
        ("е", ("а", "я")), ("цу", ("ец",)), ("ку", ("ок", "ек")),
    ),
    Case.ACCS: (
        ("ого", ("ый", "ий", "ой")), ("ую", ("ая",)), ("у", ("а",)), ("ю", ("я",)), ("а", ("", "о")),
        ("я", ("ь", "й")), ("ца", ("ец",)), ("ка", ("ок", "ек")),
    ),
    Case.ABLT: (
        ("ым", ("", "ый", "ой")), ("им", ("ий", "")), ("ой", ("а", "ая")), ("ом", ("", "о")), ("ем", ("ь", "й")),
        ("ей", ("я", "а")), ("цем", ("ец",)), ("ком", ("ок", "ек")),
    ),
}  # fmt: skip


def nominative_phrase(text: str, case: Case) -> str | None:
    """The post or organisation that declines into ``text`` in a case; None if none is found.

    >>> nominative_phrase("первого заместителя директора департамента", Case.GENT)
    'первый заместитель директора департамента'
    >>> nominative_phrase("управления образования администрации города Твери", Case.GENT)
    'управление образования администрации города Твери'
    """
    return _nominative(_one_line(text), case, None, None)


def nominative_party(
    text: str,
    case: Case,
    name_form: NameForm | None = None,
    gender: Gender | None = None,
) -> str | None:
    """The people, with or without posts, that are ``text`` in a case; None if none is found.

    Their names have the form that is asked for, or that they are written in. ``gender`` is that of a surname which
    declines by gender and has initials only («Лебедю А.Н.»).

    >>> nominative_party("учителю информатики Беловой О.А.", Case.DATV)
    'учитель информатики Белова О.А.'
    >>> nominative_party("учителю информатики Беловой Ольге Андреевне", Case.DATV, "full")
    'учитель информатики Белова Ольга Андреевна'
    >>> nominative_party("Цою Егору Климовичу", Case.DATV)
    'Цой Егор Климович'
    """
    line = _one_line(text)
    in_full = _named_in_full(line, case)
    if in_full and name_form not in (None, "full"):
        return None  # initials never print a whole name
    form: NameForm = name_form or ("full" if in_full else "surname_initials")
    return _nominative(line, case, form, gender)


def _named_in_full(text: str, case: Case) -> bool:
    """Whether a first name and a patronymic are written out in a case, one after the other."""
    words = [m for m in _WORD.finditer(text) if not _inside_quotes(text, m.start())]
    return any(
        any(map(is_patronymic, _nominatives(text, second, case)))
        and any(map(is_first_name, _nominatives(text, first, case)))
        and not _NAMED_AFTER.search(text[: first.start()])
        for first, second in pairwise(words)
        if second[0][:1].isupper()
    )


def _one_line(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").split())


@lru_cache(maxsize=1024)
def _nominative(
    text: str, case: Case, name_form: NameForm | None, gender: Gender | None
) -> str | None:
    for candidate in islice(_candidates(text, case), _MOST_CANDIDATES):
        if _declined(candidate, case, name_form, gender) == text:
            return candidate
    return None


def _declined(text: str, case: Case, name_form: NameForm | None, gender: Gender | None) -> str:
    if name_form is None:
        return _one_line(decline_phrase(text, case))
    return _one_line(decline_party(text, case, name_form, gender).text)


def _candidates(text: str, case: Case) -> Iterator[str]:
    """The phrase with words of it in the nominative: as many as possible first, since the rest of a wrong guess
    declines into itself."""
    words = [m for m in _WORD.finditer(text) if not _inside_quotes(text, m.start())]
    forms = [_nominatives(text, m, case) for m in words]
    needed = [_is_oblique_surname(text, m, own, case) for m, own in zip(words, forms, strict=True)]
    changeable = [k for k, own in enumerate(forms) if own]
    if len(changeable) > _AT_START + _AT_END:
        changeable = changeable[:_AT_START] + changeable[-_AT_END:]
    for size in range(len(changeable), -1, -1):
        for chosen in combinations(changeable, size):
            if any(_depends(words, k, text) for k in chosen if k - 1 in chosen):
                continue
            if any(_stranded(words, k, text) for k in chosen if k + 1 not in chosen):
                continue
            if any(_divided(words, k, text) for k in chosen if k - 2 not in chosen):
                continue
            if any(_unlike(words, k, text, case) for k in chosen):
                continue
            if any(needed[k] for k in changeable if k not in chosen):
                continue
            for some in product(*(forms[k] for k in chosen)):
                if _agree(chosen, some):
                    yield _with(text, [words[k] for k in chosen], some)


def _depends(words: list[re.Match[str]], index: int, text: str) -> bool:
    """Whether a word right after a noun hangs on it in the genitive: «заместителя директора»."""
    before, word = words[index - 1], words[index]
    if text[before.end() : word.start()] != " " or _is_name(word[0], text):
        return False
    return (
        any(p.has("gent") for p in parses(word[0].split("-")[-1]))
        and any(p.pos == "NOUN" for p in parses(before[0])[:1])
        and not any(p.pos in _ADJECTIVES for p in parses(before[0]))
    )


def _stranded(words: list[re.Match[str]], index: int, text: str) -> bool:
    """Whether an adjective in the nominative would stand before its noun in another case."""
    word = words[index]
    after = words[index + 1] if index + 1 < len(words) else None
    if after is None or text[word.end() : after.start()] != " " or _is_name(after[0], text):
        return False
    readings = parses(word[0].split("-")[-1])
    return (
        any(p.pos == "ADJF" for p in readings)
        and not any(p.pos in ("NOUN", "PRTF") for p in readings)
        and any(p.pos == "NOUN" for p in parses(after[0])[:1])
    )


def _is_name(word: str, text: str) -> bool:
    return word[:1].isupper() and not text.isupper()


def _divided(words: list[re.Match[str]], index: int, text: str) -> bool:
    """Whether of two adjectives joined by «и» only the second would be in the nominative."""
    if index < 2 or text[words[index - 1].end() : words[index].start()] != " ":
        return False
    before, link, word = words[index - 2], words[index - 1], words[index]
    return link[0] in ("и", "или") and all(
        any(p.pos == "ADJF" for p in parses(each[0].split("-")[-1])[:1]) for each in (before, word)
    )


def _unlike(words: list[re.Match[str]], index: int, text: str, case: Case) -> bool:
    """Whether a noun that may hang on one before stands in a list with who acts, and cannot act itself.

    «Министерства образования и науки», «комиссии по делам несовершеннолетних и защите их прав».
    """
    word = words[index]
    nouns = [p for p in parses(word[0].split("-")[-1]) if p.pos == "NOUN"]
    meant = [p for p in nouns if p.has(case.value)]
    hangs = any(p.has("gent") for p in nouns) or re.search(r"\bпо\s", text[: word.start()])
    if not (meant and hangs) or _may_act(meant):
        return False
    if _is_name(word[0], text) or _near_initials(text, word):
        return False
    before = (p for each in words[:index] for p in parses(each[0].split("-")[-1])[:1])
    return _may_act([p for p in before if p.pos == "NOUN"][:1])


def _may_act(nouns: Sequence[Parse]) -> bool:
    return any(p.has("anim") or p.lemma in BODIES for p in nouns)


def _is_oblique_surname(
    text: str, match: re.Match[str], forms: tuple[str, ...], case: Case
) -> bool:
    """Whether a word beside initials is the declined form of a surname, so that it cannot stay as it is."""
    if not _near_initials(text, match):
        return False
    others = [form for form in forms if form != match[0]]
    return any(
        PersonName(form, "А.", "А.", gender).decline(case).surname == match[0]
        for form in others
        for gender in Gender
    )


def _agree(chosen: tuple[int, ...], forms: tuple[str, ...]) -> bool:
    """Whether no adjective among the words put into the nominative disagrees with the word right after it."""
    for k, (one, other) in enumerate(pairwise(forms)):
        if chosen[k + 1] != chosen[k] + 1:
            continue
        adjectives = _signs(one, _ADJECTIVES)
        others = _signs(other, (*_ADJECTIVES, "NOUN"))
        if adjectives and others and not adjectives & others:
            return False
    return True


@lru_cache(maxsize=20_000)
def _signs(word: str, parts: tuple[str, ...]) -> frozenset[str]:
    """Gender and number of a word's readings in the nominative."""
    return frozenset(
        "plur" if parse.plural else parse.gender or ""
        for parse in parses(word.split("-")[-1])
        if parse.pos in parts and parse.has("nomn")
    )


def _with(text: str, words: list[re.Match[str]], forms: tuple[str, ...]) -> str:
    pieces: list[str] = []
    end = 0
    for word, form in zip(words, forms, strict=True):
        pieces += text[end : word.start()], form
        end = word.end()
    return "".join([*pieces, text[end:]])


def _inside_quotes(text: str, position: int) -> bool:
    # with merged closing marks («… «…») the last mark decides
    return text.rfind("«", 0, position) > text.rfind("»", 0, position)


def _nominatives(text: str, match: re.Match[str], case: Case) -> tuple[str, ...]:
    word = match[0]
    abbreviated = word.isupper() and len(word) > 1 and not text.isupper()
    if word.endswith(".") or abbreviated or _stands(word):
        return ()
    return _forms(word, case, _near_initials(text, match))


def _stands(word: str) -> bool:
    """«Минпросвещения» never declines; «Министерства» does."""
    return bool(MINISTRY.match(word)) and not word.startswith("Министерств")


def _near_initials(text: str, match: re.Match[str]) -> bool:
    after, before = text[match.end() :].lstrip(), text[: match.start()]
    return bool(_INITIAL.match(after) or re.search(r"[А-ЯЁ]\.\s?$", before))


@lru_cache(maxsize=20_000)
def _forms(word: str, case: Case, is_surname: bool) -> tuple[str, ...]:
    if "-" in word and not is_surname:
        *firsts, last = word.split("-")
        lasts = _forms(last, case, False)
        changed = [_forms(first, case, False) or (first,) for first in firsts]
        compounds = ["-".join([*some, end]) for some in product(*changed) for end in lasts]
        return tuple(dict.fromkeys([*compounds, *("-".join([*firsts, end]) for end in lasts)]))
    found: list[str] = []
    if "-" in word:  # «Чичваркину-Лихтенштейну»: both parts decline, and then the last alone
        parts = [_forms(part, case, True) or (part,) for part in word.split("-")]
        found += ["-".join(some) for some in product(*parts)]
    readings = list(parses(word))
    if word[:1].isupper():  # «Ветровой» is of Ветрова rather than of «ветровый»
        readings.sort(key=lambda parse: not parse.has("Surn"))
    # «ответственному за сайт» is a person; where a neuter noun follows, the adjectives have to agree with it
    readings.sort(key=lambda parse: parse.pos in _ADJECTIVES and parse.has("neut"))
    for parse in readings:
        if not parse.has(case.value) or parse.pos not in ("NOUN", "ADJF", "PRTF", "NPRO", "NUMR"):
            continue
        number = "plur" if parse.plural else "sing"
        form = parse.inflect("nomn", number)
        if form:
            found.append(spelled_like(word, _USUAL.get(form, form)))
    if word[:1].isupper():
        for ending, nominatives in _SURNAME_ENDINGS.get(case, ()):
            if word.endswith(ending) and len(word) > len(ending) + 1:
                found += [word[: len(word) - len(ending)] + each for each in nominatives]
    found = [form for form in found if not _IMPOSSIBLE.search(form)]
    return tuple(dict.fromkeys(form for form in found if form != word))
