"""What is never proposed: another date of the document itself, the end of a point that takes back another act."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Sequence

import pytest

from actgen.annotation import Annotation, SourceFile, annotate
from actgen.check import check_documents, finder_for, load_learned
from actgen.model.finding import CheckResult, Verdict
from actgen.model.text import StructuredText
from actgen.read import documents_in
from actgen.source import Superior, load_superior
from actgen.source.collection import find_act
from benchmarks.office import P, docx
from tests.annotation.changes import document

MAX, SFERUM = load_superior(find_act("messenger-2025")), load_superior(find_act("kalinin-223-09"))
PELYM = load_superior(find_act("pelym-351"))
MOMENT = datetime.datetime(2026, 9, 1)
ON_MAX = "Во исполнение приказа Управления образования от 02.12.2025 № 412-од ПРИКАЗЫВАЮ:"
ON_PELYM = "Руководствуясь постановлением администрации городского округа Пелым от 16.10.2023 № 351 ПРИКАЗЫВАЮ:"
ON_SFERUM = (
    "На основании приказа Управления образования администрации Калининского муниципального округа Тверской"
    " области от 13.04.2024 № 223-09 ПРИКАЗЫВАЮ:"
)


def marked(
    superior: Superior, date: str, title: str, ground: str, *points: str, kind: str = "МОУ"
) -> tuple[Annotation, CheckResult]:
    """A small order as it comes back: checked with the rules and the second reader, as the command does it."""
    finder = finder_for(superior)

    def judge(documents: Sequence[StructuredText]) -> CheckResult:
        return check_documents(superior, documents, kind, finder, second_reader=load_learned())

    data = docx(
        P("МОУ «Школа № 8»"), P("ПРИКАЗ"), P(f"{date} № 19"), P(title), P(ground), *map(P, points),
        P("Директор\tА.А. Орлова"),
    )  # fmt: skip
    result = judge(documents_in(data, "а.docx"))
    source = SourceFile("а.docx", data, (0,))
    return annotate(result, superior, [source], judge, finder, MOMENT), result


def struck(annotation: Annotation) -> str:
    found = document(annotation.copies["а.docx"]).iter("{*}delText")
    return "".join(each.text or "" for each in found)


def put_in(annotation: Annotation) -> str:
    found = document(annotation.copies["а.docx"]).iter("{*}ins")
    return "\n".join("".join(t.text or "" for t in each.iter("{*}t")) for each in found)


def comments(annotation: Annotation) -> str:
    with zipfile.ZipFile(io.BytesIO(annotation.copies["а.docx"])) as archive:
        return archive.read("word/comments.xml").decode()


class TestAnOrderIssuedTooLate:
    POINTS = (
        "1. Педагогам вести рабочую переписку в MAX.",
        "2. Контроль за исполнением приказа оставляю за собой.",
    )

    def test_its_date_stays_and_the_deadline_is_left_open(self) -> None:
        annotation, _ = marked(MAX, "05.02.2026", "О работе в MAX", ON_MAX, *self.POINTS)
        assert "05.02.2026" not in struck(annotation)
        assert "30.01.2026" not in put_in(annotation)
        assert "deadline" in {finding.requirement for finding in annotation.left}
        assert "дату документа менять нельзя" in comments(annotation)
        assert "Установить срок" not in comments(annotation)

    def test_no_earlier_day_is_put_in_for_a_later_one(self) -> None:
        points = ("1. Педагогам до 20.02.2026 перейти в MAX.", self.POINTS[1])
        annotation, _ = marked(MAX, "05.02.2026", "О работе в MAX", ON_MAX, *points)
        assert "30.01.2026" not in put_in(annotation)
        assert "deadline" in {finding.requirement for finding in annotation.left}

    def test_one_issued_in_time_gets_the_day_put_right(self) -> None:
        points = ("1. Педагогам до 20.02.2026 перейти в MAX.", self.POINTS[1])
        annotation, _ = marked(MAX, "15.01.2026", "О работе в MAX", ON_MAX, *points)
        assert "30.01.2026" in put_in(annotation)
        assert "deadline" not in {finding.requirement for finding in annotation.left}


def test_a_point_that_cancels_another_order_stands_beside_the_new_one() -> None:
    cancelling = "Отменить приказ от 01.09.2025 № 100 о назначении Петровой О.И. ответственной за работу в MAX."
    annotation, result = marked(
        MAX, "20.01.2026", "О служебном общении", ON_MAX, f"1. {cancelling}",
        "2. Работникам вести служебную переписку в MAX.", "3. Контроль оставляю за собой.",
    )  # fmt: skip
    (before,) = [f for f in result.findings if any(e.quote == cancelling for e in f.evidence)]
    assert before.verdict is Verdict.VIOLATED
    assert "Отменить" not in struck(annotation)
    assert "Назначить" in put_in(annotation)
    assert before.requirement not in {finding.requirement for finding in annotation.left}


@pytest.mark.parametrize("hall", ["в холле детского сада", "в холле школы", "на доске объявлений"])
def test_a_denied_publication_is_put_in_and_not_struck_alone(hall: str) -> None:
    annotation, result = marked(
        SFERUM, "16.04.2024", "Об использовании платформы «Сферум»", ON_SFERUM,
        "1. Заведующему создать в Сферуме чат с воспитателями.",
        f"2. Приказ вывесить {hall}. На сайте не публиковать.",
        "3. Контроль за исполнением приказа оставляю за собой.", kind="МДОУ",
    )  # fmt: skip
    before = next(f for f in result.findings if f.requirement == "published-on-site")
    assert before.verdict is Verdict.VIOLATED
    assert "на официальном сайте" in put_in(annotation).lower()
    assert "published-on-site" not in {finding.requirement for finding in annotation.left}


class TestWhatIsStruckOutOfADuty:
    """What is asked for is put in in so many words; that other new points imply it is not enough."""

    DEMANDED = "Всем педагогическим работникам использовать Сферум"

    def of(self, *points: str) -> Annotation:
        control = f"{len(points) + 1}. Контроль за исполнением приказа оставляю за собой."
        points = tuple(f"{n}. {point}" for n, point in enumerate(points, 1))
        return marked(PELYM, "20.10.2023", "О Сферуме", ON_PELYM, *points, control)[0]

    @pytest.mark.parametrize(
        "point",
        [
            "Половине учителей использовать Сферум.",
            "Учителям Сферум и VK Мессенджер в работе не использовать.",
            "Учителям уроки в Сферуме проводить по собственному усмотрению, не обязательно.",
        ],
    )
    def test_the_demand_takes_its_place(self, point: str) -> None:
        annotation = self.of(point)
        assert not annotation.left
        assert self.DEMANDED in put_in(annotation)
        assert struck(annotation)

    def test_a_demand_that_stands_elsewhere_is_not_said_twice(self) -> None:
        annotation = self.of(
            f"{self.DEMANDED} и VK Мессенджер в образовательной деятельности.",
            "Учителям Сферум и VK Мессенджер в работе не использовать.",
        )
        assert not annotation.left
        assert self.DEMANDED not in put_in(annotation)
        assert "не использовать" in struck(annotation)

    def test_what_takes_nothing_back_is_not_struck(self) -> None:
        lessons = "Учителям проводить в Сферуме открытые уроки и записывать их."
        assert lessons not in struck(self.of(lessons))


class TestWhatABanNeedNotTouch:
    """Private talk, and the end of chats elsewhere, stay beside the ban that is put in."""

    def of(self, *points: str) -> Annotation:
        points = (
            "Работникам вести служебную переписку в MAX.",
            *points,
            "Контроль оставляю за собой.",
        )
        numbered = (f"{n}. {point}" for n, point in enumerate(points, 1))
        return marked(MAX, "20.01.2026", "О служебном общении", ON_MAX, *numbered)[0]

    @pytest.mark.parametrize(
        "point",
        [
            "Классным руководителям удалить чаты в WhatsApp и Telegram.",
            "Учителям закрыть группы в Viber.",
            "Учителям разрешается пользоваться Telegram для личной переписки в нерабочее время.",
        ],
    )
    def test_it_stays(self, point: str) -> None:
        annotation = self.of(point)
        assert point not in struck(annotation)
        assert "foreign-messengers-banned" not in {
            finding.requirement for finding in annotation.left
        }
        assert "иностранные мессенджеры" in put_in(annotation)

    def test_use_at_work_goes(self) -> None:
        annotation = self.of("Классным руководителям создать чаты классов в Telegram.")
        assert "Telegram" in struck(annotation)
        assert not annotation.left


def test_why_a_deadline_stays_is_told() -> None:
    points = ("1. Педагогам до 20.02.2026 перейти в MAX.", "2. Контроль оставляю за собой.")
    annotation, _ = marked(MAX, "05.02.2026", "О работе в MAX", ON_MAX, *points)
    assert "Документ издан 05.02.2026, а срок был 30.01.2026" in annotation.explained["deadline"]
    annotation, _ = marked(MAX, "15.01.2026", "О работе в MAX", ON_MAX, *points)
    assert not annotation.explained


@pytest.mark.parametrize(
    "point",
    [
        "Вопрос о переводе служебной переписки в учебный профиль рассмотреть на педагогическом совете 30.05.2024.",
        "Вопрос о переводе рабочих чатов в учебный профиль вынести на педсовет 30.05.2024.",
    ],
)
def test_a_meeting_that_puts_a_duty_off_is_not_moved_to_another_day(point: str) -> None:
    annotation, _ = marked(
        SFERUM, "16.04.2024", "Об использовании платформы «Сферум»", ON_SFERUM,
        f"1. {point}", "2. Контроль за исполнением приказа оставляю за собой.", kind="СПО",
    )  # fmt: skip
    assert point in struck(annotation)
    assert "в учебном профиле" in put_in(annotation)
    assert "deadline" not in {finding.requirement for finding in annotation.left}


@pytest.mark.parametrize(
    "besides", ["довести под роспись", "ознакомить с ним работников", "вручить копии учителям"]
)
def test_what_a_denial_orders_besides_is_not_lost(besides: str) -> None:
    point = f"3. Приказ на сайте не размещать, {besides}."
    annotation, _ = marked(
        SFERUM, "16.04.2024", "О работе на платформе «Сферум»", ON_SFERUM,
        "1. Утвердить Положение об использовании платформы «Сферум».",
        "2. Контроль за исполнением приказа оставляю за собой.", point,
    )  # fmt: skip
    kept = f"азместить настоящий приказ на официальном сайте учреждения, {besides}"
    assert kept in put_in(annotation) or besides not in struck(annotation)
