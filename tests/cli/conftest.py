"""What all tests of the command line share."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _default_width(monkeypatch: pytest.MonkeyPatch) -> None:
    """Output in the width of a pipe: who runs the tests may have set another one."""
    monkeypatch.delenv("COLUMNS", raising=False)
