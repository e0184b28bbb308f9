"""Habits of the project that a machine can hold us to."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REQUIREMENTS = sorted((ROOT / "requirements").glob("*.txt"))
PRODUCED = {".git", ".venv", "out", "dist", "build", ".hypothesis"}
TEXT = {".py", ".md", ".toml", ".txt", ".yaml", ".yml", ".json", ".html", ".css", ".xml", ""}


def _texts() -> Iterator[tuple[Path, str]]:
    ours = [path for path in ROOT.iterdir() if path.name not in PRODUCED]
    for path in sorted(ours + [inner for each in ours for inner in each.rglob("*")]):
        parts = path.relative_to(ROOT).parts
        if any(p.endswith("_cache") or p == "__pycache__" for p in parts):
            continue
        if path.is_file() and path.suffix in TEXT:
            yield path, path.read_bytes().decode("utf-8", errors="replace")


def _name(requirement: str) -> str:
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def test_imports_point_in_the_allowed_directions() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [command, "--no-logo", "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", REQUIREMENTS, ids=lambda path: path.name)
def test_requirements_are_pinned_hashed_and_without_addresses(path: Path) -> None:
    pin = re.compile(r"[a-z0-9-]+==[^\s;@]+( ; [^:/@]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?")
    wrong = [line for line in path.read_text().splitlines() if not pin.fullmatch(line)]
    assert wrong == []


def test_every_dependency_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    groups = project["dependency-groups"]
    wanted = {
        "runtime.txt": project["project"]["dependencies"],
        "build.txt": groups["build"],
        "dev.txt": [
            *project["project"]["dependencies"],
            *(item for item in groups["dev"] if isinstance(item, str)),
        ],
    }
    for file, requirements in wanted.items():
        text = (ROOT / "requirements" / file).read_text()
        pinned = {_name(line) for line in text.splitlines() if "==" in line}
        assert {_name(requirement) for requirement in requirements} <= pinned, file


def test_the_same_version_is_pinned_everywhere() -> None:
    versions: dict[str, set[str]] = {}
    for path in REQUIREMENTS:
        for name, version in re.findall(r"^([\w.-]+)==(\S+)", path.read_text(), re.MULTILINE):
            versions.setdefault(name, set()).add(version)
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    # Written so that this file does not name one itself.
    foreign = re.compile(r"(?<![\w.])/(?:root|home|Users)/\w|\b[A-Z]:\\Users")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path, text in _texts()
        for match in foreign.finditer(text)
    ]
    assert found == []


def test_text_files_are_utf8_with_unix_line_ends() -> None:
    wrong = []
    for path, text in _texts():
        deliberate = {"corpus", "data", "golden"} & set(path.relative_to(ROOT).parts)
        if not deliberate and ("\ufffd" in text or "\r\n" in text):
            wrong.append(str(path.relative_to(ROOT)))
    assert wrong == []


@pytest.fixture
def outer(pytester: pytest.Pytester, root: Path) -> pytest.Pytester:
    """A project of its own with our conftest and one test that asks for a reviewed result."""
    pytester.makeconftest((root / "tests" / "conftest.py").read_text())
    pytester.makeini("[pytest]\nmarkers =\n  golden: x\n  libreoffice: x\n")
    pytester.makepyfile("def test_it(golden):\n    golden('sub/name.txt', 'один\\nдва\\n')\n")
    return pytester


def test_a_missing_golden_file_fails_and_is_not_written(outer: pytest.Pytester) -> None:
    result = outer.runpytest_subprocess("-p", "no:xdist")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*./run golden*"])
    assert not (outer.path / "golden").exists()


def test_golden_files_are_written_on_demand_and_compared(outer: pytest.Pytester) -> None:
    outer.runpytest_subprocess("-m", "golden", "--update-golden").assert_outcomes(passed=1)
    written = outer.path / "golden" / "sub" / "name.txt"
    assert written.read_text(encoding="utf-8") == "один\nдва\n"
    outer.runpytest_subprocess().assert_outcomes(passed=1)

    written.write_text("один\nтри\n", encoding="utf-8")
    result = outer.runpytest_subprocess()
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*./run golden*", "-три", "+два"])
