"""Contestants run in turn, each in a process of its own, round after round: a busy minute hits all of them.

Counted is CPU time of the process for one document, of all rounds the lower quartile: what a document costs when
nobody disturbs, on a machine where somebody always does. Memory is the peak of the process.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.speed.material import CARBONE, DOCXTEMPLATER, ORDER, context, rows, template

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "out" / "bench"
PEERS_OF_NODE = ("docxtemplater@3.71.0", "pizzip@3.3.0", "carbone@3.8.2")
_TAGS = {"docxtemplater": DOCXTEMPLATER, "carbone": CARBONE}


@dataclass
class Score:
    """What was measured of one contestant so far: milliseconds of CPU for each document, MiB, seconds of a round."""

    ms: list[float] = field(default_factory=list)
    peak: float = 0
    wall: float = 0

    @property
    def usual(self) -> float:
        """The lower quartile of the milliseconds."""
        return statistics.quantiles(self.ms, n=4)[0] if len(self.ms) > 1 else self.ms[0]

    def add(self, output: str) -> None:
        """One more round, as a contestant prints it."""
        found = json.loads(output)
        self.ms += found["ms"]
        self.peak = max(self.peak, found["peak"])
        self.wall = found.get("wall", 0)


def contest(jobs: Sequence[str], count: int, rounds: int) -> dict[str, Score]:
    """The scores of all contestants that are here; each prints ``count`` documents in each of the rounds."""
    scores = {job: Score() for job in jobs}
    for _ in range(rounds):
        for job, score in scores.items():
            score.add(finished(started(command(job, count))))
    return scores


def command(job: str, count: int) -> list[str]:
    """The command of a contestant."""
    if job not in _TAGS:
        return [sys.executable, "-m", "benchmarks.speed.jobs", job, str(count)]
    folder = OUT / "node"
    given = folder / f"{job}-{count}.json"
    if not given.is_file():
        given.write_text(json.dumps([context(ORDER, row) for row in rows(count)]), encoding="utf-8")
    own = folder / f"{job}.docx"
    own.write_bytes(template(ORDER, _TAGS[job]))
    script = Path(__file__).with_name("peers.mjs")
    return ["node", str(script), job, str(own), str(given), str(count)]


def started(arguments: Sequence[str]) -> subprocess.Popen[str]:
    """A contestant at work, with this checkout on its path and compiled modules kept."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    folder = OUT / "node" if arguments[0] == "node" else ROOT
    return subprocess.Popen(
        arguments, stdout=subprocess.PIPE, text=True, cwd=folder, env=environment
    )


def finished(process: subprocess.Popen[str]) -> str:
    """What a contestant has printed; CalledProcessError if it failed."""
    output, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return output


def absent_node() -> str:
    """Why the peers of Node cannot take part, «» if they can; installs them into ``out/`` the first time."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        return "node and npm are not installed"
    folder = OUT / "node"
    wanted = folder / "installed.txt"
    said = " ".join(PEERS_OF_NODE)
    if wanted.is_file() and wanted.read_text(encoding="utf-8") == said:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text("{}\n", encoding="utf-8")
    done = subprocess.run(
        [npm, "install", "--no-audit", "--no-fund", "--silent", *PEERS_OF_NODE],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        return f"npm could not install them ({(done.stderr or done.stdout).strip()[-200:]})"
    wanted.write_text(said, encoding="utf-8")
    return ""
