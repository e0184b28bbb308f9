"""Who has a role, asked and answered: «Кто отвечает за MAX? Педагог Вяткина О.О.», «Кто администратор? Никто.»"""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.charge import Role
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.model.finding import Verdict

_WHO = frozenset({"кто", "кого", "кому", "кем"})
_APPOINTING = ("назнач", "поруч", "возлож", "закреп", "довер", "утвержд", "определ")
_COPULA = frozenset({"быть", "являться", "становиться", "стать"})
_NOBODY = frozenset({"никто", "никого", "никому", "никем"})
_NOT_THIS = frozenset({"не", "нет", "раньше", "прежде", "ранее"})
_BUT = frozenset({"кроме", "исключением"})


def asks_who(unit: Unit, found: Sequence[Role]) -> bool:
    """Whether the statement asks who has the role; «Кому администратор выдаёт пароли?» asks something else."""
    tokens = unit.sentence.tokens
    if tokens[-1].text != "?" or unit.sentence.texts.isdisjoint(_WHO):
        return False
    if any(token.text.startswith(_APPOINTING) for token in tokens):
        return True
    if "кто" not in unit.sentence.texts:
        return False
    verbs = [t.word for t in tokens if t.word is not None and t.word.finite and not t.word.noun]
    return any(
        role.done
        or ((role.duty or _is_subject(unit, role)) and all(w.lemmas & _COPULA for w in verbs))
        for role in found
    )


def _is_subject(unit: Unit, role: Role) -> bool:
    word = unit.sentence.tokens[role.head].word
    return word is not None and not word.cases.isdisjoint({"nomn", "ablt"})


def answered(unit: Unit, reading: Reading) -> tuple[Verdict, Unit] | None:
    """What the sentence behind the question answers, and that sentence: a name that comes before any verb, or nobody;
    None where it answers nothing to the point."""
    at = next(i for i, each in enumerate(reading.units) if each is unit)
    answer = reading.units[at + 1] if at + 1 < len(reading.units) else None
    if answer is None or answer.sentence.tokens[-1].text == "?":
        return None
    tokens = answer.sentence.tokens
    first = next((token.text for token in tokens if token.word is not None), "")
    spared = not answer.sentence.texts.isdisjoint(_BUT)
    if first in _NOBODY and not spared:
        return Verdict.VIOLATED, answer
    named = names(answer.text)
    if not named:
        return None
    start = answer.sentence.start + named[0][0]
    before = [token for token in tokens if token.start < start and token.word is not None]
    told = any(t.word is not None and t.word.finite and not t.word.noun for t in before)
    other = any(token.text in _NOT_THIS for token in before)
    return None if told or other else (Verdict.SATISFIED, answer)
