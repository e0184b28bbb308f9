"""Which schools a folder holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ActgenError
from actgen.survey.places import files_of, natural, plain, school_places


def test_folders_archives_and_documents_are_schools(tmp_path: Path) -> None:
    (tmp_path / "Школа 10").mkdir()
    (tmp_path / "Школа 9").mkdir()
    for name in ("Сад.zip", "Лицей.docx", "реестр.xlsx", "~$ицей.docx", ".скрыто", "Thumbs.db"):
        (tmp_path / name).write_bytes(b"x")
    places, others = school_places(tmp_path)
    assert [place.key for place in places] == ["Лицей.docx", "Сад.zip", "Школа 9", "Школа 10"]
    assert [place.stem for place in places] == ["Лицей", "Сад", "Школа 9", "Школа 10"]
    assert others == ["реестр.xlsx"]


def test_a_folder_elsewhere_may_be_linked(tmp_path: Path) -> None:
    elsewhere = tmp_path / "сервер"
    elsewhere.mkdir()
    (elsewhere / "приказ.txt").write_text("1", encoding="utf-8")
    schools = tmp_path / "школы"
    schools.mkdir()
    (schools / "Школа").symlink_to(elsewhere)
    (place,), _ = school_places(schools)
    assert [path.name for path in files_of(place)] == ["приказ.txt"]


def test_files_come_in_one_order(tmp_path: Path) -> None:
    school = tmp_path / "Школа"
    for name in ("б/2.txt", "б/1.txt", "а.txt", "~$а.txt", ".git/config"):
        path = school / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    (place,), _ = school_places(tmp_path)
    assert [str(path.relative_to(school)) for path in files_of(place)] == [
        "а.txt",
        "б/1.txt",
        "б/2.txt",
    ]


def test_no_schools(tmp_path: Path) -> None:
    file = tmp_path / "файл.xlsx"
    file.write_bytes(b"x")
    for path, said in (
        (tmp_path, "нет ни одной школы"),
        (file, "это файл, а нужна папка"),
        (tmp_path / "нет", "папка не открывается"),
    ):
        with pytest.raises(ActgenError, match=said):
            school_places(path)


def test_names() -> None:
    assert sorted(["Школа 10", "Школа 9", "школа 1"], key=natural) == [
        "школа 1",
        "Школа 9",
        "Школа 10",
    ]
    assert plain("МБОУ «СОШ № 5» им. Королёва") == plain("мбоу_сош-5 ИМ КОРОЛЕВА")
