"""Grounds, purpose and the operative word of an act."""

from __future__ import annotations

from actgen.model.act import Act
from actgen.render.parts.kinds import Operative
from actgen.render.parts.pen import Pen
from actgen.render.parts.sentences import bare, capitalise, lower_first_unless_name
from actgen.russian.cases import Case
from actgen.russian.grounds import FORMULA_CASES, preposition_s

# Formulas a clerk may put before the grounds besides those of `actgen.russian.grounds`.
_MORE_FORMULAS = {
    "в целях исполнения": Case.GENT,
    "в целях реализации": Case.GENT,
    "в рамках": Case.GENT,
    "с учётом": Case.GENT,
    "с учетом": Case.GENT,
    "учитывая": Case.ACCS,
}
_DEFAULT_PREPOSITION = "в соответствии с"


def preamble(act: Act, word: Operative, pen: Pen) -> str:
    """Grounds and purpose with the operative word, or what the clerk wrote; ends with a colon."""
    said = bare(act.preamble) if act.preamble is not None else basis(act, pen)
    if word.subject:
        said = f"{said}, {lower_first_unless_name(word.subject)}" if said else word.subject
    if word.word and not word.own_line:
        said = f"{said} {word.word}" if said else word.word
    if not said:
        return ""
    return said if word.word and word.own_line else f"{said}:"


def basis(act: Act, pen: Pen) -> str:
    """«В соответствии с … и …, в целях …» with a capital, without an end mark; «» if the act names nothing."""
    parts = []
    if act.grounds:
        preposition = act.basis_preposition or _DEFAULT_PREPOSITION
        case = (FORMULA_CASES | _MORE_FORMULAS).get(preposition.lower(), Case.ABLT)
        cited = ", ".join(pen.cite(ground, case) for ground in act.grounds)
        if preposition.lower().endswith(" с"):
            preposition = f"{preposition[:-1]}{preposition_s(cited)}"
        parts.append(f"{preposition} {cited}")
    if act.purpose:
        parts.append(f"в целях {bare(act.purpose)}")
    return capitalise(", ".join(parts))
