"""The lexicon of concepts, from its YAML file, and what users add to it in files of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from actgen.errors import ErrorList, SourceError
from actgen.model.lexicon import Concept, Lexicon, OwnLexicon
from actgen.resources import acts_dir
from actgen.source.excerpts import with_line
from actgen.source.load import load_yaml
from actgen.source.nearest import hint
from actgen.source.tree import Positions
from actgen.source.validate import validate
from actgen.source.walk import spelt

K = TypeVar("K", bound=str)

_CONCEPTS, _ACTIONS = ("понятия", "concepts"), ("действия", "actions")
_INCLUDES = ("включает", "includes")


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon in ``path``. Raises ErrorList with all faults of the file."""
    data, positions = load_yaml(path)
    lexicon, errors = validate(Lexicon, data, positions)
    if lexicon is None or errors:
        raise ErrorList([with_line(each, positions) for each in errors])
    return lexicon


def lexicon_with(files: Sequence[Path]) -> Lexicon:
    """The lexicon of the program with what these files add to it, in their order.

    Raises ErrorList with all faults of the first faulty file.
    """
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    for file in files:
        lexicon = add_to(lexicon, file)
    return lexicon


def add_to(lexicon: Lexicon, path: Path) -> Lexicon:
    """A lexicon with what the user's file adds: phrases to what it knows, new concepts. Nothing is taken away.

    Raises ErrorList with all faults of the file.
    """
    data, positions = load_yaml(path)
    own, wrong = validate(OwnLexicon, data, positions)
    if own is None or wrong:
        raise ErrorList([with_line(each, positions) for each in wrong])
    faults = [*_misplaced(own, lexicon, data, positions), *_unknown(own, lexicon, data, positions)]
    if faults:
        raise ErrorList([with_line(each, positions) for each in faults])
    return lexicon.model_copy(
        update={
            "concepts": _with_concepts(lexicon.concepts, own.concepts),
            "actions": _with_concepts(lexicon.actions, own.actions),
            "operators": _with_words(lexicon.operators, own.operators),
            "exceptions": _united(lexicon.exceptions, own.exceptions),
            "exclusives": _united(lexicon.exclusives, own.exclusives),
            "contrasts": _united(lexicon.contrasts, own.contrasts),
            "document_kinds": _with_words(lexicon.document_kinds, own.document_kinds),
            "institution_kinds": _with_words(lexicon.institution_kinds, own.institution_kinds),
        }
    )


def _misplaced(
    own: OwnLexicon, lexicon: Lexicon, data: dict[str, object], positions: Positions
) -> list[SourceError]:
    """Concepts that the lexicon has among its actions, and the other way round."""
    faults = []
    pairs = (
        (_CONCEPTS, own.concepts, {*lexicon.actions, *own.actions}, "действия"),
        (_ACTIONS, own.actions, lexicon.concepts, "понятия"),
    )
    for keys, added, elsewhere, where in pairs:
        key = spelt(data, *keys)
        for name in added:
            if name in elsewhere:
                message = f"«{name}» стоит под «{key}», а в словаре это «{where}»"
                faults.append(SourceError(message, positions.key((str(key), name))))
    return faults


def _unknown(
    own: OwnLexicon, lexicon: Lexicon, data: dict[str, object], positions: Positions
) -> list[SourceError]:
    """Concepts that are to include what neither the lexicon nor the file knows, or that have no words at all."""
    known = {*lexicon.concepts, *lexicon.actions, *own.concepts, *own.actions}
    faults = []
    for keys, added in ((_CONCEPTS, own.concepts), (_ACTIONS, own.actions)):
        key = str(spelt(data, *keys))
        for name, concept in added.items():
            for part in concept.includes:
                if part not in known:
                    message = f"понятие «{name}» включает неизвестное понятие «{part}»"
                    where = (key, name, _spelt_includes(data, key, name))
                    faults.append(SourceError(message, positions.value(where), hint(part, known)))
            if not concept.phrases and not concept.includes:
                message = f"у понятия «{name}» нет ни одной фразы"
                faults.append(SourceError(message, positions.key((key, name))))
    return faults


def _spelt_includes(data: dict[str, object], key: str, name: str) -> str:
    section = data.get(key)
    return spelt(section.get(name) if isinstance(section, dict) else None, *_INCLUDES) or ""


def _with_concepts(
    known: Mapping[str, Concept], added: Mapping[str, Concept]
) -> dict[str, Concept]:
    result = dict(known)
    for name, concept in added.items():
        former = known.get(name)
        result[name] = (
            concept
            if former is None
            else former.model_copy(
                update={
                    "phrases": _united(former.phrases, concept.phrases),
                    "includes": _united(former.includes, concept.includes),
                }
            )
        )
    return result


def _with_words(
    known: Mapping[K, tuple[str, ...]], added: Mapping[K, tuple[str, ...]]
) -> dict[K, tuple[str, ...]]:
    return {**known, **{key: _united(known.get(key, ()), words) for key, words in added.items()}}


def _united(known: Sequence[str], added: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *added)))
