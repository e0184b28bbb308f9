"""A requirement as an act imposes it."""

from __future__ import annotations

from dataclasses import dataclass

from actgen.errors import SourceError
from actgen.model.requirement import Requirement
from actgen.source.requirement_faults import fault_of_requirement
from actgen.source.walk import Step


@dataclass(frozen=True, slots=True)
class Imposed:
    """A requirement, the address of the clause that imposes it («1.4 3)»; «» for a shared set), the clause's text, and
    the YAML file that the requirement is written in.

    ``waived`` is why an act that builds on that of the clause does not apply it, «» where it does; the clause of an
    ``inherited`` requirement is named with its act: «приказ от 13.04.2024 № 223-09, п. 1.2».
    """

    requirement: Requirement
    clause: str
    text: str
    file: str = ""
    waived: str = ""
    inherited: bool = False

    def fault(
        self, message: str, advice: str = "", steps: Step = (), sign: str = ""
    ) -> SourceError:
        """What is wrong with the requirement, with its place; see :func:`fault_of_requirement`."""
        return fault_of_requirement(self.file, self.requirement, message, advice, steps, sign)
