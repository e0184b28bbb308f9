"""Marks after the signatures and at the foot of the first sheet (requisites 25–28, 30, 31)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import Paragraph, Part, Picture, Row

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
        assert marks(заверение_копии=COPY | kept)[-1] == (
            "22.04.2024 / Подлинник документа находится в МБОУ СОШ № 5 в деле № 01-05 за 2024 год"
            " / М.П."
        )

    def test_its_lines_stay_together(self, make_act: Callable[..., Act]) -> None:
        blocks = build(make_act(заверение_копии=COPY)).parts[Part.MARKS]
        assert [block.keep for block in blocks] == [True, True, False]  # type: ignore[union-attr]


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
    beginnings = ("С приказом", "Юрист", "Верно", "Ким Анна", "Ким\u00a0А.О.\nВ дело")
    found = [next(i for i, t in enumerate(texts) if t.startswith(b)) for b in beginnings]
    assert found == sorted(found)
