"""Requirements of two versions of a superior act, and the verdicts that change with them."""

from __future__ import annotations

import datetime
from pathlib import Path

from actgen.comparing import load_version
from actgen.comparing.requirements import changed_requirements
from actgen.comparing.verdicts import changed_verdicts, judged
from actgen.model.comparison import RequirementChange
from actgen.model.finding import Verdict
from actgen.source import Superior, load_superior
from tests.comparing.texts import CLAUSES, order, version

ACT = """
вид: приказ
автор: Управление
номер: 1
дата: 10.04.2024
учреждения: {МОУ: школы}
пункты:
  - текст: Управлять школой
    срок: 19.04.2024
    требует:
      - {id: deadline, вид: срок, название: Срок, не позднее: 19.04.2024, о чём: чат, формулировка: До 19.04.2024.}
      - {id: chat, вид: чат, название: Чат, чей: руководитель, участники: [родительский актив], формулировка: Чат.}
      - {id: site, вид: условие, название: Сайт, смысл: [разместить, сайт], формулировка: На сайт.}
подпись: {имя: Орлова Н.П.}
"""
ON = datetime.date(2024, 5, 1)


def act(folder: Path, name: str, text: str) -> Superior:
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return load_superior(path)


def changes(folder: Path, text: str) -> list[RequirementChange]:
    old, new = act(folder, "было", ACT), act(folder, "стало", text)
    return list(changed_requirements(old.requirements, new.requirements))


def test_the_same_requirements(tmp_path: Path) -> None:
    assert changes(tmp_path, ACT.replace("Управлять", "Руководить")) == []


def test_a_deadline_and_a_participant(tmp_path: Path) -> None:
    later = ACT.replace("не позднее: 19.04.2024", "не позднее: 30.04.2024")
    later = later.replace("[родительский актив]", "[родительский актив, педагоги | воспитатель]")
    found = {each.requirement: each for each in changes(tmp_path, later)}
    assert list(found) == ["deadline", "chat"]
    (field,) = found["deadline"].fields
    assert (field.name, field.old, field.new) == ("не позднее", "19.04.2024", "30.04.2024")
    (field,) = found["chat"].fields
    assert (field.old, field.new) == (
        "родительский актив",
        "родительский актив, педагоги | воспитатель",
    )


def test_added_removed_and_put_under_another_status(tmp_path: Path) -> None:
    other = ACT.replace("id: site", "id: web-site").replace(
        "id: chat,", "id: chat, статус: рекомендовано,"
    )
    removed, chat, added = changes(tmp_path, other)
    assert (removed.requirement, removed.old, removed.new) == ("site", "1", None)
    assert (added.requirement, added.old, added.new) == ("web-site", None, "1")
    assert [(f.name, f.old, f.new) for f in chat.fields] == [
        ("статус", "обязательно", "рекомендовано")
    ]


def test_verdicts_of_one_document_by_two_acts(tmp_path: Path) -> None:
    document = version(tmp_path, "приказ.txt", order(*CLAUSES)).text
    old = act(tmp_path, "было", ACT)
    new = act(tmp_path, "стало", ACT.replace("не позднее: 19.04.2024", "не позднее: 15.04.2024"))
    results = [judged(each, [document], "МОУ", ON) for each in (old, new)]
    (change,) = changed_verdicts(*results)
    assert change.old is not None
    assert change.new is not None
    assert (change.old.verdict, change.new.verdict) == (Verdict.SATISFIED, Verdict.VIOLATED)
    assert "15.04.2024" in change.new.reason
    assert list(changed_verdicts(results[0], results[0])) == []


def test_verdicts_of_two_documents_by_one_act(tmp_path: Path) -> None:
    old = version(tmp_path, "было.txt", order(*CLAUSES)).text
    new = version(tmp_path, "стало.txt", order(*CLAUSES[1:2], *CLAUSES[3:])).text
    superior = act(tmp_path, "акт", ACT)
    found = {
        each.requirement: (each.old and each.old.verdict, each.new and each.new.verdict)
        for each in changed_verdicts(*(judged(superior, [t], "МОУ", ON) for t in (old, new)))
    }
    assert found["site"] == (Verdict.SATISFIED, Verdict.MISSING)
    assert found["chat"] == (Verdict.SATISFIED, Verdict.MISSING)


def test_an_act_of_the_collection_is_a_version() -> None:
    loaded = load_version("kalinin-223-09")
    assert loaded.superior is not None
    assert "223-09" in loaded.told.name
