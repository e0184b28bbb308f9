"""Pictures of the letterhead: found beside the file of the act, and nothing but pictures."""

from __future__ import annotations

import io
import zlib
from pathlib import Path
from struct import pack

import pytest
from PIL import Image

from actgen.errors import ErrorList
from actgen.source import load_act, parse_act

ACT = "вид: предписание\nавтор: {{наименование: Школа, {}}}\n"


def picture(kind: str = "PNG", size: tuple[int, int] = (4, 4)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size).save(buffer, kind)
    return buffer.getvalue()


def huge() -> bytes:
    """A PNG of 10 000 × 10 000 points by its header, with no points behind it."""
    header = b"IHDR" + pack(">IIBBBBB", 10_000, 10_000, 8, 2, 0, 0, 0)
    checked = header + pack(">I", zlib.crc32(header))
    return b"\x89PNG\r\n\x1a\n" + pack(">I", 13) + checked + pack(">I", 9) + b"IDAT" + b"\0" * 13


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "герб.png").write_bytes(picture())
    return tmp_path / "акт.yaml"


def said(file: Path, author: str) -> str:
    file.write_text(ACT.format(author), encoding="utf-8")
    with pytest.raises(ErrorList) as caught:
        load_act(file)
    return str(caught.value).removeprefix(str(file))


@pytest.mark.parametrize(
    "author", ["герб: герб.png", "герб: {файл: герб.png, ширина: 17}", "arms: {file: герб.png}"]
)
def test_the_act_holds_the_whole_path(file: Path, author: str) -> None:
    file.write_text(ACT.format(author), encoding="utf-8")
    arms = load_act(file).author.arms
    assert arms is not None
    assert Path(arms.file) == file.parent / "герб.png"


def test_the_folder_is_that_of_the_file_not_of_the_shell(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(ACT.format("эмблема: герб.png"), encoding="utf-8")
    monkeypatch.chdir(file.parent.parent)
    emblem = load_act(Path(file.parent.name) / file.name).author.emblem
    assert emblem is not None
    assert Path(emblem.file) == file.parent / "герб.png"


def test_pictures_of_coauthors_are_looked_at_too(file: Path) -> None:
    file.write_text(
        ACT.format("герб: герб.png") + "соавторы: [{наименование: Сад, эмблема: нет.png}]\n",
        encoding="utf-8",
    )
    with pytest.raises(ErrorList, match=r"акт\.yaml:3:41: «эмблема»: нет\.png: файла нет"):
        load_act(file)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("знак.png", b"no picture", "это не рисунок PNG или JPEG"),
        ("знак.png", picture("GIF"), "это не рисунок PNG или JPEG"),
        ("знак.png", b"", "это не рисунок PNG или JPEG"),
        ("знак.png", picture(size=(90, 90))[:-60], "рисунок повреждён"),
        ("знак.jpg", picture("JPEG", (90, 90))[:-60], "рисунок повреждён"),
        ("знак.png", b"x" * (10 * 1024 * 1024 + 1), "файл больше 10 МиБ"),
        ("знак.png", huge(), "в рисунке больше 50 миллионов точек"),
    ],
)
def test_what_is_no_picture(file: Path, name: str, content: bytes, message: str) -> None:
    (file.parent / name).write_bytes(content)
    assert said(file, f"герб: {name}").startswith(f":2:36: «герб»: {name}: {message}")


def test_a_file_that_is_not_there_and_its_neighbour(file: Path) -> None:
    assert said(file, "герб: {файл: гербы.png}") == (
        ":2:43: «файл»: гербы.png: файла нет\n  Рядом есть файл герб.png."
    )


def test_a_folder(file: Path) -> None:
    (file.parent / "рисунки").mkdir()
    assert "это папка, а нужен файл рисунка" in said(file, "товарный знак: рисунки")


def test_a_jpeg_will_do(file: Path) -> None:
    (file.parent / "герб.jpg").write_bytes(picture("JPEG"))
    file.write_text(ACT.format("герб: герб.jpg"), encoding="utf-8")
    assert load_act(file).author.arms


def test_an_act_that_is_in_no_file_has_no_pictures() -> None:
    with pytest.raises(ErrorList, match="акт прочитан не из файла"):
        parse_act(ACT.format("герб: герб.png").encode(), "акт.yaml")


class TestFiguresOfTheText:
    SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>'

    @pytest.mark.parametrize(
        "written",
        [
            "рисунки: герб.png",
            "рисунки: [герб.png]",
            "рисунки: {файл: герб.png, подпись: Герб}",
            "figures: [{file: герб.png}]",
        ],
    )
    def test_the_act_holds_the_whole_path(self, file: Path, written: str) -> None:
        file.write_text(ACT.format("кратко: СШ") + written + "\n", encoding="utf-8")
        (figure,) = load_act(file).figures
        assert Path(figure.file) == file.parent / "герб.png"

    def test_those_of_chapters_and_attachments_and_their_vectors(self, file: Path) -> None:
        (file.parent / "ход.svg").write_text(self.SVG, encoding="utf-8")
        both = "рисунки: [{файл: герб.png, вектор: ход.svg}]"
        file.write_text(
            ACT.format("кратко: СШ")
            + f"главы: [{{заголовок: Ход, {both}}}]\nприложения: [{{вид: схема, {both}}}]\n",
            encoding="utf-8",
        )
        act = load_act(file)
        for owner in (act.chapters[0], act.attachments[0]):
            assert owner.figures[0].vector == str(file.parent / "ход.svg")

    @pytest.mark.parametrize(
        ("content", "message"),
        [
            ("не рисунок", "это не рисунок SVG"),
            ("<html/>", "это не рисунок SVG"),
            ('<!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>', "определены сущности XML"),
            (
                '<svg xmlns:x="http://www.w3.org/1999/xlink"><image x:href="/etc/hosts"/></svg>',
                "берёт часть из другого файла",
            ),
        ],
    )
    def test_what_is_no_vector(self, file: Path, content: str, message: str) -> None:
        (file.parent / "ход.svg").write_text(content, encoding="utf-8")
        file.write_text(
            ACT.format("кратко: СШ") + "рисунки: [{файл: герб.png, вектор: ход.svg}]\n",
            encoding="utf-8",
        )
        with pytest.raises(ErrorList, match=f"3:36: «вектор»: ход.svg: .*{message}"):
            load_act(file)

    def test_a_picture_that_is_not_there(self, file: Path) -> None:
        file.write_text(ACT.format("кратко: СШ") + "рисунки: [нет.png]\n", encoding="utf-8")
        with pytest.raises(ErrorList, match=r":3:11: «рисунки»: нет\.png: файла нет"):
            load_act(file)
