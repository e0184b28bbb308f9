"""Municipalities in a folder of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.survey.municipality import Municipality


@pytest.fixture
def municipality(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Municipality:
    """An empty municipality."""
    return Municipality(tmp_path, capsys)
