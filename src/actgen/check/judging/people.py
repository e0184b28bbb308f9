"""Whom a statement speaks of: who is told to act, whom it concerns, who is left out."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from actgen.check.documents.reading import Reading
from actgen.check.syntax.firmness import is_firm
from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import Token
from actgen.model.text import Role

THINGS = frozenset({"чат", "платформа", "профиль", "отечественный мессенджер", "мессенджер", "max"})
_MARKER_WITHIN = 2  # tokens: «за исключением»
_SOFT = frozenset({Mood.WISH, Mood.OPTION, Mood.PERMIT, Mood.PROVIDED})
_GROUPS = frozenset({"класс", "группа", "отделение"})
POSTS = frozenset({"заместители", "советники"})
_THERE_IS = frozenset({"быть", "иметься", "предусмотреть", "предусмотрен"})
PEOPLE = frozenset({"обучающиеся", "педагоги", "родители", "сотрудники", "воспитатель"})


def named_person(unit: Unit) -> bool:
    """Whether a person is named: «Лукину О.В.», «О.В. Лукину», «Лукину Ольгу Викторовну»."""
    return bool(names(unit.text))


def exempts(
    unit: Unit, anchors: Sequence[Governed], start: int = 0, stop: int | None = None
) -> bool:
    """Whether somebody is left out («кроме совместителей»): an exception between the semicolons around an anchor and
    among the tokens ``start``..``stop``; not when the platform itself is what is excepted."""
    tokens = unit.sentence.tokens
    for at in unit.sentence.exceptions:
        if at < start or (stop is not None and at >= stop):
            continue
        for item in anchors:
            low, high = sorted((at, item.mention.last))
            if not item.excepted and not any(t.text == ";" for t in tokens[low:high]):
                return not _spares_things(unit, at)
    return unit.role is Role.CELL and any(_is_exception(other) for other in unit.beside)


def _is_exception(cell: Unit) -> bool:
    """«кроме совместителей», «без первых классов»: a cell that only leaves somebody out of its row."""
    tokens = cell.sentence.tokens
    if any(at <= _MARKER_WITHIN for at in cell.sentence.exceptions):
        return not _spares_things(cell, min(cell.sentence.exceptions))
    if tokens[0].text != "без":
        return False
    named = next((t.word for t in tokens[1:] if t.word is not None and t.word.noun), None)
    return named is not None and (named.animate or bool(named.lemmas & _GROUPS))


def _spares_things(unit: Unit, at: int) -> bool:
    """«Помимо обязательных бесед», «кроме Сферума»: not people but chats and services are set apart."""
    after = [
        g
        for g in unit.sentence.governed
        if g.excepted and g.mention.first > at and g.mention.plain and not g.mention.pronoun
    ]
    return bool(after) and after[0].mention.means(THINGS)


def mood_for(unit: Unit, action: Governed, whom: Sequence[Governed]) -> Mood:
    """The mood of an action for those named: in «педагогов подключить, обучающихся – нет» not that of the verb."""
    mood = unit.mood(action)
    said = (action.modifiers, action.chain)
    apart = [g for g in whom if g.piece > action.piece and (g.modifiers, g.chain) != said]
    own = [unit.mood(g) for g in apart if not g.excepted and _shares_verb(g, action)]
    if mood in _SOFT and own and len(apart) == len(whom) and is_firm(unit.sentence):
        return own[0]  # «желательно завести чат с детьми; с родителями – обязательно»
    if mood is not Mood.DO or not own or len(apart) < len(whom) or {Mood.DO, Mood.OTHER} & {*own}:
        return mood  # OTHER: «…; регистрацию детей не проверять» says nothing of the rest
    return own[0]


def _shares_verb(one: Governed, other: Governed) -> bool:
    return bool((other.actions() | other.mention.names) & one.actions())


def concerns(
    unit: Unit,
    reading: Reading,
    by: Sequence[str],
    not_by: Sequence[str],
    apart: Collection[Governed] = (),
) -> bool:
    """Whether the statement speaks to the right people: one of ``by`` is named here, above or in the title, and none of
    ``not_by`` is told to act but those ``apart``, in a clause of their own."""
    if by and not (unit.names(wide=True) | reading.topic) & set(by):
        return False
    told = (g for g in unit.sentence.naming(not_by) if g not in apart)
    return not any(is_agent(unit, g) or is_subject(unit, g) for g in told)


def is_subject(unit: Unit, item: Governed) -> bool:
    """Whether the sentence says what the mention does: «Администратор подтверждает статус педагогов»."""
    first = item.mention.first
    word = unit.sentence.tokens[first].word
    if word is None or not word.noun or "nomn" not in word.cases or not item.chain:
        return False
    if item.subordinate or item.supposed:
        return False
    opens = unit.sentence.pieces[item.piece][0]
    before = [t.word for t in unit.sentence.tokens[opens:first] if t.word is not None]
    verb = item.chain[0]
    at = verb.at if verb.form is Form.FINITE and verb.force is None else None
    acts = at is not None and unit.sentence.tokens[first].start < at[0]
    return acts and not any(w.noun or w.preposition or w.infinitive for w in before)


def is_agent(unit: Unit, item: Governed) -> bool:
    """Whether the mention is the one told to act («Заместителю директора Иванову создать …»): in the dative and without
    a preposition."""
    mention = item.mention
    return is_dative(unit.sentence.tokens, mention.first, mention.last)


def is_dative(tokens: Sequence[Token], first: int, last: int | None = None) -> bool:
    """Whether the phrase ``first``..``last`` is in the dative and without a preposition."""
    # pymorphy3 takes prepositions of one letter for abbreviations, which are nouns of every case
    phrase = [t for t in tokens[first : (first if last is None else last) + 1] if len(t.text) > 2]
    words = [t.word for t in phrase if t.word is not None]
    head = next((w for w in words if w.noun and not w.adjective), words[0] if words else None)
    if head is None or "datv" not in head.cases:
        return False
    before = tokens[first - 1].text if first else ""
    if "ablt" in head.cases and before in {"с", "со", "и", ","}:
        return False
    return before not in {"к", "по", "с", "со"}


def is_vacant(choice: Sequence[str], reading: Reading) -> bool:
    """Whether the document says that there is no such person: «заместителей в школе нет», «должности заместителя не
    предусмотрено»."""
    posts = POSTS & set(choice)
    if not posts:
        return False
    for unit in reading.units:
        for item in unit.sentence.naming(posts) if unit.names() & posts else ():
            link = item.chain[-1] if item.chain else None
            absent = link is not None and link.negated and not link.names.isdisjoint(_THERE_IS)
            if absent and not is_dative(unit.sentence.tokens, item.mention.first):
                return True
    return False
