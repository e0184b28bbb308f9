"""A superior act with everything it requires, each requirement with the clause that imposes it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from actgen.errors import ActgenError, ErrorList, SourceError
from actgen.model.act import Act
from actgen.model.place import Place
from actgen.model.requirement import Requirement
from actgen.source.addresses import addressed
from actgen.source.load import load_act, load_requirement_set
from actgen.source.nearest import hint
from actgen.source.requirement_faults import fault_of_requirement
from actgen.source.walk import Step


@dataclass(frozen=True, slots=True)
class Imposed:
    """A requirement, the address of the clause that imposes it («1.4 3)»; «» for a shared set), the clause's text, and
    the YAML file that the requirement is written in."""

    requirement: Requirement
    clause: str
    text: str
    file: str = ""

    def fault(
        self, message: str, advice: str = "", steps: Step = (), sign: str = ""
    ) -> SourceError:
        """What is wrong with the requirement, with its place; see :func:`fault_of_requirement`."""
        return fault_of_requirement(self.file, self.requirement, message, advice, steps, sign)


@dataclass(frozen=True, slots=True)
class Superior:
    """A superior act, the file it was read from, and its requirements in the order of its clauses."""

    act: Act
    file: str
    requirements: tuple[Imposed, ...]


def load_superior(path: Path) -> Superior:
    """The act in ``path`` with its own requirements and those of the sets that it names.

    A requirement that names no institutions applies to all that the act knows. Raises ErrorList.
    """
    act = load_act(path)
    imposed = [
        Imposed(_inheriting(requirement, act), part.address, part.text, str(path))
        for part in addressed(act)
        for requirement in part.requires
    ]
    errors: list[ActgenError] = []
    for name in act.requirement_sets:
        try:
            beside = _beside(path, name)
            shared = load_requirement_set(beside)
        except ErrorList as faults:
            errors += faults.errors
        else:
            imposed += [
                Imposed(_inheriting(each, act), "", shared.title, str(beside))
                for each in shared.requires
            ]
    errors += _doubled(imposed, path)
    if errors:
        raise ErrorList(errors)
    return Superior(act, str(path), tuple(imposed))


def _inheriting(requirement: Requirement, act: Act) -> Requirement:
    if requirement.institutions:
        return requirement
    return requirement.model_copy(update={"institutions": tuple(act.institutions)})


def _beside(act: Path, name: str) -> Path:
    """The file of a named set of requirements, in the folder of the act."""
    folder = act.parent
    if Path(name).name == name:
        for candidate in (folder / name, folder / f"{name}.yaml", folder / f"{name}.yml"):
            if candidate.is_file():
                return candidate
    known = sorted(each.stem for each in folder.glob("*.y*ml"))
    message = f"набор требований «{name}» не найден рядом с актом"
    raise ErrorList([SourceError(message, Place(document=str(act)), hint(name, known))])


def _doubled(imposed: list[Imposed], path: Path) -> list[SourceError]:
    """Ids that both the act and one of its sets use."""
    seen: set[str] = set()
    errors = []
    for each in imposed:
        if each.requirement.id in seen:
            message = (
                f"требование «{each.requirement.id}» есть и в акте, и в его наборах требований"
            )
            errors.append(SourceError(message, Place(document=str(path))))
        seen.add(each.requirement.id)
    return errors
