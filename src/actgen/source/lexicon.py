"""The lexicon of concepts, from its YAML file."""

from __future__ import annotations

from pathlib import Path

from actgen.errors import ErrorList
from actgen.model.lexicon import Lexicon
from actgen.source.load import load_yaml
from actgen.source.validate import validate


def load_lexicon(path: Path) -> Lexicon:
    """The lexicon in ``path``. Raises ErrorList with all faults of the file."""
    data, positions = load_yaml(path)
    lexicon, errors = validate(Lexicon, data, positions)
    if lexicon is None or errors:
        raise ErrorList(errors)
    return lexicon
