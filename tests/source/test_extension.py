"""An act that builds on another: its requirements are taken over, changed by id, switched off, added to."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.errors import ErrorList
from actgen.model.requirement import DeadlineRequirement, Status
from actgen.resources import acts_dir
from actgen.source import Imposed, Superior, load_superior
from actgen.source.registry import act_files
from tests.source.complete import completed

FEDERAL = """вид: приказ
автор: Министерство
номер: 1-ф
дата: 10.01.2024
учреждения: {МОУ: школы, МДОУ: сады}
наборы требований: форма
пункты:
  - текст: Создать чаты до 01.03.2024
    требует:
      - id: deadline
        вид: срок
        название: До 01.03.2024
        не позднее: 01.03.2024
        формулировка: До 01.03.2024.
        формулировка для: {МДОУ: До 1 марта.}
        примеры: {выполнено: [До 01.02.2024]}
      - id: chat
        вид: чат
        название: Чат
        участники: [педагоги]
        формулировка: Создать чат.
        примеры: {выполнено: [Создать чат]}
  - текст: Отчитаться
    требует:
      - {id: report, вид: реквизит, название: Отчёт, формулировка: О, реквизиты: подпись}
"""
FORM = """название: Форма
требует:
  - {id: form, вид: реквизит, название: Номер, формулировка: Н, реквизиты: номер}
"""
REGION = """вид: приказ
автор: Департамент
номер: 2-р
дата: 15.01.2024
дополняет: федеральный
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "федеральный", completed(FEDERAL))
    write(tmp_path, "форма", FORM)
    return tmp_path


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def region(folder: Path, more: str = "") -> Superior:
    return load_superior(write(folder, "региональный", completed(REGION + more)))


def of(superior: Superior, name: str) -> Imposed:
    return next(each for each in superior.requirements if each.requirement.id == name)


def fault(folder: Path, more: str) -> str:
    with pytest.raises(ErrorList) as caught:
        region(folder, more)
    return str(caught.value)


def test_what_is_built_upon_applies_with_the_clause_and_its_act(folder: Path) -> None:
    superior = region(folder)
    assert [each.requirement.id for each in superior.requirements] == [
        "deadline", "chat", "report", "form",
    ]  # fmt: skip
    assert of(superior, "report").clause == "приказ от 10.01.2024 № 1-ф, п. 2"
    assert of(superior, "form").clause == ""
    assert superior.act.institutions == {"МОУ": "школы", "МДОУ": "сады"}
    assert superior.act.number == "2-р"


def test_single_keys_of_a_requirement_are_changed(folder: Path) -> None:
    changed = of(
        region(folder, "изменяет: {deadline: {не позднее: 01.02.2024, название: До 1 февраля}}\n"),
        "deadline",
    )
    requirement = changed.requirement
    assert isinstance(requirement, DeadlineRequirement)
    assert requirement.latest == datetime.date(2024, 2, 1)
    assert requirement.title == "До 1 февраля"
    assert requirement.wording == "До 01.02.2024."
    assert changed.file.endswith("региональный.yaml")


def test_a_changed_day_changes_in_the_title_and_the_wordings(folder: Path) -> None:
    requirement = of(
        region(folder, "изменяет: {deadline: {не позднее: 01.02.2024}}\n"), "deadline"
    ).requirement
    assert requirement.title == "До 01.02.2024"
    assert requirement.wording == "До 01.02.2024."


def test_a_changed_number_changes_in_the_title(tmp_path: Path) -> None:
    more = "изменяет: {messages-weekly: {не менее: 15}, teachers-use-platform: {не менее: 90}}\n"
    path = write(tmp_path, "город", completed(REGION.replace("федеральный", "pelym-351") + more))
    superior = load_superior(path)
    assert "не менее 15 сообщений" in of(superior, "messages-weekly").requirement.title
    assert "не менее 15 сообщений" in of(superior, "messages-weekly").requirement.wording
    assert of(superior, "teachers-use-platform").requirement.title.startswith("90 % педагогических")


def test_the_acts_that_are_built_upon_are_known(folder: Path) -> None:
    assert [act.number for act in region(folder).bases] == ["1-ф"]


