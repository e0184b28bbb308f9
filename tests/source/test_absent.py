"""Values of variables that stand for nothing are left out, or told where the act cannot do without them."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.source import load_act
from actgen.source.form import ActForm

LETTER = """\
вид: справка
автор:
  наименование: Школа
  справочные данные:
    телефон: (4822) 00-00-00
    почта: "{{ школа.почта }}"
адресат: [Директору, "{{ школа.почта | дат }}", Ким О.С.]
заголовок: О погоде
текст: Сегодня дождь.
подпись: {должность: Директор, имя: "{{ школа.глава }}"}
"""


def filled(tmp_path: Path, text: str, **school: str) -> ActForm:
    path = tmp_path / "письмо.yaml"
    path.write_text(text, encoding="utf-8")
    return ActForm.read(path)


class TestLeftOut:
    def test_optional_key_and_item_of_a_list(self, tmp_path: Path) -> None:
        form = filled(tmp_path, LETTER.replace("адресат: [", "основания: ["))
        act = form.act({"школа": {"почта": " ", "глава": "Ким О.С."}})
        assert act.author.contacts is not None
        assert act.author.contacts.email is None
        assert act.author.contacts.phone == "(4822) 00-00-00"
        assert [ground.text for ground in act.grounds] == ["Директору", "Ким О.С."]

    def test_key_of_the_only_one_where_there_may_be_several(self, tmp_path: Path) -> None:
        addressee = 'адресат: {должность: Директор, имя: Ким О.С., почта: "{{ школа.почта }}"}'
        text = LETTER.replace(
            'адресат: [Директору, "{{ школа.почта | дат }}", Ким О.С.]', addressee
        )
        act = filled(tmp_path, text.replace("справка", "письмо")).act(
            {"школа": {"почта": "", "глава": "Ким О.С."}}
        )
        assert [(each.name, each.email) for each in act.addressees] == [("Ким О.С.", None)]

    def test_list_of_which_nothing_is_left(self, tmp_path: Path) -> None:
        form = filled(
            tmp_path,
            LETTER.replace("адресат: [Директору, ", "основания: [").replace(", Ким О.С.]", "]"),
        )
        act = form.act({"школа": {"почта": "", "глава": "Ким О.С."}})
        assert act.grounds == ()

    def test_cell_of_a_table_keeps_its_place(self, tmp_path: Path) -> None:
        text = LETTER.replace('адресат: [Директору, "{{ школа.почта | дат }}", Ким О.С.]\n', "")
        table = 'таблица: {столбцы: [А, Б], строки: [["{{ школа.почта }}", да]]}\n'
        act = filled(tmp_path, text + table).act({"школа": {"почта": "", "глава": "Ким О.С."}})
        assert act.table is not None
        assert act.table.rows == (("", "да"),)


class TestDemanded:
    def test_required_key(self, tmp_path: Path) -> None:
        text = LETTER.replace('адресат: [Директору, "{{ школа.почта | дат }}", Ким О.С.]\n', "")
        with pytest.raises(ErrorList) as raised:
            filled(tmp_path, text).act({"школа": {"почта": "", "глава": ""}})
        (error,) = raised.value.errors
        assert (error.message, error.place.line) == ("«имя»: значение пусто", 9)
        assert "ключ «если»" in error.advice

    def test_places_after_an_item_that_is_left_out(self, tmp_path: Path) -> None:
        text = LETTER.replace("адресат: [", "основания:\n  - ").replace(
            ', "{{ школа.п', '\n  - "{{ школа.п'
        )
        text = text.replace(", Ким О.С.]", "\n  - [нет]")
        with pytest.raises(ErrorList) as raised:
            filled(tmp_path, text).act({"школа": {"почта": "", "глава": "Ким О.С."}})
        (error,) = raised.value.errors
        assert error.place.line == 10

    def test_text_that_is_written_empty_is_told_as_before(self, tmp_path: Path) -> None:
        path = tmp_path / "акт.yaml"
        path.write_text('вид: приказ\nавтор: Школа\nзаголовок: " "\n', encoding="utf-8")
        with pytest.raises(ErrorList, match="текст пуст"):
            load_act(path)
