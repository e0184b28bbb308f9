"""Where a clause begins that has no part in what stands before it: after a word that opposes or explains, before a noun
that waits for its verb, with a dash for the verb."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.mood import Chain, Form
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, Token
from actgen.model.lexicon import Force

SUBORDINATING = frozenset(
    {"если", "когда", "поскольку", "хотя", "пока", "где", "куда", "откуда", "кто", "кого", "кому"}
)
_REASONS = frozenset({("поскольку",), ("ибо",), ("так", "как"), ("потому", "что"), ("чтобы",)})
_GIVING = frozenset(words[0] for words in _REASONS)
_OVER_NOUNS = frozenset(
    {None, Force.KEEP, Force.UNCHANGED, Force.STOP, Force.LIFT, Force.POSTPONE, Force.OTHER}
)
_ADVERSATIVE = frozenset({"причем", "притом", "однако", "зато"})
_ADDING = frozenset({"также", "не", "и", "равно", "именно", "при", "если", "в", "с", "для", "на"})
_LIKEWISE = frozenset({"тоже", "также", "равно", "аналогично", "нет"})
_AGAIN = frozenset({"снова", "опять", "вновь", "теперь", "отныне", "пока"})
_ENDS_OF_CLAUSE = frozenset({";", ":"})
_CEASING = (
    "отказаться",
    "откажется",
    "отказыва",
    "перестат",
    "прекра",
    "раздум",
    "передум",
    "брос",
)


def first_words(sentence: Sentence, number: int, words: int) -> Sequence[Token]:
    """The first tokens of a piece, so many at most."""
    first, last = sentence.pieces[number]
    return sentence.tokens[first : last + 1][:words]


def last_mark(sentence: Sentence, number: int) -> str:
    """The mark, or word, that a piece ends with."""
    return sentence.tokens[sentence.pieces[number][1]].text


def gives_reason(sentence: Sentence, number: int) -> bool:
    """«…, поскольку новых обязанностей он не вводит»: why a thing is so has no part in what is to be done."""
    if sentence.texts.isdisjoint(_GIVING):
        return False
    opening = tuple(token.text for token in first_words(sentence, number, 2))
    return opening[:1] in _REASONS or opening in _REASONS


def gives_it_too(sentence: Sentence, number: int) -> bool:
    """«…, так как он утверждён и позиций об этом в нём нет»: what «и» joins to a reason is a reason, too."""
    if sentence.texts.isdisjoint(_GIVING):
        return False
    while number and sentence.tokens[sentence.pieces[number][0]].text == "и":
        number -= 1
        if gives_reason(sentence, number):
            return True
    return False


def begins_anew(sentence: Sentence, number: int) -> bool:
    """«директор и актив, при этом активу разрешается …»: a clause that has no part in what stands before it."""
    if gives_reason(sentence, number) or gives_it_too(sentence, number):
        return True
    if number and last_mark(sentence, number - 1) == "(" and last_mark(sentence, number) == ")":
        return True  # «Лукиной (других заместителей нет)»
    opening = [token.text for token in first_words(sentence, number, 2)]
    if len(opening) < 2:
        return bool(opening) and opening[0] in _ADVERSATIVE
    other = opening[0] in {"а", "но"} and opening[1] not in _ADDING
    return other or opening[0] in _ADVERSATIVE or opening == ["при", "этом"]


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


def is_dashed(sentence: Sentence, number: int) -> bool:
    """«Молчать запрещено, с каждого педагога – десять сообщений»: a dash for the verb of a new clause; not «…, Viber –
    тоже»."""
    if sentence.tokens[sentence.pieces[number][1]].text not in DASHES:
        return False
    return number + 1 < len(sentence.pieces) and not any(
        token.text in _LIKEWISE for token in first_words(sentence, number + 1, 2)
    )


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
    if not number or last_mark(sentence, number - 1) not in _ENDS_OF_CLAUSE or predicates[number]:
        return False
    verb = _verb_ahead(sentence, number, predicates)
    noun = next((t.word for t in first_words(sentence, number, 4) if t.word and t.word.noun), None)
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
        if last_mark(sentence, at) in _ENDS_OF_CLAUSE:
            return None
    return None


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
    noun = next((t.word for t in first_words(sentence, number, 4) if t.word and t.word.noun), None)
    first = first_words(sentence, number, 1)[0].word
    if noun is None or "accs" not in noun.cases or (first is not None and first.preposition):
        return False
    for at in range(number, len(sentence.pieces)):
        start = sentence.pieces[at][0]
        if at > number and tokens[start - 1].text == ";":
            return False
        verbs = [p for p in predicates[at] if p.link.form in {Form.INFINITIVE, Form.FINITE}]
        asks = any(t.text in SUBORDINATING | {"ли"} for t in first_words(sentence, at, 3))
        if verbs and not asks:
            return verbs[0].link.form is Form.INFINITIVE and verbs[0].first > (
                start if at == number else start - 1
            )
    return False


def is_told(sentence: Sentence, pending: Sequence[Governed], number: int) -> bool:
    """«Чат с активом – в WhatsApp, в учебном профиле такой чат не нужен»: what waits for a verb is a clause of its own,
    a dash for its verb, if the piece ``number`` has a subject."""
    if not pending or not number:
        return False
    if last_mark(sentence, number - 1) == ":" and _is_placed(sentence, pending):
        return True
    first = pending[0].piece
    dashed = [n for n in range(first, number - 1) if last_mark(sentence, n) in DASHES]
    start, stop = sentence.pieces[number]
    words = [(t, t.word) for t in sentence.tokens[start : stop + 1] if t.word is not None]
    subject = any("nomn" in w.cases and w.noun and (t.capital or not w.adjective) for t, w in words)
    return bool(dashed) and subject and last_mark(sentence, number - 1) not in DASHES


def _is_placed(sentence: Sentence, pending: Sequence[Governed]) -> bool:
    """«Беседа «Экипаж» снова в Telegram: …»: an adverb stands for the verb, what follows only explains."""
    tokens = sentence.tokens
    upto = pending[-1].mention.first
    said = any(token.text in _AGAIN for token in tokens[pending[0].mention.last + 1 : upto])
    return said and tokens[upto - 1].text in {"в", "во", "на"}


def refused_before(
    sentence: Sentence, number: int, verbs: Sequence[Predicate], chain: Chain
) -> bool:
    """«Отказать в рассылке; с приказом ознакомить всех»: what is refused, struck or closed is a thing, so an
    infinitive behind the semicolon is no part of it; one may cease or drop doing something («отказаться …»)."""
    if not number or not chain or chain[0].force not in {Force.STOP, Force.LIFT}:
        return False
    tokens = sentence.tokens
    start = sentence.pieces[number][0]
    if tokens[start - 1].text != ";" or any(t.text == ":" for t in tokens[:start]):
        return False
    if chain[0].negated or chain[0].words.startswith(_CEASING):
        return False
    return bool(verbs) and verbs[0].link.form is Form.INFINITIVE and not verbs[0].link.negated
