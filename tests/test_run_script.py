"""The task script: what a newcomer meets first."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TOOLS = ["bash", "cat", "cksum", "dirname", "env", "find", "id", "mktemp", "rm", "tail"]
TASKS = [
    *("setup", "demo", "test", "unit", "browser", "lint", "bench"),
    *(
        "accuracy",
        "learn",
        "mutations",
        "reading",
        "scans",
        "russian",
        "golden",
        "docs",
        "pictures",
        "gallery",
        "pins",
        "build",
        "clean",
    ),
]


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """The script in a folder with an awkward name, beside a `bin` that holds the bare minimum."""
    tree = tmp_path / "папка с пробелом"
    (tree / "requirements").mkdir(parents=True)
    for name in ("run", "pyproject.toml", "requirements/runtime.txt"):
        shutil.copy(ROOT / name, tree / name)
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        command = shutil.which(tool)
        assert command, tool
        (tmp_path / "bin" / tool).symlink_to(command)
    return tree


def _run(tree: Path, *arguments: str, path: str | None = None) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHON"}
    if path is not None:
        environment["PATH"] = path
    return subprocess.run(
        [shutil.which("bash") or "bash", str(tree / "run"), *arguments],
        cwd="/",
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def _script(path: Path, body: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{shutil.which('bash')}\n{body}\n")
    path.chmod(0o755)


def test_alone_it_lists_its_tasks() -> None:
    done = _run(ROOT)
    assert done.returncode == 0
    assert re.findall(r"^  (\w+)  +\w", done.stdout, re.MULTILINE) == TASKS


def test_an_unknown_task_is_refused_with_the_list() -> None:
    done = _run(ROOT, "tset")
    assert done.returncode == 2
    assert "tset" in done.stderr
    assert "  test " in done.stderr


def test_without_python_and_package_manager_it_says_what_to_install(bare: Path) -> None:
    done = _run(bare, "demo", path=str(bare.parent / "bin"))
    assert done.returncode == 1
    assert "python3 python3-venv libpango-1.0-0" in done.stderr
    assert "unbound" not in done.stderr


def test_an_old_python_is_refused_with_advice(bare: Path) -> None:
    _script(bare.parent / "bin" / "python3", '[ "$1" = --version ] && echo Python 3.9.2; exit 1')
    done = _run(bare, "demo", path=str(bare.parent / "bin"))
    assert done.returncode == 1
    assert "Python 3.9.2" in done.stderr
    assert "3.11" in done.stderr


def test_a_python_without_venv_is_refused_with_the_package_to_install(bare: Path) -> None:
    _script(
        bare.parent / "bin" / "python3",
        f'case "$2" in *ensurepip*) exit 1;; esac; exec "{sys.executable}" "$@"',
    )
    done = _run(bare, "demo", path=str(bare.parent / "bin"))
    assert done.returncode == 1
    minor = sys.version_info.minor
    assert f"python3.{minor}-venv" in done.stderr


def test_a_finished_set_up_is_not_repeated(bare: Path) -> None:
    _script(bare / ".venv" / "bin" / "python", f'exec "{sys.executable}" "$@"')
    fingerprint = subprocess.run(
        ["bash", "-c", 'source "$0" >/dev/null; fingerprint', str(bare / "run")],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    (bare / ".venv" / ".actgen-dev").write_text(fingerprint)

    done = _run(bare, "setup", path=str(bare.parent / "bin"))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    (bare / "requirements" / "runtime.txt").write_text("changed")
    assert "Подготовка" in _run(bare, "setup", path=str(bare.parent / "bin")).stdout
