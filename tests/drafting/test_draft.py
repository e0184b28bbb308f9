"""A superior act's requirements become an order: grouped, in the institution's words, with blanks for the unknown."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

import pytest

from actgen.check import finder_for
from actgen.drafting import Draft, draft
from actgen.errors import ActgenError
from actgen.model.school import School
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.schools import school

APRIL = datetime.date(2024, 4, 16)


def _drafted(act: str, institution: str, facts: School | None = None, **options: Any) -> Draft:
    superior = load_superior(find_act(act))
    facts = facts or school(institution, APRIL)
    return draft(superior, institution, facts, finder_for(superior), **options)


def test_the_order_of_a_school(golden: Callable[[str, str], None]) -> None:
    golden("draft-school.yaml", _drafted("kalinin-223-09", "МОУ").order.yaml)


def test_the_order_of_a_kindergarten(golden: Callable[[str, str], None]) -> None:
    golden("draft-kindergarten.yaml", _drafted("kalinin-223-09", "МДОУ").order.yaml)


def test_the_order_of_an_education_authority(golden: Callable[[str, str], None]) -> None:
    golden("draft-authority.yaml", _drafted("severodvinsk-273r", "МОУО").order.yaml)


def test_what_is_unknown_is_a_blank_and_listed(golden: Callable[[str, str], None]) -> None:
    drafted = _drafted("messenger-2025", "МОУ", School())
    assert drafted.lacking == (
        "полное наименование учреждения",
        "номер приказа",
        "дата приказа",
        "место издания",
        "«администратор»: кто это, должность и имя",
        "«сайт»: кто это, должность и имя",
        "«делопроизводитель»: кто это, должность и имя",
        "руководитель: должность и имя",
        "совет родителей: дата и номер протокола",
        "совет обучающихся: дата и номер протокола",
    )
    golden("draft-blank.yaml", drafted.order.yaml)


def test_the_appointed_stands_in_the_accusative_after_his_role() -> None:
    data = _drafted("messenger-2025", "СПО").order.data
    said = (
        "Назначить ответственным за работу в MAX преподавателя информатики Громова Илью Петровича"
    )
    assert said in [piece.get("текст") for piece in data["пункты"]]


def test_a_declension_of_the_users_own_is_taken_as_it_is() -> None:
    facts = school("МОУ", APRIL)
    officer = facts.administrator.model_copy(update={"accusative": "учителя Соловей Инну Львовну"})
    own = facts.model_copy(update={"administrator": officer})
    data = _drafted("messenger-2025", "МОУ", own).order.data
    assert data["пункты"][1]["текст"].endswith("MAX учителя Соловей Инну Львовну")


def test_lasting_rules_stand_in_the_regulation_and_not_in_the_order() -> None:
    drafted = _drafted("kalinin-223-09", "МОУ")
    assert drafted.order.where["communication-in-profile"][0] == "приложения"
    assert drafted.order.where["chat-head-teachers"][0] == "пункты"


def test_what_the_order_approves_is_published_with_it() -> None:
    text = " ".join(_drafted("kalinin-223-09", "МОУ").order.yaml.split())
    assert "разместить настоящий приказ и Положение на официальном сайте учреждения" in text


def test_what_speaks_of_this_order_stays_in_it() -> None:
    assert _drafted("kalinin-223-09", "МОУ").order.where["chats-not-elsewhere"][0] == "пункты"


def test_without_a_local_act_to_issue_all_rules_stand_in_the_order() -> None:
    drafted = _drafted("pelym-351", "МОУ")
    assert [each["вид"] for each in drafted.order.data["приложения"]] == ["План мероприятий"]
    assert drafted.order.where["families-reached"][0] == "пункты"


def test_the_term_is_that_of_the_superior_act_unless_the_institution_has_an_earlier_one() -> None:
    own = school("МОУ", APRIL).model_copy(update={"deadline": datetime.date(2024, 4, 18)})
    for facts, term in ((None, "19.04.2024"), (own, "18.04.2024")):
        data = _drafted("kalinin-223-09", "МОУ", facts).order.data
        assert {piece["срок"] for piece in data["пункты"] if "срок" in piece} == {term}


def test_a_later_term_is_refused() -> None:
    late = school("МОУ", APRIL).model_copy(update={"deadline": datetime.date(2024, 5, 1)})
    with pytest.raises(ActgenError, match=r"01\.05\.2024 позже срока вышестоящего акта"):
        _drafted("kalinin-223-09", "МОУ", late)


def test_an_order_dated_after_the_term_is_remarked() -> None:
    late = school("МОУ", datetime.date(2024, 5, 2))
    assert _drafted("kalinin-223-09", "МОУ", late).remarks == (
        "приказ датирован 02.05.2024, а исполнить требовалось до 19.04.2024",
    )


def test_recommended_points_are_left_out_on_request_and_named() -> None:
    drafted = _drafted("kalinin-223-09", "МОУ", recommended=False)
    assert "job-verify-status" not in drafted.order.where
    assert {each.imposed.requirement.id for each in drafted.left_out} == {
        "chats-other-management",
        "job-verify-status",
        "job-chat-subject-teachers",
    }


def test_families_are_offered_a_messenger_and_never_obliged() -> None:
    text = _drafted("messenger-2025", "МОУ").order.yaml
    assert "предложить родителям (законным представителям) и обучающимся" in " ".join(text.split())


def test_who_has_several_matters_is_named_once() -> None:
    facts = school("МОУ", APRIL)
    facts = facts.model_copy(
        update={"clerk": facts.administrator, "inspector": facts.administrator}
    )
    data = _drafted("kalinin-223-09", "МОУ", facts).order.data
    assert [piece["кому"] for piece in data["пункты"] if "кому" in piece] == [
        "учитель информатики Громов Илья Петрович"
    ]


def test_every_point_is_found_where_the_draft_says() -> None:
    drafted = _drafted("kalinin-223-09", "МОУ")
    for path in drafted.order.where.values():
        piece: Any = drafted.order.data
        for step in path:
            piece = piece[step]
        assert {"текст", "кому", "утвердить"} & set(piece)


def test_an_act_that_only_recommends_leaves_nothing_to_require() -> None:
    with pytest.raises(ActgenError, match="ничего не требует"):
        _drafted("minpros-04-643", "МОУ", recommended=False)


def test_measures_become_rows_of_an_attached_plan() -> None:
    data = _drafted("yaroslavl-197", "МОУО").order.data
    (plan,) = data["приложения"]
    assert data["пункты"][0] == {"утвердить": 1}
    assert plan["вид"] == "План мероприятий"
    assert plan["таблица"]["строки"] == [
        [
            "Перевести чаты и видеоконференции с образовательными организациями на ИКОП «Сферум»",
            "Главный специалист отдела общего образования Громов Илья Петрович",
            "до 01.12.2023",
        ],
        [
            "Участвовать в вебинаре об использовании ИКОП «Сферум»",
            "Специалисты управления",
            "до 31.12.2023",
        ],
    ]


def test_an_act_without_number_and_date_is_cited_by_its_title() -> None:
    drafted = _drafted("stavropol-tasks", "МОУ")
    (ground,) = drafted.order.data["основания"]
    assert set(ground) == {"вид", "орган", "название"}
