"""Packages in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.batch.office import Office


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Office:
    """An office with three schools and a package of two documents."""
    return Office(tmp_path, capsys)
