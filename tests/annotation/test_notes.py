"""Comments on disputed points."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence

from actgen.annotation import SourceFile, annotate
from actgen.check import check_documents, finder_for
from actgen.model.finding import CheckResult
from actgen.model.text import StructuredText
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.office import P, docx
from tests.annotation.changes import document

SUPERIOR = load_superior(find_act("messenger-2025"))
FINDER = finder_for(SUPERIOR)
DUTY = "Родителям (законным представителям) обучающихся 1–11 классов зарегистрироваться в MAX."


def judge(documents: Sequence[StructuredText]) -> CheckResult:
    return check_documents(SUPERIOR, documents, "МОУ", FINDER)


def test_a_duty_of_parents_is_commented_on_as_disputed_and_never_repeated() -> None:
    data = docx(
        P("МОУ «Школа № 5»"), P("ПРИКАЗ"), P("16.01.2026 № 18-од"), P("О мессенджере MAX"), P("ПРИКАЗЫВАЮ:"),
        P(f"1. {DUTY}"), P("2. Контроль оставляю за собой."), P("Директор\tИ.И. Орлова"),
    )  # fmt: skip
    documents = documents_in(data, "а.docx")
    result = judge(documents)
    assert any(finding.warning for finding in result.findings)
    annotation = annotate(
        result, SUPERIOR, [SourceFile("а.docx", data, (0,))], judge, FINDER,
        datetime.datetime(2026, 9, 1),
    )  # fmt: skip
    copy = annotation.copies["а.docx"]
    with zipfile.ZipFile(io.BytesIO(copy)) as archive:
        said = archive.read("word/comments.xml").decode()
    warning = next(finding.warning for finding in result.findings if finding.warning)
    assert "Спорно: " in said
    assert warning[:60] in said
    inserted = [
        "".join(t.text or "" for t in e.iter("{*}t")) for e in document(copy).iter("{*}ins")
    ]
    assert not [text for text in inserted if "зарегистрироваться" in text]
    assert any("Утвердить Положение" in text for text in inserted)
