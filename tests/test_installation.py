"""The command that installs packages is one that works for the way the program was installed."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from importlib import metadata
from pathlib import Path

import pytest

from actgen import installation
from actgen.installation import installing, installing_extra


@pytest.fixture(autouse=True)
def _elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed into an environment of a user's own, with pip."""
    monkeypatch.setattr(sys, "prefix", "/opt/env")
    monkeypatch.setattr(sys, "executable", "/opt/env/bin/python3")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: name)


def test_pip_of_the_python_that_runs_the_program() -> None:
    assert installing("pypdfium2") == "/opt/env/bin/python3 -m pip install pypdfium2"


@pytest.mark.parametrize(
    ("platform", "python", "expected"),
    [
        ("linux", "/opt/my env/bin/python", "'/opt/my env/bin/python' -m pip install 'a>=1'"),
        ("win32", r"C:\my env\py.exe", r'"C:\my env\py.exe" -m pip install "a>=1"'),
    ],
)
def test_quotes_are_those_of_the_system(
    monkeypatch: pytest.MonkeyPatch, platform: str, python: str, expected: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "executable", python)
    assert installing("a>=1") == expected


def test_the_task_of_a_clone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "run").touch()
    monkeypatch.setattr(installation, "_CHECKOUT", tmp_path)
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    assert installing("pypdfium2") == f"{tmp_path}/run setup"


def test_pipx(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", "/opt/pipx/venvs/actgen")
    assert installing("pypdfium2") == "pipx inject actgen pypdfium2"


def test_an_environment_without_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    python = "/opt/env/bin/python3"
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(shutil, "which", lambda name: "/usr/bin/uv")
    assert installing("a") == f"uv pip install --python {python} a"
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert installing("a") == f"{python} -m ensurepip, затем {python} -m pip install a"


def test_an_extra_is_its_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    required = ["pyyaml>=6", 'psycopg>=3 ; extra == "cluster"', "dask>=1; extra == 'cluster'"]
    monkeypatch.setattr(metadata, "requires", lambda name: required)
    assert installing_extra("cluster").endswith("-m pip install 'psycopg>=3' 'dask>=1'")


def test_an_extra_without_a_description_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", unknown)
    assert installing_extra("cluster").endswith("-m pip install 'actgen[cluster]'")
