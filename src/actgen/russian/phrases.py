"""Where the heads of a noun phrase are: the words that decline while the rest stands.

«первый заместитель директора департамента»: the leading adjectives and the first noun in the
nominative are the head; «директора департамента» depends on it and never changes. «директор и
заместители директора» has two heads, «родители (законные представители) обучающихся» has two,
«и.о. директора» has none.

The input is a phrase in the nominative, as a clerk types it into a register.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from actgen.russian.morphology import PLAUSIBLE, Parse, parses
from actgen.russian.phrase_words import (
    ACTING,
    ORDINAL,
    SHORT_ADJECTIVE,
    SHORT_NOUN,
    Word,
    split_words,
)

_AND = frozenset({"и", "или", "либо", "также"})
_GOVERNS_ACCUSATIVE = frozenset({"за", "на", "в", "во", "через", "про"})
# Participles that are nouns by now: «обучающиеся школы» are not schools that learn.
_NOUN_LIKE = re.compile(r"(?:обучающ|учащ|заведующ|служащ|выпускающ)", re.IGNORECASE)
_PERSON_ENDING = re.compile(r"(?:ор|ер|ёр|ист|лог|тель|ник|граф|вед)ы?$", re.IGNORECASE)
# Persons that the dictionary takes for devices.
_PERSONS = frozenset(
    {"модератор", "координатор", "администратор", "оператор", "куратор", "аниматор"}
)


@dataclass(frozen=True)
class Head:
    """Words that decline together; `last` is the index of the noun (or what serves as one)."""

    words: tuple[tuple[Word, Parse | None], ...]
    last: int
    gender: str | None
    plural: bool
    animate: bool
    link: str = ""  # "" for the first head, "and", "aside" (brackets, dash), "modifier"


def heads(phrase: str) -> list[Head]:
    """The heads of a phrase, in their order; none if nothing in it declines.

    >>> found = heads("директор и заместители директора")
    >>> [[word.text for word, _ in head.words] for head in found]
    [['директор'], ['заместители']]
    """
    return list(_heads(phrase))


def head_gender(phrase: str) -> str | None:
    """masc, femn, neut or plur (also of two coordinated heads); None if the phrase has no head.

    >>> head_gender("дорожная карта"), head_gender("положение и план мероприятий")
    ('femn', 'plur')
    """
    found = [head for head in heads(phrase) if head.words and head.link in ("", "and")]
    if not found:
        return None
    return "plur" if len(found) > 1 or found[0].plural else found[0].gender


@lru_cache(maxsize=1024)
def _heads(phrase: str) -> tuple[Head, ...]:
    words = split_words(phrase)
    first = _read_head(words, 0)
    if first is None:
        return ()
    found = [first]
    index = first.last + 1
    while index < len(words):
        link = _link(words, index, found[-1])
        head = _read_head(words, index) if link else None
        if head is not None and head.words and _belongs(words, index, found[-1], head):
            if link == "and" and _is_modifier(head, found[-1], words[index]):
                link, head = "modifier", _with_animacy(head, found[-1].animate)
            found.append(Head(head.words, head.last, head.gender, head.plural, head.animate, link))
            index = head.last
        index += 1
    return tuple(head for head in found if head.words)


def _link(words: list[Word], index: int, before: Head) -> str:
    """What joins the word to the head before: «и», a comma, a dash; "" if nothing does."""
    word, gap = words[index], words[index].gap
    if re.search(r"[(/]|\s[–—-]\s", gap):
        return "aside"
    if "," in gap or ";" in gap or words[index - 1].text.lower() in _AND:
        return "and"
    adjacent = before.last == index - 1 and gap.isspace() and not word.fixed
    return "aside" if adjacent and _is_apposition(word, before) else ""


def _is_apposition(word: Word, before: Head) -> bool:
    """«педагог психолог» without its hyphen."""
    readings = [p for p in parses(word.text) if p.score >= PLAUSIBLE]
    return (
        before.animate
        and not before.plural
        and all(p.has("NOUN", "anim", "nomn", "sing") for p in readings)
        and not any(p.grammemes & {"Name", "Surn", "Patr", "Geox"} for p in readings)
    )


def _read_head(words: list[Word], start: int) -> Head | None:
    """The head that begins at a word, or None if no nominative begins there."""
    modifiers: list[tuple[Word, Parse | None]] = []
    index = start
    while index < len(words):
        word = words[index]
        if SHORT_ADJECTIVE.fullmatch(word.text):
            index += 1
            continue
        if SHORT_NOUN.fullmatch(word.text):  # «первый зам.»: a person, of the adjective's gender
            return _short_head(modifiers, index)
        if ACTING.fullmatch(word.text) or (word.fixed and not modifiers):
            return Head((), index, None, False, False)
        if word.fixed:
            return None
        if _is_link_word(word) and (modifiers or word.text.lower() not in _AND):
            index += 1
            continue
        if ORDINAL.match(word.text):
            modifiers.append((word, None))
            index += 1
            continue
        adjective = _adjective(word, modifiers)
        if adjective and _noun_ahead(words, index, adjective, modifiers):
            modifiers.append((word, adjective))
            index += 1
            continue
        parse = _noun(word, modifiers) or adjective
        if parse is None:
            return None
        person = parse.has("anim") or parse.lemma in _PERSONS
        animate = person if parse.pos == "NOUN" else not parse.has("neut")
        return Head((*modifiers, (word, parse)), index, parse.gender, parse.plural, animate)
    return None


def _short_head(modifiers: list[tuple[Word, Parse | None]], index: int) -> Head:
    parse = modifiers[-1][1] if modifiers else None
    gender, plural = (parse.gender, parse.plural) if parse else (None, False)
    return Head(tuple(modifiers), index, gender, plural, bool(modifiers))


def _is_link_word(word: Word) -> bool:
    """An adverb or a conjunction within a head: «временно исполняющий», «первый и второй …»."""
    return word.text.lower() in {"и", "не"} or (
        parses(word.text)[0].pos == "ADVB" and not word.text[0].isdigit()
    )


def _adjective(word: Word, modifiers: list[tuple[Word, Parse | None]]) -> Parse | None:
    found = [
        parse
        for parse in parses(word.text)
        if parse.pos in ("ADJF", "PRTF") and parse.has("nomn") and parse.lemma != "который"
    ]
    agreeing = [p for p in found if all(m is None or _agree(m, p) for _, m in modifiers)]
    return next(iter(agreeing or found), None)


def _noun_ahead(
    words: list[Word], index: int, adjective: Parse, before: list[tuple[Word, Parse | None]]
) -> Parse | None:
    """The nominative noun that the adjective modifies, if one follows, or what serves as one."""
    if adjective.has("PRTF", "tran", "actv"):  # «исполняющие обязанности» has an object instead
        return None
    modifiers = [*before, (words[index], adjective)]
    serves: Parse | None = None  # «муниципальные служащие»: the last of the agreeing adjectives
    for ahead in range(index + 1, len(words)):
        word = words[ahead]
        if SHORT_ADJECTIVE.fullmatch(word.text):
            continue
        if SHORT_NOUN.fullmatch(word.text):
            return adjective
        if word.fixed or re.search(r"[,;(]|\s[–—-]\s", word.gap):
            return serves
        noun = _noun(word, modifiers)
        if noun and _NOUN_LIKE.match(words[index].text) and _may_be(word, "gent"):
            return None
        if noun:
            return noun
        further = _adjective(word, modifiers)
        agrees = further is not None and _agree(adjective, further)
        if further and words[ahead - 1].text.lower() == "и":
            modifiers.append((word, further))
        elif agrees:
            serves = further
        elif not _is_link_word(word):
            return serves
    return serves


def _noun(word: Word, modifiers: list[tuple[Word, Parse | None]]) -> Parse | None:
    """The best nominative reading as a noun that agrees with the modifiers before it."""
    joined = len(modifiers) > 1  # «первый и второй заместители»: singulars before a plural
    found = [
        parse
        for parse in parses(word.text)
        if parse.has("NOUN", "nomn")
        and parse.score >= 0.01
        and all(m is None or _agree(m, parse) or (joined and parse.plural) for _, m in modifiers)
    ]
    if not found:
        return None
    common = [p for p in found if not p.grammemes & {"Name", "Surn", "Patr"}] or found
    best = max(common, key=lambda p: (not p.plural, p.score))
    animate = [p for p in common if p.has("anim") and p.plural == best.plural]
    prefers = _PERSON_ENDING.search(word.text) and not best.known
    if animate and (prefers or animate[0].score >= 0.1):
        return max(animate, key=lambda p: p.score)
    return best


def _agree(one: Parse, other: Parse) -> bool:
    if one.plural or other.plural:
        return one.plural and other.plural
    return one.gender == other.gender


def _may_be(word: Word, case: str) -> bool:
    return any(p.has(case) and p.score >= PLAUSIBLE for p in parses(word.text))


def _belongs(words: list[Word], index: int, before: Head, head: Head) -> bool:
    """Whether a later nominative is one more head, and no object or dependent of the one before."""
    noun = head.words[-1][1]
    between = words[before.last + 1 : index]
    adjacent = all(word.text.lower() in _AND | {"а"} for word in between)
    if adjacent or noun is None:
        return True
    alone = len(head.words) == 1 and noun.pos == "NOUN"
    if alone and _may_be(head.words[0][0], "gent"):
        # «заместитель директора и учителя»: one teacher's deputy, or teachers? A comma, or a
        # dependent that is no person («директор школы и учителя»), tells that they are a head.
        dependent = [word for word in between if word.text.lower() not in _AND][-1]
        person_before = any(p.has("anim") for p in parses(dependent.text))
        return head.animate and ("," in words[index].gap or not person_before)
    if noun.pos == "NOUN" and not head.animate and _may_be(head.words[-1][0], "accs"):
        governed = any(word.text.lower() in _GOVERNS_ACCUSATIVE for word in between)
        last = before.words[-1][1] if before.words else None
        return not governed and not (last is not None and last.has("PRTF", "tran"))
    return True


def _is_modifier(head: Head, before: Head, word: Word) -> bool:
    """«лица, ответственные за …»: a postponed adjective takes the animacy of its noun."""
    last, noun = head.words[-1][1], before.words[-1][1] if before.words else None
    adjectival = last is not None and last.pos != "NOUN"
    return bool(adjectival and noun and last and "," in word.gap and _agree(last, noun))


def _with_animacy(head: Head, animate: bool) -> Head:
    return Head(head.words, head.last, head.gender, head.plural, animate)
