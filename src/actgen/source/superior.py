"""A superior act with everything it requires, each requirement with the clause that imposes it.

An act may take over shared sets («наборы требований») and build on other acts and sets («дополняет»): then their
requirements are its own as well, changed and switched off as :mod:`actgen.source.extension` says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from actgen.errors import ActgenError, ErrorList, SourceError
from actgen.model.act import Act
from actgen.model.requirement import Requirement
from actgen.resources import acts_dir
from actgen.russian.dates import figures
from actgen.source.addresses import addressed
from actgen.source.excerpts import with_line
from actgen.source.extension import extended
from actgen.source.file_kinds import LEXICON, SET, is_act, kind_of_file
from actgen.source.form import ActForm
from actgen.source.imposed import Imposed
from actgen.source.load import load_requirement_set
from actgen.source.nearest import hint
from actgen.source.walk import listed, spelt

__all__ = ["Imposed", "Superior", "load_superior"]

_EXTENDS = ("дополняет", "extends")
_SETS = ("наборы требований", "requirement_sets")
_LEXICONS = ("словарь", "lexicons")
_WHAT = {
    _EXTENDS: "акт или набор",
    _SETS: "набор требований",
    _LEXICONS: "словарь",
}
_FITTING = {_EXTENDS: ("", SET), _SETS: (SET,), _LEXICONS: (LEXICON,)}
"""Which kinds of files a key may name; «» is an act."""
_ENDINGS = ("", ".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Superior:
    """A superior act, the file it was read from, and its requirements: those it builds on, then its own in the order of
    its clauses, then those of shared sets. ``lexicons`` are the files that add to the lexicon of the program,
    ``bases`` the acts that it builds on."""

    act: Act
    file: str
    requirements: tuple[Imposed, ...]
    lexicons: tuple[str, ...] = ()
    bases: tuple[Act, ...] = ()


def load_superior(path: Path) -> Superior:
    """The act in ``path`` with its own requirements, those of the sets that it names and of what it builds on.

    A requirement that names no institutions applies to all that the act knows; an act that names none knows those of
    the acts it builds on. Raises ErrorList.
    """
    return _superior(path, ())


def load_set_alone(path: Path) -> Superior:
    """A shared set as if an act of no particular issuer named it, to try it by itself. Raises ErrorList."""
    act = Act.model_validate(
        {
            "вид": "приказ",
            "автор": "Орган управления образованием",
            "номер": "1",
            "дата": "01.01.2024",
            "учреждения": {"МОУ": "общеобразовательные организации"},
        }
    )
    found = _of_set(path, ())
    imposed = tuple(_inheriting(each, act) for each in found.requirements)
    return Superior(act, str(path), imposed, tuple(found.lexicons))


def _superior(path: Path, trail: tuple[Path, ...]) -> Superior:
    form = ActForm.read(path)
    trail = (*trail, path.resolve())
    try:
        act = form.act()
    except ErrorList as wrong:
        raise _with_faults_of_changes(wrong, form, path, trail) from wrong
    base = _built_upon(form, path, trail)
    if not act.institutions and base.institutions:
        act = act.model_copy(update={"institutions": base.institutions})
    own = [
        Imposed(requirement, part.address, part.text, str(path))
        for part in addressed(act)
        for requirement in part.requires
    ]
    sets = [_of_set(file, trail) for file in _bases(form, path, _SETS, trail)]
    shared = [each for one in sets for each in one.requirements]
    imposed = _joined(base.requirements, [*own, *shared], path)
    lexicons = [*base.lexicons, *(file for one in sets for file in one.lexicons)]
    return Superior(
        act,
        str(path),
        tuple(_inheriting(each, act) for each in imposed),
        tuple(dict.fromkeys([*lexicons, *_lexicons(form, path, trail)])),
        tuple(base.acts),
    )


def _with_faults_of_changes(
    wrong: ErrorList, form: ActForm, path: Path, trail: tuple[Path, ...]
) -> ErrorList:
    """What is wrong with an act, and with what it changes and switches off: none of it waits for the rest."""
    if not spelt(form.data(), *_EXTENDS):
        return wrong
    try:
        _built_upon(form, path, trail)
    except ErrorList as more:
        told = {(each.message, each.place) for each in wrong.errors}
        others = (each for each in more.errors if (each.message, each.place) not in told)
        return ErrorList([*wrong.errors, *others])
    return wrong


@dataclass(slots=True)
class _Base:
    """What a file takes over: requirements, the institutions of acts among it, lexicons, the acts themselves."""

    requirements: list[Imposed] = field(default_factory=list)
    institutions: dict[str, str] = field(default_factory=dict)
    lexicons: list[str] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)


def _of_set(path: Path, trail: tuple[Path, ...]) -> _Base:
    """The requirements of a set, with those it builds on."""
    found = load_requirement_set(path)
    form = ActForm.read(path)
    trail = (*trail, path.resolve())
    base = _built_upon(form, path, trail)
    own = [Imposed(each, "", found.title, str(path)) for each in found.requires]
    base.requirements = _joined(base.requirements, own, path)
    base.lexicons += _lexicons(form, path, trail)
    return base


def _built_upon(form: ActForm, path: Path, trail: tuple[Path, ...]) -> _Base:
    """What «дополняет» brings, as the file leaves it."""
    base = _Base()
    for file in _bases(form, path, _EXTENDS, trail):
        if not kind_of_file(file):
            superior = _superior(file, trail)
            base.institutions |= superior.act.institutions
            more = [_inherited(each, superior.act) for each in superior.requirements]
            base.lexicons += superior.lexicons
            base.acts += [superior.act, *superior.bases]
        else:
            shared = _of_set(file, trail)
            more = shared.requirements
            base.lexicons += shared.lexicons
            base.acts += shared.acts
        seen = {each.requirement.id for each in base.requirements}
        base.requirements += [each for each in more if each.requirement.id not in seen]
    base.requirements, errors = extended(base.requirements, form.data(), form.positions)
    if errors:
        raise ErrorList(errors)
    return base


def _lexicons(form: ActForm, path: Path, trail: tuple[Path, ...]) -> list[str]:
    return [str(file) for file in _bases(form, path, _LEXICONS, trail)]


def _bases(
    form: ActForm, path: Path, keys: tuple[str, str], trail: tuple[Path, ...]
) -> Iterator[Path]:
    """The files that a key names. Raises ErrorList if there is none of that name, or if they lead back here."""
    data, positions = form.data(), form.positions
    key = spelt(data, *keys)
    for where, name in listed((str(key),), data.get(key) if key else None):
        file = _file(path, str(name))
        if file is None:
            known = {
                each.stem for folder in (path.parent, acts_dir()) for each in folder.glob("*.y*ml")
            }
            message = f"{_WHAT[keys]} «{name}» не найден рядом с актом и в собрании"
            error = SourceError(message, positions.value(where), hint(str(name), sorted(known)))
            raise ErrorList([with_line(error, positions)])
        kind = kind_of_file(file)
        if kind not in _FITTING[keys] and (kind or is_act(file)):
            message = f"«{name}» – это {kind or 'акт'}, а ключу «{key}» нужен {_WHAT[keys]}"
            raise ErrorList([with_line(SourceError(message, positions.value(where)), positions)])
        if file.resolve() in trail:
            around = " → ".join(each.stem for each in (*trail, file.resolve()))
            message = f"«{key}» ведёт по кругу: {around}"
            raise ErrorList([with_line(SourceError(message, positions.value(where)), positions)])
        yield file


def _file(path: Path, name: str) -> Path | None:
    """A file beside the act, or one of the collection; names lead to no other folder.

    An act may have the name of the one of the collection that it builds on: itself comes last.
    """
    folders = (path.parent, acts_dir()) if Path(name).name == name else ()
    candidates = (each / f"{name}{ending}" for each in folders for ending in _ENDINGS)
    found = [each for each in candidates if each.is_file()]
    found.sort(key=lambda each: each.resolve() == path.resolve())
    return found[0] if found else None


def _inherited(imposed: Imposed, act: Act) -> Imposed:
    """A requirement of an act that is built upon: its clause is named with its act."""
    if imposed.inherited or not imposed.clause:
        return imposed
    dated = f" от {figures(act.date)}" if act.date else ""
    numbered = f" № {act.number}" if act.number else ""
    point = "п. " if imposed.clause[:1].isdigit() else ""
    clause = f"{act.kind}{dated}{numbered}, {point}{imposed.clause}"
    return replace(imposed, clause=clause, inherited=True)


def _inheriting(imposed: Imposed, act: Act) -> Imposed:
    requirement: Requirement = imposed.requirement
    if requirement.institutions:
        return imposed
    institutions = tuple(act.institutions)
    return replace(
        imposed, requirement=requirement.model_copy(update={"institutions": institutions})
    )


def _joined(known: Sequence[Imposed], own: Sequence[Imposed], path: Path) -> list[Imposed]:
    """What is built upon and what is added; the same set may be named by both. Raises ErrorList for doubled ids."""
    first = {each.requirement.id: each for each in known}
    result = list(known)
    errors: list[ActgenError] = []
    for each in own:
        name = each.requirement.id
        former = first.get(name)
        if former is None:
            first[name] = each
            result.append(each)
        elif former.file == str(path) or each.file == str(path) or former.file != each.file:
            errors.append(_doubled(former, each, path))
    if errors:
        raise ErrorList(errors)
    return result


def _doubled(former: Imposed, each: Imposed, path: Path) -> SourceError:
    if former.inherited or former.file != str(path):
        advice = "Чтобы изменить требование, которое дополняется, пишите его ключи под «изменяет»."
        return each.fault("есть и в акте, и в том, что он дополняет", advice)
    return each.fault("есть и в акте, и в его наборах требований", "Дайте одному из них другой id.")
