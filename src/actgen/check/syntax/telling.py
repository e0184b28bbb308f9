"""Clauses that order nothing: indirect questions, conditions, and what was in the past.

«Сообщить, какие группы в Viber ведут учителя», «если родители пишут в WhatsApp, …», «учителя пользовались Telegram»,
«как бы нас ни звали в Zoom, …» neither order nor permit what they name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from actgen.check.syntax.mood import Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.reported import reasons
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import DASHES, FUTURE, Beginning, Token
from actgen.model.lexicon import Force

_ASKING = frozenset({"какой", "каков", "кто", "сколько", "чей"})
_FURTHER = frozenset({"продолжить", "продолжать", "продолжаться"})
_LETTING = frozenset({Force.PERMIT, Force.WISH, Force.OPTION})
_INQUIRING = frozenset(
    "выяснить выяснять узнать узнавать проверить проверять установить опросить доложить сообщить указать".split()
)
_IF = "если"
_HOWEVER = Beginning("как", "скольк", "кто", "кому", "куда", "где", "наскольк")
_CONCEDED_WITHIN = 6  # tokens: «сколько бы нас ни уговаривали»
_RELATIVE_WITHIN = 4  # tokens: «, в группах которых …»
_PROPOSING = frozenset("предложить потребовать высказаться пожаловаться возразить".split())
_GRANTING = ("удовлетвор", "поддерж", "приня", "одобр", "соглас")
_WAS = frozenset({"был", "была", "было", "были"})
_OBLIGED = ("обязан", "долж", "вправе", "призван")
_OF_OTHERS = frozenset({"другой", "соседний", "иной"})
_INSTITUTIONS = frozenset(
    "школа учреждение организация сад гимназия лицей колледж техникум район округ".split()
)
_AS = frozenset({"где", "как", "куда"})
_JOINING = frozenset({"и", "а", "или", "либо"})
_UNREAL = frozenset({"бы", "чтобы", "дабы"})


def past_clauses(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of what went on once: «Ранее школа использовала Telegram»."""
    verbs = _verbs(predicates)
    words = (sentence.tokens[p.first].word for p in verbs)
    past = any(
        w is not None and w.past and (w.imperfective or w.lemmas & _PROPOSING) for w in words
    )
    others = not sentence.lemmas.isdisjoint(_OF_OTHERS)
    if not past and not others and sentence.texts.isdisjoint(_WAS):
        return
    for number, piece in enumerate(sentence.pieces):
        if _objects(sentence, piece):
            continue
        if _in_the_past(sentence, piece, verbs) and not _goes_on(sentence, piece):
            yield _start(sentence, number, verbs), clause_end(sentence, number, verbs)
        elif _was_obliged(sentence, piece) or _of_others(sentence, number):
            yield piece[0], clause_end(sentence, number, verbs)


