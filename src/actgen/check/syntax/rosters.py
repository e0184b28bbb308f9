"""Chats told by name and roster alone: «Штаб» – директор, завуч и советница по воспитанию», «Родком» (директор и
родительский актив)». A name in quotation marks is a chat if it stands alone or behind a word for a group and opens a
list of people that the head or a council belongs to, without a verb: «Точка роста»: директор и педагоги отвечают за …»
is none, nor is a project or a commission. «Группа А. Директор и заместители.» has a letter for a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.coordination import AND
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import DASHES, OPENING_QUOTES, Token

GROUP = frozenset({"группа", "лента", "комната", "ветка", "сообщество"})
HEADS = frozenset({"руководитель", "родительский актив", "ученический актив", "заместители"})
COUNCILS = frozenset({"родительский актив", "ученический актив"})
PEOPLE = HEADS | {"советники", "педагоги", "сотрудники", "родители", "обучающиеся", "воспитатель"}
_CLOSING = frozenset({"»", '"', "”", "“"})
_OPENS = DASHES | {":", "(", "."}
_ENDS = frozenset({";", ")", "."})
_BEFORE = frozenset({",", ";", ":", "(", ")"}) | DASHES | AND
_LONGEST = 8  # tokens of a name with its quotation marks
_SOON = 4  # tokens before the first of the people: «– члены общешкольного родительского комитета»
_THIS = frozenset({"этот", "данный", "указанный", "названный"})
_STANDING = frozenset(
    "действовать вестись жить работать быть создать создавать завести заводить открыть открывать вести".split()
)


def rosters(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """First and last token of every name that opens a roster, with the word for a group before it."""
    people = [m for m in mentions if m.means(PEOPLE)]
    found = []
    for first, last in (*_lettered(tokens), *_names(tokens)):
        opening = last + 1
        if tokens[opening].text not in _OPENS or not _may_be_chat(tokens, first):
            continue
        end = next(
            (
                i
                for i in range(opening + 1, len(tokens))
                if tokens[i].text in _ENDS | OPENING_QUOTES
            ),
            len(tokens),
        )
        listed = [m for m in people if opening < m.first < end]
        named = [m for m in people if first <= m.first <= last and m.means(COUNCILS)]
        soon = listed and listed[0].first <= opening + _SOON
        if soon and _is_roster(tokens, listed, named, opening):
            found.append((first, last))
    return found


def _names(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The quoted names that something stands behind."""
    for first, token in enumerate(tokens):
        if token.text not in OPENING_QUOTES:
            continue
        ends = range(first + 2, min(first + _LONGEST, len(tokens) - 1))
        last = next((i for i in ends if tokens[i].text in _CLOSING), None)
        if last is not None:
            yield first, last


def _lettered(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """«Группа А.», «Лента 2:» at the beginning of a sentence."""
    return [(0, 1)] if len(tokens) > _SOON and is_lettered(tokens) else []


def is_lettered(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a word for a group and a letter or number for its name."""
    if len(tokens) < 2 or tokens[0].word is None or tokens[0].word.lemmas.isdisjoint(GROUP):
        return False
    return tokens[1].text.isdigit() or (len(tokens[1].text) == 1 and tokens[1].capital)


def _may_be_chat(tokens: Sequence[Token], first: int) -> bool:
    """Whether no other noun owns the name: «проект «Лидер»», «школа «Исток»»."""
    if first == 0 or tokens[first - 1].text in _BEFORE:
        return True
    word = tokens[first - 1].word
    if word is None:
        return True  # the number of an item
    return bool(word.lemmas & (GROUP | _STANDING))


def is_this(tokens: Sequence[Token], at: int) -> bool:
    """«эта беседа»: the one named before."""
    word = tokens[at - 1].word if at else None
    return word is not None and not word.lemmas.isdisjoint(_THIS)


def _is_roster(
    tokens: Sequence[Token], listed: Sequence[Mention], named: Sequence[Mention], opening: int
) -> bool:
    """A council, or the head and others, and no verb in the clause that names them; a council may be told by the name
    of the chat alone: «Школьный парламент»: директор и депутаты»."""
    several = len({name for m in (*listed, *named) for name in m.names}) > 1
    if not any(m.means(COUNCILS) or (m.means(HEADS) and several) for m in listed):
        return False
    upto = listed[min(1, len(listed) - 1)].last
    stop = next(
        (i for i in range(upto + 1, len(tokens)) if tokens[i].text in _ENDS | {","}), len(tokens)
    )
    return not any(
        token.word is not None
        and (token.word.infinitive or (token.word.finite and not token.word.noun))
        for token in tokens[opening + 1 : stop]
    )
