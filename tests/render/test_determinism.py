"""The same act gives the same bytes: now, later, in another process."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render import FORMATS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import hashlib, sys
from pathlib import Path
from actgen.render import FORMATS
from actgen.source import load_act
for path in sys.argv[1:]:
    act = load_act(Path(path))
    for name, render in FORMATS.items():
        print(name, hashlib.sha256(render(act)).hexdigest())
"""
# With tables and attachments; with pictures, a corner letterhead, a mark in the margin.
NAMES = ("order-yaroslavl", "letter-reply", "letter-electronic")


@pytest.mark.parametrize("format_name", FORMATS)
def test_twice_in_one_process(sample: Callable[[str], Act], format_name: str) -> None:
    act = sample("order-draft")
    assert FORMATS[format_name](act) == FORMATS[format_name](act)


def test_one_document_leaves_no_trace_in_the_next(sample: Callable[[str], Act]) -> None:
    first = {name: render(sample("order-school")) for name, render in FORMATS.items()}
    for render in FORMATS.values():
        render(sample("order-yaroslavl"))
    assert {name: render(sample("order-school")) for name, render in FORMATS.items()} == first


def test_in_processes_that_hash_differently_on_another_day(sample: Callable[[str], Act]) -> None:
    paths = [str(ROOT / "samples" / f"{name}.yaml") for name in NAMES]
    outputs = []
    for seed, zone in (("1", "UTC"), ("2", "Asia/Vladivostok")):
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": str(ROOT / "src"),
        }
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM, *paths],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        outputs.append(done.stdout)
    assert outputs[0] == outputs[1]
    here = "".join(
        f"{n} {hashlib.sha256(render(sample(name))).hexdigest()}\n"
        for name in NAMES
        for n, render in FORMATS.items()
    )
    assert outputs[0] == here
