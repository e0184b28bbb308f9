"""Files that an earlier package had and this one has not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from actgen.batch.manifest import Manifest
from actgen.render.files import is_ours


def left_over(out: Path, manifest: Manifest) -> list[str]:
    """Those that are still there, by their names under ``out``; those that are gone are forgotten."""
    gone: list[str] = []
    there: list[str] = []
    for path in manifest.left_over():
        (there if (out / path).is_file() else gone).append(path)
    manifest.forget(gone)
    return there


def remove_left_over(out: Path, manifest: Manifest, paths: Sequence[str]) -> list[str]:
    """Delete files that the package no longer has; those that somebody changed stay. Gives what was deleted."""
    deleted = []
    for path in paths:
        target = out / path
        if is_ours(target):
            target.unlink()
            deleted.append(path)
    for folder in sorted({(out / path).parent for path in deleted}, reverse=True):
        if folder != out and not any(folder.iterdir()):
            folder.rmdir()
    manifest.forget(deleted)
    return deleted
