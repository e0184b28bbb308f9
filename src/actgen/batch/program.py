"""The program itself as an input: what it prints depends on its code, its templates and the libraries under it."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import metadata
from pathlib import Path

import actgen
from actgen.resources import templates_dir

_LIBRARIES = (
    "docxtpl",
    "fonttools",
    "jinja2",
    "lxml",
    "pymorphy3",
    "python-docx",
    "pytrovich",
    "weasyprint",
)
_ENDINGS = {".py", ".yaml", ".j2", ".docx", ".html", ".css", ".xml"}
# What of the code decides what documents look like.
_PRINTS = (
    "model",
    "source",
    "russian",
    "render",
    "batch/contents.py",
    "batch/archive.py",
    "batch/workshop.py",
)


def program_digest() -> str:
    """A digest of the version, of the code that prints, of the templates and the versions of the libraries."""
    return digest_of_code(_PRINTS, _LIBRARIES, (templates_dir(),))


@cache
def digest_of_code(
    parts: tuple[str, ...], libraries: tuple[str, ...], folders: tuple[Path, ...] = ()
) -> str:
    """A digest of the version, of modules and packages of ours by their paths, of libraries and folders of data."""
    digest = hashlib.sha256(actgen.__version__.encode())
    for name in libraries:
        try:
            digest.update(f"{name} {metadata.version(name)}\n".encode())
        except metadata.PackageNotFoundError:
            digest.update(f"{name} –\n".encode())
    root = Path(actgen.__file__).parent
    for each in (*(root / name for name in parts), *folders):
        for path in sorted(each.rglob("*")) if each.is_dir() else [each]:
            if path.suffix in _ENDINGS and path.is_file():
                digest.update(f"{each.name}/{path.name}".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
