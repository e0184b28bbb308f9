"""How Python packages get to where this program runs: by the task of a clone, by pipx, by uv, by pip."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
import sys
from importlib import metadata
from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parents[2]
_SIMPLE = re.compile(r"[\w./:\\-]+")


def installing(*packages: str) -> str:
    """The command that installs packages for the very Python that runs this program."""
    prefix = Path(sys.prefix)
    if prefix == _CHECKOUT / ".venv" and (_CHECKOUT / "run").is_file():
        return f"{_quoted(str(_CHECKOUT / 'run'))} setup"
    wanted = " ".join(map(_quoted, packages))
    if prefix.parent.name == "venvs" and prefix.parents[1].name == "pipx":
        return f"pipx inject {_quoted(prefix.name)} {wanted}"
    python = _quoted(sys.executable)
    if importlib.util.find_spec("pip") is not None:
        return f"{python} -m pip install {wanted}"
    if shutil.which("uv"):
        return f"uv pip install --python {python} {wanted}"
    return f"{python} -m ensurepip, затем {python} -m pip install {wanted}"


def installing_extra(name: str) -> str:
    """The same for an extra of ours («cluster»): its packages, for actgen itself may have come from a file."""
    try:
        required = metadata.requires("actgen") or []
    except metadata.PackageNotFoundError:
        required = []
    marker = re.compile(rf";\s*extra == ['\"]{name}['\"]$")
    packages = [marker.sub("", each).strip() for each in required if marker.search(each)]
    return installing(*(packages or [f"actgen[{name}]"]))


def _quoted(text: str) -> str:
    """A word of a command as the shell of this system wants it; the one of Windows knows no other quotes."""
    if _SIMPLE.fullmatch(text):
        return text
    return f'"{text}"' if sys.platform == "win32" else shlex.quote(text)
