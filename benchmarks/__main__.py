"""Speed beside peers in one run: ``./run bench [SECTION …]``. Prints CPU time, peak memory and ratios.

Only the ratios of one run travel. The peers do the same job with a well-known library: docxtpl as in its manual (the
template opened and compiled for every document), docxtemplater, carbone, WeasyPrint; python-docx as the reader,
PyYAML's Python loader. Those of Node are installed into ``out/`` the first time. Sections: docx, pdf, two (processes),
growth, start, monitor, reading, checking, packages.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import docx
import yaml

from actgen.read import read_document
from actgen.render import FORMATS
from actgen.source import load_act
from benchmarks.batch import report
from benchmarks.checking import checking
from benchmarks.reading import main as documents
from benchmarks.speed.sections import SECTIONS, machine

ROOT = Path(__file__).parent.parent
ORDER = ROOT / "samples" / "order-yaroslavl.yaml"
ROUNDS = 15


@dataclass(frozen=True)
class Race:
    """One job, ours and the peer's."""

    job: str
    ours: Callable[[], object]
    peer_name: str
    peer: Callable[[], object]


def median(job: Callable[[], object]) -> float:
    """Median CPU time of a job in milliseconds; the first, cold call is left out."""
    job()
    times = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        job()
        times.append((time.process_time() - begun) * 1000)
    return statistics.median(times)


def races(folder: Path) -> list[Race]:
    """All comparisons; ``folder`` takes a scratch file."""
    act = load_act(ORDER)
    document = folder / "order.docx"
    document.write_bytes(FORMATS["docx"](act))
    source = ORDER.read_text(encoding="utf-8")
    return [
        Race(
            "DOCX read into structured text",
            lambda: read_document(document),
            "python-docx: paragraphs and cells",
            lambda: _python_docx(document),
        ),
        Race(
            "YAML to a validated act",
            lambda: load_act(ORDER),
            "PyYAML safe_load (Python loader), no validation",
            lambda: yaml.safe_load(source),
        ),
    ]


def _python_docx(path: Path) -> list[str]:
    opened = docx.Document(str(path))
    texts = [paragraph.text for paragraph in opened.paragraphs]
    texts += [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return texts


def reading() -> None:
    """What is read and judged."""
    print(f"\n  {'job':<34} {'ours, ms':>9} {'peer, ms':>9} {'peer : ours':>12}   peer")
    with tempfile.TemporaryDirectory() as folder:
        for race in races(Path(folder)):
            ours, peer = median(race.ours), median(race.peer)
            print(
                f"  {race.job:<34} {ours:>9.2f} {peer:>9.2f} {peer / ours:>11.1f}×   {race.peer_name}"
            )
    print()
    documents()


def packages() -> None:
    """Packages of three documents for a hundred schools (`python -m benchmarks.batch` has more)."""
    report(100, "docx, pdf")


def main() -> None:
    """The command."""
    sections = SECTIONS | {"reading": reading, "checking": checking, "packages": packages}
    chosen = sys.argv[1:] or list(sections)
    if unknown := [name for name in chosen if name not in sections]:
        sys.exit(f"no such section: {', '.join(unknown)}; there are: {', '.join(sections)}")
    begun = time.perf_counter()
    print(machine())
    for name in chosen:
        sections[name]()
        sys.stdout.flush()
    print(f"\n{time.perf_counter() - begun:.0f} s")


if __name__ == "__main__":
    main()
