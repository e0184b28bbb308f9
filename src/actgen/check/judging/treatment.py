"""Whether what a requirement asks for is only taught, reported or looked at in a statement: «Обучить педагогов ведению
чатов в учебном профиле» speaks of training, not of the chats."""

from __future__ import annotations

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.treated import MEETING, STUDYING, Treated, is_verb, treated
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
    verbs = [at for at, token in enumerate(tokens) if is_verb(token)]
    deeds = (g.mention.first for g in unit.sentence.governed if g.mention.action)
    said = [*verbs, *(span.by for span in spans)]
    return len(verbs) <= _VERBS and all(
        at in said or any(span.by <= at <= span.last for span in spans) for at in deeds
    )


def is_treated(requirement: Requirement, unit: Unit, anchor: Governed) -> bool:
    """Whether a deed of a statement, a noun, is only spoken of, whatever else is ordered: «обучения педагогов работе в
    Сферуме не устраивать, каждый осваивает его сам». Where a verb follows what is told of it, that may be its verb."""
    at, tokens = anchor.mention.first, unit.sentence.tokens
    word = tokens[at].word
    if word is None or word.infinitive or word.finite:
        return False
    for span in _spans(unit):
        last = span.taught or not any(map(is_verb, tokens[span.last + 1 :]))
        if span.first <= at <= span.last and last and not _asked_for(requirement, unit, span):
            return True
    return False


@once
def _spans(unit: Unit) -> list[Treated]:
    return treated(unit.sentence)


def _asked_for(requirement: Requirement, unit: Unit, span: Treated) -> bool:
    """«Педагоги обучены работе в Сферуме»: teaching it is what the requirement wants, as a plan of control wants it to
    be studied. Where a meeting is to be held in the profile, one about the profile is not."""
    word = unit.sentence.tokens[span.by].word
    by: frozenset[str] = word.lemmas if word is not None else frozenset()
    if by & MEETING and getattr(requirement, "elsewhere", None):
        return False
    if by & STUDYING and getattr(requirement, "context", None):
        return True
    asked = {name for choice in getattr(requirement, "meaning", ()) for name in choice}
    named = (g for g in unit.sentence.governed if g.mention.first <= span.by <= g.mention.last)
    return any(g.mention.means(asked) for g in named)
