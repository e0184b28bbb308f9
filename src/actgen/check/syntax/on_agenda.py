"""A question that is to be considered: «Вопрос о переводе переписки в учебный профиль рассмотреть на педсовете».

Nothing is ordered by that but a talk, as by «рассмотреть вопрос о …», which the lexicon knows as a wish. A talk
with the families, and what a plan of control takes in, are measures of their own: there it is as good as done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_QUESTION = frozenset({"вопрос", "возможность", "целесообразность", "необходимость"})
_CONSIDERING = frozenset(
    "рассмотреть рассматривать рассматриваться обсудить обсуждать обсуждаться изучить изучать проработать"
    " прорабатывать продумать обдумать вынести выносить выноситься внести поставить".split()
)
_TAKING_IN = frozenset("включить включать включаться".split())
_AGENDA = "повестк"
_WITHIN = 4  # tokens: «рассмотреть на педагогическом совете вопрос о …»
_ENDS = frozenset({";", ":", ".", "?", "!"})
_OF = frozenset({"о", "об", "обо"})
_DEED = re.compile(
    r"(?:ни[ияею]|ци[ияею]|ход[аеу]?|вод[аеу]|нос[аеу]|езд[аеу]|каз[аеу]|вк[еи]|чат[аеы]\w*|бесед\w*|администратор\w*"
    r"|ответственн\w+)$",
    re.IGNORECASE,
)
_LATER = ("позднее", "позже", "потом", "впоследствии", "когда-нибудь")
_WITH_FAMILIES = re.compile(
    r"\b(?:родител|обучающ|учащ|ученическ|студен|воспитанник|школьник|классн(?:ых|ом)\s+час|контрол|план\b|плана\b|плане\b"
    r"|собрани)",
    re.IGNORECASE,
)
# «рассмотреть вопрос о Сферуме на родительских собраниях»: where it is considered, not what
_AT_MEETINGS = re.compile(
    r"\bна\s+(?:(?:общешкольн|классн|родительск|ближайш|очередн|группов)\w+\s+)*собрани(?:и|ях)\b",
    re.IGNORECASE,
)
_CONSIDERED = Link(Force.WISH, False, frozenset({"#вопрос"}), Form.NOUN)


def considered(sentence: Sentence) -> Iterator[tuple[int, int, Link]]:
    """Inclusive token ranges of what is only to be considered, with the wish that stands above it."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if not _is(token, _QUESTION) or not _is_of_a_deed(tokens, at):
            continue
        if any(each.text in _LATER for each in tokens):
            continue  # put off, not considered
        verb = _verb_behind(tokens, at)
        if verb is not None and not _is_measure(sentence, at, verb):
            yield at + 1, verb - 1, _CONSIDERED
            continue
        verb = _verb_before(tokens, at)
        if verb is not None and not _is_measure(sentence, at, verb):
            yield at + 1, _end(tokens, at), _CONSIDERED


def put_to_families(sentence: Sentence) -> bool:
    """«На родительских собраниях рассмотреть вопрос о …»: where the talk itself is asked for, nothing is left to a
    wish but what other words wish."""
    tokens = sentence.tokens
    if not any(_is(token, _QUESTION) for token in tokens):
        return False
    verbs = [
        verb
        for at, token in enumerate(tokens)
        if _is(token, _QUESTION)
        and (verb := _verb_before(tokens, at)) is not None
        and _is_measure(sentence, at, verb)
    ]
    starts = {tokens[verb].start for verb in verbs}
    links = (link for item in sentence.governed for link in (*item.modifiers, *item.chain))
    return bool(verbs) and all(link.at and link.at[0] in starts for link in links if _wishes(link))


def _wishes(link: Link) -> bool:
    return link.force in {Force.WISH, Force.OPTION, Force.PROVISO}


def _is_of_a_deed(tokens: Sequence[Token], at: int) -> bool:
    """«вопрос о переводе …», «вопрос перевода …», «вопрос о чате …»; not «вопросы по работе», «возможности Сферума»."""
    behind = tokens[at + 1 : at + 4]
    if not behind:
        return False
    if behind[0].text in _OF:
        return any(_DEED.search(token.text) for token in behind[1:])
    return _in_genitive(behind[0]) and _DEED.search(behind[0].text) is not None


def _verb_behind(tokens: Sequence[Token], at: int) -> int | None:
    """«Вопрос о … рассмотреть»: the first verb behind the question considers it."""
    for index in range(at + 1, len(tokens)):
        token = tokens[index]
        if token.text in _ENDS:
            return None
        if not _is_predicate(token):
            continue
        considers = _is(token, _CONSIDERING) or (
            _is(token, _TAKING_IN)
            and any(t.text.startswith(_AGENDA) for t in tokens[index + 1 : index + 4])
        )
        return index if considers and tokens[index - 1].text != "не" else None
    return None


def _verb_before(tokens: Sequence[Token], at: int) -> int | None:
    """«Рассмотреть на педагогическом совете вопрос о …», «обсудить вопрос о …»; not «рассмотрев вопрос о …, вести»."""
    for index in range(at - 1, max(-1, at - 2 - _WITHIN), -1):
        token = tokens[index]
        if token.text in _ENDS or token.text == ",":
            return None
        if _is_predicate(token):
            denied = index > 0 and tokens[index - 1].text == "не"
            return index if _is(token, _CONSIDERING) and not denied else None
    return None


def _is_measure(sentence: Sentence, question: int, verb: int) -> bool:
    """«… рассмотреть на родительских собраниях», «… в рамках контроля»: said outside the question itself."""
    tokens = sentence.tokens
    outside = (*tokens[: min(question, verb)], *tokens[max(question, verb) + 1 :])
    if verb < question:
        if _AT_MEETINGS.search(" ".join(token.text for token in tokens[question:])):
            return True
        outside = tokens[:question]
    return _WITH_FAMILIES.search(" ".join(token.text for token in outside)) is not None


def _end(tokens: Sequence[Token], at: int) -> int:
    """Where the question ends: before the next sentence or the next predicate behind a comma."""
    comma = None
    for index in range(at + 1, len(tokens)):
        if tokens[index].text in _ENDS:
            return index - 1
        if tokens[index].text == ",":
            comma = index
        elif comma is not None and _is_predicate(tokens[index]):
            return comma - 1
    return len(tokens) - 1


def _is_predicate(token: Token) -> bool:
    word = token.word
    return word is not None and not word.noun and (word.infinitive or word.finite)


def _in_genitive(token: Token) -> bool:
    word = token.word
    return word is not None and word.noun and "gent" in word.cases


def _is(token: Token, lemmas: frozenset[str]) -> bool:
    return token.word is not None and not lemmas.isdisjoint(token.word.lemmas)
