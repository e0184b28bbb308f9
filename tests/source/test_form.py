"""A form: one file, many acts."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.source import ActForm, load_act

TEXT = """\
данные:
  школа: {кратко: Школа № 1, директор: Орлова Нина Петровна}
вид: приказ
автор: "{{ школа.кратко }}"
заголовок: О чатах
пункты: ["Директору {{ школа.директор | дат }} создать чаты"]
подпись: {должность: Директор, имя: "{{ школа.директор }}"}
"""


@pytest.fixture
def form() -> ActForm:
    return ActForm.parsed(TEXT.encode(), "приказ.yaml")


def test_without_values_it_is_the_act_of_the_file(form: ActForm) -> None:
    assert form.act().author.name == ("Школа № 1",)


def test_a_set_of_values_outweighs_only_the_values_it_has(form: ActForm) -> None:
    act = form.act({"школа": {"кратко": "Школа № 2"}})
    assert act.author.name == ("Школа № 2",)
    assert act.signature[0].name == "Орлова Нина Петровна"


def test_dotted_names_and_sets_mean_the_same(form: ActForm) -> None:
    assert form.act({"школа.кратко": "Лицей"}) == form.act({"школа": {"кратко": "Лицей"}})


def test_one_school_leaves_nothing_for_the_next(form: ActForm) -> None:
    first = form.act({"школа": {"кратко": "Лицей", "директор": "Ким Олег Ильич"}})
    assert form.act() == ActForm.parsed(TEXT.encode(), "приказ.yaml").act()
    assert first.signature[0].name == "Ким Олег Ильич"
    assert first.clauses[0].text == "Директору Киму Олегу Ильичу создать чаты"


def test_faults_have_their_place_every_time(form: ActForm) -> None:
    for _ in range(2):
        with pytest.raises(ErrorList) as caught:
            form.act({"школа": {"директор": {"имя": "Ким О.И."}}})
        places = [(error.place.document, error.place.line) for error in caught.value.errors]
        assert places == [("приказ.yaml", 6), ("приказ.yaml", 7)]


def test_a_value_is_no_template(form: ActForm) -> None:
    act = form.act({"школа": {"кратко": "{{ школа.директор }}"}})
    assert act.author.name == ("{{ школа.директор }}",)


def test_it_is_what_a_file_gives(tmp_path: Path) -> None:
    path = tmp_path / "приказ.yaml"
    path.write_text(TEXT, encoding="utf-8")
    assert ActForm.read(path).act() == load_act(path)
    assert {"школа", "школа.кратко", "школа.директор"} <= ActForm.read(path).variables()


def test_a_number_of_the_journal_is_a_blank_with_a_warning_until_it_is_given() -> None:
    form = ActForm.parsed(
        (
            "вид: справка\nавтор: Школа\nномер: {счётчик: справки, шаблон: '{n}-с'}\n"
            "текст: Есть\nподпись: {имя: Ким О.С.}\n"
        ).encode(),
        "с.yaml",
    )
    act, warnings = form.act_with_warnings()
    assert act.number is None
    assert "с.yaml:3:8: вместо номера из журнала печатается пустое место" in str(warnings[0])
    assert form.counter is not None
    assert form.counter.text(5, None) == "5-с"
    assert form.act(number="5-с").number == "5-с"


def test_faults_of_a_counter_have_their_place() -> None:
    text = "вид: справка\nавтор: Школа\nномер: {счетчик: справки}\nтекст: Есть\n"
    with pytest.raises(ErrorList, match=r"с\.yaml:3:9: неизвестный ключ «счетчик»"):
        ActForm.parsed(text.encode(), "с.yaml").act()
