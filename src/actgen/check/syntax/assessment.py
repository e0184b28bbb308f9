"""«Считать … нерациональным», «не признавать … нарушением»: a verb of opinion and the word that judges.

The judgement, not the verb, says what is to be done; a negation of the verb is one of the judgement. A negative
judgement («не…» + known adjective, or an operator of the lexicon) forbids what is judged.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import Token, word

OPINION = frozenset(
    "считать признать признавать счесть полагать находить расценивать расценить".split()
)
_STRENGTH = frozenset({"не", "весьма", "крайне", "совершенно", "вполне", "явно", "пока", "более"})
_BARE = frozenset(
    "излишне ненужно бессмысленно бесполезно неуместно нерационально неразумно неоправданно".split()
)
_MARKS = frozenset({",", ";", ":", "(", ")", ".", "–", "—"})
_STOPS = frozenset({";", ".", "!", "?"})
# «не» is part of these words, it denies nothing
_AFFIRMING = frozenset(
    "необходимый немедленный незамедлительный неотложный неотъемлемый непременный непосредственный".split()
)


@dataclass(frozen=True, slots=True)
class Assessment:
    """Token indexes of the verb and of the word that judges; ``mention`` is that word's operator, if it has one."""

    verb: int
    word: int
    mention: Mention | None

    @property
    def adjacent(self) -> bool:
        return self.word == self.verb + 1


def assessments(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Assessment]:
    """Every verb of opinion of a sentence that comes with a judgement; it stands after the verb or right before it."""
    operators = {m.first: m for m in mentions if m.force is not None}
    inside = {i for m in operators.values() for i in range(m.first, m.last + 1) if m.last > m.first}
    found = []
    for index, token in enumerate(tokens):
        if token.word is None or index in inside or not token.word.lemmas & OPINION:
            continue
        if not (token.word.infinitive or token.word.finite or token.word.predicative):
            continue
        at = _judgement(tokens, index, operators)
        if at is not None:
            found.append(Assessment(index, at, operators.get(at)))
    return found


def _judgement(tokens: Sequence[Token], verb: int, operators: dict[int, Mention]) -> int | None:
    for index in range(verb + 1, len(tokens)):
        if tokens[index].text in _STOPS:
            break
        if _judges(tokens[index], index in operators):
            return index
    before = verb - 1
    while before >= 0 and tokens[before].text in _STRENGTH:
        before -= 1
    return before if before >= 0 and _judges(tokens[before], before in operators) else None


def _judges(token: Token, operator: bool) -> bool:
    return (
        token.word is not None
        and "ablt" in token.word.cases
        and (token.word.adjective or token.word.noun or _is_passive(token))
        and (operator or denies(token))
    )


def _is_passive(token: Token) -> bool:
    """«прекращённой», «закрытым»; not «признан дублирующим планёрку», which tells what it does."""
    active = "щ" in token.text[-4:] or "вш" in token.text[-5:]
    return token.word is not None and token.word.full_participle and not active


def denies(token: Token) -> bool:
    """Whether an adjective is the denial of another one: «нерациональный», «несвоевременный»."""
    if token.word is None or not token.word.adjective or not token.text.startswith("не"):
        return False
    bare = token.text.removeprefix("не")
    affirmed = word(bare)
    return affirmed.known and affirmed.adjective and not token.word.lemmas & _AFFIRMING


def judges_nothing(tokens: Sequence[Token], at: int) -> bool:
    """Whether a bare «излишне» is a degree («излишне сложный») or a reason («…, это излишне»): it judges only the
    infinitive behind it, or one that is not denied before it in the same clause."""
    if tokens[at].text not in _BARE:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and after.word is not None:
        return not after.word.infinitive
    for index in range(at - 1, -1, -1):
        found = tokens[index].word
        if found is None and tokens[index].text in _MARKS:
            return True
        if found is not None and found.infinitive:
            return index > 0 and tokens[index - 1].text == "не"
    return True
