"""What there is on this machine. Every function says what it found, or ``""``."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import platform
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from actgen.read import office
from actgen.resources import acts_dir, templates_dir

_TIMES = (
    "Times New Roman",
    "Liberation Serif",
    "PT Astra Serif",
    "Tinos",
    "Nimbus Roman",
    "TeX Gyre Termes",
)
_TIMEOUT = 20


def system() -> str:
    """The system's name: «debian», «alt», «astra», «windows», or ``""`` for another."""
    if sys.platform == "win32":
        return "windows"
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    names = [release.get("ID", ""), *release.get("ID_LIKE", "").split()]
    known = {
        "astra": "astra",
        "altlinux": "alt",
        "alt": "alt",
        "debian": "debian",
        "ubuntu": "debian",
    }
    return next((known[name] for name in names if name in known), "")


def python() -> str:
    """The version of Python, if it is new enough."""
    return platform.python_version() if sys.version_info >= (3, 11) else ""


def pango() -> str:
    """Pango's libraries, if WeasyPrint can load them."""
    both = [
        _library("pango-1.0-0", "libpango-1.0.so.0", "pango-1.0"),
        _library("pangoft2-1.0-0", "libpangoft2-1.0.so.0", "pangoft2-1.0"),
    ]
    return "есть" if all(both) else ""


def harfbuzz() -> str:
    """The library that takes out of a font what a PDF needs."""
    found = _library("libharfbuzz-subset-0", "libharfbuzz-subset.so.0", "harfbuzz-subset")
    return "есть" if found else ""


def times() -> str:
    """The first font with the measures of Times New Roman."""
    if sys.platform == "win32":
        fonts = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
        return _TIMES[0] if (fonts / "times.ttf").is_file() else ""
    families = _output("fc-list", ":", "family")
    return next((name for name in _TIMES if name in families), "")


def dictionaries() -> str:
    """The versions of pymorphy3 and its Russian dictionaries."""
    try:
        return f"{metadata.version('pymorphy3')}, словари {metadata.version('pymorphy3-dicts-ru')}"
    except metadata.PackageNotFoundError:
        return ""


def cluster() -> str:
    """The version of Dask that packages are printed with on many machines."""
    try:
        return f"Dask {metadata.version('distributed')}"
    except metadata.PackageNotFoundError:
        return ""


def templates() -> str:
    """The folder of templates, if it holds any."""
    return _folder_with(templates_dir, "*/*")


def acts() -> str:
    """The folder of superior acts, if it holds any."""
    return _folder_with(acts_dir, "*.yaml")


def libreoffice() -> str:
    """LibreOffice's command, if it can open documents."""
    return office.command() or ""


def pdfium() -> str:
    """The version of the library that reads PDF, if it can be loaded."""
    try:
        import pypdfium2

        return str(pypdfium2.PYPDFIUM_INFO)
    except (ImportError, OSError):
        return ""


def tesseract() -> str:
    """Tesseract's command, if it knows Russian."""
    command = shutil.which("tesseract") or ""
    languages = _output(command, "--list-langs").split() if command else []
    return command if "rus" in languages else ""


def _folder_with(find: object, pattern: str) -> str:
    assert callable(find)
    try:
        folder: Path = find()
    except FileNotFoundError:
        return ""
    return str(folder) if any(folder.glob(pattern)) else ""


def _library(*names: str) -> bool:
    for name in names:
        try:
            ctypes.CDLL(ctypes.util.find_library(name) or name)
        except OSError:
            continue
        return True
    return False


def _output(*command: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", timeout=_TIMEOUT, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout + done.stderr
