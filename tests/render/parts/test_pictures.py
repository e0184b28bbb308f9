"""Pictures and QR codes; a bad file is an error of the clerk, told in Russian."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image as Drawing
from PIL import ImageFile

from actgen.errors import RenderError
from actgen.model.parties import Image
from actgen.render.parts.pictures import picture, qr_code
from actgen.render.profile_file import default_profile

PROFILE = default_profile()


def drawn(path: Path, kind: str = "PNG") -> Image:
    Drawing.new("RGB", (60, 30)).save(path, kind)
    return Image(file=str(path))


class TestPicture:
    def test_without_a_width_it_is_as_high_as_the_profile_says(self, tmp_path: Path) -> None:
        made = picture(drawn(tmp_path / "a.png"), PROFILE)
        assert (made.width, made.height, made.format) == (34, 17, "png")

    def test_a_width_of_its_own_keeps_the_proportions(self, tmp_path: Path) -> None:
        made = picture(drawn(tmp_path / "a.jpg", "JPEG").model_copy(update={"width": 20}), PROFILE)
        assert (made.width, made.height, made.format) == (20, 10, "jpeg")

    def test_who_can_not_see_it_is_told_what_it_shows(self, tmp_path: Path) -> None:
        image = drawn(tmp_path / "a.png").model_copy(update={"alt": "Герб Твери"})
        assert picture(image, PROFILE).alt == "Герб Твери"


class TestBadFile:
    def test_an_absent_one(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match=r"рисунок не открывается: .*нет") as caught:
            picture(Image(file=str(tmp_path / "нет.png")), PROFILE)
        assert "нет.png" in str(caught.value)

    def test_one_that_is_no_picture(self, tmp_path: Path) -> None:
        (tmp_path / "a.png").write_text("не рисунок", encoding="utf-8")
        with pytest.raises(RenderError, match="это не рисунок PNG или JPEG") as caught:
            picture(Image(file=str(tmp_path / "a.png")), PROFILE)
        assert caught.value.advice == "Сохраните рисунок в формате PNG или JPEG."

    @pytest.mark.parametrize("lenient", [False, True], ids=["as it is", "after WeasyPrint"])
    def test_a_picture_cut_short(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lenient: bool
    ) -> None:
        monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", lenient)
        drawn(tmp_path / "a.png")
        content = (tmp_path / "a.png").read_bytes()
        (tmp_path / "a.png").write_bytes(content[: len(content) // 2])
        with pytest.raises(RenderError, match="файл испорчен"):
            picture(Image(file=str(tmp_path / "a.png")), PROFILE)

    def test_another_format(self, tmp_path: Path) -> None:
        with pytest.raises(RenderError, match="рисунок в формате GIF"):
            picture(drawn(tmp_path / "a.gif", "GIF"), PROFILE)


class TestQrCode:
    def test_has_the_size_of_the_profile(self) -> None:
        made = qr_code("https://school.example/d/12", PROFILE)
        assert (made.width, made.height, made.centred) == (22, 22, False)
        assert made.alt == "Штрих-код: https://school.example/d/12"

    def test_is_a_sharp_square_with_a_quiet_zone(self) -> None:
        with Drawing.open(io.BytesIO(qr_code("приказ", PROFILE).content)) as drawing:
            side = drawing.convert("L")
        assert side.width == side.height
        assert {side.getpixel((x, 4)) for x in range(side.width)} == {255}

    def test_too_long_a_text_is_an_error(self) -> None:
        with pytest.raises(RenderError, match="не помещается текст в 4000 знаков"):
            qr_code("я" * 4000, PROFILE)
