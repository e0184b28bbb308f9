"""A role that somebody takes on: «вступает … учителем», «указав, что он учитель», «как «учитель»», «роль – учитель»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import OPENING_QUOTES, QUOTES, Token
from actgen.russian.morphology import lemma

_ROLE = re.compile(r"\bроли «(\w+)»")
_OTHER_ROLES = frozenset({"родитель", "ученик", "обучающийся", "воспитанник", "студент", "ребенок"})
_OR = frozenset({"или", "либо"})
_COPULAS = frozenset({"–", "—", "-", "как", "он", "она", "они", "вы", "что"})
_SAYING = frozenset(
    {"указать", "указывать", "отметить", "отмечать", "выбрать", "выбирать", "роль", "назваться"}
)
_STATUS = "статус"


def taken(point: str, unit: Unit) -> bool:
    """Whether a statement puts somebody into the role that a sub-point names: «в роли «учитель»»."""
    wanted = _ROLE.search(point)
    if wanted is None:
        return False
    role = lemma(wanted[1])
    tokens = unit.sentence.tokens
    return any(
        token.word is not None and role in token.word.lemmas and _is_role(tokens, index)
        for index, token in enumerate(tokens)
    )


def left_open(point: str, unit: Unit) -> bool:
    """«в роли «учитель» или «родитель»»: another role will do as well."""
    wanted = _ROLE.search(point)
    if wanted is None:
        return False
    tokens = [token for token in unit.sentence.tokens if token.text not in QUOTES]
    role = lemma(wanted[1])
    for at in range(1, len(tokens) - 1):
        one, other = tokens[at - 1].word, tokens[at + 1].word
        if tokens[at].text not in _OR or one is None or other is None:
            continue
        pairs = ((one.lemmas, other.lemmas), (other.lemmas, one.lemmas))
        if any(role in a and b & _OTHER_ROLES for a, b in pairs):
            return True
    return False


def _is_role(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    quoted = before >= 0 and tokens[before].text in OPENING_QUOTES
    while before >= 0 and tokens[before].text in OPENING_QUOTES:
        before -= 1
    former = tokens[before] if before >= 0 else None
    if former is not None and former.word is not None and _STATUS in former.word.lemmas:
        return False
    said = any(t.word is not None and t.word.lemmas & _SAYING for t in tokens[max(0, at - 6) : at])
    if said and (quoted or (former is not None and former.text in _COPULAS)):
        return True
    word = tokens[at].word
    if quoted:
        return True
    if former is None or word is None or "ablt" not in word.cases:
        return False
    return former.word is None or not (former.word.preposition or former.word.adjective)
