"""Every requirement is tried on its own examples: a rule that none of them triggers would never fire on a document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from actgen.check.engine import check_documents
from actgen.check.reference import filled
from actgen.check.words.concepts import ConceptFinder
from actgen.errors import ActgenError, ErrorList
from actgen.model.finding import Finding, Verdict
from actgen.model.requirement import Requirement, RequisiteRequirement
from actgen.model.text import StructuredText
from actgen.source import Imposed, Superior

Read = Callable[[str], StructuredText]
"""Makes structured text of a typed one, as the checker would read it in a file."""

EXPECTED = {
    "satisfied": Verdict.SATISFIED,
    "partial": Verdict.PARTIAL,
    "violated": Verdict.VIOLATED,
    "missing": Verdict.MISSING,
}
"""Key of the examples → the verdict they must get."""

_ADVICE = "Исправьте пример, ключи требования или слова понятий в словаре."


def faults(superior: Superior, finder: ConceptFinder, read: Read) -> list[ActgenError]:
    """What the examples of an act's requirements show to be wrong, each with its place; empty when all is right.

    An example that gets another verdict than it stands under; a requirement without any example that meets it (a
    requisite is no sentence, it needs none); a concept that the lexicon does not know.
    """
    errors: list[ActgenError] = []
    for imposed in superior.requirements:
        try:
            errors.extend(_of_requirement(imposed, superior, finder, read))
        except ErrorList as unknown:
            errors.extend(unknown.errors)
    return errors


def judge_example(
    imposed: Imposed, text: str, superior: Superior, finder: ConceptFinder, read: Read
) -> Finding:
    """The finding on one requirement for a typed text as if it were in force, for the first kind of institution that it
    concerns."""
    always = imposed.requirement.model_copy(update={"force": None})
    applied = replace(imposed, requirement=always, waived="")
    alone = replace(superior, requirements=(applied,))
    document = read(filled(text, superior.act))
    result = check_documents(alone, [document], imposed.requirement.institutions[0], finder)
    return next(f for f in result.findings if f.requirement == imposed.requirement.id)


def _of_requirement(
    imposed: Imposed, superior: Superior, finder: ConceptFinder, read: Read
) -> Iterator[ActgenError]:
    requirement = imposed.requirement
    if not requirement.institutions:
        message = "не сказано, к каким учреждениям оно обращено"
        advice = "Назовите их ключом «учреждения» акта или ключом «для» требования."
        yield imposed.fault(message, advice)
        return
    if not requirement.examples.satisfied and _needs_example(requirement):
        message = "нет ни одного примера «выполнено»"
        advice = "Напишите под «примеры: выполнено:» текст, который требование выполняет."
        yield imposed.fault(message, advice, ("примеры",))
    for key, verdict in EXPECTED.items():
        for number, text in enumerate(getattr(requirement.examples, key)):
            finding = judge_example(imposed, text, superior, finder, read)
            if finding.verdict is not verdict:
                message = (
                    f"пример {number + 1} получает вывод «{finding.verdict.russian}», а стоит под «{verdict.russian}»"
                    f" ({finding.reason.rstrip('.')})"
                )
                yield imposed.fault(message, _ADVICE, ("примеры", key, number))


def _needs_example(requirement: Requirement) -> bool:
    return not isinstance(requirement, RequisiteRequirement)
