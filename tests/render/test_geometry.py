"""Where things stand on the sheet, measured in the produced PDF against the profile: the standard's, and one's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pypdfium2
import pytest

from actgen.render.blocks import Look, Paragraph, Row
from actgen.render.document import Document
from actgen.render.pdf import pdf_bytes
from actgen.render.profile import Profile
from actgen.render.profile_file import default_profile, load_profile
from actgen.render.setup import Setup
from tests.render.documents import attachment, document, lines, picture, table

MM = 72 / 25.4
# WeasyPrint writes sizes of type in pixels, on a sheet whose unit is a pixel.
PIXEL = 0.75
SENTENCE = "обеспечить использование платформы всеми участниками образовательных отношений "
OWN = """
поля: {левое: 25, правое: 20, верхнее: 25, нижнее: 30}
номер страницы: {от верхнего края: 12, кегль: 10}
кегль: 13
кегль вида документа: 15
интервал текста: 1.5
абзацный отступ: 10
ширина заголовка: 70
ширина грифа: 65
отбивка перед подписью: 30
"""


@dataclass(frozen=True)
class Mark:
    """One printed character: where it begins and ends, its baseline from the top (points), its size."""

    page: int
    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True)
class Sheets:
    """A printed document as its characters."""

    marks: Sequence[Mark]
    sizes: Sequence[tuple[float, float]]

    def at(self, text: str, page: int = 0) -> tuple[Mark, Mark]:
        """The first and the last character of a text on a page."""
        on_page = [mark for mark in self.marks if mark.page == page]
        said = "".join(mark.text for mark in on_page)
        start = said.index(text.replace(" ", ""))
        return on_page[start], on_page[start + len(text.replace(" ", "")) - 1]

    def lines(self, page: int = 0) -> list[list[Mark]]:
        """The lines of a page, from its top."""
        found: dict[float, list[Mark]] = {}
        for mark in self.marks:
            if mark.page == page:
                found.setdefault(round(mark.base), []).append(mark)
        return [sorted(line, key=lambda mark: mark.left) for _, line in sorted(found.items())]


@pytest.fixture(scope="module", params=["gost2025", "own"])
def setup(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Setup:
    if request.param == "gost2025":
        return Setup(default_profile())
    path = tmp_path_factory.mktemp("profile") / "own.yaml"
    path.write_text(OWN, encoding="utf-8")
    return Setup(load_profile(str(path)))


@pytest.fixture
def profile(setup: Setup) -> Profile:
    return setup.profile


def printed(made: Document, setup: Setup) -> Sheets:
    with pypdfium2.PdfDocument(pdf_bytes(made, setup)) as opened:
        return Sheets(list(_marks(opened)), [page.get_size() for page in opened])


def _marks(opened: pypdfium2.PdfDocument) -> Iterator[Mark]:
    for number, page in enumerate(opened):
        text, height = page.get_textpage(), page.get_height()
        for index in range(text.count_chars()):
            character = text.get_text_range(index, 1)
            if character.strip("\u2060\u200b\u00a0 \r\n"):
                left, bottom, right, _ = text.get_charbox(index, loose=True)
                size = pypdfium2.raw.FPDFText_GetFontSize(text, index) * PIXEL
                yield Mark(number, character, left, right, height - bottom, size)


def width(profile: Profile) -> float:
    return profile.text_width / 20


def left(profile: Profile) -> float:
    return profile.points("поля", "левое") * MM


def right(profile: Profile) -> float:
    return 210 * MM - profile.points("поля", "правое") * MM


class TestPage:
    def test_text_fills_the_sheet_between_its_margins(self, setup: Setup, profile: Profile) -> None:
        sheets = printed(document(text_part=lines(Look.TEXT, SENTENCE * 60)), setup)
        assert sheets.sizes[0] == pytest.approx((210 * MM, 297 * MM), abs=0.5)
        assert min(mark.left for mark in sheets.marks) == pytest.approx(left(profile), abs=1)
        assert max(mark.right for mark in sheets.marks) == pytest.approx(right(profile), abs=1)
        for page in (0, 1):
            text = sheets.lines(page)[page:]  # the first line of page two is its number
            line = profile.points("кегль") * 1.149 * profile.points("интервал текста")
            top = profile.points("поля", "верхнее") * MM
            assert top < text[0][0].base < top + line + 1
        bottom = (297 - profile.points("поля", "нижнее")) * MM
        last = sheets.lines(0)[-1][0].base
        assert bottom - line < last <= bottom + 1

    def test_landscape_lies_on_its_side_its_left_margin_at_the_top(
        self, setup: Setup, profile: Profile
    ) -> None:
        sheets = printed(
            document("plan", text_part=lines(Look.TEXT, SENTENCE * 60), landscape=True), setup
        )
        assert sheets.sizes[0] == pytest.approx((297 * MM, 210 * MM), abs=0.5)
        assert min(mark.left for mark in sheets.marks) == pytest.approx(
            profile.points("поля", "нижнее") * MM, abs=1
        )
        assert max(mark.right for mark in sheets.marks) == pytest.approx(
            (297 - profile.points("поля", "верхнее")) * MM, abs=1
        )
        assert sheets.lines(0)[0][0].base > profile.points("поля", "левое") * MM

    def test_attachments_have_sheets_and_page_numbers_of_their_own(self, setup: Setup) -> None:
        long = lines(Look.TEXT, SENTENCE * 40)
        made = document(
            text_part=lines(Look.TEXT, "Приказ"),
            attachments=(attachment(*long, landscape=True), attachment(*long, index=2)),
        )
        sheets = printed(made, setup)
        turned = [width > height for width, height in sheets.sizes]
        assert turned == [False, True, True, False, False]
        numbers = ["".join(m.text for m in sheets.lines(page)[0]) for page in range(5)]
        assert [n for n in numbers if n.isdigit()] == ["2", "2"]
        assert [page for page, n in enumerate(numbers) if n.isdigit()] == [2, 4]

    def test_the_page_number_stands_in_the_middle_of_the_top_margin(
        self, setup: Setup, profile: Profile
    ) -> None:
        sheets = printed(document(text_part=lines(Look.TEXT, SENTENCE * 60)), setup)
        (number,) = sheets.lines(1)[0]
        size = profile.points("номер страницы", "кегль")
        assert number.text == "2"
        assert number.size == pytest.approx(size, abs=0.1)
        assert (number.left + number.right) / 2 == pytest.approx(
            (left(profile) + right(profile)) / 2, abs=0.5
        )
        top = profile.points("номер страницы", "от верхнего края") * MM
        assert number.base - size * 1.149 == pytest.approx(top, abs=1)


class TestText:
    def test_first_line_interval_and_size(self, setup: Setup, profile: Profile) -> None:
        sheets = printed(document(text_part=lines(Look.LEVEL1, SENTENCE * 4)), setup)
        first, second, third = sheets.lines()[:3]
        indent = profile.points("абзацный отступ") * MM
        assert first[0].left - second[0].left == pytest.approx(indent, abs=0.5)
        assert [mark.size for mark in first] == pytest.approx(
            [profile.points("кегль")] * len(first), abs=0.1
        )
        interval = profile.points("кегль") * 1.149 * profile.points("интервал текста")
        assert third[0].base - second[0].base == pytest.approx(interval, abs=0.1)

    def test_the_blank_after_a_number_is_not_stretched(
        self, setup: Setup, profile: Profile
    ) -> None:
        words = "образовательных отношений и использование платформы администраторами школ " * 2
        gaps = []
        for look in (Look.LEVEL1, Look.RUBRIC):  # justified, and flush left
            point = Paragraph(look, words, label="1.")
            first = printed(document(text_part=(point,)), setup).lines()[0]
            gaps.append(first[2].left - first[1].right)
        assert gaps[0] == pytest.approx(gaps[1], abs=0.05)
        assert gaps[0] == pytest.approx(profile.points("кегль") / 4, abs=0.3)

    def test_the_kind_is_larger_and_in_the_middle(self, setup: Setup, profile: Profile) -> None:
        sheets = printed(document(kind_part=lines(Look.KIND, "ПРИКАЗ")), setup)
        begin, end = sheets.at("ПРИКАЗ")
        assert begin.size == pytest.approx(profile.points("кегль вида документа"), abs=0.1)
        middle = (left(profile) + right(profile)) / 2
        assert (begin.left + end.right) / 2 == pytest.approx(middle, abs=0.5)

    def test_the_title_keeps_to_its_width(self, setup: Setup, profile: Profile) -> None:
        sheets = printed(document(title_part=lines(Look.TITLE, "Об " + SENTENCE * 2)), setup)
        rows = sheets.lines()
        most = left(profile) + profile.points("ширина заголовка") * MM
        assert len(rows) > 2
        assert {round(row[0].left - left(profile)) for row in rows} <= {0, 1}
        assert max(row[-1].right for row in rows) <= most + 0.5
        assert max(row[-1].right for row in rows) > most - 30 * MM


class TestRequisites:
    @pytest.mark.parametrize("look", [Look.STAMP, Look.ADDRESSEE, Look.RESTRICTION])
    def test_a_block_at_the_right(self, setup: Setup, profile: Profile, look: Look) -> None:
        made = document("record", addressees_part=lines(look, "УТВЕРЖДАЮ " + SENTENCE))
        block = profile.points("ширина грифа") * MM
        rows = printed(made, setup).lines()
        assert len(rows) > 1
        for row in rows:
            assert row[0].left == pytest.approx(right(profile) - block, abs=1)
            assert row[-1].right <= right(profile) + 0.5

    def test_a_stamp_of_a_landscape_sheet_stands_at_its_right(
        self, setup: Setup, profile: Profile
    ) -> None:
        made = document(attachments=(attachment(*lines(Look.STAMP, "УТВЕРЖДЕН"), landscape=True),))
        sheets = printed(made, setup)
        begin, _ = sheets.at("УТВЕРЖДЕН", page=1)
        edge = (297 - profile.points("поля", "верхнее")) * MM
        assert edge - begin.left == pytest.approx(profile.points("ширина грифа") * MM, abs=1)

    def test_in_a_cell_a_block_begins_with_the_cell(self, setup: Setup, profile: Profile) -> None:
        stamps = Row((lines(Look.STAMP, "СОГЛАСОВАНО"), lines(Look.STAMP, "УТВЕРЖДАЮ")), (600, 400))
        sheets = printed(document("plan", stamps_part=(stamps,)), setup)
        agreed, _ = sheets.at("СОГЛАСОВАНО")
        approved, _ = sheets.at("УТВЕРЖДАЮ")
        assert agreed.left == pytest.approx(left(profile), abs=1)
        assert approved.left == pytest.approx(left(profile) + 0.6 * width(profile), abs=1)
        assert agreed.base == approved.base

    def test_the_name_ends_at_the_right_margin_level_with_the_last_line_of_the_post(
        self, setup: Setup, profile: Profile
    ) -> None:
        made = document(
            text_part=lines(Look.TEXT, "Текст."),
            signatures_part=(
                Paragraph(Look.SIGNATURE_FIRST, "Начальник управления", keep=True),
                Paragraph(Look.SIGNATURE, "образования\tМ.Н. Корсакова"),
            ),
        )
        sheets = printed(made, setup)
        post, _ = sheets.at("образования")
        above, _ = sheets.at("Начальник")
        name, end = sheets.at("М.Н.Корсакова")
        text, _ = sheets.at("Текст.")
        assert end.right == pytest.approx(right(profile), abs=1)
        assert name.base == pytest.approx(post.base, abs=0.1)
        assert post.left == pytest.approx(left(profile), abs=1)
        single = profile.points("кегль") * 1.149
        assert post.base - above.base == pytest.approx(single, abs=0.1)
        distance = profile.points("отбивка перед подписью")
        assert above.base - text.base == pytest.approx(distance + single, abs=single / 2)

    def test_date_and_number_stand_at_both_margins(self, setup: Setup, profile: Profile) -> None:
        made = document(date_number_part=lines(Look.DATE_NUMBER, "03.09.2024\t№ 12"))
        sheets = printed(made, setup)
        assert sheets.at("03.09.2024")[0].left == pytest.approx(left(profile), abs=1)
        assert sheets.at("№12")[1].right == pytest.approx(right(profile), abs=1)

    def test_an_enclosure_hangs_from_its_tab(self, setup: Setup, profile: Profile) -> None:
        made = document(
            "letter",
            text_part=lines(Look.ENCLOSURE, "Приложение:\t1. План на 2 л. " + SENTENCE * 2),
        )
        first, second = printed(made, setup).lines()[:2]
        indent = left(profile) + profile.points("отступ отметки о приложении") * MM
        assert first[0].left == pytest.approx(left(profile), abs=1)
        assert first[len("Приложение:")].left == pytest.approx(indent, abs=1.5)
        assert second[0].left == pytest.approx(indent, abs=1)

    def test_a_frame_surrounds_the_mark_of_an_electronic_signature(
        self, setup: Setup, profile: Profile
    ) -> None:
        cells = ((), lines(Look.FRAME, "Документ подписан", "Владелец А.С. Ким"), ())
        made = document(signatures_part=(Row(cells, (360, 380, 260)),))
        content = pdf_bytes(made, setup)
        with pypdfium2.PdfDocument(content) as opened:
            drawn = list(opened[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_PATH]))
            bounds = [each.get_bounds() for each in drawn]
        inner = left(profile) + 0.36 * width(profile)
        assert min(b[0] for b in bounds) == pytest.approx(inner + 4, abs=0.6)
        assert max(b[2] for b in bounds) == pytest.approx(
            inner + 0.38 * width(profile) - 4, abs=0.6
        )
        two = 2 * profile.points("кегль отметки об электронной подписи") * 1.149
        high = max(b[3] for b in bounds) - min(b[1] for b in bounds)
        assert high == pytest.approx(two + 2 * 4 + 0.5, abs=1)


class TestMarginsOfTheFirstPage:
    def test_a_picture_in_the_top_margin_moves_the_text_if_it_must(
        self, setup: Setup, profile: Profile
    ) -> None:
        text = lines(Look.TEXT, "Текст.")
        margin = profile.points("поля", "верхнее") - profile.points(
            "номер страницы", "от верхнего края"
        )
        plain = printed(document(text_part=text), setup).at("Текст.")[0].base
        for high in (margin - 4, margin + 15):
            made = document(first_header=(picture(width=high),), text_part=text)
            moved = printed(made, setup).at("Текст.")[0].base - plain
            gap = profile.points("отступ рисунка")
            assert moved == pytest.approx(max(high + gap - margin, 0) * MM, abs=0.5)

    def test_a_mark_in_the_bottom_margin_moves_the_end_of_the_page(
        self, setup: Setup, profile: Profile
    ) -> None:
        text = lines(Look.TEXT, SENTENCE * 60)
        plain = printed(document(text_part=text), setup)
        made = document(
            first_footer=(picture(width=60), *lines(Look.SMALL_RIGHT, "Вх. № 5")), text_part=text
        )
        sheets = printed(made, setup)
        mark, end = sheets.at("Вх.№5")
        assert end.right == pytest.approx(right(profile), abs=1)
        edge = (297 - profile.points("от нижнего края")) * MM
        assert edge - 5 < mark.base <= edge + 0.5
        assert len(sheets.lines(0)) - 1 < len(plain.lines(0))
        last = sheets.lines(0)[-2][0].base
        assert last < mark.base - (60 + profile.points("отступ рисунка")) * MM

    def test_a_low_mark_leaves_the_page_as_it_is(self, setup: Setup) -> None:
        text = lines(Look.TEXT, SENTENCE * 60)
        plain = printed(document(text_part=text), setup)
        sheets = printed(
            document(first_footer=lines(Look.SMALL_RIGHT, "Вх. № 5"), text_part=text), setup
        )
        assert len(sheets.lines(0)) - 1 == len(plain.lines(0))


class TestTables:
    def test_a_table_is_as_wide_as_the_text_its_type_smaller(
        self, setup: Setup, profile: Profile
    ) -> None:
        made = document(text_part=(table([["раз", "два"], ["три", "четыре"]]),))
        content = pdf_bytes(made, setup)
        with pypdfium2.PdfDocument(content) as opened:
            bounds = [
                each.get_bounds()
                for each in opened[0].get_objects([pypdfium2.raw.FPDF_PAGEOBJ_PATH])
            ]
        half = profile.points("линия таблицы") / 2
        assert min(b[0] for b in bounds) == pytest.approx(left(profile) - half, abs=0.6)
        assert max(b[2] for b in bounds) == pytest.approx(right(profile) + half, abs=0.6)
        assert printed(made, setup).at("раз")[0].size == pytest.approx(
            profile.points("кегль таблицы"), abs=0.1
        )

    def test_its_heading_is_repeated_no_row_is_broken(self, setup: Setup) -> None:
        rows = [[f"Строка{n} " + SENTENCE, "срок"] for n in range(40)]
        sheets = printed(document(text_part=(table(rows),)), setup)
        pages = len(sheets.sizes)
        assert pages > 2
        for page in range(pages):
            said = "".join(mark.text for mark in sheets.marks if mark.page == page)
            assert "Столбец1" in said
            assert said.count("Строка") == said.count("отношений")

    def test_a_table_stays_within_the_lower_margin(self, setup: Setup, profile: Profile) -> None:
        rows = [[f"Строка{n}", "срок"] for n in range(90)]
        with pypdfium2.PdfDocument(pdf_bytes(document(text_part=(table(rows),)), setup)) as opened:
            for page in opened:
                lowest = min(
                    o.get_bounds()[1] for o in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_PATH])
                )
                assert lowest >= profile.points("поля", "нижнее") * MM - 0.6
