"""Slips that are printed as they stand, and what only resembles them."""

from __future__ import annotations

import pytest

from actgen.source import parse_act_with_warnings

ORDER = {
    "вид": "приказ",
    "автор": "Школа № 5",
    "заголовок": "О чате",
    "пункты": "[Создать чат]",
    "подпись": "{должность: Директор, имя: Орлова Н.П.}",
}


def doubts(**keys: str) -> list[str]:
    """What is said of an order with these keys, with the lines."""
    keys = {key.replace("_", " "): value for key, value in keys.items()}
    text = "".join(f"{key}: {value}\n" for key, value in (ORDER | keys).items())
    _, warnings = parse_act_with_warnings(text.encode(), "а.yaml")
    return [f"{each.place.line}: {each.message}" for each in warnings]


@pytest.mark.parametrize(
    ("kind", "is_slip"),
    [
        *(("приказа", True), ("приказом", True), ("постановления", True), ("Письма", True)),
        *(("федерального закона", True), ("распоряжению", True)),
        *(("приказ", False), ("постановление", False), ("методические рекомендации", False)),
        *(("Указ", False), ("федеральный закон", False), ("план мероприятий", False)),
    ],
)
def test_the_kind_of_a_ground_is_in_the_nominative(kind: str, is_slip: bool) -> None:
    said = doubts(основания=f"{{вид: {kind}, дата: 01.09.2026, номер: 5}}")
    assert said == [f"6: «вид»: «{kind}» — не в именительном падеже"] * is_slip


@pytest.mark.parametrize(
    ("issuer", "is_slip"),
    [
        *(("Управлением образования", True), ("Министерства просвещения", True)),
        *(("педагогическому совету", True), ("администрации города Твери", True)),
        *(("Министерство образования и наука области", True), ("отдел культуры и спорт", True)),
        *(("Министерство образования и науки области", False), ("Рособрнадзор", False)),
        *(("Минпросвещения России", False), ("администрация и совет депутатов", False)),
        *(("МБОУ «СОШ № 5»", False), ("Правительство Российской Федерации", False)),
        *(("министр просвещения", False), ("Главного государственного санитарного врача", False)),
        ("Российской Федерации", False),  # «законом Российской Федерации»
    ],
)
def test_who_issued_a_ground_is_in_the_nominative(issuer: str, is_slip: bool) -> None:
    said = doubts(основания=f"{{вид: приказ, орган: {issuer}, дата: 01.09.2026, номер: 5}}")
    assert said == [f"6: «орган»: «{issuer}» — не в именительном падеже"] * is_slip


@pytest.mark.parametrize(
    ("post", "is_slip"),
    [
        *(("директору", True), ("Начальнику управления", True), ("ведущему специалисту", True)),
        *(("Директор", False), ("Заведующий", False), ("Исполняющая обязанности директора", False)),
        *(("И.о. директора", False), ("Врио главы", False), ("Зам. директора", False)),
        ("Глава округа", False),
    ],
)
def test_the_post_of_a_signer_is_in_the_nominative(post: str, is_slip: bool) -> None:
    said = doubts(подпись=f"{{должность: {post}, имя: Орлова Н.П.}}")
    assert said == [f"5: «должность»: «{post}» — не в именительном падеже"] * is_slip


@pytest.mark.parametrize(
    ("name", "is_slip"), [("Цой", True), ("Цой Э.А.", False), ("Цой Эльвира Ахмедовна", False)]
)
def test_a_signer_has_initials(name: str, is_slip: bool) -> None:
    said = doubts(подпись=f"{{должность: Директор, имя: {name}}}")
    assert said == [f"5: «имя»: «{name}» — в подписи нет инициалов"] * is_slip


@pytest.mark.parametrize(
    ("name", "is_told"),
    [
        ("Ким Ден Ир", True),
        ("Нгуен Тхи Лан", True),
        ("Чжан Вэй", True),
        ("Ким Анна", False),
        ("Мамедов Рамиз Вагиф-оглы", False),
        ("Ким Д.И.", False),
    ],
)
def test_a_name_whose_surname_nothing_tells_is_warned_of(name: str, is_told: bool) -> None:
    said = doubts(подпись=f"{{должность: Директор, имя: {name}}}")
    assert (
        said
        == [
            f"5: «имя»: «{name}» — неясно, где фамилия, а где имя: печатается без инициалов и не склоняется"
        ]
        * is_told
    )
    assert len(doubts(ознакомлены=f"[{name}, Цой Вера Ильинична]")) == is_told


def test_what_the_clause_says_is_not_said_in_the_title_of_the_attachment() -> None:
    said = doubts(
        пункты="[{утвердить: 1}]",
        приложения="[{вид: график, заголовок: дежурства (прилагается), текст: Да.}]",
    )
    assert said == ["6: «заголовок»: «(прилагается)» в заголовке приложения"]


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("О чате «Школа", ["3: кавычки не закрыты: «Школа"]),
        ('О чате "Школа', ['3: кавычка " в «"Школа» не закрыта']),
        ("О чате «Детский сад «Ёлочка»", []),  # one mark closes both
        ("О чате «Детский сад «Ёлочка»»", []),
        ('О чате "Школа" и об экране 5"', []),
    ],
)
def test_quotation_marks_are_closed(title: str, said: list[str]) -> None:
    assert doubts(заголовок=f"'{title}'") == said


def test_a_later_text_may_close_them() -> None:
    clauses = "[{текст: 'Изложить так: «Чат.'}, {текст: 'Сферум»'}]"
    assert doubts(пункты=clauses) == []


@pytest.mark.parametrize(
    ("heading", "term", "kind", "is_told"),
    [
        ("Срок", "01.11.2026", "план", True),
        ("Сроки проведения", "до 30 октября 2026 г.", "дорожная карта", True),
        ("{заголовок: Срок исполнения, ширина: 20}", "01.11.2025", "график", True),
        ("Срок", "02.11.2026", "план", False),
        ("Срок", "ежемесячно", "план", False),
        ("Дата", "01.11.2026", "план", False),
        ("Срок действия", "01.11.2026", "план", False),
        ("Срок", "01.11.2026", "отчёт", False),
    ],
)
def test_a_term_of_a_plan_before_the_day_of_its_order(
    heading: str, term: str, kind: str, is_told: bool
) -> None:
    table = (
        f"{{столбцы: [Что, {heading}], разделы: [{{заголовок: Этап, строки: [[Чат, {term}]]}}]}}"
    )
    said = doubts(
        дата="02.11.2026",
        пункты="[{утвердить: 1}]",
        приложения=f"[{{вид: {kind}, заголовок: работы, таблица: {table}}}]",
    )
    assert [each for each in said if "раньше, чем дата" in each] == said
    assert len(said) == is_told
