"""What sort of clause a piece of a sentence is: one that completes an operator, a subordinate or relative one, one that
must come before another; and what its predicate has for a subject or an object."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.coordination import AND
from actgen.check.syntax.mood import UNDOING, Chain, Form, Link
from actgen.check.syntax.openings import (
    SUBORDINATING,
    first_words,
    gives_it_too,
    gives_reason,
    last_mark,
)
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, FUTURE
from actgen.model.lexicon import Force

_AGREEING = frozenset("нужен нужна нужны необходим необходима необходимы".split())
_POINTING = frozenset({"тем", "том", "того", "тому"})
_HOW = frozenset({"как", "кто", "сколько", "где", "насколько", "какой", "какие", "каким", "что"})
_UNTIL = frozenset({"пока", "покуда"})
_WE = frozenset({"мы", "не", "пока"})
_OF_FIRST_PERSON = ("ем", "им", "емся", "имся", "юсь", "усь", "ю", "у")
_FORMER = ("прежн", "стар", "бывш", "остальн", "проч")
_COMPLETING = frozenset({"чтобы", "дабы", "что"})


def completes(sentence: Sentence, number: int, chain: Chain) -> bool:
    """«не допускать, чтобы …», «считать допустимым, что …», «хорошо бы, если бы …», «не допускать случаев, когда …
    не …»."""
    if not chain or chain[-1].force in {None, Force.OTHER}:
        return False
    opening = [token.text for token in first_words(sentence, number, 3)]
    if len(chain) == 1 and chain[0].force is Force.BAN and not chain[0].negated:
        relative = any(text.startswith("котор") or text == "когда" for text in opening)
        first, last = sentence.pieces[number]
        if relative and any(t.text in {"не", "нет"} for t in sentence.tokens[first : last + 1]):
            return True
    return bool(opening) and (opening[0] in _COMPLETING or opening[:2] == ["если", "бы"])


def is_subordinate(sentence: Sentence, number: int, chain: Chain, *, pending: bool) -> bool:
    """«если …», «когда …», «которые …», but for what stands under an undoing operator; ``pending`` says that something
    before it still waits for its verb."""
    subordinating = not sentence.texts.isdisjoint(SUBORDINATING)
    if subordinating and any(t.text in SUBORDINATING for t in first_words(sentence, number, 2)):
        return True
    told = gives_reason(sentence, number) or gives_it_too(sentence, number)
    if told or _tells_of(sentence, number):
        return True
    asking = "ли" in sentence.texts
    if asking and any(token.text == "ли" for token in first_words(sentence, number, 5)[1:]):
        if chain and chain[-1].force in {Force.WISH, Force.OTHER}:
            return False  # «рассмотреть вопрос о том, нужно ли …, …»: all the rest is in question
        return pending or bool(chain)  # «проверку того, зарегистрированы ли …, исключить»
    if not chain:
        opening = first_words(sentence, number, 3)
        return pending and any(token.text.startswith("котор") for token in opening)
    return _is_relative(sentence, number) and not undone(sentence, number, chain)


def _tells_of(sentence: Sentence, number: int) -> bool:
    """«наблюдение за тем, как они исполняют распоряжение, не вести»: the clause belongs to «тем», not to the verb."""
    first = sentence.pieces[number][0]
    if first < 2 or sentence.tokens[first - 1].text != ",":
        return False
    return sentence.tokens[first - 2].text in _POINTING and sentence.tokens[first].text in _HOW


def is_circumstance(sentence: Sentence, number: int) -> bool:
    """«…, пока не выйдет из отпуска секретарь», «…, когда …»; not a condition, which limits the main clause."""
    opening = {token.text for token in first_words(sentence, number, 2)}
    return bool(opening & SUBORDINATING) and "если" not in opening


def is_precondition(link: Link, main: Chain) -> bool:
    """«Не закрывать собрания, не обсудив перехода», «ни один учитель не начинает, не пройдя обучения»: what must come
    before, for the main clause denies what goes without it."""
    if link.form is not Form.GERUND or not link.negated or not link.perfective:
        return False
    denied = any(each.force is Force.BAN or (each.force is None and each.negated) for each in main)
    denied = denied or any(each.words.startswith("не приступ") for each in main)
    return denied and not any(each.negated for each in main if each.force is not None)


def ends_what_it_names(sentence: Sentence, predicate: Predicate) -> bool:
    """«Разрешаю вебинар пропустить»: a verb of ending at the end of its clause has its object before it."""
    if predicate.link.force is not Force.STOP or predicate.link.negated:
        return False
    behind = sentence.tokens[predicate.last + 1 : predicate.last + 2]
    return not behind or behind[0].text in {".", ";", ",", "!"}


def is_conditional(sentence: Sentence, number: int) -> bool:
    """«…, если педсовет не решит иного»."""
    return any(token.text == "если" for token in first_words(sentence, number, 2))


def lists_awaited(sentence: Sentence, number: int) -> bool:
    """«План не считать полным, пока в него не внесены: …»: what stands behind the colon is its subject."""
    opening = {token.text for token in first_words(sentence, number, 2)}
    return bool(opening & _UNTIL) and last_mark(sentence, number) == ":"


def undone(sentence: Sentence, number: int, chain: Chain) -> bool:
    """«Отменить пункт, который разрешал …»: the relative clause stands under what undoes it."""
    return bool(chain) and chain[0].force in UNDOING and _is_relative(sentence, number)


def subject_behind(sentence: Sentence, number: int, predicate: Predicate) -> bool:
    """«…, допускается запасная группа»: the operator is said of the noun in the nominative right behind it; but «…,
    если позволяет телефон» colours what stands before."""
    if sentence.tokens[sentence.pieces[number][0]].text in SUBORDINATING | {"как", "раз"}:
        return False
    if predicate.link.form is not Form.FINITE:
        return False  # «пользоваться …, WeChat в школе прекратить с …»
    for token in sentence.tokens[predicate.last + 1 :][:3]:
        word = token.word
        if token.text in {"его", "ее", "их"}:
            continue  # «заменяет её Курицына»
        if word is None or "nomn" not in word.cases or word.plural != predicate.plural:
            return False
        if (word.noun and not word.adjective) or token.capital:
            return True
    return False


def has_its_subject(sentence: Sentence, number: int, predicate: Predicate) -> bool:
    """«… больше не нужны, их удалить», «дошкольникам чаты не нужны, остальным открыть»: what is at an end, or agrees
    with a noun before it, governs no infinitive behind."""
    if predicate.link.form is not Form.FINITE:
        return False
    if predicate.link.force is Force.STOP:
        return True
    before = sentence.tokens[sentence.pieces[number][0] : predicate.first]
    agrees = sentence.tokens[predicate.last].text in _AGREEING
    return agrees and any(
        t.word is not None and t.word.noun and "nomn" in t.word.cases for t in before
    )


def apart_from(
    sentence: Sentence, number: int, predicate: Predicate, chain: Chain = ()
) -> int | None:
    """The piece where a remark with a subject of its own begins, in a bracket or behind a colon: «… (нет воды, отменён
    автобус)», «… теперь можно: запрет на это снят»; or a clause behind one that has its verb (``chain``):
    «регистрируются все, частичный список отменён», «правила утверждаю, прежние отменены»."""
    if predicate.link.form is not Form.FINITE:
        return None
    first, last = sentence.pieces[number]
    words = [t.word for t in sentence.tokens[first : last + 1] if t.word is not None]
    former = sentence.tokens[first].text.startswith(_FORMER)
    if not former and not any(w.noun and not w.adjective and "nomn" in w.cases for w in words):
        return None
    if number and chain and chain[0].form is Form.FINITE and not recalled(sentence):
        told = chain[0].force is None and not chain[0].background
        before = sentence.tokens[first : predicate.first]
        nouns = (t.word for t in before if t.word and len(t.text) > 2)  # «и» is taken for a noun
        own = any(w.noun and "nomn" in w.cases for w in nouns)
        if told and own:
            return number
    if number and former and any(k.form is Form.FINITE and k.force is None for k in chain):
        return number
    for at in range(number, 0, -1):
        mark = last_mark(sentence, at - 1)
        if mark in {"(", ":"}:
            return at
        if mark in {")", ";"} or mark in DASHES:
            return None
    return None


def is_forbidden(verbs: Sequence[Predicate], order: int) -> bool:
    """«удалять их оттуда запрещается»: an infinitive that is itself the subject of a ban takes nothing back."""
    link = verbs[order].link
    if link.form is not Form.INFINITIVE or link.negated or order + 1 >= len(verbs):
        return False
    ban = verbs[order + 1].link
    return ban.force is Force.BAN and not ban.negated and ban.form is Form.FINITE


def gives_up(sentence: Sentence, number: int) -> bool:
    """«…; от создания чата с учителями, работающими в классе, воздержаться»: behind a semicolon «от» waits for its own
    verb."""
    first = sentence.pieces[number][0]
    tokens = sentence.tokens
    return first > 0 and tokens[first - 1].text == ";" and tokens[first].text == "от"


def gives_up_itself(sentence: Sentence, number: int, predicate: Predicate, chain: Chain) -> bool:
    """«Вести чат с педагогами, а также с активом, отказываемся»: a verb alone in its piece, with who signs for its
    subject, has the imperfective infinitive before it for its object."""
    first, last = sentence.pieces[number]
    said = sentence.tokens[predicate.first : predicate.last + 1]
    verb = any(t.word and t.word.finite and t.text.endswith(_OF_FIRST_PERSON) for t in said)
    if not verb or predicate.link.form is not Form.FINITE:
        return False
    around = (*range(first, predicate.first), *range(predicate.last + 1, last))
    alone = all(sentence.tokens[at].text in _WE for at in around)
    head = chain[0]
    return alone and head.form is Form.INFINITIVE and head.imperfective and not head.negated


def is_future(sentence: Sentence, verb: Link) -> bool:
    """«буду следить», «будем вести»: an infinitive that somebody is the subject of already."""
    tokens = sentence.tokens
    at = next((i for i, t in enumerate(tokens) if verb.at and t.start == verb.at[0]), 0)
    return any(t.text in FUTURE for t in tokens[max(0, at - 2) : at + 1])


def reaches(sentence: Sentence, predicate: Predicate, item: Governed, upto: int | None) -> bool:
    """A circumstance («ввиду отсутствия …») has no object in the nominative or accusative before the next verb, at the
    token ``upto``."""
    if not predicate.adjunct or upto is None or item.mention.first <= predicate.last:
        return True
    word = sentence.tokens[item.mention.last].word
    return word is None or "gent" in word.cases or not word.cases & {"nomn", "accs"}


def stepped_back(chain: Chain, aside: Chain, predicate: Predicate) -> tuple[Chain, Chain]:
    """«учитывая …, от использования воздержаться»: after a gerund the chain before it (``aside``) goes on; a noun may
    be the gerund's. Both chains as they are for the predicate."""
    gerund = bool(chain) and chain[0].form is Form.GERUND
    if gerund and (predicate.link.form is not Form.NOUN or not aside):
        chain = aside
    return chain, chain if predicate.link.form is Form.GERUND else aside


def recalled(sentence: Sentence) -> bool:
    """Whether a subordinate clause stands before: «пункт, которым запрещались …, признать утратившим силу»."""
    return any(item.subordinate for item in sentence.governed)


def after_and(sentence: Sentence, number: int) -> bool:
    """«…, и, по возможности, …»: the piece stands right behind «и,»."""
    first = sentence.pieces[number][0]
    before = [token.text for token in sentence.tokens[max(0, first - 2) : first]]
    return len(before) == 2 and before[0] in AND and before[1] == ","


def _is_relative(sentence: Sentence, number: int) -> bool:
    opening = first_words(sentence, number, 4)
    says = bool(opening) and opening[0].word is not None and opening[0].word.active_participle
    says = says and not opening[0].text.startswith("заведующ")
    return says or any(token.text.startswith("котор") for token in opening)
