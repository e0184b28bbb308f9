"""A worker: prints the documents of one row after another, keeping all that does not depend on the row."""

from __future__ import annotations

import errno
import hashlib
import tempfile
from collections.abc import Sequence
from pathlib import Path

from actgen.batch.archive import packed
from actgen.batch.contents import contents_act
from actgen.batch.manifest import parts_folder
from actgen.batch.materials import Materials
from actgen.batch.plan import CONTENTS_STEM
from actgen.batch.program import program_digest
from actgen.batch.work import (
    Entry,
    Failure,
    Job,
    Made,
    Outcome,
    Piece,
    failures_of,
    standing_in,
)
from actgen.errors import ActgenError, RenderError
from actgen.model.place import Place
from actgen.render import PRINTERS
from actgen.render.context import build
from actgen.render.files import check_replaceable, is_ours, write_bytes
from actgen.render.profile_file import load_profile
from actgen.render.setup import Setup
from actgen.russian.dates import figures
from actgen.source.form import ActForm

# What makes every further file fail, too.
_FINAL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
ARCHIVE = "zip"
_KEEP_OR_REPLACE = (
    "Переименуйте свой файл и запустите ещё раз: новый ляжет рядом; --force заменит его без следа."
)


class Workshop:
    """Prints into ``out``; or hands the files back with their content where ``out`` is None.

    Raises ActgenError if this machine has another program than the one that planned the work.
    """

    def __init__(self, materials: Materials, out: Path | None, force: bool) -> None:
        if materials.program != program_digest():
            raise ActgenError(
                "на исполнителе другая версия actgen или его шаблонов, чем там, где запущена команда",
                advice="Установите на все машины одну и ту же версию.",
            )
        self._materials = materials
        self._out = out
        self._force = force
        self._folder = tempfile.TemporaryDirectory(prefix="actgen-")
        root = Path(self._folder.name)
        for name, raw in materials.files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        self._forms = [self._form(root / name) for name in materials.acts]
        profile = materials.profile
        own = root / profile
        template = materials.template
        self._setup = Setup(
            profile=load_profile(str(own) if own.is_file() else profile),
            template=root / template if template is not None else None,
            pdf_variant=materials.pdf,
        )

    def make(self, job: Job) -> Outcome:
        """Everything of one row; what cannot be made is told, never raised."""
        made: list[Made] = []
        entries: list[Entry] = []
        failures: list[Failure] = []
        warnings: list[str] = []
        for piece in job.pieces:
            try:
                entry, files, notes = self._piece(job, piece)
            except ActgenError as error:
                failures += self._told(job, piece.key, error)
            except Exception as error:  # a defect of ours must not cost the other documents
                failures += failures_of(job, piece.key, _defect(error))
            else:
                made += files
                entries.append(entry)
                warnings += notes
        earlier = standing_in(job, {each.document for each in failures})
        if earlier is None:
            warnings += left_as_they_were(job)
        elif not any(each.final for each in failures):
            if earlier:
                warnings += made_with_earlier(job, earlier)
            try:
                made += self._for_all(job, [*entries, *earlier])
            except ActgenError as error:
                failures += self._told(job, "", error)
            except Exception as error:
                failures += failures_of(job, "", _defect(error))
        return Outcome(
            job.key, job.folder, tuple(made), tuple(entries), tuple(failures), tuple(warnings)
        )

    def close(self) -> None:
        """Remove the worker's own folder."""
        self._folder.cleanup()

    # --- one document ------------------------------------------------------------------------------

    def _form(self, path: Path) -> ActForm:
        return ActForm.read(path).without_values(self._materials.row)

    def _piece(self, job: Job, piece: Piece) -> tuple[Entry, list[Made], list[str]]:
        act, notes = self._forms[piece.document].act_with_warnings(piece.values, piece.number)
        document = build(act, self._setup)
        contents = {name: PRINTERS[name](document, self._setup) for name in piece.formats}
        for name, content in contents.items():  # all formats of a document or none
            self._check(job, f"{job.folder}/{piece.stem}.{name}", content)
        made = [
            self._put(job, piece.key, f"{job.folder}/{piece.stem}.{name}", content)
            for name, content in contents.items()
        ]
        entry = Entry(
            piece.key,
            piece.order,
            act.kind,
            act.title or "",
            act.number or "",
            figures(act.date) if act.date else "",
            _pages(contents["pdf"]) if "pdf" in contents else 0,
            tuple(each.path for each in made),
        )
        told = [*map(str, notes), *(f"проверьте падеж: {each}" for each in document.guesses)]
        told += document.warnings
        return entry, made, [self._ours(each) for each in told]

    # --- what concerns all documents ---------------------------------------------------------------

    def _for_all(self, job: Job, entries: Sequence[Entry]) -> list[Made]:
        found: list[Made] = []
        listed = sorted([*job.known, *entries], key=lambda entry: entry.order)
        if job.contents:
            act = contents_act(self._materials.package, Path(job.folder).name, listed)
            document = build(act, self._setup_without_template)
            for name in job.contents:
                content = PRINTERS[name](document, self._setup_without_template)
                found.append(self._put(job, "", f"{job.folder}/{CONTENTS_STEM}.{name}", content))
        if job.archive and self._out is not None:
            names = [name for entry in listed for name in entry.files]
            names += [each.path for each in found]
            found.append(self._put(job, "", *archive_of(job.folder, names, self._out)))
        return found

    @property
    def _setup_without_template(self) -> Setup:
        return Setup(profile=self._setup.profile, pdf_variant=self._setup.pdf_variant)

    # --- writing -----------------------------------------------------------------------------------

    def _check(self, job: Job, path: str, content: bytes) -> None:
        if self._out is not None:
            check_writable(self._out, path, content, job.before.get(path, ""), self._force)

    def _put(self, job: Job, document: str, path: str, content: bytes) -> Made:
        digest = hashlib.sha256(content).hexdigest()
        ending = path.rpartition(".")[2]
        if self._out is None:
            return Made(path, document, ending, digest, len(content), 0, content)
        return written(self._out, path, content, document, job.before.get(path, ""), self._force)

    def _told(self, job: Job, document: str, error: ActgenError) -> list[Failure]:
        cause = error.__cause__
        final = isinstance(cause, OSError) and cause.errno in _FINAL
        return [
            Failure(
                each.row,
                each.where,
                each.document,
                self._ours(each.reason),
                self._ours(each.place),
                self._ours(each.advice),
                final,
            )
            for each in failures_of(job, document, error)
        ]

    def _ours(self, text: str) -> str:
        """A message without the folder of this worker: the file as its user knows it."""
        return text.replace(f"{Path(self._folder.name).resolve()}/", "/").replace(
            f"{self._folder.name}/", "/"
        )


