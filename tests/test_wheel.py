"""The wheel works by itself: outside the checkout, with the templates and acts it carries."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive as `./run build` does; nothing is fetched."""
    target = tmp_path_factory.mktemp("dist")
    _call(sys.executable, "-m", "build", "--no-isolation", "--outdir", target, ROOT, cwd=target)
    (wheel,) = target.glob("actgen-*.whl")
    return wheel


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment of its own with the wheel in it.

    The dependencies are lent by the environment of the tests: its folder is appended to the path, and
    since no `.pth` file in an appended folder is followed, an editable actgen there stays out of sight.
    """
    home = tmp_path_factory.mktemp("окружение с пробелом") / "venv"
    _call(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    python = home / "bin" / "python"
    _call(
        *(sys.executable, "-m", "pip", "--python", python, "install"),
        *("--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", wheel),
        cwd=home.parent,
    )
    (site,) = home.glob("lib/python*/site-packages")
    (site / "lent.pth").write_text(
        "".join(f"{sysconfig.get_path(name)}\n" for name in ("purelib", "platlib")),
        encoding="utf-8",
    )
    return python


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder that is no checkout, with a few samples in it."""
    for name in ("order-yaroslavl.yaml", "school-good.docx", "school-bad.docx"):
        shutil.copy(ROOT / "samples" / name, tmp_path / name)
    return tmp_path


def _call(*command: str | Path, cwd: Path, allowed: tuple[int, ...] = (0,)) -> str:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={"PATH": "/usr/bin:/bin", "HOME": str(cwd), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in allowed, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_it_carries_every_template_and_act(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("templates", "acts"):
        found = (ROOT / folder).rglob("*")
        files = [path for path in found if path.is_file() and "__pycache__" not in path.parts]
        wanted = {f"actgen/data/{path.relative_to(ROOT).as_posix()}" for path in files}
        assert wanted
        assert wanted <= names


def test_it_carries_no_tests_and_no_caches(wheel: Path) -> None:
    for name in zipfile.ZipFile(wheel).namelist():
        assert name.split("/")[0] in {"actgen"} or ".dist-info/" in name
        assert "__pycache__" not in name


def test_everything_comes_from_the_wheel(python: Path, outside: Path) -> None:
    code = (
        "import actgen, actgen.resources as r;"
        "print(actgen.__file__, r.templates_dir(), r.acts_dir(), sep='\\n')"
    )
    for path in _call(python, "-c", code, cwd=outside).splitlines():
        assert Path(path).is_relative_to(python.parents[1])


def test_it_renders_outside_the_checkout(python: Path, outside: Path) -> None:
    actgen = python.with_name("actgen")
    _call(
        actgen, "render", "order-yaroslavl.yaml", "-o", "out", "--format", "docx,pdf", cwd=outside
    )
    (docx,) = (outside / "out").glob("*.docx")
    assert zipfile.is_zipfile(docx)
    (pdf,) = (outside / "out").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(("document", "status"), [("school-good.docx", 0), ("school-bad.docx", 1)])
def test_it_checks_outside_the_checkout(
    python: Path, outside: Path, document: str, status: int
) -> None:
    code = "from actgen.resources import acts_dir; print(acts_dir() / 'kalinin-223-09.yaml')"
    act = _call(python, "-c", code, cwd=outside).strip()
    report = _call(
        *(python, "-m", "actgen", "check", document, "--against", act),
        *("--for", "МОУ", "--format", "json"),
        cwd=outside,
        allowed=(status,),
    )
    assert json.loads(report)["findings"]
