"""A PDF file → pages as geometry: what stands on them, how they lie, what cannot be opened."""

from __future__ import annotations

import io
import time
from collections.abc import Callable

import pypdf
import pytest

from actgen.errors import ReadError
from actgen.read.layout.rows import rows_of
from actgen.read.page import Page
from actgen.read.pdf import read_pdf
from actgen.read.pdf.document import MAX_PAGES, read_pages
from tests.read.pdf.builder import bar, frame, latin, pdf, stream, stroke, text

LINES = (
    "Создать чаты классов с родителями до 19 апреля",
    "и назначить ответственных администраторов школы.",
)
BODY = "".join(text(72, 760 - 16 * k, line) for k, line in enumerate(LINES))
WORDS = " ".join(LINES).split()


def only(data: bytes) -> Page:
    (page,) = read_pages(data).pages
    return page


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


# --- words ---


def test_words_with_their_places_and_sizes() -> None:
    page = only(pdf(text(72, 760, "ПРИКАЗ № 5", 14)))
    first, sign, number = page.words
    assert texts(page) == ["ПРИКАЗ", "№", "5"]
    assert (first.left, first.right, first.size) == pytest.approx((72, 72 + 6 * 7, 14))
    assert first.bottom == pytest.approx(842 - 760 + 0.22 * 14)
    assert sign.left == pytest.approx(72 + 7 * 7)
    assert number.bottom == first.bottom
    assert (page.width, page.height) == (595, 842)


def test_bold_by_name_of_the_font_or_by_its_drawn_outline() -> None:
    page = only(
        pdf(text(72, 760, "да") + text(72, 740, "Да", font="F2") + text(72, 720, "ДА", more="2 Tr"))
    )
    assert [(word.text, word.bold) for word in page.words] == [
        ("да", False),
        ("Да", True),
        ("ДА", True),
    ]


def test_a_no_break_blank_keeps_two_words_together() -> None:
    assert texts(only(pdf(text(72, 760, "приказ №\u00a05 от")))) == ["приказ", "№\u00a05", "от"]


def test_letters_set_apart_are_one_word_but_typed_blanks_are_kept() -> None:
    apart = text(72, 760, "ПРИКАЗ", more="9 Tc") + text(72, 730, "П Р И К А З", more="0 Tc")
    assert texts(only(pdf(apart))) == ["ПРИКАЗ", *"ПРИКАЗ"]


def test_letters_moved_apart_one_by_one_are_one_word_too() -> None:
    letters = " -600 ".join(f"<{letter.encode('utf-16-be').hex()}>" for letter in "ПРИКАЗ")
    page = only(pdf(f"BT /F1 12 Tf 1 0 0 1 72 760 Tm [{letters}] TJ ET\n"))
    assert [(word.text, word.left, word.right) for word in page.words] == [("ПРИКАЗ", 72, 144)]


def test_signs_of_a_symbol_font_are_bullets() -> None:
    page = only(pdf(latin(72, 760, "n", font="F3") + text(90, 760, "список участников")))
    assert texts(page) == ["•", "список", "участников"]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize(
    ("matrix", "origin"),
    [
        ("1 0 0 1", lambda x, y: (x, 842 - y)),
        ("0 1 -1 0", lambda x, y: (y, x)),
        ("-1 0 0 -1", lambda x, y: (595 - x, y)),
        ("0 -1 1 0", lambda x, y: (595 - y, 842 - x)),
    ],
)
def test_pages_are_made_upright_whichever_way_their_text_runs(
    rotate: int, matrix: str, origin: Callable[[float, float], tuple[float, float]]
) -> None:
    content = latin(*origin(72, 100), "create chats with parents", matrix)
    content += latin(*origin(72, 116), "until April", matrix)
    page = only(pdf(content, page=f"/Rotate {rotate}"))
    rows = [[word.text for word in row.words] for row in rows_of(page.words)]
    assert rows == ["create chats with parents".split(), ["until", "April"]]
    first = min(page.words, key=lambda word: (word.bottom, word.left))
    assert (first.left, first.bottom) == pytest.approx((72, 100 + 0.22 * 12), abs=0.1)
    assert page.width == (842 if matrix.startswith("0") else 595)


