"""Control told by a verb: «за исполнением прослежу», «исполнение приказа проверит завуч Лукина», «следить буду я»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.control_kept import HANDING_ON
from actgen.check.syntax.mood import Chain, Form, Link, Mood, mood_of
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import Token
from actgen.russian.morphology import parses

_EXECUTION = ("исполнение",)
OTHERS = frozenset({"учреждение", "школа"})
"""«наблюдение за исполнением распоряжения в учреждениях»: the authority monitors these, not its own act."""

_WATCHING = frozenset(
    "контроль контролировать контролироваться проконтролировать контролёр контролер проверить"
    " проверять проверка следить проследить наблюдать наблюдение отслеживать"
    " отследить отслеживание присмотреть присматривать присмотр надзирать надзор"
    " смотреть посмотреть приглядеть приглядывать отвечать спросить спрашивать спрос".split()
)
_OF_ACT = frozenset(
    "приказ распоряжение постановление решение план карта график таблица положение порядок регламент правило акт"
    " документ пункт мероприятие поручение указание требование он весь это".split()
)
_OF_THE_WORK = frozenset(
    "чат порядок работа переход подготовка создание каждый выполнение соблюдение".split()
)
_LEAVING = frozenset("оставить оставлять держать брать взять вести быть".split())
_MYSELF = frozenset({"я", "сам", "сама", "мною", "мной", "лично"})
_COURSE = frozenset({"ход", "приказ", "распоряжение"})
_TIME = frozenset("неделя месяц день конец срок итог ход дело весь все это год число".split())


def watched(unit: Unit) -> Mood | None:
    """What the sentence does with the watching over the execution of the act; None if it does not speak of it."""
    if unit.sentence.lemmas.isdisjoint(_WATCHING):
        return None
    tokens = unit.sentence.tokens
    verbs = [i for i, token in enumerate(tokens) if _watches(token)]
    if not verbs or unit.names() & OTHERS:
        return None
    for item in unit.sentence.naming(_EXECUTION):
        first, last = unit.sentence.pieces[item.piece]
        found = any(_link_watches(unit, link) for link in item.chain)
        found = found or any(first <= verb <= last for verb in verbs)
        if found and _is_of_act(tokens[item.mention.last + 1 :]):
            return mood_of((*unit.lead, *item.modifiers, *_plain(unit, item.chain)))
    for item in unit.sentence.governed:
        if item.mention.first in verbs and _over_points(tokens, item.mention.last + 1):
            return mood_of((*unit.lead, *item.modifiers, *_plain(unit, item.chain)))
    alone = any(_without_object(unit, verb) for verb in verbs)
    return Mood.DO if alone else None


def by_signer(unit: Unit) -> bool:
    """«проверю», «без контроля не оставлю», «никому не передаю»: the signer speaks of himself."""
    return any(
        parse.has("1per")
        for token in unit.sentence.tokens
        if token.word is not None and token.word.lemmas & (_WATCHING | _LEAVING | HANDING_ON)
        for parse in parses(token.text)
    )


def _watches(token: Token) -> bool:
    return token.word is not None and bool(token.word.lemmas & _WATCHING)


def _link_watches(unit: Unit, link: Link) -> bool:
    if link.at is None:
        return False
    start, stop = link.at
    return any(_watches(t) for t in unit.sentence.tokens if start <= t.start < stop)


def _plain(unit: Unit, chain: Chain) -> Chain:
    """The chain with the watching as its innermost action: «не требуется следить» waives it."""
    action = Link(None, False, frozenset(), Form.INFINITIVE)
    kept: list[Link] = []
    for link in chain:
        if _link_watches(unit, link):
            return (*kept, Link(None, link.negated, frozenset(), Form.INFINITIVE))
        kept.append(link)
    return (*kept, action)


def _is_of_act(after: Sequence[Token]) -> bool:
    """«исполнение», «исполнение настоящего приказа»; not «исполнение обязанностей»."""
    for token in after:
        if token.word is None:
            return True
        if token.word.lemmas & _OF_ACT:
            return True
        if token.word.noun and not token.word.adjective and "gent" in token.word.cases:
            return token.capital or token.word.animate
        if not token.word.adjective:
            return True
    return True


def _over_points(tokens: Sequence[Token], after: int) -> bool:
    """«контроль по пунктам 1–4», «контроль по настоящему приказу»."""
    phrase = tokens[after : after + 3]
    if not phrase or phrase[0].text != "по":
        return False
    return any(t.word is not None and t.word.lemmas & _OF_ACT for t in phrase[1:])


def _without_object(unit: Unit, verb: int) -> bool:
    """«Следить буду я», «как сделано, проверю сама», «за всем присмотрит Лукина О.В.», «ход работ контролирует Лукина
    О.В.»: somebody watches, and nothing else is named."""
    sentence = unit.sentence
    first, last = next(piece for piece in sentence.pieces if piece[0] <= verb <= piece[1])
    people = [range(start, stop) for start, stop in names(unit.text)]
    offset = sentence.tokens[0].start
    piece = sentence.tokens[first : last + 1]
    mine = by_signer(unit)
    himself = mine or any(token.text in _MYSELF for token in piece)
    if not himself and not any(token.start - offset in name for token in piece for name in people):
        return False
    if any(token.text == "не" for token in piece):
        return False
    finite = sentence.tokens[verb].word
    said = [token.word for token in piece if token.word is not None]
    of_the_act = any(word.lemmas & _COURSE for word in said)  # «ход работ», «работу по приказу»
    others = [
        token
        for at, token in enumerate(piece)
        if token.word is not None
        and not _of_post(piece, at)
        and token.word.noun
        and not token.word.finite
        and not any(token.start - offset in name for name in people)
        and not ((mine or of_the_act) and token.word.lemmas & (_OF_THE_WORK | _OF_ACT))
        and not (token.capital and token is not sentence.tokens[0])
        and not token.word.animate
        and not token.word.lemmas & (_TIME | _WATCHING)
        and token.text not in _MYSELF
        and len(token.text) > 1
    ]
    return finite is not None and not others


def _of_post(tokens: Sequence[Token], at: int) -> bool:
    """«начальник организационно-аналитического отдела»: what somebody is head of."""
    word = tokens[at].word
    if word is None or "gent" not in word.cases:
        return False
    before = at - 1
    while before >= 0 and _is_part_of_adjective(tokens[before]):
        before -= 1
    head = tokens[before].word if before >= 0 else None
    return head is not None and head.noun and head.animate


def _is_part_of_adjective(token: Token) -> bool:
    """«аналитического», and «организационно-» before it."""
    if token.word is None:
        return token.text == "-"
    return token.word.adjective or token.text.endswith("но")
