"""Things that a word stands for: «такие мессенджеры запрещены» behind foreign ones, «применять иностранные» without the
noun, «чат с классом», which is one with its pupils."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.services import OURS, SERVICES
from actgen.check.words.tokens import Beginning, Token

_FOREIGN = SERVICES - OURS
_MESSENGER = "мессенджер"
_WHOLE = "иностранный мессенджер"
_MESSENGERS = _FOREIGN | {_MESSENGER, "отечественный мессенджер"}
_POINTING = frozenset(
    "такой этот данный указанный названный перечисленный подобный вышеназванный вышеуказанный".split()
)
_ABROAD = Beginning("иностран", "зарубеж", "загранич", "чужезем", "импорт")
_CLASS = ("классы",)
_PUPILS = "обучающиеся"
_STANDING = frozenset({_MESSENGER, *_CLASS})
_CHAT = ("чат",)
_WITH = frozenset({"с", "со"})
_OWN = frozenset(
    "своим своими своей всем всеми всей каждым каждой вверенным вверенной закрепленным их его".split()
)


def with_understood(
    tokens: Sequence[Token], mentions: Sequence[Mention], before: Sentence | None
) -> list[Mention]:
    """The mentions, these among them named by what they stand for."""
    found = [
        _pupils(tokens, mentions, _pointed_out(tokens, mentions, m, before))
        if m.first and not m.names.isdisjoint(_STANDING)
        else m
        for m in mentions
    ]
    is_abroad = _ABROAD.begins
    bare = [at for at, token in enumerate(tokens) if is_abroad(token.text)]
    covered = {i for m in mentions for i in range(m.first, m.last + 1)} if bare else ()
    left_out = [
        Mention(frozenset({_WHOLE}), at, at)
        for at in bare
        if at not in covered and _is_bare(tokens, at) and _spoken_of(mentions, at, before)
    ]
    return sorted((*found, *left_out), key=lambda mention: mention.first) if left_out else found


def _pointed_out(
    tokens: Sequence[Token], mentions: Sequence[Mention], item: Mention, before: Sentence | None
) -> Mention:
    if not item.plain or not item.means((_MESSENGER,)) or not item.first:
        return item
    word = tokens[item.first - 1].word
    if word is None or word.lemmas.isdisjoint(_POINTING):
        return item
    named = [m.names for m in mentions if m.last < item.first and m.means(_FOREIGN)]
    if not named and before is not None:
        named = [g.mention.names for g in before.naming(_FOREIGN)]
    names = frozenset[str]().union(*named) & _FOREIGN
    if not names:
        return item
    return replace(item, names=frozenset({_WHOLE}) if _WHOLE in names else names)


def _is_bare(tokens: Sequence[Token], at: int) -> bool:
    """«иностранные» with no noun behind."""
    word = tokens[at].word
    if word is None or not word.adjective:
        return False
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    return after is None or not (after.noun or after.adjective)


def _spoken_of(mentions: Sequence[Mention], at: int, before: Sentence | None) -> bool:
    if any(m.last < at and m.means(_MESSENGERS) for m in mentions):
        return True
    return before is not None and bool(before.naming(_MESSENGERS))


def _pupils(tokens: Sequence[Token], mentions: Sequence[Mention], item: Mention) -> Mention:
    """«чат с классом», «чаты со своими классами», «два чата: один с классом, второй с родителями»; not «с классом
    разобрать правила»: a class is met in a chat, or beside one that is not of somebody else."""
    if not item.means(_CLASS):
        return item
    before = item.first - 1
    while before >= 0 and tokens[before].text in _OWN:
        before -= 1
    if before < 1 or tokens[before].text not in _WITH:
        return item
    word = tokens[item.last].word
    if word is None or "ablt" not in word.cases:
        return item
    said = tokens[before - 1].word
    if said is not None and (said.infinitive or said.finite or said.full_participle):
        return item  # «учителей, работающих с классом»
    if any(m.means(_CHAT) and m.last < before for m in mentions):
        return replace(item, names=item.names | {_PUPILS})
    return item