def test_english_keys_are_understood(folder: Path) -> None:
    more = "changes: {chat: {title: Беседа, participants: [педагоги, родители]}}\n"
    requirement = of(region(folder, more), "chat").requirement
    assert requirement.title == "Беседа"
    assert requirement.participants == (("педагоги",), ("родители",))  # type: ignore[union-attr]


def test_a_new_wording_leaves_no_old_variant_behind(folder: Path) -> None:
    more = "изменяет: {deadline: {формулировка: До 01.02.2024.}}\n"
    requirement = of(region(folder, more), "deadline").requirement
    assert requirement.worded("МДОУ") == "До 01.02.2024."


def test_examples_hold_as_long_as_the_sense_does(folder: Path) -> None:
    more = "изменяет: {deadline: {не позднее: 01.02.2024}, chat: {статус: рекомендовано}}\n"
    superior = region(folder, more)
    assert of(superior, "deadline").requirement.examples.satisfied == ()
    assert of(superior, "chat").requirement.examples.satisfied == ("Создать чат",)
    assert of(superior, "chat").requirement.status is Status.RECOMMENDED


def test_a_requirement_is_switched_off_with_its_reason(folder: Path) -> None:
    superior = region(folder, "снимает: {report: отчитывается департамент}\n")
    assert of(superior, "report").waived == "отчитывается департамент"
    assert of(superior, "chat").waived == ""


def test_own_requirements_come_after(folder: Path) -> None:
    own = "{id: own, вид: реквизит, название: Н, формулировка: Ф, реквизиты: номер}"
    superior = region(folder, f"пункты: [{{текст: Ещё, требует: [{own}]}}]\n")
    assert of(superior, "own").clause == "1"
    assert of(superior, "own").requirement.institutions == ("МОУ", "МДОУ")


def test_a_third_act_builds_on_the_second(folder: Path) -> None:
    region(folder, "изменяет: {deadline: {не позднее: 01.02.2024}}\nснимает: {report: не нужно}\n")
    town = REGION.replace("федеральный", "региональный").replace("2-р", "3-г")
    superior = load_superior(write(folder, "город", completed(town)))
    requirement = of(superior, "deadline").requirement
    assert isinstance(requirement, DeadlineRequirement)
    assert requirement.latest == datetime.date(2024, 2, 1)
    assert of(superior, "report").waived == "не нужно"
    assert of(superior, "chat").clause == "приказ от 10.01.2024 № 1-ф, п. 1"


def test_the_same_set_may_be_named_by_both(folder: Path) -> None:
    superior = region(folder, "наборы требований: форма\n")
    assert [each.requirement.id for each in superior.requirements].count("form") == 1


def test_a_set_builds_on_a_set(folder: Path) -> None:
    write(folder, "область", "название: О\nдополняет: форма\nизменяет: {form: {название: Иначе}}\n")
    superior = load_superior(
        write(
            folder,
            "акт",
            completed("вид: приказ\nавтор: А\nучреждения: {МОУ: ш}\nнаборы требований: область\n"),
        )
    )
    assert of(superior, "form").requirement.title == "Иначе"


def test_acts_of_the_collection_may_be_built_upon(folder: Path) -> None:
    text = REGION.replace("федеральный", "kalinin-223-09")
    superior = load_superior(write(folder, "город", completed(text)))
    known = load_superior(acts_dir() / "kalinin-223-09.yaml")
    assert len(superior.requirements) == len(known.requirements)


def test_an_act_may_have_the_name_of_what_it_builds_on(folder: Path) -> None:
    text = REGION.replace("федеральный", "kalinin-223-09")
    superior = load_superior(write(folder, "kalinin-223-09", completed(text)))
    assert superior.act.number == "2-р"
    assert len(superior.requirements) > 20


def test_an_act_may_not_build_on_itself(folder: Path) -> None:
    text = completed(REGION.replace("федеральный", "город"))
    with pytest.raises(ErrorList, match="«дополняет» ведёт по кругу: город → город"):
        load_superior(write(folder, "город", text))


