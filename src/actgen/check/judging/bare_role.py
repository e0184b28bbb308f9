"""«Ответственным назначаю …» with nothing that he is to answer for: it is what the title of the paper names."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.check.documents.reading import Reading
from actgen.check.judging.charge import Role
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.requirement import AppointmentRequirement
from actgen.model.text import Role as ParagraphRole

_RESPONSIBLE = frozenset({"ответственный", "координатор", "куратор"})
_APPOINTING = frozenset({"назначить"})
_PLURAL = ("ответственными", "координаторами", "кураторами")


def bare_role(requirement: AppointmentRequirement, unit: Unit, reading: Reading) -> Iterator[Role]:
    """Only where the clause begins with it: «Провести собрание. Ответственным назначить завуча» speaks of the meeting,
    «ответственными» of many."""
    sentence = unit.sentence
    if unit.beside or unit.lead or unit.role is not ParagraphRole.CLAUSE:
        return
    if reading.title.isdisjoint(requirement.for_what) or not sentence.naming(_APPOINTING):
        return
    verb = sentence.naming(_APPOINTING)[0]
    for at, token in enumerate(sentence.tokens):
        word = token.word
        if word is None or not word.lemmas & _RESPONSIBLE or token.text in _PLURAL:
            continue
        begins = at == 0 or all(
            t.word is not None and (t.word.infinitive or t.word.finite or t.word.adjective)
            for t in sentence.tokens[:at]
        )
        behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
        if begins and "ablt" in word.cases and behind is not None and _is_bare(behind):
            yield Role(verb, at)
            return


def _is_bare(behind: Token) -> bool:
    """The verb or the one appointed stands right behind: not «куратором волонтёров», «ответственным за …»."""
    word = behind.word
    if word is None:
        return False
    person = word.noun and word.animate and not word.plural
    return word.infinitive or word.finite or person or behind.capital
