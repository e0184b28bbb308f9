"""How far a long work has come."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(title: str, total: int, unit: str) -> Iterator[Callable[[int, int], None]]:
    """Progress with the rate and the time left, where there is a terminal to show it.

    It is told how many steps of ``total`` are done and how many things came of them; the rate counts those in
    ``unit`` («файла/с»).
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda steps, things: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TextColumn("осталось"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total, rate="")
        made = 0

        def done(steps: int, things: int) -> None:
            nonlocal made
            made += things
            elapsed = bar.tasks[0].elapsed or 0
            rate = f"{made / elapsed:.1f} {unit}" if made and elapsed > 1 else ""
            bar.update(task, advance=steps, rate=rate)

        yield done
