"""Whether somebody is named for a role: in the statement, beside it, in a clause it points to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.charge import Role
from actgen.check.judging.people import named_person
from actgen.check.syntax.units import Unit, once
from actgen.check.words.names import names
from actgen.model.text import Role as ParagraphRole

CHOOSING = (
    "назнач", "определ", "подобра", "подобер", "избра", "избир", "выбра", "выбир", "выдел", "найти", "найд",
    "подбер", "назв", "назов", "выдвин", "выдвиг", "имеет", "иметь", "счита", "счест", "завест", "подыск",
)  # fmt: skip
"""How the verbs of appointing begin."""

_APPOINTING = frozenset({"назначить"})
_TAKING_ON = ("приня", "взя", "исполн", "выполн", "стать", "быть", "приступ", "нести")
_NAMED_IN = re.compile(
    r"\b(?:назван|указан|перечисл)\w+\s+в\s+пункте\s+(?P<clause>\d+(?:\.\d+)*)", re.IGNORECASE
)
_PRONOUNS = frozenset({"ему", "ей", "его", "ее", "он", "она"})
_REACHED = 2  # words before the verb: somebody is told to appoint


def is_to_be_found(unit: Unit, found: Sequence[Role]) -> bool:
    """«Заместителю Пахотиной Я.Р. назначить ответственного за …», «ответственного назначит директор Орлова И.И.»: who
    is named appoints; the one appointed would be in the instrumental or named behind."""
    tokens = unit.sentence.tokens
    for role in found:
        word = tokens[role.head].word
        if word is None or role.duty or "ablt" in word.cases or "accs" not in word.cases:
            continue
        for at, token in enumerate(tokens):
            if token.word is None or not token.text.startswith(CHOOSING):
                continue
            if token.word.infinitive and at >= _REACHED:
                behind = unit.text[tokens[max(at, role.head)].stop - unit.sentence.start :]
                if not names(behind):
                    return True
            if token.word.finite and not token.text.endswith(("ся", "сь")):
                return True
    return False


@once
def is_named(unit: Unit) -> bool:
    """Whether a person is named here, in the row, in the items below, or in a lead-in that appoints."""
    row = unit.role is ParagraphRole.CELL
    near = [u for u in (*unit.beside, *unit.below) if row or u.paragraph >= unit.paragraph]
    verbs = [link for g in unit.sentence.naming(_APPOINTING) for link in g.chain[-1:]]
    himself = any(link.words.startswith(_TAKING_ON) for link in verbs)
    if himself or any(link.names & _APPOINTING for link in unit.lead):
        near += unit.above[:1]
    return any(named_person(each) for each in (unit, *near))


def is_named_in_clause(unit: Unit, reading: Reading) -> bool:
    """«возложить на первого из названных в пункте 2»: somebody is named there."""
    found = _NAMED_IN.search(unit.text)
    if found is None:
        return False
    clause = found["clause"]
    return any(
        named_person(each)
        for each in reading.units
        if each.place.clause == clause or (each.place.clause or "").startswith(f"{clause}.")
    )


def is_named_before(unit: Unit, reading: Reading) -> bool:
    """«2. Ей же быть администратором платформы.»: a pronoun stands for the only person of the sentence before."""
    if not any(token.text in _PRONOUNS for token in unit.sentence.tokens[:_REACHED]):
        return False
    at = next(i for i, each in enumerate(reading.units) if each is unit)
    return at > 0 and len(names(reading.units[at - 1].text)) == 1
