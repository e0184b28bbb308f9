"""The superior acts that are known, their state on a day, and which of them takes the place of which."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from actgen.errors import ActgenError, ErrorList
from actgen.model.act import Act
from actgen.model.force import Force, Replaced, State
from actgen.model.past import PastAct, PastActs
from actgen.resources import acts_dir
from actgen.russian.dates import figures
from actgen.source.load import load_act, load_yaml
from actgen.source.references import Reference, same_number
from actgen.source.validate import validate

_SUPERSEDES = ("заменяет", "supersedes")


@dataclass(frozen=True, slots=True)
class KnownAct:
    """An act and the file that it is in."""

    act: Act
    file: Path

    @property
    def name(self) -> str:
        """What the act is called on the command line."""
        return self.file.stem

    @property
    def described(self) -> str:
        """«приказ от 13.04.2024 № 223-09»."""
        return registration(self.act)

    @property
    def since(self) -> datetime.date | None:
        """From which day it is in force; an act that does not say so, from its date."""
        force = self.act.force
        return (force.since if force else None) or self.act.date

    def replaces(self, other: KnownAct) -> bool:
        """Whether it says that it takes the place of the other."""
        return any(_means(replaced, other) for replaced in self.act.supersedes)


@dataclass(frozen=True, slots=True)
class Standing:
    """What an act is on a day; ``by`` is the act that supersedes it, in words, and ``since`` the day it does."""

    state: State
    by: str = ""
    since: datetime.date | None = None


def registration(act: Act) -> str:
    """«приказ от 13.04.2024 № 223-09»."""
    dated = f" от {figures(act.date)}" if act.date else ""
    numbered = f" № {act.number}" if act.number else ""
    return f"{act.kind}{dated}{numbered}"


def collection() -> tuple[KnownAct, ...]:
    """The acts that come with the program, by name. Raises ErrorList for a faulty file."""
    return _collection(acts_dir())


@lru_cache(maxsize=2)
def _collection(folder: Path) -> tuple[KnownAct, ...]:
    return tuple(KnownAct(load_act(file), file) for file in act_files(folder))


def act_files(folder: Path) -> list[Path]:
    """The files of a folder that are acts: neither shared sets nor lexicons."""
    return [file for file in sorted(folder.glob("*.y*ml")) if _has_author(file)]


def _has_author(file: Path) -> bool:
    text = file.read_bytes()
    return any(line.startswith(("автор:".encode(), b"author:")) for line in text.splitlines())


def past_acts() -> tuple[PastAct, ...]:
    """The acts that are cited though they are no longer in force. Raises ErrorList for a faulty file."""
    return _past(acts_dir() / "past.yaml")


@lru_cache(maxsize=2)
def _past(file: Path) -> tuple[PastAct, ...]:
    return load_past_acts(file)


def load_past_acts(file: Path) -> tuple[PastAct, ...]:
    """Such a list from its YAML file. Raises ErrorList with all its faults."""
    data, positions = load_yaml(file)
    found, errors = validate(PastActs, data, positions)
    if found is None:
        raise ErrorList(errors)
    return found.acts


def standing(known: KnownAct, acts: Iterable[KnownAct], day: datetime.date) -> Standing:
    """What an act is on a day, by its own word and by that of the acts that take its place."""
    force = known.act.force or Force()
    state = force.state(day)
    if known.since is not None and day < known.since:
        return Standing(State.NOT_YET, since=known.since)
    for other in successors(known, acts):
        if other.since is None or other.since <= day:
            return Standing(State.SUPERSEDED, other.described, other.since)
    if state is State.SUPERSEDED:
        return Standing(state, force.superseded_by or "", _after(force.last))
    return Standing(state, since=_after(force.last) if state is State.EXPIRED else None)


def successors(known: KnownAct, acts: Iterable[KnownAct]) -> Iterator[KnownAct]:
    """The acts that say they take the place of this one."""
    return (other for other in acts if other.file != known.file and other.replaces(known))


def remarks(known: KnownAct, acts: Iterable[KnownAct], day: datetime.date) -> tuple[str, ...]:
    """What to warn of when documents are held against an act that is not in force on a day; nothing if it is."""
    found = standing(known, acts, day)
    on = figures(day)
    match found.state:
        case State.NOT_YET:
            told = f"действует с {figures(found.since)}" if found.since else "ещё не действует"
            return (f"Вышестоящий акт {told}, а проверяется на {on}.",)
        case State.EXPIRED:
            lost = f" {figures(found.since)}" if found.since else ""
            return (f"Вышестоящий акт утратил силу{lost}, а проверяется на {on}.",)
        case State.SUPERSEDED:
            when = f" с {figures(found.since)}" if found.since else ""
            return (f"Вышестоящий акт заменён{when}: {found.by}. Проверьте документы и по нему.",)
    return ()


def known_as(reference: Reference, acts: Sequence[KnownAct]) -> KnownAct | None:
    """The act that a citation means: of the same number and date; a date left out is no other date."""
    for known in acts:
        if (
            known.act.number
            and reference.number
            and same_number(known.act.number, reference.number)
            and (reference.date is None or reference.date == known.act.date)
        ):
            return known
    return None


def _means(replaced: Replaced, other: KnownAct) -> bool:
    if replaced.name is not None:
        return replaced.name.removesuffix(".yaml") == other.name
    assert replaced.number is not None
    same = bool(other.act.number) and same_number(replaced.number, other.act.number or "")
    return same and replaced.date == other.act.date


def _after(day: datetime.date | None) -> datetime.date | None:
    return day + datetime.timedelta(days=1) if day else None


def possible_successors(file: Path) -> tuple[KnownAct, ...]:
    """The acts of the collection, and those beside a file that take the place of something."""
    found = {each.file.resolve(): each for each in collection()}
    for beside in act_files(file.parent) if file.parent.is_dir() else ():
        text = beside.read_bytes()
        if beside.resolve() not in found and any(key.encode() in text for key in _SUPERSEDES):
            try:
                found[beside.resolve()] = KnownAct(load_act(beside), beside)
            except ActgenError:
                continue  # a neighbour that cannot be read is told of when it is asked for itself
    return tuple(found.values())
