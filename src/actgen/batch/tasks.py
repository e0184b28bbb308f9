"""What has changed since the last run: of every row the documents to be printed anew, and the files that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from actgen.batch.manifest import Manifest, Noted, unchanged
from actgen.batch.materials import Materials
from actgen.batch.package import Package
from actgen.batch.plan import CONTENTS_STEM, DocumentPlan, Planner, changed_inputs, together
from actgen.batch.register import Row
from actgen.batch.work import Entry, Job, Outcome, Piece, failures_of
from actgen.batch.workshop import ARCHIVE, file_digest, left_as_they_were
from actgen.errors import ActgenError
from actgen.model.package import ArchiveFormat

# About how long a document takes, in milliseconds: chunks are cut to last about a second, so that the way to a
# worker and back (1.7 ms in a cluster) is nothing beside them, and a killed run loses little.
_COSTS = {"docx": 5, "pdf": 100, "html": 5, "txt": 2}
_CHUNK = 1000
_MOST_JOBS = 64


@dataclass
class Task:
    """One row on its way: its job, and the digests of the inputs of the files it will bring."""

    job: Job
    inputs: Mapping[str, str]


class Tasks:
    """Compares rows with the manifest of the output folder ``out``.

    ``edited`` gathers the files that somebody changed since they were printed; with ``force`` they are replaced.
    """

    def __init__(
        self,
        package: Package,
        planner: Planner,
        materials: Materials,
        manifest: Manifest,
        out: Path,
        *,
        force: bool,
    ) -> None:
        self._package = package
        self._planner = planner
        self._materials = materials
        self._manifest = manifest
        self._out = out
        self._force = force
        self.edited: list[str] = []
        self._common = {
            (each.key, name): materials.of_document(each, name)
            for each in package.documents
            for name in each.formats
        }

    def task(self, row: Row, numbers: Mapping[str, str]) -> tuple[Task | None, list[str]]:
        """What is to be done for a row, if anything, and its files that stay as they are."""
        plans = self._planner.documents(row.values, numbers)
        noted = self._manifest.of_row(row.key)
        told = len(self.edited)
        inputs: dict[str, str] = {}
        pieces: list[Piece] = []
        kept: list[str] = []
        for order, plan in enumerate(plans, 1):
            stale = []
            for name in plan.formats:
                path = f"{row.folder}/{plan.stem}.{name}"
                inputs[path] = changed_inputs(plan, name, self._common[plan.key, name])
                if self._stands(noted, path, inputs[path]):
                    kept.append(path)
                else:
                    stale.append(name)
            if stale:  # all formats: they come from one context, and the contents count the pages of the PDF
                kept = [path for path in kept if not path.startswith(f"{row.folder}/{plan.stem}.")]
                pieces.append(_piece(order, plan))
        contents = self._package.spec.formats if self._package.spec.contents else ()
        everything = together([*inputs.values(), self._package.spec.title, self._materials.program])
        of_all = [f"{row.folder}/{CONTENTS_STEM}.{name}" for name in contents]
        archive = self._package.spec.archive is ArchiveFormat.ZIP
        if archive:
            of_all.append(f"{row.folder}.{ARCHIVE}")
        inputs |= dict.fromkeys(of_all, everything)
        if archive and (
            edited := self.edited[told:]
        ):  # it holds the folder as it is: signed files, too
            digests = [file_digest(self._out / path) for path in edited]
            inputs[of_all[-1]] = together([everything, *digests])
        stand = [path for path in of_all if self._stands(noted, path, inputs[path])]
        if not pieces and len(stand) == len(of_all):
            return None, [*kept, *stand]
        entries = self._manifest.entries(row.key)
        printed = {piece.key for piece in pieces}
        known: list[Entry] = []
        for order, plan in enumerate(plans, 1):
            if plan.key in printed:
                continue
            if plan.key in entries:
                files = tuple(f"{row.folder}/{plan.stem}.{name}" for name in plan.formats)
                known.append(_with_order(entries[plan.key], order, files))
            else:  # the manifest has lost it: print it again
                pieces.append(_piece(order, plan))
        before = {path: each.digest for path, each in noted.items()}
        job = Job(
            row.key,
            row.where,
            row.folder,
            tuple(pieces),
            tuple(known),
            tuple(self._earlier(row, pieces, entries)),
            tuple(contents),
            archive,
            before,
        )
        return Task(job, inputs), kept

    def _earlier(
        self, row: Row, pieces: Sequence[Piece], entries: Mapping[str, Entry]
    ) -> Iterator[Entry]:
        """Documents to be printed that an earlier run left in the folder of the row."""
        for piece in pieces:
            entry = entries.get(piece.key)
            if entry is None or any(path.rpartition("/")[0] != row.folder for path in entry.files):
                continue
            if all((self._out / path).is_file() for path in entry.files):
                yield _with_order(entry, piece.order, entry.files)

    def _stands(self, noted: Mapping[str, Noted], path: str, inputs: str) -> bool:
        """Whether a file need not be written: made of the same, and still there.

        One that was changed by hand since is left alone, and told; replaced if the user says so.
        """
        if not unchanged(noted, path, inputs):
            return False
        target, known = self._out / path, noted[path]
        try:
            stat = target.stat()
        except OSError:
            return False
        if (stat.st_size, stat.st_mtime_ns) == (known.size, known.mtime):
            return True
        if file_digest(target) == known.digest:
            return True
        if self._force:
            return False
        self.edited.append(path)
        return True


def chunks(jobs: Iterable[Job]) -> Iterator[list[Job]]:
    """Jobs that together take about a second."""
    chunk: list[Job] = []
    cost = 0
    for job in jobs:
        chunk.append(job)
        cost += sum(_COSTS.get(name, 5) for piece in job.pieces for name in piece.formats)
        cost += sum(_COSTS.get(name, 5) for name in job.contents) + 1
        if cost >= _CHUNK or len(chunk) >= _MOST_JOBS:
            yield chunk
            chunk, cost = [], 0
    if chunk:
        yield chunk


def lost(job: Job) -> Outcome:
    """What is told of a row whose printing kills workers."""
    error = ActgenError(
        "процесс, который печатал документы строки, прерван системой",
        advice="Обычно не хватает памяти: запустите с меньшим --jobs или проверьте, нет ли в строке огромных данных.",
    )
    return Outcome(
        job.key,
        job.folder,
        (),
        (),
        tuple(failures_of(job, "", error)),
        tuple(left_as_they_were(job)),
    )


def _piece(order: int, plan: DocumentPlan) -> Piece:
    return Piece(plan.index, plan.key, order, plan.stem, plan.values, plan.number, plan.formats)


def _with_order(entry: Entry, order: int, files: tuple[str, ...]) -> Entry:
    return Entry(
        entry.key, order, entry.kind, entry.title, entry.number, entry.date, entry.pages, files
    )
