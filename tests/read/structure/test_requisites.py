"""Requisites: kind, issuer, number, date, place, title, operative word, stamp, signature."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from actgen.model.text import Requisites, StructuredText
from actgen.read.signs.kinds import kind_of
from actgen.source.kinds import kinds_table
from tests.read.builder import cell, paragraph, read_docx, read_text, style, table

DATE = datetime.date(2024, 4, 16)
BODY = "\n\nО чатах\n\nВ соответствии с приказом управления от 13.04.2024 № 223-09 ПРИКАЗЫВАЮ:\n1. Да.\n"


def shown(text: StructuredText) -> dict[str, object]:
    names = [name for name in Requisites.__slots__ if name != "signatures"]
    return {n: found.value for n in names if (found := getattr(text.requisites, n)) is not None}


@pytest.mark.parametrize(
    "head",
    [
        "ПРИКАЗ\nот 16.04.2024 № 18-од",
        "ПРИКАЗ\n16.04.2024 № 18-од",
        "П Р И К А З\n16.04.2024\t\t№ 18-од",
        "ПРИКАЗ\n№ 18-од                     16 апреля 2024 г.",
        "ПРИКАЗ\n« 16 » апреля 2024 г.\n№ 18-од",
        "ПРИКАЗ\n«16» апреля 2024 года          N 18-од",
        "ПРИКАЗ № 18-од\nот 16.04.2024 г.",
        "Приказ № 18-од от 16.04.2024",
        "ПРИКАЗ от 16.04.2024 № 18-од",
        "приказ № 18-од\nДата: 16.04.2024",
        "ПРИКАЗ ПО ШКОЛЕ\n16.04.2024 № 18-од",
        "ВЫПИСКА ИЗ ПРИКАЗА\nот 16.04.2024 № 18-од",
        "МБОУ «СОШ № 7»\nПРИКАЗ\n16.04.2024 г. Тверь № 18-од",
        "ПРИКАЗ\n16.04.2024                         18-од",
        "приказ 18-од от 16.04.2024",
        "Приказ 18-од, 16 апреля 2024 г.",
        "Приказ от 16 апреля 2024 года номер 18-од",
        "ПРИКАЗ\nпо МБОУ «СОШ № 5»\nот «16» 04 2024 года № 18-од",
        "ПРИКАЗ\nпо итогам совещания при директоре школы\n\nот 16.04.2024        № 18-од",
    ],
)
def test_number_and_date(tmp_path: Path, head: str) -> None:
    read = read_text(tmp_path, head + BODY)
    found = shown(read)
    assert (found["kind"], found["number"], found["date"]) == ("приказ", "18-од", DATE)
    assert found["title"] == "О чатах"
    number = read.requisites.number
    assert number is not None
    assert read.text[number.start : number.stop] == "18-од"


@pytest.mark.parametrize(
    "head", ["ПРИКАЗ\nот ________ № ____", "ПРИКАЗ\n«___» ________ 2024 г.   № ____", "ПРИКАЗ"]
)
def test_blanks_are_nothing(tmp_path: Path, head: str) -> None:
    found = shown(read_text(tmp_path, head + BODY))
    assert "number" not in found
    assert "date" not in found


def test_a_cited_act_lends_neither_number_nor_date(tmp_path: Path) -> None:
    text = "МДОУ № 9\nПРИКАЗ\n16.04.2024 № 5\n\n"
    text += "О мерах по реализации распоряжения\nот 10.05.2023 № 273р\n\nПРИКАЗЫВАЮ:\n1. Да."
    found = shown(read_text(tmp_path, text))
    assert (found["issuer"], found["number"], found["date"]) == ("МДОУ № 9", "5", DATE)
    assert found["title"] == "О мерах по реализации распоряжения от 10.05.2023 № 273р"


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("ПРИКАЗЫВАЮ:", "ПРИКАЗЫВАЮ"),
        ("п р и к а з ы в а ю:", "приказываю"),
        ("В целях порядка приказываю:", "приказываю"),
        ("администрация ПОСТАНОВЛЯЕТ:", "ПОСТАНОВЛЯЕТ"),
        ("ОБЯЗЫВАЮ:", "ОБЯЗЫВАЮ"),
        ("педагогический совет РЕШИЛ:", "РЕШИЛ"),
        ("В целях порядка предлагаю:", "предлагаю"),
    ],
)
def test_operative_words(tmp_path: Path, word: str, found: str) -> None:
    read = read_text(tmp_path, f"ПРИКАЗ\n16.04.2024 № 5\n{word}\n1. Да.")
    assert shown(read)["operative_word"] == found


def test_a_word_of_an_ordinary_sentence_is_no_operative_word(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        "РАСПОРЯЖЕНИЕ\n16.04.2024 № 5\nВ целях того, что предлагает письмо министерства:\n1. Да.",
    )
    assert "operative_word" not in shown(read)


@pytest.mark.parametrize(
    ("lines", "post", "name"),
    [
        ("Директор ____________ И.И. Петрова", "Директор", "И.И. Петрова"),
        ("Директор МБОУ «СОШ № 1» /Петрова И.И./", "Директор МБОУ «СОШ № 1»", "Петрова И.И."),
        ("И.о. директора\tПетрова И. И.", "И.о. директора", "Петрова И. И."),
        ("Начальник управления образования\nадминистрации округа\n\nМ.Н. Казакова",
         "Начальник управления образования администрации округа", "М.Н. Казакова"),
        ("Заведующий      ______      Анна Юрьевна Цаплина".replace("Анна Юрьевна Цаплина", "Цаплина Анна Юрьевна"),
         "Заведующий", "Цаплина Анна Юрьевна"),
        ("Директор школы", "Директор школы", ""),
        ("Директор   П.Р. Задорожный\n\nС приказом ознакомлены:\n____ А.А. Ким", "Директор", "П.Р. Задорожный"),
    ],
)  # fmt: skip
def test_signatures(tmp_path: Path, lines: str, post: str, name: str) -> None:
    read = read_text(tmp_path, f"ПРИКАЗ\n16.04.2024 № 5\nПРИКАЗЫВАЮ:\n1. Да.\n\n{lines}\n")
    assert read.requisites.signature is not None
    signer = read.requisites.signature.value
    assert (signer.post, signer.name) == (post, name)


def test_no_signature(tmp_path: Path) -> None:
    read = read_text(
        tmp_path, "ПРИКАЗ\nПРИКАЗЫВАЮ:\n1. Директор школы создаёт чат.\n2. Контроль за собой."
    )
    assert read.requisites.signature is None


STAMPED = """СОГЛАСОВАНО                          УТВЕРЖДАЮ
на педагогическом совете             Директор МОУ «СОШ № 3»
протокол от 15.04.2024 № 6           ______________ Г.Ю. Никонов
                                     приказ от 16.04.2024 № 38

