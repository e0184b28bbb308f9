"""YAML → model: positions of keys, limits, variables, all errors of one run; JSON Schema of the language."""

from actgen.source.form import ActForm
from actgen.source.load import (
    load_act,
    load_act_with_warnings,
    load_requirement_set,
    load_yaml,
    parse_act,
    parse_act_with_warnings,
    variables_of,
)
from actgen.source.superior import Imposed, Superior, load_superior
from actgen.source.tree import Positions

__all__ = [
    "ActForm",
    "Imposed",
    "Positions",
    "Superior",
    "load_act",
    "load_act_with_warnings",
    "load_requirement_set",
    "load_superior",
    "load_yaml",
    "parse_act",
    "parse_act_with_warnings",
    "variables_of",
]
