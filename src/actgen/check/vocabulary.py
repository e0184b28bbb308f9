"""Concepts that requirements speak of must stand in the lexicon: a rule with an unknown word would never fire."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import process

from actgen.check.concepts import ConceptFinder
from actgen.errors import ActgenError, ErrorList
from actgen.model.place import Place
from actgen.model.requirement import (
    AppointmentRequirement,
    BanRequirement,
    ChatRequirement,
    ConditionRequirement,
    DeadlineRequirement,
    IssueRequirement,
    Requirement,
)
from actgen.source import Superior


def require_known_concepts(superior: Superior, finder: ConceptFinder) -> None:
    """Raises ErrorList naming every unknown concept with the nearest known one."""
    errors = []
    kinds = set(finder.document_kinds) | {
        k for group in finder.document_kinds.values() for k in group
    }
    for imposed in superior.requirements:
        requirement = imposed.requirement
        for name in concepts_of(requirement):
            if name not in finder.names and not _is_document(requirement, name, kinds):
                errors.append(_unknown(superior, requirement, name, finder.names))
        for name in requirement.where:
            if name not in kinds:
                errors.append(_unknown(superior, requirement, name, kinds))
    if errors:
        raise ErrorList(errors)


def _is_document(requirement: Requirement, name: str, kinds: set[str]) -> bool:
    return isinstance(requirement, IssueRequirement) and name in kinds


def _unknown(
    superior: Superior, requirement: Requirement, name: str, known: frozenset[str] | set[str]
) -> ActgenError:
    nearest = process.extractOne(name, sorted(known))[0]
    return ActgenError(
        f"требование «{requirement.id}»: понятия «{name}» нет в словаре",
        Place(document=superior.file),
        f"Возможно, имелось в виду «{nearest}». Новое понятие добавьте в lexicon.yaml.",
    )


def concepts_of(requirement: Requirement) -> Iterator[str]:
    """Every concept that a requirement names."""
    match requirement:
        case ChatRequirement():
            yield from (*requirement.owner, *requirement.rivals, *requirement.not_by)
            yield from (*requirement.platform, *requirement.elsewhere)
            for choice in requirement.participants:
                yield from choice
        case BanRequirement():
            yield from (*requirement.what, *requirement.whole_class)
            yield from (*requirement.instead, *requirement.about)
        case DeadlineRequirement():
            yield from (*requirement.work, *requirement.reports)
        case AppointmentRequirement():
            yield from (*requirement.role, *requirement.for_what, *requirement.unfit)
        case IssueRequirement():
            yield from (*requirement.documents, *requirement.whose, *requirement.actions)
            for choice in requirement.subject:
                yield from choice
        case ConditionRequirement():
            yield from (*requirement.theme, *requirement.elsewhere, *requirement.besides)
            yield from (*requirement.by, *requirement.not_by)
            groups = (requirement.meaning, requirement.context, requirement.completeness)
            for group in (*groups, *requirement.completeness_for.values()):
                for choice in group:
                    yield from choice
