"""What a colon or semicolon behind a denial opens: an order or a statement of its own, or what is denied in detail."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import DENYING, Chain, Form, mood_of
from actgen.check.syntax.openings import last_mark
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.check.words.services import OURS
from actgen.check.words.tokens import DASHES, OPENING_QUOTES, Token
from actgen.model.lexicon import Force

_OPENING = frozenset({":", ";"})
_SPARING = frozenset({"исключение", "изъятие", "оговорка", "кроме"})
_IS = "есть"
_BETWEEN = frozenset("в во на через только лишь исключительно".split()) | OPENING_QUOTES
_FROM_NOW_ON = frozenset({"теперь", "отныне", "впредь", "сейчас"})
# «запрещаются следующие действия: …», «отклонить просьбу: …»: what follows is what they are
_LEADING_IN = frozenset(
    "следующий действие случай способ вид форма порядок нарушение поступок таковой такой именно пункт строка"
    " мера".split()
)
_ASKED_FOR = frozenset(
    "просьба предложение идея ходатайство заявка инициатива мысль пожелание вопрос требование возражение довод"
    " жалоба замечание претензия рапорт упрек протест обращение заявление заявка сетование ропот отзыв".split()
)


def states_its_own(
    sentence: Sentence,
    number: int,
    predicates: Sequence[Sequence[Predicate]],
    chain: Chain,
    mentions: Sequence[Mention] = (),
) -> bool:
    """«Нельзя, чтобы родители узнавали о правилах из слухов: приказ выставить на сайте», «Возражение не поддержано:
    приказ публикуется»: behind the colon of a denial that is complete, a clause orders or tells a thing of its own.
    A denial goes on with what is done habitually («Чаты в WhatsApp запретить: создавать, вести»), never with a
    perfective infinitive. So it is behind a semicolon («…, пока их нет на сайте; редактору опубликовать приказ»),
    where besides a dash may stand for the verb."""
    mark = last_mark(sentence, number - 1) if number else ""
    if mark not in _OPENING or not chain or mood_of(chain) not in DENYING:
        return False
    if mark == ";" and any(t.text == ":" for t in sentence.tokens[: sentence.pieces[number][0]]):
        return False  # an item of a list
    if mark == ";" and _is_dashed_noun(sentence, number):
        return True
    first, colon = number - 1, sentence.pieces[number - 1][1]
    while first and last_mark(sentence, first - 1) not in {";", ":"}:
        first -= 1
    verbs = [p for n in range(first, number) for p in predicates[n]]
    start = sentence.pieces[first][0]
    answers = any(_asks(sentence.tokens[i]) for i in range(start, colon))
    if not verbs or not (answers or _is_complete(sentence, start, colon, verbs)):
        return False
    over = not answers or _is_complete(sentence, start, colon, verbs)
    for at in range(number, len(sentence.pieces)):
        if at > number and last_mark(sentence, at - 1) in {";", ":"}:
            return False
        own = [p for p in predicates[at] if p.link.form in {Form.INFINITIVE, Form.FINITE}]
        if own:
            told = over or own[0].link.form is Form.FINITE  # not «отклонить просьбу: создать чат»
            return told and _orders(sentence, number, own[0], answers=answers)
        start, stop = sentence.pieces[at]
        if any(token.text == _IS for token in sentence.tokens[start:stop]):
            return True  # «…: для учителей есть общий чат»
        if _is_placed(sentence, at, mentions):
            return True
    return False


def _is_placed(sentence: Sentence, number: int, mentions: Sequence[Mention]) -> bool:
    """«…: и встречи, и чаты – в учебном профиле», «…: переписка теперь в MAX»: a dash or an adverb stands for the verb
    before one of our services."""
    tokens = sentence.tokens
    first, last = sentence.pieces[number]
    for mention in mentions:
        at = mention.first - 1
        if not first <= at <= last + 1 or mention.names.isdisjoint(OURS):
            continue
        while at > first and tokens[at].text in _BETWEEN:
            at -= 1
        if tokens[at].text in DASHES or tokens[at].text in _FROM_NOW_ON:
            return any(m.last < at for m in mentions if m.first >= first) or at > first + 1
    return False


def _is_dashed_noun(sentence: Sentence, number: int) -> bool:
    """«…; размещение – сегодня, Рогову Ф. Ф.»"""
    word = sentence.tokens[sentence.pieces[number][0]].word
    if word is None or not word.noun or "nomn" not in word.cases or word.preposition:
        return False
    if word.lemmas & _SPARING:
        return False  # «…; исключение – переписка с родителями»
    return last_mark(sentence, number) in DASHES and number + 1 < len(sentence.pieces)


def _is_complete(sentence: Sentence, start: int, stop: int, verbs: Sequence[Predicate]) -> bool:
    """Whether a denial has its object, or a subject before it, and nothing that a colon would explain."""
    taken = {i for p in verbs for i in range(p.first, p.last + 1)}
    said = [(i, w) for i in range(start, stop) if (w := sentence.tokens[i].word) is not None]
    if any(not w.lemmas.isdisjoint(_LEADING_IN) for _, w in said):
        return False
    asked = any(_asks(sentence.tokens[i]) for i, _ in said)
    if asked and not any(p.link.form is Form.INFINITIVE for p in verbs[1:]):
        return verbs[-1].link.form is Form.FINITE and verbs[-1].last + 1 == stop
    deed = next((p for p in verbs if p.link.form is Form.INFINITIVE), None)
    if deed is not None and any(i > deed.last and w.preposition for i, w in said):
        return True  # «нельзя писать родителям в Вайбере»
    return any(
        w.noun and not (w.adjective or w.preposition or "datv" in w.cases)
        for i, w in said
        if i not in taken
    )


def _asks(token: Token) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(_ASKED_FOR)


def _orders(sentence: Sentence, number: int, verb: Predicate, *, answers: bool) -> bool:
    """A perfective infinitive or one with «не»; behind the denial of what somebody asked or objected (``answers``) also
    a finite verb with a subject of its own that is not denied. Behind others it gives the reason: «Чат не создаётся:
    учителя собираются в учительской»."""
    link = verb.link
    if link.form is Form.INFINITIVE and link.force is None:
        return link.negated or (link.perfective and not link.imperfective)
    if not answers or link.negated or link.force not in {None, Force.DUTY, Force.NEED}:
        return False
    before = sentence.tokens[sentence.pieces[number][0] : verb.first]
    nouns = [t.word for t in before if t.word is not None and t.word.noun]
    several = verb.plural and any(t.text == "и" for t in before)
    return any(
        "nomn" in w.cases and "gent" not in w.cases and (several or w.plural is verb.plural)
        for w in nouns
    )
