"""Concepts that requirements speak of must stand in the lexicon: a rule with an unknown word would never fire."""

from __future__ import annotations

from collections.abc import Collection

from actgen.check.concepts import ConceptFinder
from actgen.errors import ActgenError, ErrorList
from actgen.model.requirement import IssueRequirement
from actgen.source import Imposed, Superior
from actgen.source.nearest import hint


def require_known_concepts(superior: Superior, finder: ConceptFinder) -> None:
    """Raises ErrorList naming every unknown concept with its place and the nearest known one."""
    errors: list[ActgenError] = []
    kinds = set(finder.document_kinds) | {
        k for group in finder.document_kinds.values() for k in group
    }
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


def _unknown(
    imposed: Imposed, key: str, message: str, name: str, known: Collection[str], advice: str
) -> ActgenError:
    advice = f"{hint(name, known)} {advice}".strip()
    return imposed.fault(message, advice, (key,), name)
