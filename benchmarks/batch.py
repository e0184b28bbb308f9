"""How fast packages are printed, in how much memory, and what that means for a region.

    python -m benchmarks.batch            # about two minutes
    python -m benchmarks.batch --memory 10000 --format docx   # memory of one process over ten thousand packages

The package is that of samples/package: three documents, a list of contents, an archive for every school.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from samples.package.registers import HEAD, rows

SAMPLES = Path(__file__).resolve().parents[1] / "samples" / "package"
REGION = 40_000
_CORES = (8, 32, 128)
_SOME, _MANY = 320, 720  # rows; of both lots the acts are tried by several processes


@dataclass(frozen=True)
class Measured:
    """One run: seconds of the clock, of processor time of the command and of its workers, MiB of memory at the most:
    of the command, of its largest worker."""

    seconds: float
    client: float
    memory: float
    children: float
    worker: float


def register(path: Path, count: int) -> None:
    """A register of so many schools, those of the sample again and again with other codes and names."""
    known = rows()
    lines = [";".join(HEAD)]
    for number in range(count):
        row = list(known[number % len(known)])
        row[0] = f"{number:05d}"
        row[3] = _inn(number)
        row[4] = f"{row[4]} ({number})"
        lines.append(";".join(row))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def package(folder: Path, formats: str) -> Path:
    """The package of the sample over this register."""
    for name in ("order-platform.yml", "order-administrator.yml", "regulation-chats.yml"):
        shutil.copy(SAMPLES / name, folder / name)
    text = (SAMPLES / "package.yml").read_text(encoding="utf-8")
    text = text.replace("schools.xlsx", "schools.csv")
    text = re.sub(r"форматы: .*", f"форматы: [{formats}]", text)
    path = folder / "package.yml"
    path.write_text(text, encoding="utf-8")
    return path


def measured(file: Path, out: Path, *options: str) -> Measured:
    """Run the command in a process of its own."""
    started = time.monotonic()
    command = [sys.executable, "-m", "benchmarks.batch", "--one", str(file), str(out), *options]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    client, memory, children, worker = (float(each) for each in said.split()[-4:])
    return Measured(time.monotonic() - started, client, memory, children, worker)


def report(count: int, formats: str) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        file = package(folder, formats)
        cores = max(2, os.cpu_count() or 1)
        started = {}
        register(folder / "schools.csv", 1)  # what starting costs is no part of a package's cost
        for jobs in (1, cores):
            started[jobs] = measured(
                file, folder / f"start{jobs}", *_options(folder, f"s{jobs}", jobs)
            )
        register(folder / "schools.csv", count)
        print(
            f"{count} packages of 3 documents, list and archive; {formats}; {os.cpu_count()} cores"
        )
        print(f"{'':34}{'seconds':>9}{'per second':>12}{'client MiB':>12}")
        one = measured(file, folder / "1", *_options(folder, "1", 1))
        _line("one process", one, count)
        several = measured(file, folder / "n", *_options(folder, "n", cores))
        _line(f"{cores} processes", several, count)
        print(f"{'':4}{one.seconds / several.seconds:.2f} × one process, starting included")
        _line(
            "again, nothing has changed",
            measured(file, folder / "1", *_options(folder, "1", 1)),
            count,
        )
        files = [p for p in (folder / "n").rglob("*") if p.is_file()]
        size = sum(p.stat().st_size for p in files)
        work = (one.client - started[1].client) / (count - 1)
        own = _client(folder, cores)
        _region(work, own, size / count, len(files) // count)


def memory(most: int, formats: str) -> None:
    """The memory of ``--jobs 1``, for ever more packages: of the command, of the process at work beside it, if any."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        file = package(folder, formats)
        print(f"{'packages':>10}{'seconds':>10}{'processor':>11}{'MiB':>8}{'worker MiB':>12}")
        for count in sorted({max(1, most // 100), max(1, most // 10), max(1, most // 5), most}):
            register(folder / "schools.csv", count)
            run = measured(file, folder / str(count), *_options(folder, f"m{count}", 1))
            spent = run.client + run.children
            print(
                f"{count:>10}{run.seconds:>10.1f}{spent:>11.1f}{run.memory:>8.0f}{run.worker:>12.0f}",
                flush=True,
            )
            shutil.rmtree(folder / str(count))


def _client(folder: Path, cores: int) -> float:
    """What a package costs the client, in seconds: in formats that take next to no time, of which there can be many."""
    file = package(folder, "txt, html")
    spent = []
    for count in (_SOME, _MANY):
        register(folder / "schools.csv", count)
        options = _options(folder, f"client{count}", cores)
        spent.append(measured(file, folder / f"client{count}", *options).client)
    return (spent[1] - spent[0]) / (_MANY - _SOME)


def _options(folder: Path, name: str, jobs: int) -> tuple[str, ...]:
    return ("--jobs", str(jobs), "--journal", str(folder / f"{name}.sqlite"))


def _region(work: float, own: float, size: float, files: int) -> None:
    """What it would be for a region: ``work`` is what a package costs a worker, ``own`` the client, in seconds."""
    print(f"\n{REGION} schools, extrapolated:")
    print(
        f"  a package costs {work * 1000:.0f} ms of a worker and {own * 1000:.1f} ms of the client"
    )
    print(f"  work: {work * REGION / 3600:.1f} hours of one core")
    for cores in _CORES:
        hours = max(work / cores, own) * REGION / 3600
        held = ", held up by the client" if own > work / cores else ""
        print(f"  {cores:>4} cores: {hours * 60:.0f} minutes{held}")
    print(f"  first to give out: the client, at {work / own:.0f} cores")
    print(f"  output: {size * REGION / 2**30:.1f} GiB, {files * REGION} files")


def _line(name: str, run: Measured, count: int) -> None:
    print(f"  {name:32}{run.seconds:9.1f}{count / run.seconds:12.1f}{run.memory:12.0f}")


def _inn(number: int) -> str:
    from samples.package.registers import inn

    return inn(100_000 + number)


def _one(arguments: list[str]) -> None:
    import resource

    from actgen.cli import main

    file, out, *options = arguments
    status = main(["batch", file, "-o", out, *options])
    if status:
        sys.exit(f"status {status}")
    own = resource.getrusage(resource.RUSAGE_SELF)
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent, theirs = own.ru_utime + own.ru_stime, children.ru_utime + children.ru_stime
    print(spent, own.ru_maxrss / 1024, theirs, children.ru_maxrss / 1024)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=100)
    parser.add_argument("--format", default="docx, pdf")
    parser.add_argument("--memory", type=int, default=0)
    chosen = parser.parse_args()
    if chosen.memory:
        memory(chosen.memory, chosen.format)
    else:
        report(chosen.rows, chosen.format)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _one(sys.argv[2:])
    else:
        _main()
