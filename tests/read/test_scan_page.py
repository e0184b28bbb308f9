"""What is taken for words on a scanned page. Recognition itself is played."""

from __future__ import annotations

import pytest

from actgen.read import ocr, scan_page
from actgen.read.ocr import DPI, Recognised
from actgen.read.picture import Scan
from tests.read.scans import typed


def test_a_mark_without_ink_was_never_there(monkeypatch: pytest.MonkeyPatch) -> None:
    page = typed(["Протокол № 1 от 27.08.2024", "– с родителями"], dpi=DPI)
    top = round(0.9 * DPI) + 8
    below = top + round(13 * DPI / 72 * 1.7)
    left = round(1.1 * DPI)
    words = [
        Recognised("Протокол", left, top, left + 250, top + 40, 0.96, (1, 1, 1)),
        Recognised("–", left + 1200, top, left + 1220, top + 50, 0.28, (1, 1, 1)),
        Recognised("–", left, below + 18, left + 30, below + 34, 0.28, (1, 1, 2)),
        Recognised("с", left + 60, below, left + 90, below + 40, 0.96, (1, 1, 2)),
    ]
    monkeypatch.setattr(ocr, "recognise", lambda *_, **__: words)
    monkeypatch.setattr(scan_page, "with_latin", lambda found, _: list(found))
    (read,) = scan_page.read_scan_page(Scan(1, page, DPI)).pages
    assert [word.text for word in read.words] == ["Протокол", "–", "с"]
