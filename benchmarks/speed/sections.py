"""The sections of ``./run bench`` that print documents: tables of scores, and the goals with what was reached."""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.speed.alike import alike
from benchmarks.speed.contest import (
    ROOT,
    Score,
    absent_node,
    command,
    contest,
    finished,
    started,
)

_NAMES = {
    "docx": "ours, from a ready context",
    "docx-row": "ours, from the row of a register",
    "docxtpl": "docxtpl as in its manual",
    "python-docx": "python-docx from nothing",
    "docxtemplater": "docxtemplater (Node)",
    "carbone": "carbone (Node)",
    "ceiling": "one string rendered and deflated, nothing else",
    "ceiling-6": "… at zlib's usual level",
    "pdf": "ours, from a ready context",
    "pdf-row": "ours, from the row of a register",
    "pdf-page": "… of which the page before its layout",
    "weasyprint": "WeasyPrint as in its manual, page ready",
    "package": "ours, from the row of a register",
    "package-naive": "docxtpl and WeasyPrint as in their manuals",
    "attached": "ours, from a ready context",
    "attached-naive": "WeasyPrint as in its manual, page ready",
}


def docx() -> None:
    """An order of 4 pages as Word document, beside its peers."""
    _title("An order with a plan (8 clauses, 14 sub-clauses, 16 × 4 table, 4 pages) to DOCX")
    why = absent_node()
    node = [] if why else ["docxtemplater", "carbone"]
    jobs = ["docx", "docx-row", "docxtpl", "python-docx", *node, "ceiling", "ceiling-6"]
    scores = contest(jobs, count=60, rounds=3)
    _table(scores, "docx")
    if why:
        print(f"  docxtemplater, carbone: absent, {why}")
    ours = scores["docx"].usual
    _goal("30 × docxtpl", scores["docxtpl"].usual / ours, 30)
    if node:
        _goal("10 × docxtemplater", scores["docxtemplater"].usual / ours, 10)
    _goal("half of string and deflate", scores["ceiling"].usual / ours, 0.5)


def pdf() -> None:
    """The same order as PDF, and three documents of a school in two formats."""
    _title("The same order to PDF (ours is tagged, the other is not)")
    scores = contest(["pdf", "pdf-row", "pdf-page", "weasyprint"], count=10, rounds=3)
    _table(scores, "pdf")
    _goal("1.25 × WeasyPrint", scores["weasyprint"].usual / scores["pdf"].usual, 1.25)
    _title("Order, letter and regulation of a school to DOCX and PDF")
    scores = contest(["package", "package-naive"], count=6, rounds=3)
    _table(scores, "package")
    _goal("2 × naive", scores["package-naive"].usual / scores["package"].usual, 2)
    _title(
        "An order with a regulation of 9 pages, the same in all schools but for its stamp, to PDF"
    )
    scores = contest(["attached", "attached-naive"], count=6, rounds=2)
    _table(scores, "attached")
    same, pages = alike()
    print(f"  {same} of {pages} pages are drawn alike in two schools")


def two() -> None:
    """Two processes beside one, by the clock; the best of each, for other work on the machine only lengthens."""
    _title("Two processes: packages of three documents, DOCX and PDF, by the clock")
    print(f"  one after another {1:>28.2f}")
    print(
        f"  two at a time, a bare loop of Python {_at_once('loop', 12):>9.2f}   (what the machine gives)"
    )
    reached = _at_once("package", 12)
    print(f"  two at a time, packages {reached:>22.2f}")
    _goal("1.8 × one", reached, 1.8)


def _at_once(job: str, count: int) -> float:
    """How much more two processes do than one in the same time."""
    alone, pairs = [], []
    for _ in range(4):
        alone.append(_wall(started(command(job, count))))
        pair = [started(command(job, count)) for _ in range(2)]
        pairs.append(max(map(_wall, pair)))
    return 2 * min(alone) / min(pairs)


def _wall(process: subprocess.Popen[str]) -> float:
    score = Score()
    score.add(finished(process))
    return score.wall