@pytest.mark.parametrize("file", act_files(acts_dir()), ids=lambda path: path.stem)
def test_any_requirement_can_be_changed_and_stays_itself(file: Path, tmp_path: Path) -> None:
    """Changing the title alone changes nothing else, whatever kind the requirement is of."""
    known = load_superior(file).requirements
    changes = "".join(f"  {each.requirement.id}: {{название: Новое}}\n" for each in known)
    more = f"изменяет:\n{changes}" if changes else ""
    text = REGION.replace("федеральный", file.stem) + more
    changed = load_superior(write(tmp_path, "город", completed(text))).requirements
    wanted = [each.requirement.model_copy(update={"title": "Новое"}) for each in known]
    assert [each.requirement for each in changed] == wanted


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (
            "изменяет:\n  dedline: {не позднее: 01.02.2024}\n",
            "«изменяет»: требования «dedline» нет в том, что дополняется\n"
            "  7 | dedline: {не позднее: 01.02.2024}\n  Может быть, «deadline»?",
        ),
        ("снимает:\n  chats: лишнее\n", "«снимает»: требования «chats» нет в том, что дополняется"),
        (
            "изменяет:\n  chat:\n    вид: запрет\n",
            "«вид» требования «chat» не меняют\n  8 | вид: запрет\n  Снимите требование",
        ),
        ("изменяет:\n  chat:\n    id: other\n", "«id» требования «chat» не меняют"),
        (
            "изменяет:\n  deadline:\n    не позже: 01.02.2024\n",
            "неизвестный ключ «не позже»\n  8 | не позже: 01.02.2024\n  Может быть, «не позднее»?",
        ),
        ("изменяет:\n  deadline:\n    не позднее: скоро\n", "«не позднее»: скоро — "),
        ("изменяет: {chat: {статус: спорно}}\n", "нет ключа «оспорено»"),
        (
            "изменяет: {chat: {название: Н}}\nснимает: {chat: лишнее}\n",
            "требование «chat» и изменено, и снято",
        ),
        (
            "пункты: [{текст: Т, требует: [{id: chat, вид: реквизит, название: Н, формулировка: Ф,"
            " реквизиты: номер}]}]\n",
            "требование «chat»: есть и в акте, и в том, что он дополняет",
        ),
    ],
)
def test_faults_are_told_with_their_line(folder: Path, more: str, told: str) -> None:
    assert told in fault(folder, more)


def test_faults_of_the_act_do_not_hide_those_of_its_changes(folder: Path) -> None:
    more = (
        "место службы: Тверь\nснимает:\n  chats: лишнее\nизменяет:\n  chat: {участник: педагоги}\n"
    )
    told = fault(folder, more)
    assert "неизвестный ключ «место службы»" in told
    assert "«снимает»: требования «chats» нет в том, что дополняется" in told
    assert "неизвестный ключ «участник»" in told


def test_acts_may_not_build_on_each_other(folder: Path) -> None:
    write(folder, "федеральный", completed(FEDERAL + "дополняет: региональный\n"))
    assert "«дополняет» ведёт по кругу: региональный → федеральный → региональный" in fault(
        folder, ""
    )


def test_an_unknown_base_is_told_with_the_nearest_name(folder: Path) -> None:
    text = completed(REGION.replace("федеральный", "федеральны"))
    with pytest.raises(ErrorList, match=r"«федеральны» не найден .*(\n.*)*«федеральный»"):
        load_superior(write(folder, "региональный", text))


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("дополняет: lexicon", "«lexicon» – это словарь понятий, а ключу «дополняет» нужен акт"),
        ("словарь: форма", "«форма» – это набор требований, а ключу «словарь» нужен словарь"),
        ("наборы требований: федеральный", "это акт, а ключу «наборы требований» нужен набор"),
    ],
)
def test_a_file_of_another_kind_is_refused(folder: Path, key: str, told: str) -> None:
    text = completed("вид: приказ\nавтор: А\n" + key + "\n")
    with pytest.raises(ErrorList, match=told) as caught:
        load_superior(write(folder, "акт", text))
    (error,) = caught.value.errors
    assert error.excerpt == f"3 | {key}"


def test_a_damaged_set_tells_its_own_fault(folder: Path) -> None:
    write(folder, "битый", "требует: [")
    text = completed("вид: приказ\nавтор: А\nнаборы требований: битый\n")
    with pytest.raises(ErrorList, match=r"битый\.yaml:"):
        load_superior(write(folder, "акт", text))


def test_nothing_is_changed_where_nothing_is_built_upon(folder: Path) -> None:
    text = completed("вид: приказ\nавтор: А\nизменяет: {chat: {название: Н}}\n")
    with pytest.raises(ErrorList, match="там, где есть «дополняет»"):
        load_superior(write(folder, "акт", text))
