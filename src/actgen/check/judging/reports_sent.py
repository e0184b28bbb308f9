"""What a statement only has told or sent upwards: its day is that of a report, none by which the work is done.

«до 16.02.2026 направить в Управление образования сведения об ответственном», «уведомить учредителя о переходе»,
«доложить мне, сколько …», «копии – в отдел образования»; not «положение направить учредителю на согласование», and in
«перейти до 20.02.2026 и сообщить об этом в комитет» only what stands behind the «и».
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from actgen.check.syntax.openings import SUBORDINATING
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import DASHES, Token
from actgen.model.text import Role

_SENDING = frozenset(
    "направить направлять представить представлять предоставить предоставлять передать передавать отправить отправлять"
    " выслать высылать послать посылать переслать пересылать отослать отсылать сдать сдавать подать подавать"
    " направлен представлен предоставлен передан отправлен".split()
)
_TELLING = frozenset(
    "сообщить сообщать проинформировать информировать уведомить уведомлять известить извещать доложить докладывать"
    " отчитаться отчитываться отрапортовать рапортовать".split()
)
_DEEDS = frozenset(
    "направление представление предоставление отправка передача информирование уведомление извещение".split()
)
_SAID = _SENDING | _TELLING | _DEEDS
_AUTHORITIES = frozenset(
    "управление учредитель комитет департамент отдел министерство администрация муниципалитет ведомство орган уо роо"
    " роно районо гороно минобр минобразование минобрнауки минпросвещения рособрнадзор прокуратура инспекция".split()
)
_OF_SCHOOL = ("родительск", "ученическ", "профсоюзн", "студенческ")  # «в родительский комитет»
_HEADS = frozenset({"директор", "заведующий", "заместитель", "завуч", "руководитель", "начальник"})
_ME = frozenset({"мне", "нам"})
_TOLD = frozenset(
    "сведение данные информация отчет отчетность справка сводка копия скан скан-копия скриншот снимок список перечень"
    " реестр показатель процент доля число количество результат итог таблица мониторинг подтверждение".split()
)
_GATHERING = frozenset(
    "собрать собирать обобщить обобщать подготовить готовить составить свести сводить оформить снять".split()
)
# What is sent so that the work can begin or end: «на согласование», «кандидатуру», «заявку»
_TO_DECIDE = frozenset(
    "согласование утверждение рассмотрение подписание подпись кандидатура предложение заявка проект".split()
)
_INTO = frozenset({"в", "во"})
_AND = frozenset({"и", "а", "затем", "но"})


@once
def reported(unit: Unit) -> list[tuple[int, int]]:
    """Ranges of the text that only have something told or sent upwards. A day in front of the first of several verbs
    is that of them all, so it is left outside."""
    lemmas, tokens = unit.sentence.lemmas, unit.sentence.tokens
    if lemmas.isdisjoint(_AUTHORITIES) and lemmas.isdisjoint(_HEADS) and lemmas.isdisjoint(_ME):
        return []
    spans = list(_spans(unit))
    found: list[list[int]] = []
    last: list[int] | None = None
    gathered: int | None = None  # where what is gathered for a report begins
    others = False
    for number, (first, stop) in enumerate(spans):
        if number and _hangs(tokens, spans[number - 1], (first, stop)):
            first = spans[number - 1][0]
        if _is_report(tokens, first, stop):
            last = [first if gathered is None else gathered, stop]
            found.append(last)
        elif last is not None and _goes_on(tokens[first : stop + 1]):
            last[1] = stop
        elif _gathers(tokens[first : stop + 1]):
            last, gathered = None, first if gathered is None else gathered
        else:
            last = gathered = None
            others = others or _has_verb(tokens[first : stop + 1])
    if others and found and found[0][0] == 0:
        found[0][0] = _verb_at(tokens, *found[0])
    start = unit.sentence.start
    return [(tokens[first].start - start, tokens[stop].stop - start) for first, stop in found]


@once
def is_reported(unit: Unit) -> bool:
    """Whether that is all the statement says, or what leads it in, stands in front of it in its row or, where it has
    no verb itself («Срок – до 16.02.2026.»), what was said just before."""
    if _covers(unit):
        return True
    if _has_verb(unit.sentence.tokens):
        return False
    if any(map(_covers, unit.above)):
        return True
    if unit.role is Role.CELL:
        return any(map(_covers, unit.beside))
    before = max(unit.beside, key=lambda each: each.start, default=None)
    return before is not None and _covers(before)


def does_more(unit: Unit, work: frozenset[str]) -> bool:
    """Whether the statement has work done beside what it has told: «перейти до 20.02.2026 и сообщить об этом»."""
    ranges, sentence = reported(unit), unit.sentence
    if not ranges:
        return False
    left = _outside(sentence, ranges)
    kept = {id(token) for token in left}
    named = any(id(sentence.tokens[g.mention.first]) in kept for g in sentence.naming(work))
    return named and _has_verb(left)


def _covers(unit: Unit) -> bool:
    """Whether a report is all there is: nothing outside of it has a verb or names a day."""
    ranges = reported(unit)
    return bool(ranges) and not _has_verb(_outside(unit.sentence, ranges))


def _outside(sentence: Sentence, ranges: Sequence[tuple[int, int]]) -> list[Token]:
    return [
        token
        for token in sentence.tokens
        if not any(start <= token.start - sentence.start < stop for start, stop in ranges)
    ]


def _spans(unit: Unit) -> Iterator[tuple[int, int]]:
    """The pieces of the sentence, taken apart where «и» joins two infinitives («зарегистрироваться и до 16.02
    передать»)."""
    tokens = unit.sentence.tokens
    for first, last in unit.sentence.pieces:
        verbs = [i for i in range(first, last + 1) if _is_infinitive(tokens[i])]
        start = first
        for one, other in pairwise(verbs):
            joined = [i for i in range(one + 1, other) if tokens[i].text in _AND]
            if joined:
                yield start, joined[-1] - 1
                start = joined[-1]
        yield start, last


def _is_report(tokens: Sequence[Token], first: int, stop: int) -> bool:
    words = [t.word.lemmas for t in tokens[first : stop + 1] if t.word is not None]
    lemmas = frozenset[str]().union(*words)
    verb, told = not lemmas.isdisjoint(_SENDING | _TELLING), not lemmas.isdisjoint(_TOLD)
    if lemmas & _TO_DECIDE or not (verb or told):
        return False
    said = _verb_at(tokens, first, stop)
    for at in range(first, stop + 1):
        word = tokens[at].word
        if word is None:
            continue
        if word.noun and word.lemmas & _AUTHORITIES and _is_sent_to(tokens, at, first, lemmas):
            return verb or bool(lemmas & _DEEDS) or not _has_verb(tokens[first : stop + 1])
        mine = tokens[at].text in _ME or (word.lemmas & _HEADS and "datv" in word.cases)
        if mine and at > said and verb and (told or lemmas & _TELLING):
            return True
    return False


def _is_sent_to(tokens: Sequence[Token], at: int, first: int, said: Collection[str]) -> bool:
    """«в Управление», «учредителю», «перед комитетом», «в адрес министерства»; with a verb of telling «комитет»."""
    word, before = tokens[at].word, at - 1
    assert word is not None
    while before >= first:
        attribute = tokens[before].word
        if attribute is None or not attribute.adjective:
            break
        if tokens[before].text.startswith(_OF_SCHOOL):
            return False
        before -= 1
    leading = tokens[before].text if before >= first else ""
    if leading in _INTO:
        return "accs" in word.cases
    if leading == "перед":
        return "ablt" in word.cases
    if leading in {"адрес", "имя"}:
        return "gent" in word.cases
    head = tokens[before].word if before >= first else None
    if head is not None and head.preposition and len(leading) > 1:
        return False
    addressed = not _TELLING.isdisjoint(said) and "accs" in word.cases
    of_it = head is not None and head.noun and not head.infinitive and not head.finite
    return "datv" in word.cases or (addressed and not of_it)


def _gathers(tokens: Sequence[Token]) -> bool:
    """«собрать скриншоты», «подготовить сведения»: done for the report only."""
    words = [t.word for t in tokens if t.word is not None]
    gathers = any(w.infinitive and w.lemmas & _GATHERING for w in words)
    return gathers and any(w.noun and w.lemmas & _TOLD for w in words)


def _verb_at(tokens: Sequence[Token], first: int, stop: int) -> int:
    """Where the telling or sending is said."""
    for at in range(first, stop + 1):
        word = tokens[at].word
        if word is not None and word.lemmas & _SAID:
            return at
    return first


def _hangs(tokens: Sequence[Token], one: tuple[int, int], other: tuple[int, int]) -> bool:
    """«сведения о чатах – | в Управление …»: two pieces that a dash joins in the place of a verb."""
    joined = tokens[one[0] : other[1] + 1]
    return tokens[one[1]].text in DASHES and not _has_verb(joined)


def _goes_on(tokens: Sequence[Token]) -> bool:
    """What belongs to the report before it: «…, Порядке и числе ознакомленных», «…, сколько работников перешло»."""
    opening = [t.text for t in tokens if t.word is not None][:2]
    clause = not SUBORDINATING.isdisjoint(opening) or any(
        text.startswith(("котор", "сколько", "как", "кто", "что", "ли")) for text in opening
    )
    return clause or not _has_verb(tokens)


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(
        t.word is not None and (t.word.infinitive or (t.word.finite and not t.word.noun))
        for t in tokens
    )


def _is_infinitive(token: Token) -> bool:
    return token.word is not None and token.word.infinitive
