"""What is proposed, seen from outside: a short order, one or two faults, the copy read with all changes accepted."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence

import pytest

from actgen.annotation import Annotation, SourceFile, annotate
from actgen.check import check_documents, finder_for
from actgen.model.finding import CheckResult, Finding, Verdict
from actgen.model.text import StructuredText
from actgen.read import documents_in
from actgen.source import load_superior
from actgen.source.collection import find_act
from benchmarks.office import P, T, docx
from tests.annotation.changes import plain, settled

SUPERIOR = load_superior(find_act("kalinin-223-09"))
FINDER = finder_for(SUPERIOR)
MOMENT = datetime.datetime(2026, 9, 1, 9, 0)
GROUND = (
    "Во исполнение приказа управления образования администрации Калининского муниципального округа"
    " Тверской области от 13.04.2024 № 223-09"
)
HEAD = (P("МОУ «Школа № 5»"), P("ПРИКАЗ"), P("16.04.2024 № 18-од"), P("О чатах в «Сферуме»"))
TAIL = (P("Директор\tИ.И. Орлова"),)


def judge(documents: Sequence[StructuredText]) -> CheckResult:
    return check_documents(SUPERIOR, documents, "МОУ", FINDER)


def marked(*files: bytes, moment: datetime.datetime = MOMENT) -> tuple[Annotation, list[Finding]]:
    documents: list[StructuredText] = []
    sources = []
    for number, data in enumerate(files):
        read = documents_in(data, f"{number}.docx")
        sources.append(SourceFile(f"{number}.docx", data, (len(documents),)))
        documents += read
    result = judge(documents)
    annotation = annotate(result, SUPERIOR, sources, judge, FINDER, moment)
    return annotation, list(result.findings)


def order(
    *points: str, ground: str = f"{GROUND} ПРИКАЗЫВАЮ:", tail: tuple[str, ...] = TAIL
) -> bytes:
    return docx(*HEAD, P(ground), *map(P, points), *tail)


def lines(annotation: Annotation, name: str = "0.docx") -> list[str]:
    (text,) = documents_in(annotation.copies[name], name)
    return [f"{p.label} {p.text}".strip() for p in text.paragraphs]


def comments(annotation: Annotation, name: str = "0.docx") -> list[str]:
    with zipfile.ZipFile(io.BytesIO(annotation.copies[name])) as archive:
        found = archive.read("word/comments.xml").decode()
    return [
        " ".join(piece.split("<")[0] for piece in each.split('preserve">')[1:])
        for each in found.split("<w:comment ")[1:]
    ]


class TestWhatIsPutIn:
    def test_a_chat_into_the_list_of_chats(self) -> None:
        annotation, _ = marked(
            order(
                "1. Создать в учебном профиле чаты директора школы:",
                "– с заместителями и советником;",
                "– с учителями.",
                "2. Контроль за исполнением приказа оставляю за собой.",
            )
        )
        found = lines(annotation)
        start = found.index("– с заместителями и советником;")
        assert "– с ученическим активом;" in found[start : start + 4]
        assert "– с родительским активом;" in found[start : start + 4]
        assert found[start + 3] == "– с учителями."

    def test_what_stands_alone_before_the_point_on_control(self) -> None:
        annotation, _ = marked(
            order(
                "1. Создать чат учителей в «Сферуме».",
                "2. Контроль за исполнением приказа оставляю за собой.",
            )
        )
        found = lines(annotation)
        assert found[-2].endswith(". Контроль за исполнением приказа оставляю за собой.")
        site = next(k for k, line in enumerate(found) if "официальном сайте" in line)
        assert 0 < site < len(found) - 2

    def test_nothing_the_head_is_to_do_among_the_tasks_of_class_teachers(self) -> None:
        annotation, _ = marked(
            order(
                "1. Классным руководителям:", "1.1. создать чаты с учениками.", "2. Хранить приказ."
            )
        )
        inner = [line for line in lines(annotation) if line.startswith("1.")]
        assert not any("администратор" in line and "назначить" in line for line in inner)
        assert any(line.startswith("1.2") or line.startswith("1.1. при") for line in inner)

    def test_points_of_one_clause_stand_together(self) -> None:
        annotation, _ = marked(
            order(
                "1. Учителям использовать учебный профиль.",
                "2. Вести журнал.",
                "3. Хранить приказ.",
            )
        )
        found = [k for k, line in enumerate(lines(annotation)) if "в план внутреннего" in line]
        assert found == [found[0], found[0] + 1]

    def test_in_an_order_those_who_do_it_are_told_to(self) -> None:
        annotation, _ = marked(order("1. Создать чат учителей в «Сферуме»."))
        assert any(
            ". Классным руководителям поддерживать и развивать общение" in line
            for line in lines(annotation)
        )

    def test_the_ground_at_the_beginning_of_the_preamble(self) -> None:
        annotation, _ = marked(order("1. Создать чат.", ground="В целях порядка ПРИКАЗЫВАЮ:"))
        preamble = next(line for line in lines(annotation) if "ПРИКАЗЫВАЮ" in line)
        assert preamble.startswith("Во исполнение приказа")
        assert preamble.endswith("№ 223-09, в целях порядка ПРИКАЗЫВАЮ:")

    def test_the_ground_of_rules_after_their_introduction_and_not_among_their_points(self) -> None:
        rules = docx(
            P("МОУ «Школа № 5»"), P("ПРАВИЛА ОБЩЕНИЯ В ЧАТАХ"), P("Договоримся о чатах в «Сферуме»."),
            P("I. Какие у нас чаты"), P("• чат учителей;"), P("• чаты классов."), *TAIL,
        )  # fmt: skip
        found = lines(marked(rules)[0])
        at = next(k for k, line in enumerate(found) if "разработаны во исполнение" in line)
        assert found[at - 1] == "Договоримся о чатах в «Сферуме»."

    def test_the_operative_word_and_the_signature(self) -> None:
        annotation, _ = marked(order("1. Создать чат.", ground=f"{GROUND}:", tail=()))
        found = lines(annotation)
        assert f"{GROUND} ПРИКАЗЫВАЮ:" in found
        assert found[-1].startswith("Директор")

    @pytest.mark.parametrize(
        ("signed", "whole"),
        [
            ("Директор школы", "Директор школы ____________ И.О. Фамилия"),
            ("Директор школы ____________", "Директор школы ____________ И.О. Фамилия"),
        ],
    )
    def test_what_a_signature_lacks_and_no_second_one(self, signed: str, whole: str) -> None:
        annotation, _ = marked(order("1. Создать чат.", tail=(P(signed),)))
        assert [line for line in lines(annotation) if "иректор" in line and "__" in line] == [whole]

    def test_a_row_into_the_plan(self) -> None:
        plan = docx(
            P("ПЛАН ВНУТРЕННЕГО КОНТРОЛЯ"),
            P("на 2024 год"),
            T(
                ["№", "Мероприятие", "Срок", "Ответственный"],
                ["1", "Контроль регистрации обучающихся и родителей в «Сферуме»", "май", "завуч"],
                header=1,
            ),
            P("Директор\tИ.И. Орлова"),
        )
        found = lines(marked(plan)[0])
        row = next(k for k, line in enumerate(found) if "использования учебного профиля" in line)
        assert found[row - 1 : row + 2] == ["2", found[row], "до 19.04.2024"]
        assert found[row].startswith("Контроль использования")


class TestWhatIsPutRight:
    def test_a_later_deadline_by_its_date_alone(self) -> None:
        annotation, _ = marked(order("1. Администратору до 29.04.2024 создать чат учителей."))
        assert any(
            line.startswith("1. Администратору до 19.04.2024 создать") for line in lines(annotation)
        )

    def test_a_wrong_number_by_its_figures_alone(self) -> None:
        wrong = GROUND.replace("223-09", "232-09")
        annotation, _ = marked(order("1. Создать чат.", ground=f"{wrong} ПРИКАЗЫВАЮ:"))
        assert f"{GROUND} ПРИКАЗЫВАЮ:" in lines(annotation)

    def test_a_permission_of_another_messenger_goes_with_its_number(self) -> None:
        annotation, _ = marked(
            order(
                "1. Создать в учебном профиле чат директора с учителями.",
                "2. Допускается резервный чат учителей в Telegram.",
                "3. Хранить приказ.",
            )
        )
        found = lines(annotation)
        assert not any("Telegram" in line for line in found)

    def test_an_exemption_goes_and_the_duty_stays(self) -> None:
        annotation, _ = marked(
            order(
                "1. Классным руководителям создать в «Сферуме» чаты с учениками, кроме первых классов."
            )
        )
        assert "1. Классным руководителям создать в «Сферуме» чаты с учениками." in lines(
            annotation
        )

    def test_who_is_told_stays_told_when_the_statement_is_replaced(self) -> None:
        annotation, _ = marked(
            order(
                "1. Завучу Беловой О.С. внести в план внутреннего контроля проверку регистрации учеников."
            )
        )
        assert any(
            line.startswith(
                "1. Завучу Беловой О.С. включить в план внутреннего контроля контроль регистрации"
            )
            for line in lines(annotation)
        )

    def test_a_wish_becomes_a_duty(self) -> None:
        annotation, _ = marked(
            order("1. Рекомендовать педагогам вести переписку и совещания в учебном профиле.")
        )
        assert "1. Педагогам вести переписку и совещания в учебном профиле." in lines(annotation)


class TestWhatIsSaid:
    def test_a_comment_has_verdict_clause_reason_and_wording(self) -> None:
        annotation, _ = marked(order("1. Администратору до 29.04.2024 создать чат учителей."))
        said = next(each for each in comments(annotation) if "29.04.2024, а требуется" in each)
        assert said.startswith(
            "Нарушено: Всё сделать до 19.04.2024 включительно (приказ № 223-09, п. 1)."
        )
        assert "Правильно: Установить срок исполнения" in said
        assert "Правка предложена в тексте" in said

    def test_a_deadline_that_is_over_is_put_in_and_told(self) -> None:
        annotation, _ = marked(order("1. Администратору до 29.04.2024 создать чат учителей."))
        said = next(each for each in comments(annotation) if "29.04.2024, а требуется" in each)
        assert "срок 19.04.2024 уже прошёл" in said

    def test_a_deadline_to_come_is_not_called_over(self) -> None:
        annotation, _ = marked(
            order("1. Администратору до 29.04.2024 создать чат учителей."),
            moment=datetime.datetime(2024, 4, 15),
        )
        assert not any("уже прошёл" in each for each in comments(annotation))

    def test_what_is_to_be_filled_in_is_told(self) -> None:
        annotation, _ = marked(order("1. Назначить администратора платформы «Сферум»."))
        said = next(each for each in comments(annotation) if "Фамилия" in each)
        assert "впишите недостающее" in said

    def test_a_number_that_nobody_can_know_is_left(self) -> None:
        data = docx(P("МОУ «Школа № 5»"), P("ПРИКАЗ"), P("О чатах"), P(f"{GROUND} ПРИКАЗЫВАЮ:"),
                    P("1. Создать чат учителей в «Сферуме»."), *TAIL)  # fmt: skip
        annotation, _ = marked(data)
        assert [finding.requirement for finding in annotation.left] == ["form-number-date"]
        assert any("Впишите сами" in each for each in comments(annotation))


def test_the_documents_of_a_set_mend_each_other() -> None:
    duty = docx(
        P("ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ"), P("классного руководителя"), P("1. Должностные обязанности"),
        P("1.1. Ведёт журнал."), P("1.2. Создаёт в «Сферуме» чат с учениками класса."), *TAIL,
    )  # fmt: skip
    annotation, _ = marked(order("1. Создать чат директора с учителями в «Сферуме»."), duty)
    assert annotation.left == ()
    assert any("ссылке-приглашению" in line for line in lines(annotation, "1.docx"))
    assert any("официальном сайте" in line for line in lines(annotation, "0.docx"))


def test_no_change_is_proposed_that_is_not_needed() -> None:
    annotation, findings = marked(order("1. Создать чат директора с учителями в «Сферуме»."))
    met = {f.requirement for f in findings if f.verdict is Verdict.SATISFIED}
    assert "chat-head-teachers" in met
    copy = annotation.copies["0.docx"]
    assert plain(settled(copy, accept=False)) == plain(
        order("1. Создать чат директора с учителями в «Сферуме».")
    )
    assert sum("с педагогическими работниками" in line for line in lines(annotation)) <= 1


@pytest.mark.parametrize("text", ["", "1. Создать чат."])
def test_hardly_any_text_is_no_fault(text: str) -> None:
    annotation, _ = marked(docx(P("Приказ"), P(text)))
    assert annotation.refused == ()


def test_a_row_of_chats_elsewhere_becomes_like_the_other_rows() -> None:
    rows = [
        ["Чат", "Кто состоит", "Где ведётся"],
        ["Учительская", "директор, все учителя", "учебный профиль VK Мессенджера"],
        ["Комитет", "директор, родительский комитет", "учебный профиль VK Мессенджера"],
        ["Совет", "директор, совет обучающихся", "Discord, сервер школы"],
    ]
    points = [P(f"{GROUND} ПРИКАЗЫВАЮ:"), P("1. Создать чаты согласно таблице:")]
    data = docx(*HEAD, *points, T(*rows, header=1), P("2. Контроль оставляю за собой."), *TAIL)
    annotation, _ = marked(data)
    said = lines(annotation)
    assert said.count("учебный профиль VK Мессенджера") == 3
    assert "Discord, сервер школы" not in said
