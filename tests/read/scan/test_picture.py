"""Picture files: what they hold, how they lie, what is refused."""

from __future__ import annotations

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from actgen.errors import ReadError
from actgen.read.scan.picture import MAX_PIXELS, open_pictures
from tests.read.scans import packed, typed


@pytest.mark.parametrize("format_", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_every_format_gives_a_page_of_the_same_size(format_: str) -> None:
    (scan,) = open_pictures(packed(typed(dpi=100), format_=format_))
    assert scan.number == 1
    assert scan.picture.size == typed(dpi=100).size
    assert scan.picture.mode in ("L", "RGB")


def test_a_tiff_has_as_many_pages_as_were_scanned() -> None:
    pages = [typed([f"Страница {n}"], dpi=60) for n in (1, 2, 3)]
    scans = list(open_pictures(packed(*pages, format_="TIFF")))
    assert [scan.number for scan in scans] == [1, 2, 3]
    assert all(
        np.array_equal(np.asarray(scan.picture), np.asarray(page))
        for scan, page in zip(scans, pages, strict=True)
    )


def test_a_moving_picture_is_one_page() -> None:
    steps = [typed([f"Шаг {n}"], dpi=60) for n in (1, 2)]
    assert len(list(open_pictures(packed(*steps, format_="GIF")))) == 1


def test_a_photograph_is_turned_as_the_telephone_says() -> None:
    page = typed(dpi=60)
    exif = Image.Exif()
    exif[0x0112] = 6  # to be shown turned by 90° clockwise
    lying = page.transpose(Image.Transpose.ROTATE_90)
    (scan,) = open_pictures(packed(lying, format_="JPEG", quality=95, exif=exif))
    assert scan.picture.size == page.size


@pytest.mark.parametrize("mode", ["1", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_dark_letters_stay_dark_on_light_paper_in_every_mode(mode: str) -> None:
    page = typed(dpi=100)
    if mode == "I;16":
        deep = Image.fromarray(np.asarray(page).astype(np.uint16) * 257)
        data = packed(deep, format_="PNG")
    elif mode == "LA":  # black on nothing
        shape = Image.merge("LA", (Image.new("L", page.size, 0), page.point(lambda v: 255 - v)))
        data = packed(shape, format_="PNG")
    else:
        data = packed(page.convert("RGB").convert(mode), format_="TIFF")
    (scan,) = open_pictures(data)
    values = np.asarray(scan.picture.convert("L"))
    assert np.median(values) > 240
    assert values.min() < 40
    assert 0.001 < (values < 128).mean() < 0.1


def test_the_resolution_is_that_of_the_file_if_paper_has_that_size_else_that_of_a4() -> None:
    page = typed(dpi=100)
    (told,) = open_pictures(packed(page, dpi=(100, 100)))
    (silent,) = open_pictures(packed(page))
    (nonsense,) = open_pictures(packed(page, dpi=(1000, 1000)))
    assert [round(scan.dpi) for scan in (told, silent, nonsense)] == [100, 100, 100]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "картинк"),
        (packed(typed(dpi=60))[:900], "повреждена"),
        (packed(typed(dpi=60), format_="JPEG")[:2000], "обрезана"),
        (packed(Image.new("L", (1, 1))), "слишком мала"),
        (packed(Image.new("1", (40_000, 2_100))), "млн точек"),
        (packed(Image.new("1", (40_000, 6_000))), "млн точек"),
        (b"no picture at all", "не картинка"),
    ],
    ids=["header", "cut PNG", "cut JPEG", "one pixel", "large", "bomb", "text"],
)
def test_what_cannot_be_read_is_one_message_with_advice(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        list(open_pictures(data))
    assert caught.value.advice


def test_a_tiff_cut_off_in_its_second_page_gives_the_first_and_then_the_message() -> None:
    data = packed(typed(dpi=60), typed(dpi=60), format_="TIFF")
    scans = open_pictures(data[: len(data) - len(data) // 3])
    with pytest.raises(ReadError, match=r"повреждена|не картинка"):
        list(scans)


@given(
    st.sampled_from(["PNG", "JPEG", "TIFF"]),
    st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=4),
)
def test_a_damaged_file_gives_pages_or_the_message(
    format_: str, changes: list[tuple[float, int]]
) -> None:
    file = bytearray(packed(typed(["Приказ"], dpi=40), format_=format_))
    for where, value in changes:
        file[int(where * len(file))] = value
    try:
        scans = list(open_pictures(bytes(file)))
    except ReadError:
        return
    assert all(scan.picture.width * scan.picture.height <= MAX_PIXELS for scan in scans)


def test_what_is_read_from_is_never_changed() -> None:
    data = packed(typed(dpi=60))
    list(open_pictures(data))
    assert Image.open(io.BytesIO(data)).size == typed(dpi=60).size
