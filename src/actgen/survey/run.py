"""A survey: schools found → those that have changed are read and judged → the matrix of all."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.batch.crew import Alone, Crew, Processes, cores
from actgen.batch.engine import performed
from actgen.check.disputes import demands, disputed_points
from actgen.check.validity import remarks
from actgen.model.finding import SuperiorAct
from actgen.model.requirement import Status
from actgen.model.survey import ABSENT, Column, Origin, School, SchoolState, Survey, Totals
from actgen.source import Imposed, Superior
from actgen.survey.inputs import Inputs, common_digest
from actgen.survey.judge import Judge, Judged, SchoolJob, lost
from actgen.survey.places import SchoolPlace
from actgen.survey.register import Register
from actgen.survey.store import Store

_ALONE_BELOW = 6  # schools: starting processes takes longer than judging these

Progress = Callable[[int, int], None]
"""Told after every step: how many schools are done, how many documents they had."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The schools of a survey in the order of its rows, and what is known of them beforehand.

    ``kind`` is for those that the register does not name: None if their documents are to tell it. ``skipped`` are files
    beside the schools that are no documents.
    """

    root: Path
    places: Sequence[SchoolPlace]
    register: Register | None = None
    kind: str | None = None
    skipped: Sequence[str] = ()

    def jobs(self) -> Iterator[tuple[SchoolPlace, SchoolJob]]:
        """What there is to judge."""
        matched = self.register.match(self.places)[0] if self.register else {}
        named = {
            each.key: matched[each.key].name if each.key in matched else each.stem
            for each in self.places
        }
        often = Counter(named.values())
        for place in self.places:
            known = matched.get(place.key)
            name = named[place.key]
            if often[name] > 1:  # a folder and an archive of one name, two folders of one school
                name = f"{name} ({place.key})"
            kind, origin = self.kind, Origin.NOTHING if self.kind is None else Origin.OPTION
            if known:
                kind, origin = known.kind, Origin.REGISTER
            yield place, SchoolJob(place.key, name, place.path, self.root, kind, origin)

    def absent(self) -> Iterator[School]:
        """The schools of the register that have sent nothing."""
        if self.register is None:
            return
        _, names = self.register.match(self.places)
        kinds = {each.name: each.kind for each in self.register.schools.values()}
        for name in names:
            yield School(
                f"{ABSENT}{name}",
                name,
                SchoolState.NO_DOCUMENTS,
                kinds[name],
                Origin.REGISTER,
                reason="в реестре школа есть, а папки с её документами нет",
                advice="Запросите документы или проверьте, так ли названа папка.",
            )


def surveyed(
    superior: Superior,
    plan: Plan,
    store: Store,
    on: datetime.date,
    jobs: int | None,
    done: Progress,
) -> Survey:
    """Judge what has changed since the last time and count everything, as of the day ``on``.

    ``jobs`` is the number of processes, by default that of the processors. Raises ErrorList for a faulty lexicon;
    KeyboardInterrupt after what was under way has been noted.
    """
    inputs = Inputs(common_digest(superior, on), store)
    known: dict[str, str] = {}
    crew = _crew(superior, on, len(plan.places), jobs)
    try:
        for outcomes in performed(_changed(plan, inputs, store, known, done), crew, lost):
            store.note([(each.school, _lasting(each, known)) for each in outcomes])
            for each in outcomes:
                done(1, len(each.school.documents))
    finally:
        crew.close()
    absent = list(plan.absent())
    store.note([(each, "") for each in absent])
    store.arrange([*(place.key for place in plan.places), *(each.key for each in absent)])
    return _whole(superior, plan, on, store)


def _changed(
    plan: Plan, inputs: Inputs, store: Store, known: dict[str, str], done: Progress
) -> Iterator[list[SchoolJob]]:
    """The schools to be judged, each a chunk of its own; ``known`` gets the digests of what they are made of."""
    for place, job in plan.jobs():
        digest = inputs.of_school(place, job.name, job.kind, job.origin)
        if store.inputs(job.key) == digest:
            done(1, 0)
            continue
        known[job.key] = digest
        yield [job]


def _lasting(judged: Judged, known: dict[str, str]) -> str:
    digest = known.pop(judged.school.key)
    return digest if judged.lasting else ""


def _crew(
    superior: Superior, on: datetime.date, schools: int, jobs: int | None
) -> Crew[SchoolJob, Judged]:
    here = Judge(superior, on)  # what is wrong with the lexicon is told here
    size = jobs or (1 if schools < _ALONE_BELOW else cores())
    return Alone(here) if size == 1 else Processes(size, Judge, superior, on)


def _whole(superior: Superior, plan: Plan, on: datetime.date, store: Store) -> Survey:
    totals = Totals()
    for school in store.schools():
        totals.add(school)
    act = superior.act
    points = disputed_points()
    touched = [each for each in points if each.requirement.id in totals.verdicts]
    return Survey(
        SuperiorAct(
            superior.file,
            act.kind,
            act.number,
            act.date.isoformat() if act.date else None,
            " ".join((act.title or "").split()),
        ),
        on,
        act.institutions,
        tuple(_column(each, points) for each in (*superior.requirements, *touched)),
        store.schools,
        totals,
        remarks(superior, on),
        tuple(plan.skipped),
    )


def _column(imposed: Imposed, points: Sequence[Imposed]) -> Column:
    requirement = imposed.requirement
    disputed = demands(requirement, points)
    return Column(
        requirement.id,
        imposed.clause,
        requirement.title,
        Status.DISPUTED if disputed else requirement.status,
        "" if imposed.clause else imposed.text,
    )
