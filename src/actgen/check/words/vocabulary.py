"""Concepts that requirements speak of must stand in the lexicon: a rule with an unknown word would never fire."""

from __future__ import annotations

from collections.abc import Collection

from actgen.check.kept import kept
from actgen.check.words.concepts import ConceptFinder
from actgen.errors import ActgenError, ErrorList
from actgen.model.requirement import IssueRequirement
from actgen.source import Imposed, Superior
from actgen.source.nearest import hint


def require_known_concepts(superior: Superior, finder: ConceptFinder) -> None:
    """Raises ErrorList naming every unknown concept with its place and the nearest known one."""
    kinds = finder.kinds_of_documents
    concepts, documents, where = _named(superior)
    if concepts <= finder.names and documents <= finder.names | kinds and where <= kinds:
        return
    errors: list[ActgenError] = []
    for imposed in superior.requirements:
        requirement = imposed.requirement
        known = finder.names | kinds if isinstance(requirement, IssueRequirement) else finder.names
        for key, name in requirement.concepts():
            if name not in known:
                message = f"понятия «{name}» нет в словаре"
                advice = "Новое понятие опишите в своём словаре (ключ «словарь»)."
                errors.append(_unknown(imposed, key, message, name, known, advice))
        for name in requirement.where:
            if name not in kinds:
                message = f"видов документов «{name}» нет в словаре"
                advice = f"Бывают: {', '.join(sorted(finder.document_kinds))} и виды из них."
                errors.append(_unknown(imposed, "где", message, name, kinds, advice))
    if errors:
        raise ErrorList(errors)


@kept
def _named(superior: Superior) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """What the requirements name: concepts, concepts or kinds of documents, and kinds of documents."""
    requirements = [imposed.requirement for imposed in superior.requirements]
    issued = [each for each in requirements if isinstance(each, IssueRequirement)]
    others = [each for each in requirements if not isinstance(each, IssueRequirement)]
    return (
        frozenset(name for each in others for _, name in each.concepts()),
        frozenset(name for each in issued for _, name in each.concepts()),
        frozenset(name for each in requirements for name in each.where),
    )


def _unknown(
    imposed: Imposed, key: str, message: str, name: str, known: Collection[str], advice: str
) -> ActgenError:
    advice = f"{hint(name, known)} {advice}".strip()
    return imposed.fault(message, advice, (key,), name)