def growth() -> None:
    """Time and memory over many documents and long tables."""
    _title("Growth: DOCX from rows of a register (no two alike), PDF, long tables")
    print(f"  {'':<46} {'ms each':>9} {'peak, MiB':>10}")
    runs = [("docx-row", count, f"{count} documents to DOCX") for count in (100, 1000, 10_000)]
    runs += [("pdf-row", count, f"{count} documents to PDF") for count in (20, 200)]
    scores = {}
    for job, count, said in runs:
        scores[job, count] = _run(job, count)
        _line(said, scores[job, count])
    tables = {}
    for name in ("docx", "pdf"):
        for number in (16, 160, 1600):
            count = 3 if number == 1600 and name == "pdf" else 6
            score = _run(f"table-{name}-{number}", count)
            per_row = f"{score.usual / number:.3f} ms a row"
            _line(f"a table of {number} rows to {name.upper()}", score, per_row)
            tables[name, number] = score.usual
    for name in ("docx", "pdf"):
        longer = tables[name, 1600] / tables[name, 160]
        _goal(f"1600 rows to {name.upper()} under 11 × 160", longer, 11, least=False)
    few, many = scores["docx-row", 1000], scores["docx-row", 10_000]
    print(
        f"  10,000 beside 1,000: {many.usual / few.usual:.2f} × the time of a document,"
        f" {many.peak - few.peak:+.0f} MiB"
    )


def start() -> None:
    """From the command to its end, in a fresh process."""
    _title("Start: seconds of CPU of one command in a fresh process (the least of three)")
    order = str(ROOT / "samples" / "order-school.yaml")
    with tempfile.TemporaryDirectory() as folder:
        out = ["-o", folder, "--force"]
        for said, arguments, goal in (
            ("actgen --help", ["--help"], 0.3),
            ("actgen render, DOCX", ["render", order, *out, "--format", "docx"], 1.0),
            ("actgen render, DOCX and PDF", ["render", order, *out], None),
        ):
            seconds = min(_seconds(arguments) for _ in range(3))
            print(f"  {said:<46} {seconds:>9.2f}")
            if goal is not None:
                _goal(f"under {goal:g} s", seconds, goal, least=False)


def monitor() -> None:
    """A table of 100,000 organisations."""
    _title("Monitoring: two indicators of 100,000 organisations")
    print(f"  {'':<46} {'ms':>9} {'peak, MiB':>10}")
    for name in ("csv", "xlsx"):
        _line(name.upper(), _run(f"monitor-{name}", 1))


SECTIONS = {
    "docx": docx,
    "pdf": pdf,
    "two": two,
    "growth": growth,
    "start": start,
    "monitor": monitor,
}


def _run(job: str, count: int) -> Score:
    score = Score()
    score.add(finished(started(command(job, count))))
    return score


def _seconds(arguments: list[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    process = started([sys.executable, "-m", "actgen", *arguments])
    finished(process)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return min(used, time.perf_counter() - begun)


def _title(text: str) -> None:
    print(f"\n{text}")


def _table(scores: Mapping[str, Score], ours: str) -> None:
    print(f"  {'':<46} {'ms':>9} {'ours is':>9} {'peak, MiB':>10}")
    for job, score in scores.items():
        ratio = score.usual / scores[ours].usual
        print(f"  {_NAMES[job]:<46} {score.usual:>9.2f} {ratio:>7.2f} × {score.peak:>10.0f}")


def _line(said: str, score: Score, note: str = "") -> None:
    print(f"  {said:<46} {score.usual:>9.2f} {score.peak:>10.0f}   {note}".rstrip())


def _goal(said: str, reached: float, goal: float, *, least: bool = True) -> None:
    met = reached >= goal if least else reached < goal
    print(f"  goal {said}: {reached:.2f}, {'met' if met else 'NOT met'}")


def machine() -> str:
    """What the figures were measured on."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
            if line.startswith("model name")
        ),
        "processor unknown",
    )
    cores = subprocess.run(["nproc"], capture_output=True, text=True, check=True).stdout.strip()
    return f"{model}, {cores} cores, Python {sys.version.split()[0]}"