ПОЛОЖЕНИЕ
об использовании платформы «Сферум»

1. Общие положения
1.1. Положение принято школой.
"""


def test_a_regulation_has_number_date_and_signer_of_its_stamp(tmp_path: Path) -> None:
    found = shown(read_text(tmp_path, STAMPED))
    assert (found["kind"], found["number"], found["date"]) == ("положение", "38", DATE)
    assert found["title"] == "об использовании платформы «Сферум»"
    assert (
        found["approval"]
        == "УТВЕРЖДАЮ Директор МОУ «СОШ № 3» ______________ Г.Ю. Никонов приказ от 16.04.2024 № 38"
    )
    assert str(found["signature"]) == "Signer(post='Директор МОУ «СОШ № 3»', name='Г.Ю. Никонов')"


@pytest.mark.parametrize(
    ("head", "kind", "title"),
    [
        ("УТВЕРЖДЕНО приказом от 16.04.2024 № 5\nПОЛОЖЕНИЕ\nо чатах", "положение", "о чатах"),
        ("УТВЕРЖДЕНА\nприказом от 16.04.2024 № 5\nДОЛЖНОСТНАЯ ИНСТРУКЦИЯ\nклассного руководителя",
         "должностная инструкция", "классного руководителя"),
        ("Приложение № 1 к приказу от 16.04.2024 № 5\nПЛАН внутреннего контроля", "план", "внутреннего контроля"),
        ("Приложение\nк приказу от 16.04.2024 № 5\nПЛАН МЕРОПРИЯТИЙ\nпо внедрению", "план мероприятий", "по внедрению"),
        ("УТВЕРЖДЕНЫ приказом от 16.04.2024 № 5\nПравила общения в чатах", "правила", "общения в чатах"),
        ("УТВЕРЖДЕНА приказом от 16.04.2024 № 5\nДорожная карта\nпо внедрению", "дорожная карта", "по внедрению"),
    ],
)  # fmt: skip
def test_documents_approved_by_an_order(tmp_path: Path, head: str, kind: str, title: str) -> None:
    found = shown(read_text(tmp_path, head + "\n\n1. Чаты ведутся в учебном профиле.\n2. Да."))
    assert (found["kind"], found["number"], found["date"], found["title"]) == (
        kind,
        "5",
        DATE,
        title,
    )


def test_issuer_and_place(tmp_path: Path) -> None:
    text = (
        "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ\nМБОУ «СОШ № 7»\n\nПРИКАЗ\n16.04.2024   № 5\nпос. Красный Бор"
        + BODY
    )
    found = shown(read_text(tmp_path, text))
    assert found["issuer"] == "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ МБОУ «СОШ № 7»"
    assert found["place"] == "пос. Красный Бор"


@pytest.mark.parametrize("place", ["г. о. Пелым", "г.о. Пелым", "м. о. Солнечный", "рп Залесье"])
def test_a_place_beside_date_and_number(tmp_path: Path, place: str) -> None:
    found = shown(read_text(tmp_path, f"ПРИКАЗ\n\n{place}      16.04.2024      № 5" + BODY))
    assert (found["place"], found["number"], found["date"]) == (place, "5", DATE)


def test_an_issuer_after_the_kind(tmp_path: Path) -> None:
    found = shown(read_text(tmp_path, "ПОСТАНОВЛЕНИЕ АДМИНИСТРАЦИИ ОКРУГА\n16.04.2024 № 5" + BODY))
    assert (found["kind"], found["issuer"]) == ("постановление", "АДМИНИСТРАЦИИ ОКРУГА")


def test_head_stamp_and_signature_set_in_tables(tmp_path: Path) -> None:
    body = (
        paragraph("ПРИКАЗ") + table(["16.04.2024", "№ 18-од"]) + paragraph("О чатах")
        + paragraph("ПРИКАЗЫВАЮ:") + paragraph("1. Да.") + table(["Директор школы", "И.И. Петрова"])
    )  # fmt: skip
    read = read_docx(tmp_path, body)
    found = shown(read)
    assert not read.tables
    assert (found["number"], found["date"]) == ("18-од", DATE)
    assert str(found["signature"]) == "Signer(post='Директор школы', name='И.И. Петрова')"


def test_a_text_that_is_no_act_has_no_requisites(tmp_path: Path) -> None:
    assert shown(read_text(tmp_path, "Приказ разместить на сайте школы.\nЧат создан вчера.")) == {}


def test_every_kind_of_the_language_is_known() -> None:
    families = kinds_table()["семейства"].values()
    kinds = [kind for family in families for kind in family["виды"]]
    assert [kind for kind in kinds if kind_of(kind.upper()) is None] == []
    assert kind_of("ОТЧЕТ") == ("отчёт", 5)


def test_the_stamp_of_another_body_lends_nothing(tmp_path: Path) -> None:
    head = (
        "ПРИНЯТО\nпедагогическим советом\n(протокол от 26.08.2026 № 1)\n\nСОГЛАСОВАНО\nПротокол заседания\n"
        "совета обучающихся\nот 27.08.2026 № 3\n\nУТВЕРЖДЕНО\nприказом МБОУ «Гимназия № 2»\nот 28.08.2026 № 88-од\n\n"
    )
    text = read_text(tmp_path, head + "ПОЛОЖЕНИЕ\nо чатах\n\n1. Общие положения\n1.1. Да.\n")
    found = shown(text)
    assert (found["kind"], found["number"], found["title"]) == ("положение", "88-од", "о чатах")


def test_the_letterhead_below_the_stamps_of_two(tmp_path: Path) -> None:
    head = (
        "УТВЕРЖДАЮ\nДиректор\n________ А.А. Рогова\n16.01.2026\n\n"
        "СОГЛАСОВАНО\nПредседатель профкома\n________ Б.Б. Пяткина\n15.01.2026\n\n"
    )
    text = f"{head}МБОУ «Школа у моста»\n\nПРАВИЛА\nобщения\n\n1. Общие положения\n1.1. Да.\n"
    assert shown(read_text(tmp_path, text))["issuer"] == "МБОУ «Школа у моста»"


def test_the_title_below_a_corner_letterhead(tmp_path: Path) -> None:
    left = cell("".join(map(paragraph, ["Отдел", "СЛУЖЕБНАЯ ЗАПИСКА", "12.10.2026 № 12"])))
    right = cell("".join(map(paragraph, ["Директору", "Беловой О.А."])))
    head = table([left, right]).replace("<w:tbl>", "<w:tbl><w:tblPr/>")
    said = "Прошу заменить его до конца учебного года за счет средств школы."
    body = paragraph("О замене маршрутизатора") + paragraph(said)
    styles = style("Normal", "Обычный")
    found = shown(read_docx(tmp_path, head + body, styles=styles))
    assert found["title"] == "О замене маршрутизатора"
    assert (found["kind"], found["number"]) == ("служебная записка", "12")


def test_a_text_of_another_kind_than_an_order_begins_with_its_own_words(tmp_path: Path) -> None:
    minutes = read_text(
        tmp_path, "ПРОТОКОЛ\n30.10.2026 № 2\n\nзаседания совета\n\nПредседатель – Белова О.А.\n"
    )
    assert shown(minutes)["title"] == "заседания совета"
    letter = read_text(
        tmp_path, "30.10.2026 № 2\n\nО чатах\n\nУважаемая Ольга Андреевна!\n\nПросим помочь.\n"
    )
    assert shown(letter)["title"] == "О чатах"


@pytest.mark.parametrize(
    ("line", "post"),
    [("Системный администратор\tГ.Р. Хитрово", "Системный администратор"),
     ("Генеральный директор Б.А. Глинка", "Генеральный директор"),
     ("Зав. д/с Угрюмова Э. Р.", "Зав. д/с"),
     ("Преподаватель Юрлов С. А.", "Преподаватель")],
)  # fmt: skip
def test_a_signer_of_any_post_ends_a_letter(tmp_path: Path, line: str, post: str) -> None:
    text = read_text(
        tmp_path, f"О чатах\n\nПросим перевести чаты на платформу до 19.04.2024.\n\n{line}\n"
    )
    assert text.requisites.signature is not None
    assert text.requisites.signature.value.post == post


def signers(text: StructuredText) -> list[str]:
    return [f"{found.value.post} | {found.value.name}" for found in text.requisites.signatures]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Председатель: ____________ /Орлова Д.Д./\nСекретарь: ____________ /Чижов М.М./",
            ["Председатель | Орлова Д.Д.", "Секретарь | Чижов М.М."],
        ),
        (
            "Председатель комиссии ______ К.К. Лунин\nЧлены комиссии: _____ Л.Л. Быков\n      _____ Р.Р. Зуева",
            ["Председатель комиссии | К.К. Лунин", "Члены комиссии | Л.Л. Быков", " | Р.Р. Зуева"],
        ),
        ("16.04.2024 г.   ____________ И.Ю. Нилова", [" | И.Ю. Нилова"]),
        (
            "Директор          Б.Б. Орлов\nОзнакомлены: _______ Чижов М.М.",
            ["Директор | Б.Б. Орлов"],
        ),
    ],
)
def test_everyone_who_signs(tmp_path: Path, lines: str, expected: list[str]) -> None:
    text = read_text(tmp_path, f"ПРОТОКОЛ № 3\n16.04.2024\n1. Да.\n\n{lines}")
    assert signers(text) == expected
    assert text.requisites.signature == text.requisites.signatures[0]


def test_number_and_date_in_the_table_of_a_unified_form(tmp_path: Path) -> None:
    form = table(["Дата составления", "Номер документа"], ["16.04.2024", "№ 18-од"])
    lines = ("О чатах", "ПРИКАЗЫВАЮ:", "1. Создать чат.", "2. Писать.")
    head = paragraph("МБУ «Школа»") + paragraph("ПРИКАЗ") + form
    found = shown(read_docx(tmp_path, head + "".join(map(paragraph, lines))))
    assert (found["number"], found["date"], found["operative_word"]) == (
        "18-од",
        DATE,
        "ПРИКАЗЫВАЮ",
    )


def test_a_table_that_says_who_signed_is_the_signature(tmp_path: Path) -> None:
    body = (
        paragraph("ПРИКАЗ") + paragraph("18.04.2024 № 5") + paragraph("О чатах") + paragraph("ПРИКАЗЫВАЮ:")
        + paragraph("1. Открыть чат.") + table(["Подписал:", "директор", "О.О. Верещагина"])
    )  # fmt: skip
    read = read_docx(tmp_path, body)
    assert str(shown(read)["signature"]) == "Signer(post='директор', name='О.О. Верещагина')"
    assert not read.tables


@pytest.mark.parametrize(
    "head",
    [
        "Исх. № 41 от 16.04.2024 г.\nНа № 3-П от 12.04.2024\n\nГр. Самохиной Ю.В.\n\nУважаемая Юлия Валерьевна!",
        "исх. 41 от 16.04.2024\nНачальнику управления Ивановой М.П.",
    ],
)
def test_a_letter_is_known_by_its_outgoing_number(tmp_path: Path, head: str) -> None:
    found = shown(
        read_text(
            tmp_path,
            f"МБОУ «Гимназия»\n{head}\n\nШкола сообщает о чатах.\n\nДиректор   О.Н. Кашина\n",
        )
    )
    assert (found["kind"], found["number"], found["date"]) == ("письмо", "41", DATE)


def test_what_greets_and_orders_is_an_order(tmp_path: Path) -> None:
    text = "Детский сад № 17\n16.04.2024   № 3\n\nУважаемые коллеги!\n\nТак спокойнее. Приказываю:\n\n1. Да.\n"
    assert shown(read_text(tmp_path, text))["kind"] == "приказ"


def test_who_drafted_a_document_has_not_signed_it(tmp_path: Path) -> None:
    stamp = "УТВЕРЖДАЮ\nДиректор МОУ «СОШ»\n________ Ю.К. Малахов\n16.04.2024\n\n"
    changes = (
        "ЛИСТ ИЗМЕНЕНИЙ\nв должностную инструкцию классного руководителя\n\n3.23. Ведёт чат.\n\n"
    )
    text = read_text(tmp_path, f"{stamp}{changes}Составил: Авдеева Т.И. ________\n")
    assert signers(text) == ["Директор МОУ «СОШ» | Ю.К. Малахов"]
    assert shown(text)["kind"] == "должностная инструкция"


def test_the_number_of_a_stamp_that_registers(tmp_path: Path) -> None:
    stamp = "УТВЕРЖДАЮ\nДиректор МБОУ «Гимназия»\n________ Ф.Г. Антипина\n16.04.2024\nРег. № 12\n\n"
    found = shown(read_text(tmp_path, f"{stamp}РЕГЛАМЕНТ\nработы в Сферуме\n\n1. Да.\n"))
    assert (found["number"], found["date"]) == ("12", DATE)


def test_a_plan_of_control_by_its_short_name(tmp_path: Path) -> None:
    found = shown(
        read_text(tmp_path, "План ВШК на апрель – май 2024 г.\n\n1. Журналы.\n2. Чаты.\n")
    )
    assert found["kind"] == "план"


def test_numbered_amendments_name_below_what_they_amend(tmp_path: Path) -> None:
    head = "Изменения № 2\nв должностную инструкцию классного руководителя\n\n"
    assert (
        shown(read_text(tmp_path, f"{head}3.14. Ведёт чат.\n"))["kind"] == "должностная инструкция"
    )
