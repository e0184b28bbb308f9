"""What is punished is forbidden: «за WhatsApp и Telegram на работе – выговор», «уличённого в переписке через WhatsApp
лишать премии», «переписка в Viber влечёт взыскание». What goes unpunished is let («за Telegram не наказывать»), and
whose absence is punished is asked for («за отказ от чата в WhatsApp – выговор»).
"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES, Token
from actgen.model.lexicon import Force

_HOME = frozenset({"платформа", "профиль", "max", "отечественный мессенджер"})
_NOUNS = frozenset("выговор взыскание наказание штраф проступок депремирование".split())
_VERBS = frozenset(
    "наказать наказывать наказываться караться депремировать оштрафовать штрафовать".split()
)
_DEPRIVING = frozenset(
    "лишать лишить лишаться лишение снижать снизить снижение уменьшать уменьшить уменьшение".split()
)
_PAY = frozenset("премия премирование надбавка стимулирующий выплата доплата балл".split())
# a word that is a penalty only beside one of these: «привлечь к ответственности», «объявить замечание»
_BESIDE = {
    "ответственность": frozenset(
        "дисциплинарный административный привлечь привлекать предупредить предупреждать".split()
    ),
    "замечание": frozenset("объявить объявлять получить получать сделать выговор".split()),
}
_ALL = _NOUNS | _VERBS | _DEPRIVING | _BESIDE.keys()
_USING = frozenset("использование применение пользование переписка общение ведение".split())
_DOING = _USING | frozenset(
    "установка создание работа чат группа беседа обсуждение обмен передача пересылка отправка рассылка рабочий"
    " служебный переход вопрос".split()
)
_CAUGHT = (
    "уличен",
    "замечен",
    "использующ",
    "применяющ",
    "пользующ",
    "ведущ",
    "пишущ",
    "продолжающ",
)
_WHO = ("котор", "кто")
_LACKING = (
    "отказ", "отсутств", "неучаст", "невступ", "неподключ", "уклон", "выход", "удален", "игнор", "молчан", "неявк",
    "непрочт", "не", "без",
)  # fmt: skip
_STATING = frozenset(
    "влечь повлечь считать считаться расценивать расцениваться признавать признаваться признать являться повод"
    " основание грозить".split()
)
_DENIED = frozenset({"не", "без", "ни", "нет", "никаких"})
_LATEST = frozenset({"позднее", "позже", "менее", "более"})
_END = frozenset({";", "."})


def forbid_by_penalty(sentence: Sentence) -> None:
    """Puts the services in the ground of a penalty, and what is done in them, under a ban."""
    if sentence.lemmas.isdisjoint(_ALL) or sentence.names.isdisjoint(SERVICES):
        return
    tokens = sentence.tokens
    penalty = next((i for i in range(len(tokens)) if _is_penalty(sentence, i)), None)
    if penalty is None:
        return
    start, stop, head = _ground(tokens, penalty)
    inside = [g for g in sentence.governed if start <= g.mention.first < stop]
    services = [g for g in inside if g.mention.means(SERVICES)]
    if not services:
        return
    upto = max(g.mention.last for g in services)
    if any(_lacks(tokens, i) for i in range(start, upto)):
        if not any(g.mention.means(_HOME) for g in services):
            _put(inside, Force.DUTY)
        return
    at_home = any(g.mention.means(_HOME) for g in services)
    if head is not None and not _is_use(tokens[head], at_home) and head < services[0].mention.first:
        return  # «за грубость в чате MAX – выговор»
    _put(inside, Force.PERMIT if _is_denied(tokens, penalty) else Force.BAN)


def _put(items: Sequence[Governed], force: Force) -> None:
    for item in items:
        item.chain = (Link(force, False, frozenset(), Form.FINITE),)
        item.modifiers, item.only, item.excepted = (), False, False
        item.subordinate = item.supposed = item.attributive = False


def _is_penalty(sentence: Sentence, at: int) -> bool:
    word = sentence.tokens[at].word
    if word is None or word.lemmas.isdisjoint(_ALL):
        return False
    if (word.noun and word.lemmas & _NOUNS) or word.lemmas & _VERBS:
        return True
    if word.lemmas & _DEPRIVING:
        return not sentence.lemmas.isdisjoint(_PAY)
    if word.noun and _told_by_dash(sentence.tokens, at):
        return True
    return any(
        name in word.lemmas and not sentence.lemmas.isdisjoint(beside)
        for name, beside in _BESIDE.items()
    )


def _told_by_dash(tokens: Sequence[Token], at: int) -> bool:
    """«За переписку в Viber – замечание»: the dash and the end of the clause stand for «объявить»."""
    ends = at + 1 == len(tokens) or tokens[at + 1].text in _END | {","}
    return ends and at > 0 and tokens[at - 1].text in DASHES


def _ground(tokens: Sequence[Token], penalty: int) -> tuple[int, int, int | None]:
    """Where it is said what is punished, and the first noun behind «за»; an empty range if nowhere."""
    for at in range(len(tokens)):
        if tokens[at].text == "за":
            stop = penalty if at < penalty else _clause_end(tokens, at)
            head = next((i for i in range(at + 1, stop) if _is_head(tokens[i])), None)
            return at + 1, stop, head
    for at in range(len(tokens)):
        if tokens[at].text.startswith((*_CAUGHT, *_WHO)):
            since = at - 1 if at and tokens[at - 1].text == "не" else at
            return since, penalty if at < penalty else len(tokens), None
    before = [t.word.lemmas for t in tokens[:penalty] if t.word is not None]
    stated = any(not lemmas.isdisjoint(_STATING) for lemmas in before)
    participle = next(
        (i for i in range(1, penalty) if tokens[i - 1].text == "не" and _is_participle(tokens[i])),
        None,
    )
    if participle is not None:
        return participle - 1, penalty, None  # «не вступившего в чат … лишать премии»
    if not stated:
        return 0, 0, None
    ends = [i for i in range(penalty) if tokens[i].text in _END or _is_infinitive(tokens[i])]
    ends = [i for i in ends if not _states(tokens[i])]
    since = ends[-1] + 1 if ends else 0
    return since, penalty, next((i for i in range(since, penalty) if _is_head(tokens[i])), None)


def _clause_end(tokens: Sequence[Token], start: int) -> int:
    ends = (
        i
        for i in range(start, len(tokens))
        if tokens[i].text in _END | DASHES or _is_infinitive(tokens[i])
    )
    return next(ends, len(tokens))


def _is_head(token: Token) -> bool:
    word = token.word
    return word is not None and len(token.text) > 2 and (word.noun or not word.known)


def _is_use(token: Token, at_home: bool) -> bool:
    word = token.word
    if word is None or not word.known or token.text.isascii():
        return True  # «за WhatsApp»
    return not word.lemmas.isdisjoint(_USING if at_home else _DOING)


def _lacks(tokens: Sequence[Token], at: int) -> bool:
    text = tokens[at].text
    return text in {"не", "без"} or (len(text) > 3 and text.startswith(_LACKING))


def _is_denied(tokens: Sequence[Token], penalty: int) -> bool:
    """«взысканий не налагать», «не наказывать», «без выговора»."""
    for at in range(max(0, penalty - 3), len(tokens)):
        if tokens[at].text in _END and at > penalty:
            break
        if tokens[at].text in _DENIED:
            behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
            return behind not in _LATEST
    return False


def _is_participle(token: Token) -> bool:
    return token.word is not None and token.word.full_participle


def _is_infinitive(token: Token) -> bool:
    return token.word is not None and token.word.infinitive


def _states(token: Token) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(_STATING)
