"""What sort of clause a piece of a sentence is: one that completes an operator, a subordinate or relative one, or a
topic whose verb stands behind a dash."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.coordination import AND
from actgen.check.syntax.mood import UNDOING, Chain, Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, FUTURE, Token
from actgen.model.lexicon import Force

_SUBORDINATING = frozenset(
    {"если", "когда", "поскольку", "хотя", "пока", "где", "куда", "откуда", "кто", "кого", "кому"}
)
_REASONS = frozenset({("поскольку",), ("ибо",), ("так", "как"), ("потому", "что"), ("чтобы",)})
_GIVING = frozenset(words[0] for words in _REASONS)
_OVER_NOUNS = frozenset(
    {None, Force.KEEP, Force.UNCHANGED, Force.STOP, Force.LIFT, Force.POSTPONE, Force.OTHER}
)
_AGREEING = frozenset("нужен нужна нужны необходим необходима необходимы".split())
_ADVERSATIVE = frozenset({"причем", "притом", "однако", "зато"})
_ADDING = frozenset({"также", "не", "и", "равно", "именно", "при", "если", "в", "с", "для", "на"})
_LIKEWISE = frozenset({"тоже", "также", "равно", "аналогично", "нет"})
_UNTIL = frozenset({"пока", "покуда"})
_AGAIN = frozenset({"снова", "опять", "вновь", "теперь", "отныне", "пока"})
_ENDS_OF_CLAUSE = frozenset({";", ":"})
_WE = frozenset({"мы", "не", "пока"})
_OF_FIRST_PERSON = ("ем", "им", "емся", "имся", "юсь", "усь", "ю", "у")
_COMPLETING = frozenset({"чтобы", "дабы", "что"})


def completes(sentence: Sentence, number: int, chain: Chain) -> bool:
    """«не допускать, чтобы …», «считать допустимым, что …», «хорошо бы, если бы …», «не допускать случаев, когда …
    не …»."""
    if not chain or chain[-1].force in {None, Force.OTHER}:
        return False
    opening = [token.text for token in _opening(sentence, number, 3)]
    if len(chain) == 1 and chain[0].force is Force.BAN and not chain[0].negated:
        relative = any(text.startswith("котор") or text == "когда" for text in opening)
        first, last = sentence.pieces[number]
        if relative and any(t.text in {"не", "нет"} for t in sentence.tokens[first : last + 1]):
            return True
    return bool(opening) and (opening[0] in _COMPLETING or opening[:2] == ["если", "бы"])


def is_subordinate(sentence: Sentence, number: int, chain: Chain, *, pending: bool) -> bool:
    """«если …», «когда …», «которые …», but for what stands under an undoing operator; ``pending`` says that something
    before it still waits for its verb."""
    subordinating = not sentence.texts.isdisjoint(_SUBORDINATING)
    if subordinating and any(t.text in _SUBORDINATING for t in _opening(sentence, number, 2)):
        return True
    if gives_reason(sentence, number):
        return True
    asking = "ли" in sentence.texts
    if asking and any(token.text == "ли" for token in _opening(sentence, number, 5)[1:]):
        if chain and chain[-1].force in {Force.WISH, Force.OTHER}:
            return False  # «рассмотреть вопрос о том, нужно ли …, …»: all the rest is in question
        return pending or bool(chain)  # «проверку того, зарегистрированы ли …, исключить»
    if not chain:
        opening = _opening(sentence, number, 3)
        return pending and any(token.text.startswith("котор") for token in opening)
    return _is_relative(sentence, number) and not undone(sentence, number, chain)


def is_dashed(sentence: Sentence, number: int) -> bool:
    """«Молчать запрещено, с каждого педагога – десять сообщений»: a dash for the verb of a new clause; not «…, Viber –
    тоже»."""
    if sentence.tokens[sentence.pieces[number][1]].text not in DASHES:
        return False
    return number + 1 < len(sentence.pieces) and not any(
        token.text in _LIKEWISE for token in _opening(sentence, number + 1, 2)
    )


def is_circumstance(sentence: Sentence, number: int) -> bool:
    """«…, пока не выйдет из отпуска секретарь», «…, когда …»; not a condition, which limits the main clause."""
    opening = {token.text for token in _opening(sentence, number, 2)}
    return bool(opening & _SUBORDINATING) and "если" not in opening


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
    return any(token.text == "если" for token in _opening(sentence, number, 2))


def lists_awaited(sentence: Sentence, number: int) -> bool:
    """«План не считать полным, пока в него не внесены: …»: what stands behind the colon is its subject."""
    opening = {token.text for token in _opening(sentence, number, 2)}
    return bool(opening & _UNTIL) and _closing(sentence, number) == ":"


def undone(sentence: Sentence, number: int, chain: Chain) -> bool:
    """«Отменить пункт, который разрешал …»: the relative clause stands under what undoes it."""
    return bool(chain) and chain[0].force in UNDOING and _is_relative(sentence, number)


def is_topic(sentence: Sentence, number: int, following: Sequence[Predicate]) -> bool:
    """«с родительским комитетом – не создавать»: the verb behind the dash governs what stands before it; ``following``
    are the predicates of the next piece."""
    tokens = sentence.tokens
    if tokens[sentence.pieces[number][1]].text not in DASHES:
        return False
    if number + 1 >= len(sentence.pieces):
        return False
    start = sentence.pieces[number + 1][0]
    begins = {start, start + (tokens[start].text == "не")}
    found = [p for p in following if p.first in begins and p.link.names != {"быть"}]
    return bool(found) and found[0].link.form in {Form.INFINITIVE, Form.FINITE}


def opens_anew(sentence: Sentence, number: int, predicates: Sequence[Sequence[Predicate]]) -> bool:
    """«Отказаться от бумажных объявлений: переписку, встречи … вести в …»: what stands between the colon and an
    infinitive further on are objects of that infinitive, if the operator before the colon has its own."""
    first = number
    while first and sentence.tokens[sentence.pieces[first - 1][1]].text != ":":
        first -= 1
        if predicates[first]:
            return False
    verb = next((n for n in range(number, len(sentence.pieces)) if predicates[n]), None)
    if not first or verb is None or predicates[first - 1][:1] == []:
        return False
    found, operator = predicates[verb][0], predicates[first - 1][0]
    object_first = found.first > sentence.pieces[verb][0] and found.link.force is None
    words = sentence.tokens[operator.last + 1 : sentence.pieces[first - 1][1]]
    own = any(t.word is not None and t.word.noun and "datv" not in t.word.cases for t in words)
    return object_first and found.link.form is Form.INFINITIVE and own


def waits_for_its_verb(
    sentence: Sentence, number: int, predicates: Sequence[Sequence[Predicate]], chain: Chain
) -> bool:
    """Whether a piece opens a clause whose verb comes further on, after its object or its subject."""
    return object_first(sentence, number, predicates, chain) or opens_clause(
        sentence, number, predicates
    )


def opens_clause(
    sentence: Sentence, number: int, predicates: Sequence[Sequence[Predicate]]
) -> bool:
    """«Жалобу отклонить; видеосовещания, встречи и чаты школы идут в …»: behind a semicolon or a colon a noun in the
    nominative that waits for the plain verb further on is its subject."""
    if not number or _closing(sentence, number - 1) not in _ENDS_OF_CLAUSE or predicates[number]:
        return False
    verb = _verb_ahead(sentence, number, predicates)
    noun = next((t.word for t in _opening(sentence, number, 4) if t.word and t.word.noun), None)
    if verb is None or noun is None or "nomn" not in noun.cases:
        return False
    plain = verb.link.force is None and not verb.link.negated and verb.link.form is Form.FINITE
    return plain


def _verb_ahead(
    sentence: Sentence, number: int, predicates: Sequence[Sequence[Predicate]]
) -> Predicate | None:
    """The first predicate behind a piece, before its clause ends."""
    for at in range(number, len(sentence.pieces)):
        if predicates[at]:
            return predicates[at][0]
        if _closing(sentence, at) in _ENDS_OF_CLAUSE:
            return None
    return None


def gives_reason(sentence: Sentence, number: int) -> bool:
    """«…, поскольку новых обязанностей он не вводит»: why a thing is so has no part in what is to be done."""
    if sentence.texts.isdisjoint(_GIVING):
        return False
    opening = tuple(token.text for token in _opening(sentence, number, 2))
    return opening[:1] in _REASONS or opening in _REASONS


def object_first(
    sentence: Sentence, number: int, predicates: Sequence[Sequence[Predicate]], chain: Chain
) -> bool:
    """«План оставить без изменений; ни регистрацию, ни использование … в него не вносить»: behind a semicolon a noun
    in the accusative is the object of the infinitive further on, if nothing before it can govern that infinitive."""
    tokens = sentence.tokens
    if not number or tokens[sentence.pieces[number - 1][1]].text != ";":
        return False
    if any(link.force not in _OVER_NOUNS for link in chain):
        return False
    noun = next((t.word for t in _opening(sentence, number, 4) if t.word and t.word.noun), None)
    first = _opening(sentence, number, 1)[0].word
    if noun is None or "accs" not in noun.cases or (first is not None and first.preposition):
        return False
    for at in range(number, len(sentence.pieces)):
        start = sentence.pieces[at][0]
        if at > number and tokens[start - 1].text == ";":
            return False
        verbs = [p for p in predicates[at] if p.link.form in {Form.INFINITIVE, Form.FINITE}]
        asks = any(t.text in _SUBORDINATING | {"ли"} for t in _opening(sentence, at, 3))
        if verbs and not asks:
            return verbs[0].link.form is Form.INFINITIVE and verbs[0].first > (
                start if at == number else start - 1
            )
    return False


def begins_anew(sentence: Sentence, number: int) -> bool:
    """«директор и актив, при этом активу разрешается …»: a clause that has no part in what stands before it."""
    if gives_reason(sentence, number):
        return True
    if number and _closing(sentence, number - 1) == "(" and _closing(sentence, number) == ")":
        return True  # «Лукиной (других заместителей нет)»
    opening = [token.text for token in _opening(sentence, number, 2)]
    if len(opening) < 2:
        return bool(opening) and opening[0] in _ADVERSATIVE
    other = opening[0] in {"а", "но"} and opening[1] not in _ADDING
    return other or opening[0] in _ADVERSATIVE or opening == ["при", "этом"]


def subject_behind(sentence: Sentence, number: int, predicate: Predicate) -> bool:
    """«…, допускается запасная группа»: the operator is said of the noun in the nominative right behind it; but «…,
    если позволяет телефон» colours what stands before."""
    if sentence.tokens[sentence.pieces[number][0]].text in _SUBORDINATING | {"как", "раз"}:
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
    «регистрируются все, частичный список отменён»."""
    if predicate.link.form is not Form.FINITE:
        return None
    first, last = sentence.pieces[number]
    words = [t.word for t in sentence.tokens[first : last + 1] if t.word is not None]
    if not any(w.noun and not w.adjective and "nomn" in w.cases for w in words):
        return None
    if number and chain and chain[0].form is Form.FINITE and not recalled(sentence):
        told = chain[0].force is None and not chain[0].background
        before = sentence.tokens[first : predicate.first]
        own = any(t.word and t.word.noun and "nomn" in t.word.cases for t in before)
        if told and own:
            return number
    for at in range(number, 0, -1):
        mark = _closing(sentence, at - 1)
        if mark in {"(", ":"}:
            return at
        if mark in {")", ";"} or mark in DASHES:
            return None
    return None


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


