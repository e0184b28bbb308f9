"""Office packages: the same on any day, ours when just as they were written."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

from actgen.render.files import is_ours, write_bytes
from actgen.tables.settled import settled

DAY = datetime.date(2023, 4, 10)
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d" xmlns:xsi="x"><dcterms:created xsi:type="dcterms:W3CDTF">'
    "2026-01-01T10:00:00Z</dcterms:created><dcterms:modified>2026-01-02T10:00:00Z</dcterms:modified></cp:coreProperties>"
)
APP = "<Properties><Application>Microsoft Excel</Application></Properties>"


def package(moment: tuple[int, int, int, int, int, int]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in (
            ("docProps/core.xml", CORE),
            ("docProps/app.xml", APP),
            ("a.xml", "<a/>"),
        ):
            archive.writestr(zipfile.ZipInfo(name, moment), text)
    return buffer.getvalue()


def test_the_time_of_making_is_gone() -> None:
    first, second = (settled(package((2026, 1, day, 0, 0, 0)), DAY) for day in (1, 2))
    assert first == second


def test_properties_have_the_day_of_the_monitoring() -> None:
    with zipfile.ZipFile(io.BytesIO(settled(package((2026, 1, 1, 0, 0, 0)), DAY))) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert core.count("2023-04-10T00:00:00Z") == 2
        assert archive.read("a.xml") == b"<a/>"
        assert archive.namelist() == ["docProps/core.xml", "docProps/app.xml", "a.xml"]


def test_a_package_is_known_as_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(package((2026, 1, 1, 0, 0, 0)))
    assert not is_ours(path)
    path.unlink()
    write_bytes(settled(package((2026, 1, 1, 0, 0, 0)), DAY), path)
    assert is_ours(path)
