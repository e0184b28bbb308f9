"""A run: register checked → work planned → what changed is printed → all that is told of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from actgen.batch.crew import Crew
from actgen.batch.engine import performed
from actgen.batch.journal import Journal, Printed, Request
from actgen.batch.journal_order import Backwards, order_of, told_backwards
from actgen.batch.left_over import left_over
from actgen.batch.manifest import Manifest
from actgen.batch.materials import Materials
from actgen.batch.package import Package
from actgen.batch.plan import Planner, year_of
from actgen.batch.register import Row, Rows
from actgen.batch.summary import Summary
from actgen.batch.tasks import Task, Tasks, chunks, lost
from actgen.batch.work import Entry, Failure, Job, Made, Outcome, failures_of, standing_in
from actgen.batch.workshop import archive_of, check_writable, left_as_they_were, written
from actgen.errors import ActgenError, RenderError
from actgen.model.place import Place

_ALL = ""
"""The document that a file belongs to which concerns all: the list of contents, the archive."""
_ROWS_AT_ONCE = 50  # of which numbers are taken from the journal in one transaction

Progress = Callable[[int, int], None]
"""Told after every step: how many rows are done, how many files were written for them."""


class Run:
    """One run over a register. ``out`` is the output folder; ``whole`` is false for a part of the register.

    ``returns``: workers hand the files back instead of writing them there.
    """

    def __init__(
        self,
        package: Package,
        planner: Planner,
        materials: Materials,
        manifest: Manifest,
        journal: Journal | None,
        out: Path,
        *,
        whole: bool = True,
        force: bool = False,
        returns: bool = False,
    ) -> None:
        self._package = package
        self._planner = planner
        self._manifest = manifest
        self._journal = journal
        self._out = out
        self._whole = whole
        self._force = force
        self._returns = returns
        self._here = f"{Path.cwd()}/"
        self._known = Tasks(package, planner, materials, manifest, out, force=force)
        self._tasks: dict[str, Task] = {}
        self._done: Progress = lambda rows, files: None
        self.summary = Summary()

    def perform(self, rows: Rows, crew: Crew[Job, Outcome], done: Progress) -> Summary:
        """Print what has changed. Raises ActgenError where nothing more can be printed: a full disk, a lost cluster."""
        self._done = done
        summary = self.summary
        summary.rows = rows.count
        before = set(self._backwards())
        for outcomes in performed(chunks(self._jobs(rows)), crew, lost):
            self._note(outcomes)
        if self._whole:
            summary.left_over = left_over(self._out, self._manifest)
        summary.edited = self._known.edited
        # Told by the run that brings it about, not by all that follow.
        new = [each for each in self._backwards() if each not in before]
        summary.warn("журнал номеров", told_backwards(new))
        return summary

    # --- planning ----------------------------------------------------------------------------------

    def _jobs(self, rows: Rows) -> Iterator[Job]:
        """What there is to do, row after row; rows that are as they should be are noted and passed over."""
        for several in _batched(rows, _ROWS_AT_ONCE):
            numbers = self._numbers(several)
            kept: list[str] = []
            for row, own in zip(several, numbers, strict=True):
                task, as_is = self._known.task(row, own)
                kept += as_is
                self.summary.unchanged += len(as_is)
                if task is None:
                    self._done(1, 0)
                    continue
                self._tasks[row.key] = task
                self.summary.printed_rows += 1
                yield task.job
            self._manifest.keep(kept)

    def _numbers(self, rows: Sequence[Row]) -> list[dict[str, str]]:
        """The numbers of the documents of some rows, new ones in the order of the register."""
        found: list[dict[str, str]] = [{} for _ in rows]
        if self._journal is None:
            return found
        wanted = [
            (index, Request(row.key, w.document, w.counter, w.year, row.folder, w.title, w.date))
            for index, row in enumerate(rows)
            for w in self._planner.wanted_numbers(row.values)
        ]
        title, requests = self._package.spec.title, [request for _, request in wanted]
        moved = self._journal.moved(title, requests)
        given = self._journal.give(title, requests)
        for (index, request), number in zip(wanted, given, strict=True):
            found[index][request.document] = number
            if before := moved.get((request.row, request.document)):
                text = (
                    f"{request.document}: дата теперь в другом году, поэтому номер новый: {number};"
                    f" {before} остаётся в журнале"
                )
                self.summary.warn(rows[index].where, [text])
        return found

    def _backwards(self) -> list[Backwards]:
        """The numbers of the journal whose dates run backwards."""
        return order_of(self._journal.lines()).found if self._journal is not None else []

    # --- noting ------------------------------------------------------------------------------------

    def _note(self, outcomes: Sequence[Outcome]) -> None:
        made: list[tuple[str, Made, str]] = []
        entries: list[tuple[str, Entry]] = []
        failures: list[Failure] = []
        printed: list[Printed] = []
        for outcome in outcomes:
            task = self._tasks.pop(outcome.key)
            if self._returns:
                outcome = self._received(task.job, outcome)
            for each in outcome.made:
                made.append((outcome.key, each, task.inputs[each.path]))
            entries += [(outcome.key, entry) for entry in outcome.entries]
            printed += _registered(outcome)
            failures += [
                replace(each, reason=self._shown(each.reason), place=self._shown(each.place))
                for each in outcome.failures
            ]
            self.summary.warn(task.job.where, list(map(self._shown, outcome.warnings)))
            self._done(1, sum(not each.as_was for each in outcome.made))
        # The journal first: what the manifest knows is not printed again, and would never be noted there.
        if self._journal is not None and printed:
            self._journal.printed(self._package.spec.title, printed)
        self._manifest.note(made, entries)
        self._manifest.fail(failures)
        self._manifest.spare(failures)
        as_was = sum(each.as_was for _, each, _ in made)
        self.summary.written += len(made) - as_was
        self.summary.unchanged += as_was
        self.summary.failed += len(failures)
        for failure in failures:
            if failure.final:
                advice = "Освободите место и запустите снова: работа продолжится с этого места."
                raise RenderError(failure.reason, Place(document=failure.place), advice)

    def _received(self, job: Job, outcome: Outcome) -> Outcome:
        """Write what came back from a worker that has no folder of ours; pack what is to be packed."""
        made: list[Made] = []
        failures: list[Failure] = list(outcome.failures)
        warnings = list(outcome.warnings)
        refused: set[str] = set()

        def put(path: str, content: bytes, document: str) -> None:
            before = job.before.get(path, "")
            made.append(written(self._out, path, content, document, before, self._force))

        for document, several in groupby(outcome.made, key=lambda each: each.document):
            if document == _ALL and refused:
                continue  # the list of contents has documents that were refused here
            files = [(each.path, each.content or b"") for each in several]
            try:
                for path, content in files:
                    before = job.before.get(path, "")
                    check_writable(self._out, path, content, before, self._force)
                for path, content in files:
                    put(path, content, document)
            except ActgenError as error:
                failures += failures_of(job, document, error)
                refused.add(document)
        earlier = standing_in(job, {each.document for each in outcome.failures})
        if refused:
            warnings += left_as_they_were(job)
        elif job.archive and earlier is not None:
            names = [name for entry in (*job.known, *earlier) for name in entry.files]
            names += [each.path for each in made]
            try:
                put(*archive_of(job.folder, names, self._out), _ALL)
            except ActgenError as error:
                failures += failures_of(job, _ALL, error)
        return Outcome(
            outcome.key,
            outcome.folder,
            tuple(made),
            tuple(entry for entry in outcome.entries if entry.key not in refused),
            tuple(failures),
            tuple(warnings),
        )

    def _shown(self, text: str) -> str:
        """A message with the names of files as seen from here; workers know them from the root."""
        return text.replace(self._here, "")


@contextmanager
def opened(out: Path) -> Iterator[Manifest]:
    """The manifest of an output folder while a run is at work there."""
    manifest = Manifest(out)
    finished = False
    try:
        yield manifest
        finished = True
    finally:
        manifest.close(finished=finished)


def uses_journal(package: Package) -> bool:
    """Whether any document takes its number from a journal."""
    return any(document.counter is not None for document in package.documents)


def _registered(outcome: Outcome) -> Iterator[Printed]:
    """The documents of a row as the journal has them, each with one of its files."""
    made = {each.path for each in outcome.made}
    for entry in outcome.entries:
        if file := next((path for path in entry.files if path in made), ""):
            title = " ".join(entry.title.split())
            year = year_of(entry.date)
            yield Printed(outcome.key, entry.key, year, file, outcome.folder, title, entry.date)


def _batched(rows: Rows, count: int) -> Iterator[list[Row]]:
    several: list[Row] = []
    for row in rows:
        several.append(row)
        if len(several) == count:
            yield several
            several = []
    if several:
        yield several