def test_a_turned_line_of_a_table_head_is_one_word() -> None:
    page = only(pdf(BODY + latin(60, 500, "term of execution", "0 1 -1 0")))
    (word,) = [word for word in page.words if word.turned]
    assert word.text == "term of execution"
    assert word.bottom - word.top > 5 * (word.right - word.left)


def test_what_lies_across_the_page_is_no_text_of_it() -> None:
    data = pdf(BODY + latin(200, 300, "COPY", "0.7 0.7 -0.7 0.7", 60))
    assert texts(only(data)) == WORDS
    assert only(data).aside == ["COPY"]
    assert read_pdf(data).running == ["COPY"]


def test_hidden_text_is_left_out_and_told_of() -> None:
    data = pdf(BODY + text(72, 600, "скрытая подсказка", more="3 Tr"))
    assert texts(only(data)) == WORDS
    assert "невидимый текст" in " ".join(read_pdf(data).remarks)


def test_hidden_text_over_a_scan_is_its_recognised_text() -> None:
    picture = stream(
        "\x00",
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    )
    data = pdf(
        "q 595 0 0 842 0 0 cm /Im Do Q " + text(72, 760, LINES[0], more="3 Tr"),
        resources="/XObject << /Im 11 0 R >>",
        objects=[picture],
    )
    page = only(data)
    assert texts(page) == LINES[0].split()
    assert page.pictures == pytest.approx(1.0)


def test_text_outside_the_page_is_left_out() -> None:
    assert texts(only(pdf(BODY + text(72, 900, "за краем")))) == WORDS
    cropped = only(pdf(BODY + text(72, 300, "ниже"), page="/CropBox [0 400 595 842]"))
    assert texts(cropped) == WORDS
    assert cropped.height == 442


# --- ruled lines ---


@pytest.mark.parametrize(
    "drawn",
    [
        stroke(72, 700, 300, 700),
        bar(72, 699.75, 228, 0.5),
        "q 2 0 0 2 0 0 cm " + stroke(36, 350, 150, 350) + "Q\n",
    ],
)
def test_lines_drawn_in_any_way_are_rules(drawn: str) -> None:
    (rule,) = only(pdf(BODY + drawn)).rules
    assert (rule.left, rule.top, rule.right, rule.bottom) == pytest.approx(
        (72, 142, 300, 142), abs=1
    )


def test_the_border_of_a_rectangle_is_four_rules_its_surface_none() -> None:
    assert len(only(pdf(BODY + frame(72, 600, 200, 50))).rules) == 4
    assert only(pdf(BODY + bar(72, 600, 200, 50))).rules == []


def test_lines_and_words_of_a_form_object() -> None:
    form = stream(
        text(10, 10, "внутри") + stroke(0, 0, 100, 0),
        "/Type /XObject /Subtype /Form /BBox [0 0 200 50] /Resources << /Font << /F1 3 0 R >> >>",
    )
    page = only(
        pdf(
            BODY + "q 1 0 0 1 72 600 cm /Fm Do Q",
            resources="/XObject << /Fm 11 0 R >>",
            objects=[form],
        )
    )
    assert page.words[-1].text == "внутри"
    assert page.words[-1].left == pytest.approx(82)
    (rule,) = page.rules
    assert (rule.left, rule.top, rule.right) == pytest.approx((72, 242, 172), abs=1)


def test_a_form_that_contains_itself_ends() -> None:
    form = stream(
        "/Fm Do " + text(10, 10, "внутри"),
        "/Type /XObject /Subtype /Form /BBox [0 0 200 50] "
        "/Resources << /Font << /F1 3 0 R >> /XObject << /Fm 11 0 R >> >>",
    )
    begun = time.monotonic()
    page = only(pdf(BODY + "/Fm Do", resources="/XObject << /Fm 11 0 R >>", objects=[form]))
    assert texts(page)[: len(WORDS)] == WORDS
    assert time.monotonic() - begun < 5


# --- fields and notes ---


