"""Obliging families to use a messenger is warned of, whatever act is checked against; inviting them is not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.check import check_documents
from actgen.check.disputes import disputed_points
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.requirement import ConditionRequirement, Status
from actgen.model.text import StructuredText
from actgen.source import Imposed, Superior
from tests.check.conftest import finder, superior

Read = Callable[[str], StructuredText]

HEAD = """МБОУ «Средняя школа № 5»

ПРИКАЗ

от 16.04.2024 № 18-од

О школьных чатах

ПРИКАЗЫВАЮ:

"""

OBLIGED = [
    "1. Родителям (законным представителям) зарегистрироваться в MAX до 1 октября.",
    "1. Обязать родителей установить мессенджер MAX.",
    "1. Родители обязаны вступить в чат класса в национальном мессенджере MAX.",
    "1. Родители (законные представители) должны подключиться к VK Мессенджеру.",
    "1. Классным руководителям обеспечить регистрацию 100 % родителей в мессенджере MAX.",
    "1. Обеспечить регистрацию в VK Мессенджере всех родителей (законных представителей).",
    "1. Классным руководителям обеспечить:\n1.1. регистрацию родителей в MAX;\n1.2. ведение чатов.",
    "1. Регистрация родителей в MAX обязательна.",
    "1. Установка родителями приложения MAX является обязательной.",
    "1. Установить, что родители обязаны установить MAX.",
    "1. Классным руководителям добиться подключения всех семей к MAX.",
    "1. Охватить мессенджером MAX не менее 95 % родителей.",
    "1. Перевести всех родителей в мессенджер MAX до 01.11.2025.",
    "1. Родителям надлежит пройти регистрацию в МАХ.",
    "1. Каждому родителю необходимо создать учётную запись в MAX.",
    "1. Не допускать отказа родителей от регистрации в MAX.",
    "1. Провести регистрацию родителей воспитанников в VK Мессенджере.",
    "1. Мамам и папам установить на телефоны MAX.",
    "1. Все родители в обязательном порядке регистрируются в MAX.",
    "1. Родителям:\n1.1. установить мессенджер MAX;\n1.2. вступить в чат класса.",
    "1. Вступление родителей в чат класса в MAX считать обязательным.",
    "1. Классным руководителям проконтролировать, чтобы все родители зарегистрировались в MAX.",
    "1. Потребовать от родителей установки мессенджера MAX.",
    "1. Учителям подключить к MAX родителей своего класса.",
    "1. Завести каждому родителю учётную запись в Сферуме.",
    "1. Обеспечить стопроцентный охват родителей мессенджером MAX.",
    "1. Добиться, чтобы 90 % семей вступили в чаты MAX.",
    "1. Родители, не зарегистрированные в MAX, обязаны зарегистрироваться до 01.10.2025.",
    "1. Классным руководителям до 15.09.2025 обеспечить 100% регистрацию родителей в национальном мессенджере MAX.",
    "1. Родителям (законным представителям) обучающихся 1–11 классов установить на мобильные устройства приложение MAX.",
    "1. Установка мессенджера MAX родителями обязательна.",
    "1. Считать обязательным для всех родителей участие в чате класса в мессенджере MAX.",
    "1. Родители обязуются вступить в чат класса в MAX.",
    "1. Общение с родителями вести только в MAX; родителям, не установившим мессенджер, установить его до 01.10.2025.",
    "1. Классным руководителям до 1 октября перевести родительские чаты в MAX и подключить к ним всех родителей.",
    "1. Родители, отказавшиеся от установки MAX, вызываются на совет профилактики.",
    "1. Обязать законных представителей воспитанников присоединиться к чату группы в VK Мессенджере.",
    "1. Воспитателям зарегистрировать в мессенджере всех родителей группы.",
    "1. Заместителю директора организовать регистрацию родителей и обучающихся в MAX.",
    "1. Классным руководителям провести работу по обязательной регистрации родителей в MAX.",
    "1. Родителям скачать и установить MAX, пройти регистрацию.",
    "1. Требовать от родителей установки MAX при приёме ребёнка в школу.",
    "1. При зачислении ребёнка родители регистрируются в MAX.",
    "1. Утвердить Правила чата.\n2. Родители обязаны зарегистрироваться в MAX в течение 3 рабочих дней.",
    "1. Родителям и обучающимся необходимо в срок до 5 сентября подключиться к Сферуму.",
    "1. Классному руководителю 7 «А» Ивановой И.И. обеспечить вступление родителей в чат в MAX.",
    "1. Довести до сведения родителей, что регистрация в MAX обязательна.",
    "1. Установить, что все родители состоят в чатах MAX.",
    "1. Классным руководителям добавить всех родителей класса в чат MAX.",
    "1. Обеспечить стопроцентную регистрацию семей воспитанников в мессенджере «Макс».",
    "1. Родителям запрещается отказываться от установки MAX.",
    "1. Родителям не позднее 01.10.2025 завести профили в MAX.",
    "1. Семьям обучающихся перейти на общение в MAX.",
]
OBLIGED_PUPILS = [
    "1. Обучающимся зарегистрироваться в MAX.",
    "1. Обязать учеников 5–11 классов установить MAX.",
    "1. Классным руководителям подключить к VK Мессенджеру 100 % обучающихся.",
    "1. Ученики обязаны установить приложение MAX до 15 сентября.",
    "1. Обеспечить регистрацию всех школьников в мессенджере MAX.",
    "1. Обучающимся 5–11 классов зарегистрироваться в учебном профиле VK Мессенджера.",
    "1. Каждый обучающийся обязан иметь учётную запись в MAX.",
    "1. Ученики должны состоять в чате класса в MAX.",
]
FREE = [
    "1. Предложить родителям (законным представителям) зарегистрироваться в MAX по желанию.",
    "1. Рекомендовать родителям установить MAX.",
    "1. Родители и обучающиеся вступают в чаты MAX по желанию.",
    "1. Родители вправе подключиться к VK Мессенджеру.",
    "1. Регистрация родителей в MAX добровольна.",
    "1. Не требовать от родителей установки MAX.",
    "1. Не обязывать родителей и обучающихся регистрироваться в MAX.",
    "1. Родители не обязаны устанавливать MAX.",
    "1. Запретить принуждать родителей к установке MAX.",
    "1. Регистрация родителей в MAX не является обязательной.",
    "1. Разъяснить родителям порядок регистрации в MAX.",
    "1. Разместить на сайте памятку для родителей о регистрации в MAX.",
    "1. Педагогам зарегистрироваться в MAX.",
    "1. Классным руководителям создать в MAX чаты с родителями.",
    "1. Учителям установить VK Мессенджер и вести в нём чаты с родителями.",
    "1. Информировать родителей о возможности подключения к MAX.",
    "1. Признать утратившим силу приказ, который обязывал родителей зарегистрироваться в MAX.",
    "1. Родителям предлагается, но не вменяется в обязанность установить MAX.",
    "1. Вопрос регистрации в MAX родители решают сами.",
    "1. Не допускать принуждения родителей и обучающихся к регистрации в MAX.",
    "1. Провести родительские собрания о возможностях MAX.",
    "1. Исключить требования к родителям об установке MAX.",
    "1. Родители могут зарегистрироваться в MAX.",
    "1. С согласия родителей подключить их к чату класса в MAX.",
    "1. Отказ родителей от регистрации в MAX не влечёт последствий.",
    "1. Желающих родителей подключить к чату класса в MAX.",
    "1. Педагогам перейти в MAX; родителям направлять сообщения через электронный дневник.",
    "1. Классным руководителям зарегистрироваться в MAX и сообщить об этом родителям.",
    "1. Сведения родителям, которые не зарегистрированы в MAX, передавать по телефону.",
    "1. Включить в план внутреннего контроля проверку регистрации родителей в MAX.",
    "1. В чат класса в MAX входят педагоги и родители.",
    "1. Переписку с родителями перенести в учебный профиль.",
    "1. Отменить пункт 3 приказа от 01.09.2025 № 15 об обязательной регистрации родителей в MAX.",
    "1. Рекомендовать родителям (законным представителям) присоединиться к чату класса в MAX.",
    "1. Классным руководителям проинформировать родителей о добровольности регистрации в MAX.",
    "1. Регистрация родителей в MAX осуществляется на добровольной основе.",
    "1. Довести до сведения родителей, что регистрация в MAX не обязательна.",
    "1. Запретить требовать от родителей установки MAX.",
    "1. Не допускается понуждение родителей и обучающихся к установке MAX.",
    "1. Отсутствие у родителей MAX не является основанием для отказа в информировании.",
    "1. Родителям, не желающим устанавливать MAX, сообщать сведения по телефону.",
    "1. Родителям разъяснить порядок установки MAX.",
    "1. Педагогическим работникам зарегистрироваться в MAX и информировать родителей через электронный дневник.",
    "1. Педагогам создать чаты с родителями в MAX.",
    "1. Родители присоединяются к чату по собственному желанию через MAX.",
    "1. Оказать помощь родителям, желающим зарегистрироваться в MAX.",
    "1. Родители имеют право не устанавливать MAX.",
    "1. Родители вправе отказаться от установки MAX.",
    "1. Приказ от 01.09.2025 № 5 «Об обязательной регистрации родителей в MAX» отменить.",
    "1. Во исполнение письма «О регистрации родителей в MAX» провести разъяснительную работу.",
    "1. Пункт 2 приказа от 01.09.2025 № 5, обязывающий родителей зарегистрироваться в MAX, признать утратившим силу.",
    "1. Сотрудникам подключиться к MAX; с родителями общаться прежними способами.",
    "1. Предложить учащимся старше 14 лет с согласия родителей зарегистрироваться в MAX.",
    "1. Классным руководителям приглашать родителей в чаты MAX.",
    "1. Направить родителям приглашение в чат MAX.",
    "1. Учителям подключиться к MAX и создать чаты с обучающимися.",
    "1. Количество зарегистрированных в MAX родителей не учитывать при оценке работы классного руководителя.",
    "1. Сбор сведений о регистрации родителей в MAX прекратить.",
    "1. Довести до родителей информацию о возможности зарегистрироваться в MAX.",
    "1. Родительский комитет создаёт чат в MAX.",
    "1. Членам родительского комитета предложить зарегистрироваться в MAX.",
    "1. Ознакомить родителей с настоящим приказом через MAX.",
    "1. Работникам школы пользоваться MAX при общении с родителями.",
    "1. Работа с родителями в MAX ведётся классными руководителями.",
    "1. Классным руководителям и воспитателям перейти в MAX для общения с родителями.",
    "1. Перевести общение с родителями в MAX.",
    "1. Учителям, работающим с детьми и родителями, зарегистрироваться в MAX.",
    "1. Использовать MAX для информирования родителей.",
]


def check(text: StructuredText, act: str = "kalinin-223-09", kind: str = "МОУ") -> CheckResult:
    return check_documents(superior(act), [text], kind, finder())


def warned(result: CheckResult) -> list[str]:
    return [finding.requirement for finding in result.findings if finding.warning]


def test_a_title_on_communication_hides_nothing(read: Read) -> None:
    head = HEAD.replace("О школьных чатах", "Об организации общения в MAX")
    assert warned(check(read(head + OBLIGED[0])))


@pytest.mark.parametrize("clause", OBLIGED)
def test_obliging_parents_is_warned_of(clause: str, read: Read) -> None:
    assert "disputed-parents-obliged" in warned(check(read(HEAD + clause)))


@pytest.mark.parametrize("clause", OBLIGED_PUPILS)
def test_obliging_pupils_is_warned_of(clause: str, read: Read) -> None:
    assert "disputed-pupils-obliged" in warned(check(read(HEAD + clause)))


@pytest.mark.parametrize("clause", FREE)
def test_inviting_denying_and_informing_is_not(clause: str, read: Read) -> None:
    assert warned(check(read(HEAD + clause))) == []


def test_the_warning_says_why_and_from_where(read: Read) -> None:
    (finding,) = check(read(HEAD + OBLIGED[0])).disputed
    assert finding.status is Status.DISPUTED
    assert "152-ФЗ" in finding.warning
    assert "проверено 22.11.2026" in finding.warning
    assert finding.warning.endswith(".")
    assert "по желанию" in finding.suggestion
    assert finding.evidence[0].quote.startswith("Родителям")


def test_a_statement_is_warned_of_once(read: Read) -> None:
    result = check(read(HEAD + "1. Родителям и обучающимся зарегистрироваться в MAX."))
    assert len(warned(result)) == 1


def test_the_requirement_of_the_act_itself_warns_in_its_place(read: Read) -> None:
    result = check(read(HEAD + OBLIGED[0]), "messenger-2025")
    assert warned(result) == ["families-only-offered"]


def test_disputed_points_count_in_no_total_and_not_for_the_exit_status(read: Read) -> None:
    result = check(read(HEAD + "1. Обязать родителей установить MAX."))
    free = check(read(HEAD + "1. Рекомендовать родителям установить MAX."))
    assert {v: result.count(v) for v in Verdict} == {v: free.count(v) for v in Verdict}
    assert result.exit_status == free.exit_status
    alone = replace(result, findings=result.disputed)
    assert alone.exit_status == 0
    assert alone.count(Verdict.VIOLATED) == 0


def demanding(people: str, status: Status = Status.REQUIRED) -> Superior:
    """An act that demands that these people be connected to MAX."""
    known = superior("kalinin-223-09")
    requirement = ConditionRequirement(
        id="all-connected",
        kind="условие",
        title="Все подключены к MAX",
        institutions=("МОУ",),
        wording="Подключить к MAX 100 % родителей.",
        meaning=(("подключить", "зарегистрировать"), ("max",), tuple(people.split(" | "))),
        status=status,
    )
    return Superior(known.act, known.file, (Imposed(requirement, "1", ""),))


def only(demanded: Superior, text: StructuredText) -> Finding:
    (finding,) = check_documents(demanded, [text], "МОУ", finder()).findings
    return finding


@pytest.mark.parametrize(
    "clause",
    [
        "1. Родителям зарегистрироваться в MAX.",
        "1. Классным руководителям обеспечить регистрацию 100 % родителей в мессенджере MAX.",
        "1. Подключить к MAX всех родителей.",
    ],
)
def test_an_act_that_demands_it_is_not_rewarded(clause: str, read: Read) -> None:
    finding = only(demanding("родители"), read(HEAD + clause))
    assert finding.verdict is Verdict.SATISFIED
    assert finding.status is Status.DISPUTED
    assert "152-ФЗ" in finding.warning


def test_a_school_is_not_told_to_oblige_families(read: Read) -> None:
    finding = only(demanding("родители"), read(HEAD + "1. Педагогам работать."))
    assert finding.status is Status.DISPUTED
    assert finding.suggestion == ""
    assert finding.warning == ""


def test_teachers_may_be_obliged(read: Read) -> None:
    finding = only(demanding("педагоги"), read(HEAD + "1. Педагогам зарегистрироваться в MAX."))
    assert finding.status is Status.REQUIRED
    assert finding.verdict is Verdict.SATISFIED
    assert finding.warning == ""


def test_whoever_else_is_named_the_duty_of_families_is_warned_of(read: Read) -> None:
    clause = "1. Педагогам и родителям зарегистрироваться в MAX."
    finding = only(demanding("педагоги | родители"), read(HEAD + clause))
    assert finding.status is Status.REQUIRED
    assert finding.verdict is Verdict.SATISFIED
    assert "152-ФЗ" in finding.warning


@pytest.mark.parametrize("point", disputed_points(), ids=lambda p: p.requirement.id)
@pytest.mark.parametrize("verdict", ["violated", "satisfied", "missing"])
def test_rules_keep_their_own_examples(point: Imposed, verdict: str, read: Read) -> None:
    for example in getattr(point.requirement.examples, verdict):
        found = point.requirement.id in warned(check(read(HEAD + example)))
        assert found is (verdict == "violated"), example


def test_an_act_may_name_parents_and_pupils_in_one(read: Read) -> None:
    finding = only(demanding("родители | обучающиеся"), read(HEAD + OBLIGED[0]))
    assert finding.status is Status.DISPUTED
    assert "152-ФЗ" in finding.warning
