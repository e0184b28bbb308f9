"""One requirement written in YAML, and what is found on it in short texts."""

from __future__ import annotations

from dataclasses import replace

import yaml
from pydantic import TypeAdapter

from actgen.check.examples import judge_example
from actgen.model.finding import Finding
from actgen.model.requirement import Requirement
from actgen.read import typed_document
from actgen.source import Imposed
from tests.check.conftest import finder, superior

_ADAPTER: TypeAdapter[Requirement] = TypeAdapter(Requirement)


def requirement(text: str) -> Requirement:
    """A requirement from its YAML; id, title, wording and institutions may be left out."""
    data = {"id": "a", "название": "О чём", "формулировка": "Сделать.", "для": ["МОУ"]}
    return _ADAPTER.validate_python(data | yaml.load(text, yaml.BaseLoader))


def found(text: str, document: str, institution: str = "МОУ") -> Finding:
    """The finding on the requirement ``text`` for a typed document."""
    asked = requirement(text).model_copy(update={"institutions": (institution,)})
    act = superior("kalinin-223-09")
    imposed = Imposed(asked, "1", "Пункт акта")
    return judge_example(
        imposed, document, replace(act, requirements=(imposed,)), finder(), typed_document
    )


def verdict(text: str, document: str, institution: str = "МОУ") -> str:
    """Its verdict as a director reads it: «выполнено»."""
    return found(text, document, institution).verdict.russian