def test_values_of_form_fields_are_text_at_their_place() -> None:
    fields = [
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (127-od) /Rect [200 755 300 775] >>",
        "<< /Type /Annot /Subtype /Widget /FT /Btn /T (b) /V /Yes /AS /Yes /Rect [200 700 212 712] "
        "/AP << /N << /Yes 13 0 R /Off 13 0 R >> >> >>",
        stream("", "/Type /XObject /Subtype /Form /BBox [0 0 10 10]"),
    ]
    page = only(
        pdf(
            text(72, 760, "ПРИКАЗ №"),
            page="/Annots [11 0 R 12 0 R]",
            root="/AcroForm << /Fields [11 0 R 12 0 R] >>",
            objects=fields,
        )
    )
    assert texts(page) == ["ПРИКАЗ", "№", "127-od", "☒"]
    assert 200 < page.words[2].left < 210


def test_notes_on_the_margin_and_attached_files_are_left_out() -> None:
    note = "<< /Type /Annot /Subtype /Text /Contents (check) /Rect [10 10 30 30] >>"
    data = pdf(BODY, page="/Annots [11 0 R]", objects=[note])
    assert texts(only(data)) == WORDS


def test_a_form_of_acrobat_alone_is_refused() -> None:
    xfa = stream("<xdp/>", "")
    data = pdf(
        text(72, 700, "Please wait..."),
        root="/AcroForm << /Fields [] /XFA 11 0 R >> /NeedsRendering true",
        objects=[xfa],
    )
    with pytest.raises(ReadError, match="XFA"):
        read_pages(data)


# --- files ---


def encrypted(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(BODY)))
    writer.encrypt(user, owner, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_file_protected_from_changes_alone_is_read() -> None:
    assert texts(only(encrypted("", "secret"))) == WORDS


def test_a_file_with_a_password_is_refused_and_read_with_it() -> None:
    data = encrypted("secret", "owner")
    with pytest.raises(ReadError, match="закрыт паролем"):
        read_pages(data)
    assert texts(read_pages(data, "secret").pages[0]) == WORDS


@pytest.mark.parametrize("share", [0.02, 0.3, 0.6, 0.9, 0.99])
def test_a_file_cut_off_is_refused_in_one_sentence(share: float) -> None:
    whole = pdf(BODY, BODY)
    with pytest.raises(ReadError, match="загружен не полностью"):
        read_pages(whole[: int(len(whole) * share)])


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n%%EOF", b"%PDF-1.7\n1 0 obj\n<<", b"\x00" * 99])
def test_nothing_of_a_pdf_is_refused(data: bytes) -> None:
    with pytest.raises(ReadError, match="повреждён"):
        read_pages(data)


def test_a_file_without_pages_is_refused() -> None:
    with pytest.raises(ReadError, match=r"ни одной страницы|повреждён"):
        read_pages(pdf())


def test_of_two_thousand_pages_the_first_are_read_and_the_rest_is_unread() -> None:
    begun = time.monotonic()
    file = read_pages(pdf(*[BODY] * 2000))
    assert (file.count, len(file.pages)) == (2000, MAX_PAGES)
    assert [unread.page for unread in file.unread] == [None]
    assert "прочитаны первые" in file.unread[0].reason
    assert time.monotonic() - begun < 20


def test_pages_of_any_size() -> None:
    assert texts(only(pdf(BODY, size=(14400, 14400)))) == WORDS
    assert only(pdf(BODY, size=(1, 1))).words == []


def test_fonts_without_letters_make_the_page_unread() -> None:
    glyphs = "".join(
        text(72, 760 - 16 * k, "".join(chr(max(ord(c) - 0x3D0, 33)) for c in line))
        for k, line in enumerate(LINES)
    )
    document = read_pdf(pdf(glyphs, mapped=False))
    assert [unread.page for unread in document.unread] == [1]
    assert not document.blocks


def test_a_page_with_itself_for_content_leaves_the_others() -> None:
    data = pdf(BODY, BODY).replace(b"/Contents 12 0 R", b"/Contents 11 0 R")
    assert texts(read_pages(data).pages[-1]) == WORDS
