"""Whether what a requirement asks for is only taught, reported or looked at in a statement: «Обучить педагогов ведению
чатов в учебном профиле» speaks of training, not of the chats."""

from __future__ import annotations

from actgen.check.syntax.treated import Treated, treated
from actgen.check.syntax.units import Unit, once
from actgen.model.requirement import Requirement

_VERBS = 1  # of a statement that does nothing else


def only_treated(requirement: Requirement, unit: Unit) -> bool:
    """Whether a statement orders nothing but to teach, to report, to look at something; not where just that is asked
    for."""
    spans = _spans(unit)
    if not spans or any(_asked_for(requirement, unit, span) for span in spans):
        return False
    tokens = unit.sentence.tokens
    verbs = [
        at
        for at, token in enumerate(tokens)
        if (word := token.word) is not None and not word.noun and (word.infinitive or word.finite)
    ]
    deeds = (g.mention.first for g in unit.sentence.governed if g.mention.action)
    said = [*verbs, *(span.by for span in spans)]
    return len(verbs) <= _VERBS and all(
        at in said or any(span.by <= at <= span.last for span in spans) for at in deeds
    )


@once
def _spans(unit: Unit) -> list[Treated]:
    return treated(unit.sentence)


def _asked_for(requirement: Requirement, unit: Unit, span: Treated) -> bool:
    """«Педагоги обучены работе в Сферуме»: teaching it is what the requirement wants."""
    asked = {name for choice in getattr(requirement, "meaning", ()) for name in choice}
    named = (g for g in unit.sentence.governed if g.mention.first <= span.by <= g.mention.last)
    return any(g.mention.means(asked) for g in named)
