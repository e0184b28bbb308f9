"""What becomes of the chats that a ban finds in place: «старые группы продолжают работу», «закрытию не подлежат»,
«то, что уже создано там, свернуть». The service is not named again, for the ban has named it."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_CHATS = frozenset({"группа", "чат", "беседа", "канал", "переписка", "сообщество"})
_FORMER = frozenset(
    "прежний старый бывший нынешний теперешний привычный давний действующий существующий имеющийся сложившийся"
    " оставшийся".split()
)
_MADE = frozenset(
    "создать завести открыть образовать начать сложиться остаться собрать действовать иметься существовать".split()
)
_THERE = frozenset({"там", "них", "ранее", "раньше", "прежде", "уже", "сейчас"})
_KEPT = frozenset(
    "сохранить сохранять сохраняться сохраниться оставить оставлять оставаться остаться продолжать продолжить"
    " продолжаться действовать функционировать жить существовать служить работать"
    " использовать использоваться пользоваться".split()
)
_ENDED = frozenset(
    "закрыть закрывать закрываться удалить удалять удаляться трогать распустить распускать распускаться ликвидировать"
    " ликвидироваться упразднить упразднять свернуть сворачивать убрать убирать прекратить прекращать прекращаться"
    " покидать покинуть расформировать расформировывать снести сносить уничтожать уничтожить".split()
)
_ENDING = frozenset({"закрытие", "удаление", "роспуск", "ликвидация", "прекращение", "упразднение"})
_SUBJECT_TO = frozenset(
    {"подлежать", "требоваться", "требовать", "планироваться", "предусматриваться"}
)
_ARCHIVE = "архив"
_TO_AN_END = ("заверш", "законч", "оконч", "снес", "сверн", "сворач", "обор", "загас", "погас")


def lets_former_stay(unit: Unit) -> bool:
    """«Прежние чаты сохраняются для срочных сообщений», «существующие группы пока не закрывать»."""
    lemmas = unit.sentence.lemmas
    if lemmas.isdisjoint(_CHATS) or lemmas.isdisjoint(_KEPT | _ENDED | _ENDING):
        return False
    tokens = unit.sentence.tokens
    if any(t.text.startswith(_ARCHIVE) for t in tokens):
        return False  # «переписку сохранить в архиве» keeps what was written, not the chat
    found = (at for at in range(len(tokens)) if _is(tokens, at, _CHATS) and _is_former(tokens, at))
    return any(_stays(tokens, at) for at in found)


def is_brought_to_an_end(unit: Unit, chats: Governed) -> bool:
    """«Группы, которые ведутся там, завершить»: of work «завершить» says that it is done, of a chat that it ends."""
    return any(link.words.startswith(_TO_AN_END) and not link.negated for link in chats.chain)


def what_is_there_ends(unit: Unit, item: Governed) -> bool:
    """«То, что уже создано там, свернуть», «Всё, что ведётся в Viber, закрыть»."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[item.piece]
    if first < 1 or tokens[first].text != "что":
        return False
    return any(
        g.mention.first > last
        and g.mention.force in {Force.STOP, Force.LIFT}
        and not _denied(tokens, g)
        for g in unit.sentence.governed
    )


def _denied(tokens: Sequence[Token], item: Governed) -> bool:
    at = item.mention.first
    return tokens[at].text == "не" or (at > 0 and tokens[at - 1].text == "не")


def _is(tokens: Sequence[Token], at: int, lemmas: frozenset[str]) -> bool:
    word = tokens[at].word
    return word is not None and not word.lemmas.isdisjoint(lemmas)


def _is_former(tokens: Sequence[Token], at: int) -> bool:
    """«действующие группы», «созданные прежде чаты», «группы, созданные там», «имеющиеся там беседы»."""
    before = range(max(0, at - 3), at)
    if any(_is(tokens, i, _FORMER) or _is_made(tokens, i) for i in before):
        return True
    behind = tokens[at + 1 : at + 4]
    return len(behind) > 1 and behind[0].text == "," and any(t.text in _THERE for t in behind)


def _is_said_of_them(tokens: Sequence[Token], at: int) -> bool:
    """«действующие группы»: not what is done with them."""
    word = tokens[at].word
    return word is not None and (word.full_participle or word.active_participle)


def _is_made(tokens: Sequence[Token], at: int) -> bool:
    """«заведённые», «созданных»."""
    word = tokens[at].word
    return word is not None and word.full_participle and _is(tokens, at, _MADE)


def _stays(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is said of the chat at ``at``, in its sentence up to a semicolon, leaves it in place."""
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text == ";"), len(tokens))
    start = next((i for i in range(at, -1, -1) if tokens[i].text == ";"), -1) + 1
    for index in range(start, stop):
        denied = index > 0 and tokens[index - 1].text == "не"
        if _is(tokens, index, _KEPT) and not denied and not _is_said_of_them(tokens, index):
            return True
        if _is(tokens, index, _ENDED) and denied:
            return True
        if _is(tokens, index, _SUBJECT_TO) and denied:
            return any(_is(tokens, i, _ENDING) for i in range(start, stop))
    return False
