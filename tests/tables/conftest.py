"""Tables in files, for tests of reading them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.monitor.workshop import Workshop


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """Writes small tables into a folder."""
    return Workshop(tmp_path)
