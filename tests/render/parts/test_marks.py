"""Marks after the signatures and at the foot of the first sheet (requisites 25–28, 30, 31)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

import pypdfium2
import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look, Paragraph, Picture, Row
from actgen.render.context import build
from actgen.render.document import Part
from actgen.render.looks import looks
from actgen.render.pdf import render_pdf
from actgen.render.profile_file import default_profile

Printed = Callable[..., list[str]]
COPY = {"должность": "делопроизводитель", "имя": "Чернова Мария Юрьевна", "дата": "22.04.2024"}


@pytest.fixture
def marks(printed: Printed) -> Printed:
    return lambda **keys: printed(Part.MARKS, **keys)


@pytest.fixture
def foot(make_act: Callable[..., Act], lines_of: Callable[..., list[str]]) -> Printed:
    return lambda **keys: lines_of(build(make_act(**keys)).first_footer)


class TestExecutor:
    """Requisite 25: name in full, phone; post, unit, e-mail if given."""

    def test_name_and_phone(self, marks: Printed) -> None:
        executor = {"имя": "Панина Дарья Игоревна", "телефон": "8 (48355) 2-14-60"}
        assert marks(исполнитель=executor) == ["Панина Дарья Игоревна / 8 (48355) 2-14-60"]

    def test_everything(self, marks: Printed) -> None:
        executor = {
            "имя": "Панина Дарья Игоревна",
            "должность": "главный специалист",
            "подразделение": "отдел кадров",
            "телефон": "2-14-60",
            "почта": "p@t.example",
        }
        assert marks(исполнитель=executor) == [
            "Панина Дарья Игоревна / Главный специалист, отдел кадров / 2-14-60, p@t.example"
        ]

    def test_the_name_alone(self, marks: Printed) -> None:
        assert marks(исполнитель="Панина Дарья Игоревна") == ["Панина Дарья Игоревна"]


class TestCopy:
    """Requisite 26: «Верно», post, signature, name, date; where the original is kept."""

    def test_within_the_organisation(self, marks: Printed) -> None:
        assert marks(заверение_копии=COPY) == [
            "Верно",
            "Делопроизводитель → М.Ю. Чернова",
            "22.04.2024",
        ]

    def test_for_another_organisation(self, marks: Printed) -> None:
        kept = {"подлинник": "МБОУ СОШ № 5 в деле № 01-05 за 2024 год.", "место печати": "да"}
        assert marks(заверение_копии=COPY | kept)[-3:] == [
            "22.04.2024",
            "Подлинник документа находится в МБОУ СОШ № 5 в деле № 01-05 за 2024 год",
            "М.П.",
        ]

    @pytest.mark.parametrize(
        ("kept", "where"),
        [
            ("Отдел образования в деле № 01-05", "Отделе образования в деле № 01-05"),
            ("Администрация города", "Администрации города"),
            ("архив МБОУ «СОШ № 5»", "архиве МБОУ «СОШ № 5»"),
            ("отделе образования в деле № 01-05", "отделе образования в деле № 01-05"),
            ("администрации города", "администрации города"),
            ("МКУ «Архив» в деле № 7", "МКУ «Архив» в деле № 7"),
        ],
    )
    def test_the_body_that_keeps_the_original_is_in_its_case(
        self, marks: Printed, kept: str, where: str
    ) -> None:
        said = marks(заверение_копии=COPY | {"подлинник": kept})[-1].replace("\u00a0", " ")
        assert said.endswith(f"Подлинник документа находится в {where}")

    @pytest.mark.parametrize(
        "kept", [{}, {"подлинник": "архиве"}, {"подлинник": "архиве", "место печати": "да"}]
    )
    def test_its_lines_stay_together(
        self, make_act: Callable[..., Act], kept: dict[str, str]
    ) -> None:
        blocks = build(make_act(заверение_копии=COPY | kept)).parts[Part.MARKS]
        *above, last = (block.keep for block in blocks)  # type: ignore[union-attr]
        assert all(above)
        assert not last

    def test_it_stands_as_far_below_the_signature_as_other_marks(self) -> None:
        measures = looks(default_profile())
        assert measures[Look.RUBRIC].before == measures[Look.MARK].before


class TestResolution:
    """Requisite 28: to whom (dative), what, by when, signature, date."""

    def test_to_several_people(self, marks: Printed) -> None:
        resolution = {
            "кому": "Юдин Пётр Романович, Гаврилова Ирина Олеговна",
            "текст": "подготовить ответ.",
            "срок": "26.10.2026",
            "имя": "Морозова Наталья Викторовна",
            "дата": "20.10.2026",
        }
        assert marks(резолюция=resolution) == [
            "Юдину П.Р., Гавриловой И.О. / Подготовить ответ до 26.10.2026."
            " / ____________ Н.В. Морозова / 20.10.2026"
        ]

    def test_without_a_deadline(self, marks: Printed) -> None:
        resolution = {"кому": "Юдин Пётр Романович", "текст": "В дело", "имя": "Ким А.О."}
        assert marks(резолюция=resolution)[0].split(" / ")[1] == "В дело."


class TestFoot:
    def test_nothing_without_marks(self, foot: Printed) -> None:
        assert foot() == []

    def test_the_filing_mark(self, foot: Printed) -> None:
        filing = {
            "дело": "01-11",
            "год": 2026,
            "исполнение": "Дан ответ от 27.10.2026 № 12",
            "должность": "делопроизводитель",
            "имя": "Комарова Л.С.",
            "дата": "27.10.2026",
        }
        assert foot(в_дело=filing) == [
            "В дело № 01-11 за 2026 год / Дан ответ от 27.10.2026 № 12"
            " / Делопроизводитель ____________ Л.С. Комарова / 27.10.2026"
        ]

    def test_the_case_alone(self, foot: Printed) -> None:
        assert foot(в_дело="01-11") == ["В дело № 01-11"]

    def test_the_incoming_stamp(self, foot: Printed) -> None:
        incoming = {"организация": "МБОУ «СШ № 5»", "номер": "527", "дата": "20.10.2026"}
        assert foot(отметка_о_поступлении=incoming) == ["МБОУ «СШ № 5» / Вх. № 527 / 20.10.2026"]

    def test_the_stamp_awaits_what_is_not_known(self, foot: Printed) -> None:
        assert foot(отметка_о_поступлении={})[0] == "Вх. № ____ / «___» ________ 20__ г."

    def test_the_code_stands_in_the_lower_right_corner(self, make_act: Callable[..., Act]) -> None:
        (row,) = build(make_act(**{"штрих-код": "x"})).first_footer
        assert isinstance(row, Row)
        assert isinstance(row.cells[-1][0], Picture)


class TestExecutorStaysWithTheSignature:
    """He never stands alone on a page."""

    VISA: ClassVar = {"должность": "юрист", "имя": "Ким А.О."}

    def kept(self, make_act: Callable[..., Act], **keys: Any) -> tuple[list[bool], list[bool]]:
        parts = build(make_act(**keys)).parts
        signatures, marks = parts[Part.SIGNATURES], parts[Part.MARKS]
        return (
            [block.keep for block in signatures if isinstance(block, Paragraph)],
            [block.keep for block in marks if isinstance(block, Paragraph)],
        )

    def test_right_below_it(self, make_act: Callable[..., Act]) -> None:
        assert self.kept(make_act, исполнитель="Ким А.О.") == ([True], [False])

    def test_below_visas(self, make_act: Callable[..., Act]) -> None:
        kept = self.kept(make_act, исполнитель="Ким А.О.", визы=[self.VISA])
        assert kept == ([True], [True, False])

    def test_many_visas_do_not_take_the_signature_along(self, make_act: Callable[..., Act]) -> None:
        kept = self.kept(make_act, исполнитель="Ким А.О.", визы=[self.VISA] * 3)
        assert kept == ([False], [False, False, True, False])

    def test_not_without_him(self, make_act: Callable[..., Act]) -> None:
        assert self.kept(make_act, визы=[self.VISA]) == ([False], [False])

    def test_a_seal_goes_along(self, make_act: Callable[..., Act]) -> None:
        signature = {"должность": "Директор", "имя": "Ким А.О.", "место печати": "да"}
        signatures, _ = self.kept(make_act, исполнитель="Ким А.О.", подпись=signature)
        assert signatures == [True, True]

    def test_so_does_an_electronic_signature(self, make_act: Callable[..., Act]) -> None:
        mark = {"электронная подпись": {"владелец": "Ким А.О."}}
        signature = {"должность": "Директор", "имя": "Ким А.О.", **mark}
        (row,) = build(make_act(исполнитель="Ким А.О.", подпись=signature)).parts[Part.SIGNATURES]
        assert isinstance(row, Row)
        assert all(block.keep for cell in row.cells for block in cell)  # type: ignore[union-attr]


class TestAcquaintedDoNotStandAlone:
    """«С приказом ознакомлены:» is on the page of the signature, or of the last clause."""

    VISA: ClassVar = {"должность": "юрист", "имя": "Ким А.О."}

    def kept(self, made: Act) -> tuple[bool, list[bool]]:
        """Whether the signature is kept with what follows; the marks above the names."""
        parts = build(made).parts
        last = parts[Part.SIGNATURES][-1]
        assert isinstance(last, Paragraph)
        marks = [block.keep for block in parts[Part.MARKS] if isinstance(block, Paragraph)]
        return last.keep, marks

    def test_the_signature_goes_along(self, make_act: Callable[..., Act]) -> None:
        assert self.kept(make_act(ознакомлены="Ким А.О.")) == (True, [True])

    def test_so_do_visas_and_the_executor_between(self, make_act: Callable[..., Act]) -> None:
        made = make_act(ознакомлены="Ким А.О.", визы=[self.VISA] * 2, исполнитель="Ким А.О.")
        assert self.kept(made) == (True, [True, True, True, True])

    def test_of_many_visas_the_last(self, make_act: Callable[..., Act]) -> None:
        made = make_act(ознакомлены="Ким А.О.", визы=[self.VISA] * 3)
        assert self.kept(made) == (False, [False, False, True, True])

    def test_without_a_signature_the_last_clause_goes_along(
        self, make_act: Callable[..., Act]
    ) -> None:
        rules = {"вид": "правила", "подпись": None, "пункты": ["Создать чаты", "Вести чаты"]}
        text = build(make_act(**rules, ознакомлены="Ким А.О.")).parts[Part.TEXT]
        assert [block.keep for block in text if isinstance(block, Paragraph)] == [True, True]
        text = build(make_act(**rules)).parts[Part.TEXT]
        assert [block.keep for block in text if isinstance(block, Paragraph)] == [False, False]

    def test_in_an_attachment_too(self, make_act: Callable[..., Act]) -> None:
        rules = {
            "вид": "Инструкция",
            "заголовок": "по чатам",
            "пункты": ["Вести чаты"],
            "подпись": {"должность": "завуч", "имя": "Ким А.О."},
            "ознакомлены": "Ли А.О.",
        }
        (attached,) = build(make_act(приложения=[rules])).attachments
        kept = [block.keep for block in attached.blocks if isinstance(block, Paragraph)]
        assert kept[-3:] == [True, True, True]  # the clause, the signature, «… ознакомлен(а):»

    @pytest.mark.parametrize("points", range(9, 16))
    def test_no_page_of_a_pdf_begins_with_it(
        self, make_act: Callable[..., Act], points: int
    ) -> None:
        point = "Обеспечить работу чатов классов и групп школы по правилам их ведения и общения"
        made = make_act(пункты=[point] * points, ознакомлены=["Ким А.О.", "Ли О.П.", "Цой П.Р."])
        with pypdfium2.PdfDocument(render_pdf(made)) as opened:
            pages = [page.get_textpage().get_text_bounded() for page in opened]
        (page,) = [page for page in pages if "ознакомлены" in page]
        assert "Корсакова" in page
        assert "Обеспечить" in page


def test_marks_stand_in_their_order(make_act: Callable[..., Act]) -> None:
    everything: dict[str, Any] = {
        "ознакомлены": ["Ким А.О."],
        "визы": [{"должность": "юрист", "имя": "Ким А.О."}],
        "заверение копии": {"должность": "секретарь", "имя": "Ким А.О."},
        "резолюция": {"кому": "Ким Анна Олеговна", "текст": "В дело", "имя": "Ким А.О."},
        "исполнитель": "Ким Анна Олеговна",
    }
    blocks = build(make_act(**everything)).parts[Part.MARKS]
    texts = [block.text for block in blocks if isinstance(block, Paragraph)]
    beginnings = ("Юрист", "Ким Анна", "С приказом", "Верно", "Ким\u00a0А.О.\nВ дело")
    found = [next(i for i, t in enumerate(texts) if t.startswith(b)) for b in beginnings]
    assert found == sorted(found)
