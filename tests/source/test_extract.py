"""An extract is made of the file of the original act."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.model.act import Act
from actgen.source import load_act, load_act_with_warnings, parse_act

ORIGINAL = """
вид: приказ
автор: [Школа № 5]
номер: 18-од
дата: 16.04.2024
место: г. Тверь
заголовок: Об использовании платформы
основания: {вид: приказ, номер: 7}
цель: единства
пункты:
  - Перейти на платформу
  - {кому: учителя, пункты: [Создать чаты, {текст: Пригласить, нумерация: 1), пункты: [родителей]}]}
  - утвердить: 1
  - контроль: за собой
подпись: {должность: Директор, имя: Корсакова Мария Николаевна}
приложения: [{вид: инструкция, заголовок: О чатах, текст: Создайте чат}]
"""
CERTIFIED = "заверение копии: {должность: секретарь, имя: Белова О.А.}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "приказ.yaml").write_text(ORIGINAL, encoding="utf-8")
    return tmp_path


def extract(folder: Path, clauses: str = "[1]", more: str = "", file: str = "приказ.yaml") -> Path:
    path = folder / "выписка.yaml"
    text = f"вид: выписка\nвыписка: {{файл: {file}, пункты: {clauses}}}\n{CERTIFIED}{more}"
    path.write_text(text, encoding="utf-8")
    return path


def faults(path: Path) -> str:
    with pytest.raises(ErrorList) as caught:
        load_act(path)
    return str(caught.value).replace(f"{path.parent}/", "")


def test_it_has_the_requisites_of_its_original(folder: Path) -> None:
    act, original = load_act(extract(folder)), load_act(folder / "приказ.yaml")
    assert act.kind == "выписка"
    assert act.excerpt is not None
    assert act.excerpt.kind == "приказ"
    for name in ("author", "number", "date", "place", "title", "grounds", "purpose", "signature"):
        assert getattr(act, name) == getattr(original, name), name
    assert act.attachments == ()
    assert act.copy_mark is not None


def test_all_clauses_stay_so_that_their_numbers_do(folder: Path) -> None:
    act = load_act(extract(folder, "[2.1, 4.]"))
    assert len(act.clauses) == 4
    assert act.clauses[1].addressee == "учителя"


def test_what_is_approved_is_said_in_words_without_the_attachment(folder: Path) -> None:
    clause = load_act(extract(folder, "[3]")).clauses[2]
    assert clause.approves is None
    assert clause.text == "Утвердить инструкцию о чатах (прилагается)"


def test_attachments_that_the_extract_gives_itself(folder: Path) -> None:
    act = load_act(extract(folder, "[3]", "приложения: [{вид: инструкция, текст: Создайте}]\n"))
    assert act.clauses[2].approves == 1
    assert len(act.attachments) == 1


def test_the_extract_has_the_last_word(folder: Path) -> None:
    act = load_act(extract(folder, more="место: г. Ржев\nпреамбула: Во исполнение приказа\n"))
    assert (act.place, act.preamble, act.purpose, act.grounds) == (
        "г. Ржев",
        "Во исполнение приказа",
        None,
        (),
    )
    assert act.date == datetime.date(2024, 4, 16)


def test_variables_reach_the_original(folder: Path) -> None:
    text = ORIGINAL.replace("г. Тверь", '"{{ город }}"')
    (folder / "приказ.yaml").write_text(text, encoding="utf-8")
    assert load_act(extract(folder), {"город": "г. Ржев"}).place == "г. Ржев"


def test_it_prints_only_the_chosen_clauses_with_their_numbers(folder: Path) -> None:
    from actgen.render.text import render_text

    printed = render_text(load_act(extract(folder, "[2.1, 3]"))).decode().replace("\u00a0", " ")
    assert "ВЫПИСКА ИЗ ПРИКАЗА" in printed
    assert "2.1. Создать чаты" in printed
    assert "3. Утвердить инструкцию о чатах (прилагается)." in printed
    assert "Перейти" not in printed


def test_there_is_nothing_to_warn_of(folder: Path) -> None:
    assert load_act_with_warnings(extract(folder))[1] == ()


def test_a_draft_is_no_original_to_extract_from(folder: Path) -> None:
    text = ORIGINAL.replace("номер: 18-од\n", "").replace("дата: 16.04.2024\n", "")
    (folder / "приказ.yaml").write_text(text, encoding="utf-8")
    path = extract(folder)
    assert [str(each) for each in load_act_with_warnings(path)[1]] == [
        f"{path}:2:17: у подлинника нет даты и номера: вместо них печатаются пустые места\n"
        "  Выписку делают из подписанного документа."
    ]


def test_a_clause_that_is_not_there(folder: Path) -> None:
    assert faults(extract(folder, "[1, 2.3]")) == (
        "выписка.yaml:2:42: «пункты»: пункта 2.3 в подлиннике нет\n"
        "  Ближайшие: «1», «2», «2.1», «2.2», «2.2 1)»."
    )


def test_an_original_that_is_not_there(folder: Path) -> None:
    assert faults(extract(folder, file="прикас.yaml")) == (
        "выписка.yaml:2:17: «файл»: прикас.yaml: файла нет\n  Рядом есть файл приказ.yaml."
    )


def test_a_name_no_file_can_have(folder: Path) -> None:
    assert "файла нет" in faults(extract(folder, file="а" * 300))


def test_faults_of_the_original_name_its_own_file(folder: Path) -> None:
    text = ORIGINAL.replace("дата: 16.04.2024", "дата: 31.02.2024")
    (folder / "приказ.yaml").write_text(text, encoding="utf-8")
    assert faults(extract(folder)) == (
        "выписка.yaml:2:17: «файл»: приказ.yaml: в подлиннике ошибки, выписку из него не сделать\n"
        "приказ.yaml:5:7: «дата»: 31.02.2024 — такой даты нет"
    )


@pytest.mark.parametrize("more", ["", "номер: 5\n"])
def test_an_extract_is_no_original(folder: Path, more: str) -> None:
    path = extract(folder, more=more)
    (folder / "вторая.yaml").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert "это тоже выписка, а нужен подлинник" in faults(extract(folder, file="вторая.yaml"))


def test_an_extract_from_itself_comes_to_an_end(folder: Path) -> None:
    assert "это тоже выписка" in faults(extract(folder, file="выписка.yaml"))


def test_an_extract_that_is_in_no_file(folder: Path) -> None:
    raw = extract(folder).read_bytes()
    with pytest.raises(ErrorList, match="подлинника рядом нет"):
        parse_act(raw, "выписка.yaml")


def test_without_a_file_it_holds_the_clauses_itself() -> None:
    text = (
        "вид: выписка\nавтор: Школа\nвыписка: {вид: приказ, пункты: 2}\nпункты: [а, б]\n"
        f"подпись: {{имя: О}}\n{CERTIFIED}"
    )
    act: Act = parse_act(text.encode(), "выписка.yaml")
    assert act.excerpt is not None
    assert act.excerpt.clauses == ("2",)
    with pytest.raises(ErrorList) as caught:
        parse_act(text.replace("пункты: 2", "пункты: 3").encode(), "выписка.yaml")
    assert str(caught.value) == (
        "выписка.yaml:3:32: «пункты»: пункта 3 в подлиннике нет\n  Ближайшие: «1», «2»."
    )


MINUTES = """
вид: протокол
автор: [Школа № 5]
номер: 3
дата: 16.04.2024
заседание:
  председатель: Корсакова Мария Николаевна
  секретарь: Белова Ольга Андреевна
  вопросы:
    - {вопрос: О плане, решили: [утвердить: 1]}
    - {вопрос: О чатах, решили: [Создать чаты, Вести чаты]}
приложения: [{вид: план, заголовок: работы}]
"""


def test_decisions_of_minutes_may_be_extracted(folder: Path) -> None:
    (folder / "протокол.yaml").write_text(MINUTES, encoding="utf-8")
    act = load_act(extract(folder, "[1.1, 2]", file="протокол.yaml"))
    assert act.meeting is not None
    assert [question.title for question in act.meeting.questions] == ["О плане", "О чатах"]
    assert act.meeting.questions[0].decided[0].text == "Утвердить план работы (прилагается)"
    missing = faults(extract(folder, "[3]", file="протокол.yaml"))
    assert missing.startswith("выписка.yaml:2:41: «пункты»: пункта 3 в подлиннике нет")
