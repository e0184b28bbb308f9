"""Every requirement is tried on its own examples: one that never fires, or fires wrongly, is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.check.examples import EXPECTED, faults
from actgen.model.finding import Verdict
from actgen.model.requirement import RequisiteRequirement
from actgen.read import typed_document
from actgen.resources import acts_dir
from actgen.source import load_superior
from tests.check.conftest import Judge, finder, superior

# What the acts share is no act: each has a letterhead, a vocabulary has none.
ACTS = sorted(
    path.stem
    for path in acts_dir().glob("*.yaml")
    if "\nавтор:" in path.read_text(encoding="utf-8")
)

ACT = """вид: приказ
автор: Управление образования
номер: "7"
дата: 01.03.2025
заголовок: О чатах
учреждения: {МОУ: школы}
пункты:
  - текст: Разместить приказ на сайте
    требует:
      - id: on-site
        вид: условие
        название: Приказ на сайте
        смысл: [разместить, сайт]
        формулировка: Разместить приказ на сайте.
        примеры:
          выполнено:
            - "1. Приказ разместить на сайте."
          не найдено:
            - "1. Создать чат."
  - контроль: за собой
подпись: {должность: Начальник, имя: Орлова Мария Ивановна}
"""


def told(text: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "акт.yaml"
    path.write_text(text, encoding="utf-8")
    found = faults(load_superior(path), finder(), typed_document)
    return [str(error).replace(f"{tmp_path}/", "") for error in found]


@pytest.mark.parametrize("act", ACTS)
def test_all_examples_of_the_collection_get_their_verdicts(act: str) -> None:
    assert [str(error) for error in faults(superior(act), finder(), typed_document)] == []


def test_an_act_in_order_has_no_faults(tmp_path: Path) -> None:
    assert told(ACT, tmp_path) == []


def test_an_example_with_another_verdict_is_told_with_its_line(tmp_path: Path) -> None:
    wrong = ACT.replace("1. Приказ разместить на сайте.", "1. Приказ разместить на стенде.")
    assert told(wrong, tmp_path) == [
        "акт.yaml:17:15: требование «on-site»: пример 1 получает вывод «не найдено», а стоит под"
        " «выполнено» (В документах об этом не сказано)\n"
        '  17 | - "1. Приказ разместить на стенде."\n'
        "  Исправьте пример, ключи требования или слова понятий в словаре."
    ]


def test_a_requirement_without_an_example_that_meets_it_is_a_fault(tmp_path: Path) -> None:
    bare = ACT.replace('          выполнено:\n            - "1. Приказ разместить на сайте."\n', "")
    (fault,) = told(bare, tmp_path)
    assert fault.startswith(
        "акт.yaml:16:11: требование «on-site»: нет ни одного примера «выполнено»"
    )


def test_an_unknown_concept_is_told_with_its_line_and_the_nearest_one(tmp_path: Path) -> None:
    (fault,) = told(ACT.replace("[разместить, сайт]", "[разместить, сайд]"), tmp_path)
    assert fault == (
        "акт.yaml:13:29: требование «on-site»: понятия «сайд» нет в словаре\n"
        "  13 | смысл: [разместить, сайд]\n"
        "  Может быть, «сайт»? Новое понятие опишите в своём словаре (ключ «словарь»)."
    )


def test_a_requirement_to_nobody_is_a_fault(tmp_path: Path) -> None:
    (fault,) = told(ACT.replace("учреждения: {МОУ: школы}\n", ""), tmp_path)
    assert "не сказано, к каким учреждениям оно обращено" in fault


@pytest.mark.parametrize("act", ACTS)
def test_every_requirement_of_content_has_a_negative_example(act: str) -> None:
    for imposed in superior(act).requirements:
        if imposed.clause:
            examples = imposed.requirement.examples
            assert any(getattr(examples, key) for key in EXPECTED if key != "satisfied"), (
                imposed.requirement.id
            )


@pytest.mark.parametrize("act", ACTS)
def test_ready_wording_satisfies_its_own_requirement(act: str, judge: Judge) -> None:
    """Closure: what the report offers for insertion is accepted when it stands in the document."""
    for imposed in superior(act).requirements:
        requirement = imposed.requirement
        if isinstance(requirement, RequisiteRequirement) or requirement.kind in {"ссылка", "срок"}:
            continue
        for kind in ("", *requirement.wording_for):
            text = f"О работе в Сферуме\n\n1. {requirement.worded(kind)}"
            named = text.replace("Фамилия И.О.", "Лукину О.В.")
            finding = judge(act, requirement.id, named, kind)
            assert finding.verdict is Verdict.SATISFIED, (requirement.id, kind, finding.reason)


def test_examples_hold_whether_or_not_the_requirement_is_in_force(tmp_path: Path) -> None:
    later = ACT.replace("        смысл:", "        действует: {с: 01.01.2100}\n        смысл:")
    assert told(later, tmp_path) == []
    (tmp_path / "город.yaml").write_text(
        ACT.split("учреждения")[0] + "дополняет: акт\nснимает: {on-site: сайт ведёт управление}\n"
        "пункты: [Исполнять]\nподпись: {должность: Начальник, имя: Орлова Мария Ивановна}\n",
        encoding="utf-8",
    )
    assert faults(load_superior(tmp_path / "город.yaml"), finder(), typed_document) == []