def written(out: Path, path: str, content: bytes, document: str, before: str, force: bool) -> Made:
    """Put a file in its place under ``out``; one of an earlier run (its digest is ``before``) is replaced.

    Raises RenderError as `check_writable` does.
    """
    target = out / path
    digest = hashlib.sha256(content).hexdigest()
    as_was = check_writable(out, path, content, before, force)
    if not as_was:
        write_bytes(content, target, force=True, parts=parts_folder(out))
    stat = target.stat()
    ending = path.rpartition(".")[2]
    return Made(path, document, ending, digest, stat.st_size, stat.st_mtime_ns, as_was=as_was)


def check_writable(out: Path, path: str, content: bytes, before: str, force: bool) -> bool:
    """Whether just this file is there already.

    Raises RenderError for a file that actgen did not write, or that was changed since: what a user wrote into it is
    kept, be it a single byte.
    """
    target = out / path
    there = file_digest(target)
    if there == hashlib.sha256(content).hexdigest():
        return True
    known = bool(there) and there == before
    if not (known or force):
        if before and there and not is_ours(target):
            message = "файл изменён после печати: правка сохранена, новый документ не записан"
            raise RenderError(message, Place(document=str(target)), _KEEP_OR_REPLACE)
        check_replaceable(target, content)
    return False


def archive_of(folder: str, names: Sequence[str], out: Path) -> tuple[str, bytes]:
    """The name and the content of the archive of a folder. Raises RenderError if one of its files has gone."""
    files: dict[str, bytes] = {}
    for name in names:
        try:
            files[f"{Path(folder).name}/{Path(name).name}"] = (out / name).read_bytes()
        except OSError:
            message = "файл пропал, пока собирался архив"
            raise RenderError(message, Place(document=name), "Запустите ещё раз.") from None
    return f"{folder}.{ARCHIVE}", packed(files)


def made_with_earlier(job: Job, earlier: Sequence[Entry]) -> list[str]:
    """What is told of the files that concern all, where documents of an earlier run stand in for refused ones."""
    files = ["опись"] * bool(job.contents) + ["архив"] * job.archive
    documents = ", ".join(each.key for each in earlier)
    if not files:
        return []
    return [f"{documents}: новый документ не записан, {' и '.join(files)} папки – с прежним"]


def left_as_they_were(job: Job) -> list[str]:
    """What is told of the files that concern all, where a document is wanting and they cannot be made anew."""
    names = [f"{job.folder}/{CONTENTS_STEM}.{name}" for name in job.contents]
    names += [f"{job.folder}.{ARCHIVE}"] if job.archive else []
    return [
        f"{name}: прежний, не обновлён: не все документы папки напечатаны"
        for name in names
        if name in job.before
    ]


def file_digest(path: Path) -> str:
    """The digest of a file; «» if it is not there or cannot be read."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _pages(content: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        return len(document)


def _defect(error: Exception) -> ActgenError:
    name = type(error).__name__
    return ActgenError(
        f"внутренняя ошибка программы ({name}: {str(error)[:200]})",
        advice="Напечатайте этот документ отдельно (actgen render) и пришлите сообщение разработчикам.",
    )
