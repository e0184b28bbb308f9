"""What all tests share: reviewed results (`golden`), LibreOffice, settings of hypothesis."""

from __future__ import annotations

import difflib
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = Path(__file__).resolve().parent / "golden"

# A busy machine is no defect; on CI the same examples every time.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")


# Who starts the tests in the background of a script has them ignore the keyboard; so would the programs they start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the reviewed results in tests/golden instead of comparing with them",
    )
    parser.addoption(
        "--browser", action="store_true", help="run the tests that need Chromium, and no others"
    )


@pytest.hookimpl(tryfirst=True)  # before -m selects
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted = bool(config.getoption("--browser"))
    left_out = [item for item in items if bool(item.get_closest_marker("browser")) is not wanted]
    if left_out:
        items[:] = [item for item in items if bool(item.get_closest_marker("browser")) is wanted]
        config.hook.pytest_deselected(items=left_out)
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        if "golden" in fixtures:
            item.add_marker("golden")
        if "soffice" in fixtures:
            item.add_marker("libreoffice")


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def soffice() -> str:
    """LibreOffice's command. Its absence is a failure: a test that is skipped proves nothing."""
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if command is None:
        pytest.fail("LibreOffice is needed here; `./run test` installs it", pytrace=False)
    return command


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """``golden("name.txt", text)`` compares a text with ``tests/golden/name.txt``.

    Only ``--update-golden`` writes there; a missing file is a failure.
    """
    update = bool(request.config.getoption("--update-golden"))

    def compare(name: str, actual: str) -> None:
        __tracebackhide__ = True
        path = GOLDEN / name
        if update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(actual.encode())
            return
        if not path.is_file():
            pytest.fail(
                f"There is no reviewed result tests/golden/{name}. If the new text is right:"
                f" ./run golden\n\n{actual}",
                pytrace=False,
            )
        expected = path.read_bytes().decode()
        if actual != expected:
            diff = difflib.unified_diff(
                expected.splitlines(keepends=True),
                actual.splitlines(keepends=True),
                fromfile=f"tests/golden/{name}",
                tofile="now",
            )
            lines = (
                line if line.endswith("\n") else f"{line}\n\\ no newline at the end\n"
                for line in diff
            )
            pytest.fail(
                "Another result than the reviewed one. If the new one is right: ./run golden\n\n"
                + "".join(lines),
                pytrace=False,
            )

    return compare
