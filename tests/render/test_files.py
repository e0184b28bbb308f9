"""Writing: whole or not at all, and never over another program's file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.render import FORMATS
from actgen.render.files import is_ours, write, write_bytes


@pytest.mark.parametrize("format_name", FORMATS)
def test_a_file_is_written_in_the_format_of_its_ending(
    make_act: Callable[..., Act], tmp_path: Path, format_name: str
) -> None:
    path = write(make_act(), tmp_path / "папка с пробелом" / f"Приказ № 1.{format_name}")
    assert path.read_bytes() == FORMATS[format_name](make_act())
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_an_unknown_format(make_act: Callable[..., Act], tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="нет такого формата: «doc»") as error:
        write(make_act(), tmp_path / "a.doc")
    assert "docx, pdf, html, txt" in str(error.value)


class TestOverwriting:
    @pytest.mark.parametrize("format_name", FORMATS)
    def test_our_own_file_is_replaced(
        self, make_act: Callable[..., Act], tmp_path: Path, format_name: str
    ) -> None:
        path = write(make_act(), tmp_path / f"a.{format_name}")
        assert is_ours(path)
        write(make_act(номер="13"), path)
        assert path.read_bytes() == FORMATS[format_name](make_act(номер="13"))

    @pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.html", "a.txt"])
    def test_another_file_is_kept(
        self, make_act: Callable[..., Act], tmp_path: Path, name: str
    ) -> None:
        path = tmp_path / name
        path.write_text("<html>чужое")
        with pytest.raises(RenderError, match="не программа actgen") as error:
            write(make_act(), path)
        assert "--force" in str(error.value)
        assert path.read_text() == "<html>чужое"

    @pytest.mark.parametrize("beginning", [b"PK\x03\x04", b"%PDF-1.7", b"<", b""])
    def test_a_damaged_file_is_not_ours(self, tmp_path: Path, beginning: bytes) -> None:
        path = tmp_path / "a"
        path.write_bytes(beginning)
        assert not is_ours(path)

    def test_a_document_saved_in_a_word_processor_is_kept(
        self, make_act: Callable[..., Act], tmp_path: Path
    ) -> None:
        path = tmp_path / "a.docx"
        docx.Document().save(str(path))  # its properties name Microsoft Office Word
        with pytest.raises(RenderError):
            write(make_act(), path)

    @pytest.mark.parametrize("format_name", FORMATS)
    def test_a_file_changed_by_hand_is_kept(
        self, make_act: Callable[..., Act], tmp_path: Path, format_name: str
    ) -> None:
        path = write(make_act(), tmp_path / f"a.{format_name}")
        if format_name == "docx":
            made = docx.Document(str(path))
            made.add_paragraph("Дописано")
            made.save(str(path))
        elif format_name == "pdf":
            content = path.read_bytes()
            path.write_bytes(content + b"% note\n")  # as updates are appended
        else:
            path.write_text(path.read_text().replace("ПРИКАЗ", "ПРИКАЗЪ"))
        edited = path.read_bytes()
        with pytest.raises(RenderError, match="изменён после неё"):
            write(make_act(номер="13"), path)
        assert path.read_bytes() == edited

    def test_bytes_appended_to_a_document_are_a_change_too(
        self, make_act: Callable[..., Act], tmp_path: Path
    ) -> None:
        path = write(make_act(), tmp_path / "a.docx")
        path.write_bytes(path.read_bytes() + b"note")  # readers of ZIP pass it over
        with pytest.raises(RenderError, match="изменён после неё"):
            write(make_act(номер="13"), path)

    def test_a_copy_of_a_text_without_fractions_of_seconds_is_kept(
        self, make_act: Callable[..., Act], tmp_path: Path
    ) -> None:
        path = write(make_act(), tmp_path / "a.txt")
        write(make_act(), path)
        os.utime(path, (1_700_000_000, 1_700_000_000))
        write(make_act(), path)  # the very same text
        os.utime(path, (1_700_000_000, 1_700_000_000))
        with pytest.raises(RenderError):
            write(make_act(номер="13"), path)

    def test_force(self, make_act: Callable[..., Act], tmp_path: Path) -> None:
        path = tmp_path / "a.txt"
        path.write_text("чужое")
        write(make_act(), path, force=True)
        assert "ПРИКАЗ" in path.read_text()


class TestFailures:
    def test_a_folder_in_the_way(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match="это папка"):
            write_bytes(b"x", tmp_path)

    def test_a_file_in_place_of_the_folder(self, tmp_path: Path) -> None:
        (tmp_path / "out").write_text("")
        with pytest.raises(RenderError, match=r"не записать .*: на месте папки лежит файл"):
            write_bytes(b"x", tmp_path / "out" / "a.txt")
        with pytest.raises(RenderError, match=r"не записать .*: часть пути – файл, а не папка"):
            write_bytes(b"x", tmp_path / "out" / "sub" / "a.txt")

    def test_a_name_that_is_too_long(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match="имя слишком длинное"):
            write_bytes(b"x", tmp_path / ("я" * 300))

    def test_an_interrupted_writing_leaves_the_old_file(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_bytes(b"old")

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(RenderError, match="на диске нет места"):
            write_bytes(b"new", path, force=True)
        assert path.read_bytes() == b"old"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
