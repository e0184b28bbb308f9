"""Speed of reading beside other libraries: ``python -m benchmarks.reading`` (part of ``./run bench``).

Documents per second of one core, by CPU time. No two DOCX are the same: the texts of all differ, as those of an office
made from one template do; «other styles» have styles of their own too, so that nothing known of a template helps. The
jobs of one document take turns, so that a busy machine slows all of them alike; ``× bare`` is the time of a job over
that of the bare library, and travels between machines. The goals are put as such ratios too: lxml read 1,600 documents
and pdfium 150 in the second in which we are to read 500 and 80. The last lines tell how much memory reading takes at
most.
"""

from __future__ import annotations

import gc
import io
import multiprocessing
import statistics
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import docx
import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
from lxml import etree

from actgen.model.text import StructuredText
from actgen.read.docx import read_docx
from actgen.read.pdf import read_pdf
from actgen.read.structure import structure
from actgen.render import FORMATS
from actgen.source import load_act
from benchmarks.differing import differing

SAMPLES = Path(__file__).parent.parent / "samples"
DOCUMENTS = {"order of 2 pages": "school-good", "order with a plan, 4 pages": "order-yaroslavl"}
GOALS = {"docx": 1600 / 500, "pdf": 150 / 80}
"""Format → how many times as long as the bare library reading may take."""
LINES, STRUCTURED = "actgen: lines and tables", "actgen: structured text"
ROUNDS = 12
AT_ONCE = 5
"""Documents that a job reads in its turn, as a program that reads a folder does; the first of them is not timed."""
SLOW = 0.1
"""Seconds; a job that takes longer is timed three times, with one document."""
MANY = 400
"""Documents, one after another, whose memory is measured."""

Job = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Timed:
    """A job and the documents it is done on, one after the other."""

    job: Job
    documents: list[bytes]


def timed(form: str, data: bytes) -> dict[str, Timed]:
    """The jobs for a document, the bare library first."""
    count = (ROUNDS + 1) * AT_ONCE
    if form == "docx":
        chosen: dict[str, tuple[Job, bool]] = {
            "lxml: text of the XML": (_bare_docx, False),
            LINES: (read_docx, False),
            f"{LINES}, other styles": (read_docx, True),
            STRUCTURED: (_structured_docx, False),
            f"{STRUCTURED}, other styles": (_structured_docx, True),
            "python-docx: paragraphs, cells": (_python_docx, False),
        }
        return {
            name: Timed(job, differing(data, range(k, k + 100 * count, 100), styles=other))
            for k, (name, (job, other)) in enumerate(chosen.items(), 100)
        }
    same = [data] * count
    found = {
        "pdfium: text": Timed(_bare_pdf, same),
        "pdfium: pages opened, nothing asked": Timed(_opened_pdf, same),
        LINES: Timed(read_pdf, same),
        STRUCTURED: Timed(_structured_pdf, same),
        "pypdf: text": Timed(_pypdf, same),
    }
    if find_spec("pdfplumber"):
        found["pdfplumber: text"] = Timed(_pdfplumber, same)
    return found


def _structured_docx(data: bytes) -> StructuredText:
    return structure(read_docx(data), "order.docx")


def _structured_pdf(data: bytes) -> StructuredText:
    return structure(read_pdf(data), "order.pdf")


def _bare_docx(data: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    return "".join(map(str, root.itertext("{*}t")))


def _python_docx(data: bytes) -> list[str]:
    opened = docx.Document(io.BytesIO(data))
    texts = [paragraph.text for paragraph in opened.paragraphs]
    return texts + [c.text for table in opened.tables for row in table.rows for c in row.cells]


def _bare_pdf(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    texts = []
    for page in document:
        layer = page.get_textpage()
        texts.append(layer.get_text_range())
        layer.close()
        page.close()
    document.close()
    return texts


def _opened_pdf(data: bytes) -> None:
    """What no reader that uses pdfium can be without: every page and its text layer, opened and closed."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    for index in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, index)
        pdfium.FPDFText_ClosePage(pdfium.FPDFText_LoadPage(page))
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)


def _pypdf(data: bytes) -> list[str]:
    return [page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def _pdfplumber(data: bytes) -> list[str]:
    import pdfplumber  # type: ignore[import-not-found, unused-ignore]

    with pdfplumber.open(io.BytesIO(data)) as document:
        return [page.extract_text() for page in document.pages]


def medians(chosen: dict[str, Timed]) -> dict[str, float]:
    """Median CPU seconds of each job for a document, taking turns; the first, cold round is left out."""
    times: dict[str, list[float]] = {name: [] for name in chosen}
    for turn in range(ROUNDS + 1):
        for name, each in chosen.items():
            slow = times[name] and times[name][0] > SLOW
            if slow and turn > 3:
                continue
            first, *some = each.documents[turn * AT_ONCE : (turn + 1) * AT_ONCE]
            some = some[:1] if slow else some
            gc.collect()  # what the job before has left is not to be cleared away at the cost of this
            if not slow:
                each.job(first)  # nor has it to fetch its own code and data
            begun = time.process_time()
            for document in some:
                each.job(document)
            if turn:
                times[name].append((time.process_time() - begun) / len(some))
    return {name: statistics.median(found) for name, found in times.items()}


def memory(form: str, data: bytes) -> float:
    """MiB that reading many documents adds to a process, measured in one of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_grown, (form, data))


def _grown(form: str, data: bytes) -> float:
    read = {"docx": read_docx, "pdf": read_pdf}[form]
    many = differing(data, range(MANY), styles=True) if form == "docx" else [data] * MANY
    structure(read(data), "order")
    before = _peak()
    for each in many:
        structure(read(each), "order")
    return (_peak() - before) / 1024


def _peak() -> int:
    """KiB this process has held at most; ``getrusage`` would count what the process that started it held."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0])


def main() -> None:
    """The command."""
    print(f"{'':<40} {'ms':>8} {'per second':>11} {'× bare':>7}")
    files = {}
    for title, sample in DOCUMENTS.items():
        act = load_act(SAMPLES / f"{sample}.yaml")
        for form in ("docx", "pdf"):
            files[form] = data = FORMATS[form](act)
            print(f"{title}, {form.upper()}")
            found = medians(timed(form, data))
            bare = next(iter(found.values()))
            for name, seconds in found.items():
                print(
                    f"  {name:<38} {seconds * 1000:>8.2f} {1 / seconds:>11.0f} {seconds / bare:>7.1f}"
                )
            for name in (LINES, STRUCTURED):
                ratio = found[name] / bare
                verdict = "met" if ratio <= GOALS[form] else "not met"
                print(f"  goal {GOALS[form]:.1f} × bare, {name}: {ratio:.2f}, {verdict}")
    for form, data in files.items():
        print(f"memory added by {MANY} {form.upper()}, MiB: {memory(form, data):.1f}")


if __name__ == "__main__":
    main()
