"""Pictures of a letterhead: found beside the YAML file, and looked at, so that nothing else is printed as one."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from actgen.errors import SourceError, os_reason
from actgen.source.encoding import nearest_file
from actgen.source.tree import Positions
from actgen.source.walk import Step, either, spelt

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000

_KEYS = (("герб", "arms"), ("эмблема", "emblem"), ("товарный знак", "trademark"))
_FORMATS = ("PNG", "JPEG")
_ADVICE = (
    "Нужен рисунок PNG или JPEG; другой откройте в любом редакторе рисунков и сохраните как PNG."
)


def find_pictures(
    data: dict[str, Any], positions: Positions, folder: Path | None
) -> list[SourceError]:
    """Make the paths of all pictures in ``data`` absolute; the faults of those that are no pictures.

    ``folder`` is that of the YAML file; None for an act that is in no file and therefore can have no pictures.
    """
    errors = []
    for path, owner, key in _pictures(data):
        name = owner[key]
        if not isinstance(name, str) or not name.strip():
            continue
        if folder is None:
            message, advice = "акт прочитан не из файла, поэтому рисунков у него нет", ""
        else:
            file = (folder / name.strip()).absolute()
            owner[key] = str(file)
            message, advice = _fault(file)
        if message:
            errors.append(
                SourceError(f"«{key}»: {name.strip()}: {message}", positions.value(path), advice)
            )
    return errors


def _pictures(data: dict[str, Any]) -> Iterator[tuple[Step, dict[str, Any], str]]:
    """Every mapping that names a picture's file, the key that does, and the path of the name."""
    authors = [
        *either(data, (), "автор", "author"),
        *either(data, (), "соавторы", "coauthors"),
    ]
    for path, author in authors:
        for spellings in _KEYS:
            key = spelt(author, *spellings)
            if key is None:
                continue
            if isinstance(author[key], dict):
                inner = spelt(author[key], "файл", "file")
                if inner is not None:
                    yield (*path, key, inner), author[key], inner
            else:
                yield (*path, key), author, key


def _fault(file: Path) -> tuple[str, str]:
    """What is wrong with a file that should be a picture, and what to do; («», «») if nothing is."""
    try:
        if file.is_dir():
            return "это папка, а нужен файл рисунка", ""
        if not file.exists():
            return "файла нет", nearest_file(file)
        if not file.is_file():
            return "это не обычный файл", ""
        if file.stat().st_size > MAX_BYTES:
            return f"файл больше {MAX_BYTES // 1024 // 1024} МиБ", "Уменьшите рисунок."
        return _fault_of_picture(file)
    except PermissionError:
        return "нет права читать этот файл", ""
    except (OSError, ValueError) as error:
        reason = os_reason(error) if isinstance(error, OSError) else "недопустимое имя"
        return f"файл не читается ({reason})", ""


@contextmanager
def whole_pictures() -> Iterator[None]:
    """Damaged files are refused: WeasyPrint, once imported, makes Pillow load what is left of them."""
    from PIL import ImageFile

    before, ImageFile.LOAD_TRUNCATED_IMAGES = ImageFile.LOAD_TRUNCATED_IMAGES, False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _fault_of_picture(file: Path) -> tuple[str, str]:
    from PIL import Image, UnidentifiedImageError

    large = f"в рисунке больше {MAX_PIXELS // 1_000_000} миллионов точек", "Уменьшите рисунок."
    try:
        with whole_pictures(), warnings.catch_warnings(), file.open("rb") as raw:
            warnings.simplefilter(
                "ignore"
            )  # Pillow warns of large pictures; ours is the lower limit
            with Image.open(raw, formats=_FORMATS) as picture:
                if picture.width * picture.height > MAX_PIXELS:
                    return large
                if picture.format not in _FORMATS:
                    return "это не рисунок PNG или JPEG", _ADVICE
                picture.load()
    except Image.DecompressionBombError:
        return large
    except UnidentifiedImageError:
        return "это не рисунок PNG или JPEG", _ADVICE
    except (OSError, SyntaxError, ValueError):  # what Pillow raises for damaged files
        return "рисунок повреждён", "Сохраните его заново."
    return "", ""
