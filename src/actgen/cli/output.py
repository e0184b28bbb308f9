"""Where a result goes: to the screen, or into a file that is never left half-written."""

from __future__ import annotations

from pathlib import Path

from actgen.cli.screen import say, warn


def deliver(text: str, out: Path | None, force: bool) -> None:
    """Print a text, or write it to a file and say so."""
    if out is None:
        say(text)
        return
    from actgen.render.files import write_bytes
    from actgen.report.paint import encoded

    write_bytes(encoded(text), out, force=force)
    warn(f"Записано: {out}")
