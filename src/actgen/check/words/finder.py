"""The compiled lexicon for the requirements of an act."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.institutions import InstitutionFinder
from actgen.errors import ActgenError
from actgen.source import Superior
from actgen.source.collection import addressed_to, require_demands
from actgen.source.lexicon import lexicon_with
from actgen.source.nearest import hint


def finder_for(superior: Superior) -> ConceptFinder:
    """What finds the concepts that the act's requirements speak of: those of the program's lexicon and of the act's
    own; compiled once in a process, and anew after a change of a file.

    Raises ErrorList with all faults of a lexicon.
    """
    return _compiled(tuple((file, _changed(Path(file))) for file in superior.lexicons))


def institutions_for(superior: Superior) -> InstitutionFinder:
    """What tells the kind of a school by its documents, of the kinds that the act is addressed to.

    Raises ErrorList with all faults of a lexicon.
    """
    lexicon = lexicon_with([Path(file) for file in superior.lexicons])
    return InstitutionFinder(lexicon, superior.act.institutions)


def known_institution(superior: Superior, wanted: str) -> str:
    """The kind of institution as the act spells it, also when it is called otherwise («СОШ», «детский сад»).

    Raises ActgenError if the act does not know it or asks nothing.
    """
    require_demands(superior)
    if not wanted:
        raise ActgenError("не указан вид учреждения: ключ --for", advice=addressed_to(superior))
    for name in superior.act.institutions:
        if name.lower() == wanted.strip().lower():
            return name
    called = institutions_for(superior).called(wanted)
    if called:
        return called
    advice = addressed_to(superior)
    if called is None:
        advice = f"{hint(wanted, superior.act.institutions)} {advice}".strip()
    raise ActgenError(f"акт не знает учреждений вида «{wanted}»", advice=advice)


def _changed(file: Path) -> int:
    """When a file was changed, 0 for one that is not there; reading it will tell."""
    return file.stat().st_mtime_ns if file.is_file() else 0


@lru_cache(maxsize=4)
def _compiled(own: tuple[tuple[str, int], ...]) -> ConceptFinder:
    return ConceptFinder(lexicon_with([Path(file) for file, _ in own]))
