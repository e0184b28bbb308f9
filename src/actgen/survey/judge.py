"""A worker of the survey: reads the documents of one school after another and judges them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from actgen.check import check_documents, finder_for, load_learned
from actgen.check.issuers import issued_by, issuers_apart
from actgen.check.words.finder import institutions_for
from actgen.errors import ReadError
from actgen.model.survey import Origin, School, SchoolState, SeenDocument, UnreadFile
from actgen.model.text import StructuredText
from actgen.read.sets import read_set
from actgen.source import Superior

_APART = "Разложите документы по папкам, каждому учреждению своя."


@dataclass(frozen=True, slots=True)
class SchoolJob:
    """What is to be judged: ``path`` is the school's folder, archive or file under ``root``, ``key`` its name there.

    ``kind`` is the kind of institution as far as it is known beforehand: None if the documents are to tell it, «» if
    the act is not addressed to it.
    """

    key: str
    name: str
    path: Path
    root: Path
    kind: str | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Judged:
    """What came of a job; ``lasting``: the same documents will give the same result again."""

    school: School
    lasting: bool = True


class Judge:
    """Judges schools against one superior act as of the day ``on``. Raises ErrorList for a faulty lexicon."""

    def __init__(self, superior: Superior, on: datetime.date) -> None:
        self._superior = superior
        self._on = on
        self._finder = finder_for(superior)
        self._kinds = institutions_for(superior)

    def make(self, job: SchoolJob, /) -> Judged:
        """The verdicts on one school; what cannot be read or judged is told in them, never raised."""
        try:
            return Judged(self._judged(job))
        except Exception as error:  # a defect of ours must not cost the other schools
            reason = f"внутренняя ошибка программы ({type(error).__name__}: {str(error)[:200]})"
            advice = (
                "Проверьте эту школу отдельно (actgen check) и пришлите сообщение разработчикам."
            )
            return Judged(failed(job, reason, advice), lasting=False)

    def close(self) -> None:
        """It keeps nothing open."""

    def _judged(self, job: SchoolJob) -> School:
        documents, unread, skipped = _read(job)
        seen = tuple(map(_seen, documents))
        school = School(
            job.key,
            job.name,
            SchoolState.JUDGED,
            job.kind or "",
            job.origin,
            documents=seen,
            unread=tuple(unread),
            skipped=tuple(skipped),
        )
        if not documents:
            reason = (
                "в папке нет документов" if job.path.is_dir() else "здесь нет ни одного документа"
            )
            return replace(school, state=SchoolState.NO_DOCUMENTS, reason=reason)
        if not any(document.readable for document in documents):
            return replace(
                school, state=SchoolState.UNREAD, reason="ни один документ прочитать не удалось"
            )
        apart = issuers_apart(
            documents
        )  # nobody whom the act does not concern, an authority for instance
        several = [each for each in apart if self._issued_by(each) != ""]
        if job.kind is None and len({self._issued_by(each) for each in several} - {None}) > 1:
            return replace(
                school,
                state=SchoolState.UNKNOWN_KIND,
                reason=f"документы изданы учреждениями разных видов: {_named(several)}",
                advice=_APART,
            )
        if len(several) > 1:
            mixed = f"документы изданы разными учреждениями, а проверены вместе: {_named(several)}"
            school = replace(school, reason=mixed, advice=_APART)
        kind, origin, quote = self._kind(job, documents)
        school = replace(school, institution=kind or "", origin=origin, kind_quote=quote)
        if kind is None:
            return replace(
                school,
                state=SchoolState.UNKNOWN_KIND,
                reason="ни документы, ни название не говорят, какого вида учреждение",
                advice="Впишите школу и её вид в реестр (--register) или укажите вид для всех (--for).",
            )
        if not kind:
            return replace(
                school,
                state=SchoolState.NOT_ADDRESSED,
                reason="акт не обращён к учреждениям этого вида",
            )
        result = check_documents(
            self._superior, documents, kind, self._finder, self._on, second_reader=load_learned()
        )
        return replace(school, findings=result.findings, older=result.older)

    def _issued_by(self, document: StructuredText) -> str | None:
        issuer = issued_by(document)
        return self._kinds.called(issuer) if issuer else None

    def _kind(
        self, job: SchoolJob, documents: list[StructuredText]
    ) -> tuple[str | None, Origin, str]:
        if job.kind is not None:
            return job.kind, job.origin, ""
        kind, quote = self._kinds.of_documents(documents)
        if kind is not None:
            return kind, Origin.DOCUMENTS, quote
        kind = self._kinds.called(job.name)
        return kind, Origin.NAME if kind is not None else Origin.NOTHING, ""


def _named(documents: Sequence[StructuredText]) -> str:
    """The institutions, each with a document of it."""
    return "; ".join(
        f"{' '.join(issued_by(each).split())} ({Path(each.file).name})" for each in documents
    )


def failed(job: SchoolJob, reason: str, advice: str) -> School:
    """The row of a school that could not be judged at all."""
    return School(
        job.key,
        job.name,
        SchoolState.FAILED,
        job.kind or "",
        job.origin,
        reason=reason,
        advice=advice,
    )


def lost(job: SchoolJob) -> Judged:
    """What is told of a school whose documents kill workers."""
    reason = "процесс, который читал документы школы, прерван системой"
    advice = "Обычно не хватает памяти: запустите с меньшим --jobs или проверьте, нет ли среди файлов огромных."
    return Judged(failed(job, reason, advice), lasting=False)


def _read(
    job: SchoolJob,
) -> tuple[list[StructuredText], list[UnreadFile], list[UnreadFile]]:
    """The documents by the names of their files under the surveyed folder, what could not be read, what is none."""
    documents: list[StructuredText] = []
    unread: list[UnreadFile] = []
    skipped: list[UnreadFile] = []
    for item in read_set([job.path], processes=1):
        file = _under(job.root, item.file)
        if item.skipped:
            skipped.append(UnreadFile(file, item.skipped))
        if item.error and not _nothing_there(job, item.error):
            message, advice = item.error.message, item.error.advice
            unread.append(UnreadFile(file, message, advice))
            documents.append(StructuredText(file, "", (), readable=False, remarks=(message,)))
        for document in item.documents:
            document = replace(document, file=_under(job.root, document.file))
            documents.append(document)
            unread += [_gap(document.file, page.page, page.reason) for page in document.unread]
    return documents, unread, skipped


def _nothing_there(job: SchoolJob, error: ReadError) -> bool:
    """Whether it is said of the folder itself that it has no documents."""
    return error.place.document == str(job.path) and job.path.is_dir()


def _gap(file: str, page: int | None, reason: str) -> UnreadFile:
    advice = "Сверьте это место с подлинником или пришлите документ лучшего качества."
    return UnreadFile(file, reason if page is None else f"с. {page}: {reason}", advice)


def _under(root: Path, file: str) -> str:
    return file.removeprefix(f"{root}/")


def _seen(document: StructuredText) -> SeenDocument:
    found = document.requisites
    return SeenDocument(
        document.file,
        found.kind.value if found.kind else None,
        found.number.value if found.number else None,
        found.date.value.isoformat() if found.date else None,
        document.pages,
        document.readable,
    )
