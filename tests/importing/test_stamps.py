"""Stamps as schools type them, and what of the act language they become."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from actgen.importing import Imported, import_document
from actgen.model.act import Act
from actgen.read.plain import read_plain
from actgen.read.structure import structure
from actgen.source.load import parse_act
from tests.importing.trips import through_docx, through_pdf

ADOPTED = {
    "вид": "протокол",
    "орган": "педагогический совет",
    "дата": "28.03.2024",
    "номер": "7",
}


def imported(stamp: str, kind: str = "ПОЛОЖЕНИЕ\nо родительских чатах") -> Imported:
    """A document of a school with this stamp above it."""
    text = f"МБОУ «СОШ № 12»\n\n{stamp}\n\n{kind}\n\n1. Общие положения\n1.1. Чаты ведутся в учебном профиле.\n"
    (found,) = import_document(structure(read_plain(text.encode()), "положение.txt"))
    return found


@pytest.mark.parametrize(
    "said",
    [
        "ПРИНЯТО\nпедагогическим советом\n(протокол от 28.03.2024 № 7)",
        "ПРИНЯТО\nрешением педагогического совета\nпротокол от 28.03.2024 № 7",
        "ПРИНЯТО\nна заседании педагогического совета\nпротокол № 7 от 28.03.2024",
        "Принято\nна педагогическом совете\nпротокол № 7 от «28» марта 2024 г.",
    ],
)
def test_a_body_that_adopted_is_named_in_any_way(said: str) -> None:
    found = imported(said)
    assert found.data["принято"] == [ADOPTED]
    assert found.verified.missing == ()


def test_what_was_considered_stays_considered() -> None:
    found = imported("РАССМОТРЕНО\nна заседании педагогического совета\nпротокол от 28.03.2024 № 7")
    assert found.data["принято"] == [ADOPTED | {"слово": "рассмотрено"}]
    assert found.verified.missing == ()


@pytest.mark.parametrize("body", ["с советом родителей", "Совет родителей"])
def test_a_body_that_agreed(body: str) -> None:
    found = imported(f"СОГЛАСОВАНО\n{body}\nпротокол от 28.03.2024 № 7")
    (stamp,) = found.data["гриф согласования"]
    assert stamp["орган"].lower() == "совет родителей"
    assert found.verified.missing == ()


def test_the_word_of_approval_need_not_agree_with_the_kind() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом заведующего МКДОУ «Ёлочка»\nот «15» января 2024 г. № 3/1",
        "ДОЛЖНОСТНАЯ ИНСТРУКЦИЯ № 4\nвоспитателя",
    )
    assert found.data["гриф утверждения"] == [
        {
            "вид": "приказ",
            "орган": "заведующий МКДОУ «Ёлочка»",
            "дата": "15.01.2024",
            "номер": "3/1",
        }
    ]
    assert found.data["номер"] == "4"


def test_an_official_with_the_order_below() -> None:
    found = imported("УТВЕРЖДАЮ\nДиректор\n____________ Е.В. Лаптева\nПриказ от 01.04.2024 № 56-од")
    assert found.data["гриф утверждения"] == [
        {
            "должность": "Директор",
            "имя": "Лаптева Е.В.",
            "вид": "приказ",
            "дата": "01.04.2024",
            "номер": "56-од",
        }
    ]
    assert found.verified.missing == ()


def test_what_is_no_body_is_not_made_one() -> None:
    found = imported("ПРИНЯТО\nк сведению\nпротокол от 28.03.2024 № 7")
    assert "принято" not in found.data
    assert "к сведению" in found.yaml  # elsewhere, as it stands


CONSIDERED = {
    "должность": "Руководитель ШМО",
    "имя": "Осина Г.Д.",
    "вид": "протокол",
    "дата": "27.08.2024",
    "номер": "1",
    "слово": "рассмотрено",
}
AGREED = {"должность": "Заместитель директора по ВР", "имя": "Лунёва М.Ю.", "дата": "28.08.2024"}
APPROVED = {
    "должность": "Директор",
    "имя": "Градов С.А.",
    "вид": "приказ",
    "дата": "30.08.2024",
    "номер": "201",
}
THREE = """\
«РАССМОТРЕНО»                 «СОГЛАСОВАНО»                  «УТВЕРЖДАЮ»
Руководитель ШМО              Заместитель директора по ВР    Директор
_______ Г.Д. Осина            ________ М.Ю. Лунёва           _______ С.А. Градов
Протокол № 1 от 27.08.2024    28.08.2024                     Приказ от 30.08.2024 № 201"""


def test_three_stamps_side_by_side() -> None:
    found = imported(THREE)
    assert found.data["принято"] == [CONSIDERED]
    assert found.data["гриф согласования"] == [AGREED]
    assert found.data["гриф утверждения"] == [APPROVED]
    assert found.verified.missing == ()


def test_a_column_that_ends_sooner_leaves_its_place_empty() -> None:
    found = imported(
        "ПРИНЯТО\t\tУТВЕРЖДЕНО\nпедагогическим советом\t\tприказом МБОУ «СОШ № 12»\n"
        "(протокол от 28.03.2024 № 7)\t\tот 29.03.2024\n\t\t№ 40-од"
    )
    assert found.data["принято"] == [ADOPTED]
    assert found.data["гриф утверждения"] == [
        {"вид": "приказ", "орган": "МБОУ «СОШ № 12»", "дата": "29.03.2024", "номер": "40-од"}
    ]
    assert found.verified.missing == ()


def test_a_body_and_its_chairman() -> None:
    found = imported(
        "РАССМОТРЕНО\nна заседании методического совета\nпротокол от 28.03.2024 № 7\n"
        "Председатель ________ О.П. Ряскина"
    )
    assert found.data["принято"] == [
        ADOPTED
        | {"орган": "методический совет", "слово": "рассмотрено"}
        | {"должность": "Председатель", "имя": "Ряскина О.П."}
    ]
    assert found.verified.missing == ()


def test_an_order_signed_by_the_official_who_issued_it() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом директора МБОУ «СОШ № 12»\nот 02.09.2024 № 77\n________ Юрова И.К.\nМ.П."
    )
    assert found.data["гриф утверждения"] == [
        {
            "должность": "директор МБОУ «СОШ № 12»",
            "имя": "Юрова И.К.",
            "вид": "приказ",
            "дата": "02.09.2024",
            "номер": "77",
            "место печати": "да",
        }
    ]
    assert found.verified.missing == ()


def test_the_number_of_a_school_is_not_that_of_the_order() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом директора МБОУ-СОШ №44\nот 31.08.2023 г. № 616/ 2.4\n________________ О.П. Синицына"
    )
    (stamp,) = found.data["гриф утверждения"]
    assert (stamp["должность"], stamp["номер"]) == ("директор МБОУ-СОШ №44", "616/ 2.4")
    assert found.verified.missing == ()


def test_a_day_to_be_filled_in_with_a_line_of_any_length() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nДиректор МОУ СОШ №56\n____________ Т.Д. Самина\n«____»________________ 20___ г"
    )
    assert found.data["гриф утверждения"] == [
        {"должность": "Директор МОУ СОШ №56", "имя": "Самина Т.Д."}
    ]


def test_a_stamp_still_to_be_filled_in() -> None:
    found = imported(
        "Согласовано\nПредседатель совета родителей\n__________ /______________/\n«___» ________ 2024 г."
    )
    assert found.data["гриф согласования"] == [
        {"должность": "Председатель совета родителей", "имя": "____________"}
    ]
    assert [doubt for _, doubt in found.source.doubts] == [
        "дата грифа не вписана, в документе стоит только год 2024",
        "в грифе не вписано имя: впишите его в «имя»",
    ]


def test_a_protocol_without_number_and_date() -> None:
    found = imported(
        "Рассмотрено\nна заседании педагогического совета\nПротокол № ___ от «___» ______ 20__ г."
    )
    assert found.data["принято"] == [
        {"вид": "протокол", "орган": "педагогический совет", "слово": "рассмотрено"}
    ]
    assert found.verified.missing == ()


def test_the_mind_of_a_council() -> None:
    found = imported("СОГЛАСОВАНО\nс учётом мнения совета обучающихся\nпротокол от 28.03.2024 № 7")
    assert found.data["гриф согласования"] == [ADOPTED | {"орган": "совет обучающихся"}]
    assert [doubt for _, doubt in found.source.doubts] == [
        "в грифе сказано «с учётом мнения»: напечатается «согласовано»"
    ]


def test_an_attachment_in_a_file_of_its_own_is_told_of() -> None:
    text = (
        "Приложение № 1\nк приказу МБОУ «СОШ № 12»\nот 02.09.2024 № 88\n\nПОЛОЖЕНИЕ\nо чатах\n\n"
        "1. Общие положения\n1.1. Чаты ведутся в учебном профиле.\n"
    )
    (found,) = import_document(structure(read_plain(text.encode()), "положение.txt"))
    assert found.data["автор"] == {"наименование": ["Наименование организации"]}
    assert found.source.doubts[0][1].startswith(
        "это приложение («Приложение № 1 к приказу МБОУ «СОШ № 12» от 02.09.2024 № 88»)"
    )
    assert [each.text for each in found.leftovers] == [
        "Приложение № 1",
        "к приказу МБОУ «СОШ № 12»",
    ]


@pytest.mark.parametrize("through", [through_docx, through_pdf])
def test_a_signed_protocol_beside_a_stamp_with_the_place_of_the_seal(
    through: Callable[[Act], Imported],
) -> None:
    act = Act.model_validate(
        {
            "вид": "положение",
            "автор": "МБОУ «СШ № 5»",
            "заголовок": "о чатах",
            "принято": [ADOPTED | {"должность": "Председатель", "имя": "Тихонов А.С."}],
            "гриф утверждения": [
                {"должность": "Директор", "имя": "Морозова Н.В.", "место печати": "да"}
            ],
            "главы": [{"заголовок": "Общие положения", "пункты": ["Создать чаты", "Вести чаты"]}],
        }
    )
    found = through(act)
    assert parse_act(found.yaml.encode(), "акт.yaml").adoption == act.adoption
    assert parse_act(found.yaml.encode(), "акт.yaml").approval == act.approval


def test_a_signer_below_an_order_without_its_number_and_the_name_of_the_school() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом №\nот 1 сентября 2025 г.\nДиректор МБОУ СШ №34\nим. Клёнова К.К.\nО.П.Фомина"
    )
    assert found.data["гриф утверждения"] == [
        {
            "должность": "Директор МБОУ СШ №34 им. Клёнова К.К.",
            "имя": "Фомина О.П.",
            "вид": "приказ",
            "дата": "01.09.2025",
        }
    ]
    assert found.verified.missing == ()


def test_stamps_in_any_case_line_by_line() -> None:
    found = imported(
        "Принято на\nпедагогическом совете\nот 28.03.2024 г.\nпротокол № 7\nУтверждаю\nДиректор школы_____\n"
        "Л.Н. Снегирёва\nПриказ от 30.08.2024 г. № 22"
    )
    assert found.data["принято"] == [ADOPTED]
    assert found.data["гриф утверждения"] == [
        {
            "должность": "Директор школы",
            "имя": "Снегирёва Л.Н.",
            "вид": "приказ",
            "дата": "30.08.2024",
            "номер": "22",
        }
    ]
    assert found.verified.missing == ()


def test_stamps_of_one_line_each_one_of_them_below_the_title() -> None:
    found = imported(
        "СОГЛАСОВАНО Советом школы протокол № 1 от 19.01.2024 г. Председатель Совета\n\n______ Маркова Р.Ф.\n\n"
        "УТВЕРЖДЕНО приказом директора № 4 от 19.01.2024 г. Директор школы\n\n____ М.М.Габова",
        "ПОЛОЖЕНИЕ\nо чатах\n\nПринято на педагогическом совете\n\nПротокол № 7 от 28 марта 2024 г.",
    )
    (agreed,) = found.data["гриф согласования"]
    assert (agreed["орган"], agreed["имя"], agreed["должность"]) == (
        "Совет школы",
        "Маркова Р.Ф.",
        "Председатель Совета",
    )
    (approved,) = found.data["гриф утверждения"]
    assert (approved["должность"], approved["имя"], approved["номер"]) == (
        "Директор школы",
        "Габова М.М.",
        "4",
    )
    assert found.data["принято"] == [ADOPTED]
    assert found.data["заголовок"] == "о чатах"
    assert found.verified.missing == ()


def test_what_is_put_in_force_by_an_order() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nДиректор гимназии\n________ Т.В. Береста\nвведено в действие приказом\nот 27.08.2021 г. № 126/А",
        "ПОЛОЖЕНИЕ\nО РЕЖИМЕ ЗАНЯТИЙ\n\nВерхний Ключ\n2021",
    )
    (stamp,) = found.data["гриф утверждения"]
    assert (stamp["вид"], stamp["дата"], stamp["номер"]) == ("приказ", "27.08.2021", "126/А")
    assert found.data["место"] == "Верхний Ключ"
    assert found.verified.missing == ()  # the year is that of the order


def test_a_year_that_no_date_tells_is_listed() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nДиректор гимназии\n____ Т.В. Береста", "ПОЛОЖЕНИЕ\nо чатах\n\nс. Ключи\n2021 г."
    )
    assert [left.text for left in found.leftovers] == ["2021 г."]


def test_a_number_without_its_sign_is_none_of_the_school() -> None:
    found = imported("Утверждено приказом\n\nМБОУ СОШ № 7\n\n319 от 03.08.2025 г")
    assert found.data["гриф утверждения"] == [
        {"вид": "приказ", "орган": "МБОУ СОШ № 7", "дата": "03.08.2025", "номер": "319"}
    ]
    assert found.verified.missing == ()


def test_an_order_of_a_school_and_a_line_to_sign_on_behind_a_colon() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nприказом по школе\nот «29 » 08. 2024г № 41/4\nДиректор:_______И.В. Перова"
    )
    assert found.data["гриф утверждения"] == [
        {
            "должность": "Директор школы",
            "имя": "Перова И.В.",
            "вид": "приказ",
            "дата": "29.08.2024",
            "номер": "41/4",
        }
    ]
    assert found.verified.missing == ()


def test_a_protocol_whose_number_is_left_open() -> None:
    found = imported("Принято решением Совета\nучреждения\nПротокол №\nот 28.03.2024 г.")
    assert found.data["принято"] == [
        {"вид": "протокол", "орган": "Совет учреждения", "дата": "28.03.2024"}
    ]


def test_an_amending_order_in_a_head_is_listed_and_no_author() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nДиректор школы\nМ.М. Снегирёва\nПриказ от «30» августа 2022 г. № 52\nВнесены изменения\n"
        "приказом от 15.02.2024 г. № 6"
    )
    assert found.data["автор"]["наименование"] == ["МБОУ «СОШ № 12»"]
    assert [left.text for left in found.leftovers] == [
        "Внесены изменения",
        "приказом от 15.02.2024 г. № 6",
    ]


def test_beside_a_number_left_open_the_number_of_a_school_is_none_of_the_protocol() -> None:
    found = imported(
        "принят\nрешением Общего собрания\nМОУ ООШ № 16 с. Липовка\nпротокол №______ от _____________"
    )
    assert found.data["принято"] == [
        {"вид": "протокол", "орган": "Общее собрание МОУ ООШ № 16 с. Липовка"}
    ]
    assert found.verified.missing == ()


def test_the_number_of_a_stamp_that_is_not_understood_is_not_that_of_the_document() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nпо согласованию с учредителем и\nтрудовым коллективом\nприказ № 5-од от 01.09.2025"
    )
    assert not {"номер", "дата", "гриф утверждения"} & set(found.data)
    assert found.leftovers[0].text == "УТВЕРЖДАЮ"
    assert [doubt for _, doubt in found.source.doubts] == [
        "гриф не понят: впишите его в «гриф утверждения»"
    ]


def test_a_name_torn_in_two_by_a_narrow_column() -> None:
    found = imported(
        "УТВЕРЖДАЮ\nДиректор школы\n__________ Е.П.\nКовалевич\nприказ от 31.08.2026 № 154-од"
    )
    (stamp,) = found.data["гриф утверждения"]
    assert (stamp["должность"], stamp["имя"]) == ("Директор школы", "Ковалевич Е.П.")
    assert found.verified.missing == ()


def test_initials_of_a_scan_that_were_misread_are_doubted_at_the_stamp() -> None:
    stamp = "УТВЕРЖДАЮ\nДиректор школы\n__________ ЕТ.\nКовалевич\nприказ от 31.08.2026 № 154-од"
    text = structure(
        read_plain(
            f"МБОУ «СОШ № 12»\n\n{stamp}\n\nПОЛОЖЕНИЕ\nо чатах\n\n1. Чаты ведутся.\n".encode()
        ),
        "скан.txt",
    )
    doubtful = tuple(p._replace(confidence=0.49) if "ЕТ" in p.text else p for p in text.paragraphs)
    (found,) = import_document(replace(text, paragraphs=doubtful))
    (approved,) = found.data["гриф утверждения"]
    assert (approved["имя"], approved["номер"]) == ("Ковалевич Е.Т.", "154-од")
    assert "номер" not in found.data
    assert "# Проверьте: распознано неуверенно: «__________ ЕТ.»\nгриф утверждения:\n" in found.yaml


STACKED = (
    "РАССМОТРЕНО\nпедагогическим советом\n(протокол от 28.03.2024 № 7)\n\n"
    "СОГЛАСОВАНО\nПредседатель Совета родителей\n__________ В.И. Журавлёва\nпротокол от 27.03.2024 № 2\n\n"
    "УТВЕРЖДАЮ\nДиректор\n__________ Е.В. Лаптева\nприказ от 01.04.2024 № 56-од"
)


def test_stamps_one_under_another_stay_so_through_every_format() -> None:
    found = imported(STACKED)
    assert found.data["грифы столбцом"] == "да"
    for through in (through_docx, through_pdf):
        again = through(found.act)
        for key in ("грифы столбцом", "принято", "гриф согласования", "гриф утверждения"):
            assert again.data[key] == found.data[key]
        assert (again.leftovers, again.verified.added) == ((), ())


def test_a_stamp_alone_or_beside_others_is_not_stacked() -> None:
    alone = imported("УТВЕРЖДАЮ\nДиректор\n__________ Е.В. Лаптева\nприказ от 01.04.2024 № 56-од")
    beside = imported(
        "ПРИНЯТО                                   УТВЕРЖДАЮ\n"
        "педагогическим советом                    Директор\n"
        "(протокол от 28.03.2024 № 7)              __________ Е.В. Лаптева\n"
        "                                          приказ от 01.04.2024 № 56-од"
    )
    assert {"принято", "гриф утверждения"} <= set(beside.data)
    assert "грифы столбцом" not in {*alone.data, *beside.data}


@pytest.mark.parametrize(
    "stamp",
    [
        "Введено в действие\nприказом директора от\n22.12.2021 г. № 226",
        "Введено в действие приказом директора от 22.12.2021 № 226",
        "Утверждено и введено в действие приказом\nдиректора от 22.12.2021 № 226",
    ],
)
def test_a_document_put_in_force_is_approved_by_that_act(stamp: str) -> None:
    found = imported(stamp)
    (approval,) = found.data["гриф утверждения"]
    assert approval == {"вид": "приказ", "орган": "директор", "дата": "22.12.2021", "номер": "226"}
    assert found.data["автор"] == {"наименование": ["МБОУ «СОШ № 12»"]}
    assert any("введено" in doubt for _, doubt in found.source.doubts)
    assert found.verified.missing == ()


def test_an_order_of_nobody_named() -> None:
    (approval,) = imported("УТВЕРЖДЕНО\nприказом\nот 18.08.2022 № 2-од/22").data["гриф утверждения"]
    assert approval == {"вид": "приказ", "дата": "18.08.2022", "номер": "2-од/22"}


def test_the_order_that_put_it_in_force_below_the_signature() -> None:
    found = imported(
        "УТВЕРЖДАЮ.\nДиректор МОУ СШ № 3\n_______________________А.Г. Стрижов\n«___» __________________20____ г.\n"
        "Введено в действие\nприказом директора МОУ СШ № 3\nот 29.08.2025 г. № 164",
        "ПОЛОЖЕНИЕ\n30.08.2025 г. № 02-17-07\nг. Озёрск\n\nо родительских чатах",
    )
    (approval,) = found.data["гриф утверждения"]
    assert approval["должность"].lower() == "директор моу сш № 3"
    assert (approval["дата"], approval["номер"]) == ("29.08.2025", "164")
    assert (found.data["дата"], found.data["номер"]) == ("30.08.2025", "02-17-07")
    assert found.data["место"] == "г. Озёрск"


def test_the_name_below_the_order() -> None:
    found = imported(
        "УТВЕРЖДЕНО\nДиректор МАОУ СОШ №9\n«Школа у реки»\nПриказ №56 от 29.04.2025 г.\nА.В. Кисель"
    )
    (approval,) = found.data["гриф утверждения"]
    assert approval["должность"] == "Директор МАОУ СОШ №9 «Школа у реки»"
    assert approval["имя"] == "Кисель А.В."
    assert (approval["дата"], approval["номер"]) == ("29.04.2025", "56")
    assert found.verified.missing == ()


def test_a_column_whose_first_word_was_misread_gives_neither_addressee_nor_number() -> None:
    found = imported(
        "РАССМОТРЕНО                     СОГЛАСОВАНО                      УТВЕРЖЛАЮ\n"
        "педагогическим советом          с советом родителей              Директор\n"
        "(протокол от 28.03.2024 № 7)    протокол от 27.03.2024 № 2       __________ Е.В. Лаптева\n"
        "                                                                 приказ от 01.04.2024 № 56-од"
    )
    assert {"принято", "гриф согласования"} <= set(found.data)
    assert not {"адресат", "номер", "дата", "гриф утверждения"} & set(found.data)
    assert [each.text for each in found.leftovers][:2] == ["УТВЕРЖЛАЮ", "Директор"]
    assert [doubt for _, doubt in found.source.doubts] == [
        "столбец рядом с грифами не понят: впишите его в свой гриф"
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Утверждаю. Директор Иванова А.А., 16.01.2026",
        "Утверждаю. Директор А.А. Иванова 16.01.2026 г.",
        "УТВЕРЖДАЮ: директор Иванова А.А., 16 января 2026 г.",
        "Утверждаю, директор _______ А.А. Иванова «16» января 2026 г.",
    ],
)
def test_a_stamp_on_one_line_says_who_and_when(said: str) -> None:
    found = imported(said)
    (stamp,) = found.data["гриф утверждения"]
    assert (stamp["должность"].lower(), stamp["имя"], stamp["дата"]) == (
        "директор",
        "Иванова А.А.",
        "16.01.2026",
    )
    assert (found.leftovers, found.verified.missing) == ((), ())


def test_so_does_one_above_another() -> None:
    found = imported(
        "Согласовано. Председатель профкома Петрова Б.Б., 15.01.2026\n"
        "Утверждаю. Директор Иванова А.А., 16.01.2026"
    )
    (agreed,), (approved,) = found.data["гриф согласования"], found.data["гриф утверждения"]
    assert (agreed["имя"], agreed["дата"]) == ("Петрова Б.Б.", "15.01.2026")
    assert (approved["имя"], approved["дата"]) == ("Иванова А.А.", "16.01.2026")
    assert found.data["автор"]["наименование"] == ["МБОУ «СОШ № 12»"]
    assert found.leftovers == ()


def test_a_word_that_begins_with_g_is_kept_beside_the_date() -> None:
    found = imported("УТВЕРЖДАЮ\nглавный врач Иванова А.А., 16.01.2026")
    (stamp,) = found.data["гриф утверждения"]
    assert stamp["должность"].lower() == "главный врач"


@pytest.mark.parametrize(
    "torn", ["И.И.\nОрлова", "И.\nИ. Орлова", "Орлова\nИ.И.", "И.И. Ор-\nлова", "\nИ.И.\nОрлова"]
)
@pytest.mark.parametrize("below", ["12.03.2026", "Приказ от 12.03.2026 № 45"])
def test_a_name_torn_over_two_lines(torn: str, below: str) -> None:
    head = f"УТВЕРЖДАЮ\nДиректор ________ {torn}\n{below}\n\nПРАВИЛА\nповедения в чатах\n\n1. Да.\n2. Нет.\n"
    act = imported(head)
    (stamp,) = act.data["гриф утверждения"]
    assert (stamp["должность"], stamp["имя"], stamp["дата"]) == (
        "Директор",
        "Орлова И.И.",
        "12.03.2026",
    )
    assert act.leftovers == ()


def test_below_its_document_somebody_signs_a_stamp() -> None:
    act = imported(
        "УТВЕРЖДЕНО\nприказом директора\nот 12.03.2026 № 45\n________ И.И. Орлова\n\nПРАВИЛА\nшколы\n\n1. Да.\n"
    )
    (stamp,) = act.data["гриф утверждения"]
    assert (stamp["имя"], stamp["вид"], stamp["номер"]) == ("Орлова И.И.", "приказ", "45")
