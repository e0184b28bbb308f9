"""What a YAML file is: an act, or one of the files that acts are helped by."""

from __future__ import annotations

from pathlib import Path

from actgen.errors import ActgenError
from actgen.model.lexicon import OwnLexicon
from actgen.source.load import load_yaml

LEXICON, SET, PAST = "словарь понятий", "набор требований", "список утративших силу актов"
"""What files beside the acts are, in words."""


def kind_of_file(file: Path) -> str:
    """What a YAML file is if it is plainly no act: LEXICON, SET or PAST; «» otherwise."""
    try:
        data = load_yaml(file)[0]
    except ActgenError:
        return ""  # told when it is loaded
    if not isinstance(data, dict) or "автор" in data or "author" in data:
        return ""
    if "акты" in data:
        return PAST
    if {"требует", "requires", "дополняет", "extends"} & set(data):
        return SET
    words = {key for name in OwnLexicon.model_fields for key in (name, OwnLexicon.alias_of(name))}
    return LEXICON if set(data) & words else ""


def is_act(file: Path) -> bool:
    """Whether a YAML file has an author, as acts alone have; False for one that cannot be read."""
    try:
        data = load_yaml(file)[0]
    except ActgenError:
        return False  # told when it is loaded
    return isinstance(data, dict) and ("автор" in data or "author" in data)
