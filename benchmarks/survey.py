"""How fast the documents of a municipality are surveyed, and in how much memory.

    python -m benchmarks.survey                  # 100 schools: under a minute
    python -m benchmarks.survey --schools 100 1000   # is memory bounded?

The schools are those of samples/municipality again and again with other names and numbers; every second one sends its
order as DOCX. Each run is a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from docx import Document

from actgen.cli import main

SCHOOLS = Path(__file__).resolve().parents[1] / "samples" / "municipality" / "schools"
_FORMATS = ("xlsx", "html")
_ACT = "kalinin-223-09"


@dataclass(frozen=True)
class Measured:
    """One run: seconds of processor time, MiB of memory at the most of the process that leads."""

    processor: float
    memory: float


def municipality(folder: Path, count: int) -> int:
    """So many schools in a folder; the number of their documents."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(SCHOOLS.glob("*/*.txt"))]
    for number in range(count):
        school = folder / f"Учреждение {number}"
        school.mkdir(parents=True)
        text = texts[number % len(texts)].replace("№ 12", f"№ {number}")
        text += f"\nДело № {number}\n"  # no two are the same
        if number % 2:
            (school / "приказ.txt").write_text(text, encoding="utf-8")
            continue
        document = Document()
        for line in text.split("\n"):
            document.add_paragraph(line)
        document.save(str(school / "приказ.docx"))
    return count


def measured(folder: Path, out: Path, jobs: int) -> Measured:
    """Survey the folder in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.survey", "--one", str(folder), str(out), str(jobs)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    processor, memory = (float(each) for each in said.split()[-2:])
    return Measured(processor, memory)


def one(folder: str, out: str, jobs: str) -> None:
    """The run that is measured."""
    arguments = ["survey", folder, "--against", _ACT, "-o", out, "--jobs", jobs, "--force"]
    status = main(arguments)
    assert status in (0, 1), status
    own, below = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(sum(each.ru_utime + each.ru_stime for each in (own, below)), _most_memory())


def _most_memory() -> float:
    """Of this process, MiB. (``ru_maxrss`` would count what the process that started this one had.)"""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def report(count: int, jobs: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "школы"
        documents = municipality(folder, count)
        print(f"{count} schools, {documents} documents, {jobs} process(es)")
        for name in _FORMATS:
            out = Path(temporary) / f"матрица.{name}"
            first = measured(folder, out, jobs)
            again = measured(folder, out, jobs)
            size = out.stat().st_size / 2**20
            rate = documents / first.processor
            print(
                f"  {name:5} {rate:5.1f} documents/s per core, {first.memory:4.0f} MiB at most; again"
                f" {again.processor:5.1f} s of processor time, {again.memory:4.0f} MiB; file {size:.1f} MiB"
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--schools", type=int, nargs="+", default=[100])
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        one(*options.one)
    else:
        for count in options.schools:
            report(count, options.jobs)
