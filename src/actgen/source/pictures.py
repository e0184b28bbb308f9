"""Pictures of a letterhead and of the text: found beside the YAML file, looked at, so that none is anything else."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from actgen.errors import SourceError, os_reason
from actgen.source.encoding import nearest_file
from actgen.source.tree import Positions
from actgen.source.walk import Step, chapters, contents, either, listed, spelt

MAX_BYTES = 10 * 1024 * 1024
MAX_PIXELS = 50_000_000

_KEYS = (("герб", "arms"), ("эмблема", "emblem"), ("товарный знак", "trademark"))
_VECTOR = ("вектор", "vector")
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
            message, advice = _fault(
                file, _fault_of_vector if key in _VECTOR else _fault_of_picture
            )
        if message:
            named = next(step for step in reversed(path) if isinstance(step, str))
            errors.append(
                SourceError(f"«{named}»: {name.strip()}: {message}", positions.value(path), advice)
            )
    return errors


def picture_names(data: dict[str, Any]) -> list[str]:
    """The names of all files of pictures as they are written in the data of an act, variables and all."""
    names = (owner[key] for _, owner, key in _pictures(data))
    return [name.strip() for name in names if isinstance(name, str) and name.strip()]


def _pictures(data: dict[str, Any]) -> Iterator[tuple[Step, Any, str | int]]:
    """Every mapping (or list) that names a picture's file, its key (or index), and the path of the name."""
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
    yield from _figures(data)


def _figures(data: dict[str, Any]) -> Iterator[tuple[Step, Any, str | int]]:
    """The same for the pictures of the text, of the act, its attachments and their chapters."""
    for path, content in contents(data):
        for where, owner in ((path, content), *chapters(content, path)):
            key = spelt(owner, "рисунки", "figures")
            if key is None:
                continue
            for place, each in listed((*where, key), owner[key]):
                if isinstance(each, str):  # the shorthand: the name of the file alone
                    yield place, owner if place[-1] == key else owner[key], place[-1]
                for spellings in (("файл", "file"), _VECTOR):
                    if inner := spelt(each, *spellings):
                        yield (*place, inner), each, inner


def _fault(file: Path, inside: Callable[[Path], tuple[str, str]]) -> tuple[str, str]:
    """What is wrong with a file that should be a picture, and what to do; («», «») if nothing is."""
    try:
        if file.is_dir():
            return "это папка, а нужен файл рисунка", ""
        if not file.exists():
            return "файла нет", nearest_file(file)
        if not file.is_file():
            return "это не обычный файл", ""
        stat = file.stat()
        if stat.st_size > MAX_BYTES:
            return f"файл больше {MAX_BYTES // 1024 // 1024} МиБ", "Уменьшите рисунок."
        return _seen(inside, file, stat.st_mtime_ns, stat.st_size)
    except PermissionError:
        return "нет права читать этот файл", ""
    except (OSError, ValueError) as error:
        reason = os_reason(error) if isinstance(error, OSError) else "недопустимое имя"
        return f"файл не читается ({reason})", ""


@lru_cache(maxsize=256)  # the emblem of a letterhead is looked at once for all its documents
def _seen(
    inside: Callable[[Path], tuple[str, str]], file: Path, _changed: int, _size: int
) -> tuple[str, str]:
    return inside(file)


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


def _fault_of_vector(file: Path) -> tuple[str, str]:
    """SVG, and none that defines entities: they may grow to any size when it is drawn."""
    from lxml import etree

    content = file.read_bytes()
    if b"<!ENTITY" in content:
        return "в рисунке SVG определены сущности XML", "Сохраните его заново в редакторе рисунков."
    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return "это не рисунок SVG", "В ключе «вектор» указывают рисунок в формате SVG."
    if etree.QName(root).localname != "svg":
        return "это не рисунок SVG", "В ключе «вектор» указывают рисунок в формате SVG."
    links = (
        str(value)
        for node in root.iter("*")
        for name, value in node.items()
        if str(name).endswith("href")
    )
    if outside := next((link for link in links if not link.startswith(("#", "data:"))), ""):
        what = f"рисунок SVG берёт часть из другого файла ({outside[:80]})"
        return what, "Сохраните его так, чтобы всё было внутри одного файла."
    return "", ""