def is_told(sentence: Sentence, pending: Sequence[Governed], number: int) -> bool:
    """«Чат с активом – в WhatsApp, в учебном профиле такой чат не нужен»: what waits for a verb is a clause of its own,
    a dash for its verb, if the piece ``number`` has a subject."""
    if not pending or not number:
        return False
    if _closing(sentence, number - 1) == ":" and _is_placed(sentence, pending):
        return True
    first = pending[0].piece
    dashed = [n for n in range(first, number - 1) if _closing(sentence, n) in DASHES]
    start, stop = sentence.pieces[number]
    words = [(t, t.word) for t in sentence.tokens[start : stop + 1] if t.word is not None]
    subject = any("nomn" in w.cases and w.noun and (t.capital or not w.adjective) for t, w in words)
    return bool(dashed) and subject and _closing(sentence, number - 1) not in DASHES


def _is_placed(sentence: Sentence, pending: Sequence[Governed]) -> bool:
    """«Беседа «Экипаж» снова в Telegram: …»: an adverb stands for the verb, what follows only explains."""
    tokens = sentence.tokens
    upto = pending[-1].mention.first
    said = any(token.text in _AGAIN for token in tokens[pending[0].mention.last + 1 : upto])
    return said and tokens[upto - 1].text in {"в", "во", "на"}


def _closing(sentence: Sentence, number: int) -> str:
    return sentence.tokens[sentence.pieces[number][1]].text


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
    opening = _opening(sentence, number, 4)
    says = bool(opening) and opening[0].word is not None and opening[0].word.active_participle
    says = says and not opening[0].text.startswith("заведующ")
    return says or any(token.text.startswith("котор") for token in opening)


def _opening(sentence: Sentence, number: int, words: int) -> Sequence[Token]:
    first, last = sentence.pieces[number]
    return sentence.tokens[first : last + 1][:words]