def _objects(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """«высказались против создания чата»: the objection stands (`weighed`)."""
    if "против" not in sentence.texts:
        return False
    tokens = sentence.tokens[piece[0] : piece[1] + 1]
    return any(
        token.text == "против" and before.word is not None and before.word.lemmas & _PROPOSING
        for before, token in pairwise(tokens)
    )


def flag_suppositions(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Marks what stands in indirect questions, conditions, concessions and reasons."""
    asking = "ли" in sentence.texts or not sentence.lemmas.isdisjoint(_ASKING)
    asking = asking or _IF in sentence.texts or "ни" in sentence.texts
    verbs = _verbs(predicates) if asking else []
    for number, piece in enumerate(sentence.pieces if asking else ()):
        opening = sentence.tokens[piece[0] : piece[1] + 1]
        asks = _asks(opening) and (number or _is_inquired(sentence, piece))
        asked = asks and not _left_open(predicates, piece[0])
        if asked or _is_condition(sentence, number, predicates) or _concedes(opening):
            last = clause_end(sentence, number, verbs)
            if _is_parenthesis(sentence, piece[0]):
                last = min(last, _next_comma(sentence, verbs, piece[0]))
            for item in sentence.governed:
                item.supposed = item.supposed or piece[0] <= item.mention.first <= last
    for first, last in reasons(sentence, predicates):
        for item in sentence.governed:
            item.supposed = item.supposed or first <= item.mention.first <= last


def _is_parenthesis(sentence: Sentence, at: int) -> bool:
    """«… либо, если так решит собрание, в Viber»: the clause stands between «либо» and what that joins."""
    before = [token.text for token in sentence.tokens[max(0, at - 2) : at]]
    return before[-1:] == [","] and before[0] in _JOINING


def _next_comma(sentence: Sentence, verbs: Sequence[Predicate], at: int) -> int:
    """The comma that closes the clause, behind its verb or predicative."""
    tokens = sentence.tokens
    said = [p.first for p in verbs if p.first >= at]
    said += [i for i in range(at, len(tokens)) if _predicates(tokens[i])]
    verb = min(said, default=at)
    return next((i for i in range(verb, len(tokens)) if tokens[i].text == ","), len(tokens) - 1)


def _verbs(predicates: Sequence[Predicate]) -> list[Predicate]:
    return [p for p in predicates if p.link.form in {Form.FINITE, Form.INFINITIVE}]


def _asks(opening: Sequence[Token]) -> bool:
    """«какие группы …», «в каких мессенджерах …», «ведут ли …»."""
    words = [token for token in opening[:3] if token.word is not None]
    asked = next((t for t in words if t.word is not None and not t.word.preposition), None)
    if asked is None or asked.word is None:
        return False
    return bool(asked.word.lemmas & _ASKING) or any(t.text == "ли" for t in opening[1:3])


def _is_inquired(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """«Какие группы живут в Telegram, выяснить и доложить»: a question before the verb that asks it."""
    words = [t.word for t in sentence.tokens[piece[1] + 1 :] if t.word is not None]
    return any(word.lemmas & _INQUIRING and (word.infinitive or word.finite) for word in words)


def _concedes(opening: Sequence[Token]) -> bool:
    """«Как ни просили родители остаться в Telegram, …», «сколько бы нас ни уговаривали вернуться к Zoom, …»: what is
    conceded changes nothing."""
    words = [token.text for token in opening[:_CONCEDED_WITHIN]]
    words = words[1:] if words[:1] and words[0] in _JOINING else words
    return bool(words) and _HOWEVER.begins(words[0]) and "ни" in words[1:]


def _left_open(predicates: Sequence[Predicate], at: int) -> bool:
    """«учитель сам решает, какие мессенджеры использовать»: the choice is his."""
    return any(
        p.link.force is Force.OPTION or (p.link.force in _LETTING and p.first < at)
        for p in predicates
    )


def _is_condition(sentence: Sentence, number: int, predicates: Sequence[Predicate]) -> bool:
    """«если родители пишут …»; not «если только …», which is an exception, and not what an operator speaks of: «Не
    возражать, если …», «хорошо бы, если бы …»."""
    first = sentence.pieces[number][0]
    opening = [token.text for token in sentence.tokens[first : first + 2]]
    if opening[:1] != [_IF] or opening == [_IF, "только"]:
        return False
    if not number:
        return True
    start, last = sentence.pieces[number - 1]
    before = [p for p in predicates if start <= p.first <= last and p.link.form is not Form.NOUN]
    return not before or before[-1].link.force not in _LETTING


def _in_the_past(sentence: Sentence, piece: tuple[int, int], verbs: Sequence[Predicate]) -> bool:
    """Something went on («велась», «разрешалось»); what was completed («создан», «решили») may last."""
    first, last = piece
    if any(token.text in _UNREAL for token in sentence.tokens[: last + 1]):
        return False  # «чтобы учителя пользовались»
    finite = [p for p in verbs if first <= p.first <= last and p.link.form is Form.FINITE]
    words = [sentence.tokens[p.first].word for p in finite]
    if any(w is not None and w.past and w.imperfective for w in words):
        return True
    if not any(w is not None and w.past and w.lemmas & _PROPOSING for w in words):
        return False
    return not any(text.startswith(_GRANTING) for text in sentence.texts)


def _was_obliged(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """«ранее работники обязаны были …», «администратор должен был …»."""
    if sentence.texts.isdisjoint(_WAS) or not sentence.texts.isdisjoint(_UNREAL):
        return False
    tokens = sentence.tokens[piece[0] : piece[1] + 1]
    return any(
        token.text in _WAS
        and any(near.text.startswith(_OBLIGED) for near in tokens[max(0, at - 1) : at + 2])
        for at, token in enumerate(tokens)
    )


def _of_others(sentence: Sentence, number: int) -> bool:
    """«Соседняя школа держит чаты в Telegram», «…, что соседняя школа использует Сферум»: what others do is no order to
    anybody here."""
    first, last = sentence.pieces[number]
    if number and sentence.tokens[first].text != "что":
        return False
    last = last if number else min(last, first + 1)  # not «пригласить другие школы»
    words = [t.word for t in sentence.tokens[first : last + 1] if t.word is not None]
    return any(
        word.lemmas & _OF_OTHERS and after.lemmas & _INSTITUTIONS and "nomn" in after.cases
        for word, after in pairwise(words)
    )


def _goes_on(sentence: Sentence, piece: tuple[int, int]) -> bool:
    """«пользовались и продолжают …», «собирала и буду собирать …»."""
    tokens = sentence.tokens[piece[0] : piece[1] + 1]
    if any(token.text in FUTURE for token in tokens):
        return True
    return any(t.word is not None and t.word.lemmas & _FURTHER for t in sentence.tokens)


def clause_end(sentence: Sentence, number: int, verbs: Sequence[Predicate]) -> int:
    """The last token of the clause: up to the next piece with a verb, once the clause has its own."""
    own = False
    opening = sentence.tokens[sentence.pieces[number][0]].text
    for at in range(number, len(sentence.pieces)):
        first, last = sentence.pieces[at]
        here = any(first <= p.first <= last for p in verbs)
        if at > number and ((own and here) or sentence.tokens[first - 1].text in {";", ":"}):
            return first - 1
        if own and opening in _AS and sentence.tokens[first - 1].text in DASHES:
            return first - 1  # «беседы работают, где работали, – в Viber»
        own = own or here or any(map(_predicates, sentence.tokens[first : last + 1]))
    return sentence.pieces[-1][1]


def _predicates(token: Token) -> bool:
    """«если они не готовы», «если связи нет»."""
    return token.text == "нет" or (token.word is not None and token.word.predicative)


def _start(sentence: Sentence, number: int, verbs: Sequence[Predicate]) -> int:
    """The first token of the clause: its subject may stand in pieces before the verb's."""
    at = number
    opening = sentence.tokens[sentence.pieces[number][0] :][:_RELATIVE_WITHIN]
    if any(token.text.startswith("котор") for token in opening):
        return sentence.pieces[number][0]  # «переписку, которая велась в Сферуме, вернуть в …»
    while at and sentence.tokens[sentence.pieces[at][0] - 1].text == ",":
        first, last = sentence.pieces[at - 1]
        if any(first <= p.first <= last for p in verbs):
            break
        at -= 1
    return sentence.pieces[at][0]


def as_before(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """«Чат как вёлся в WhatsApp, так и ведётся», «как был в Viber, так там и живёт»: all of it is told of today."""
    if "так" not in sentence.texts:
        return
    for number, (first, _) in enumerate(sentence.pieces[1:], 1):
        if sentence.tokens[first].text != "так":
            continue
        before = sentence.tokens[:first]
        now = next((p.link for p in predicates if p.first > first), None)
        if now is None or not any(token.text == "как" for token in before):
            continue
        for item in sentence.governed:
            if item.piece < number:
                item.chain = (now,)
