"""What the standard recommends otherwise: said as a recommendation, with the requisite's number and name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.profile_file import load_profile
from actgen.render.setup import Setup

Advice = Callable[..., tuple[str, ...]]
LETTER = {"вид": "письмо", "пункты": None, "текст": "Сообщаем.", "исполнитель": "Ким Анна"}
GOST2016 = Setup(load_profile("gost2016"))


@pytest.fixture
def advice(make_act: Callable[..., Act]) -> Advice:
    return lambda setup=None, **keys: build(make_act(**keys), setup).warnings


@pytest.fixture
def drawing(tmp_path: Path) -> str:
    path = tmp_path / "drawing.png"
    Image.new("RGB", (20, 20)).save(path)
    return str(path)


def test_nothing_is_said_of_a_document_as_it_is_recommended(advice: Advice) -> None:
    assert advice() == advice(**LETTER) == advice(вид="лист ознакомления", заголовок=None) == ()


class TestTitle:
    def test_is_to_be_made_for_every_document(self, advice: Advice) -> None:
        assert advice(заголовок=None) == (
            "нет заголовка: ГОСТ Р 7.0.97-2025 рекомендует составлять заголовок ко всем документам"
            " (реквизит 17 «заголовок к тексту»)",
        )

    def test_might_be_left_out_of_a_short_text_in_2016(self, advice: Advice) -> None:
        assert advice(GOST2016, заголовок=None) == ()
        assert advice(GOST2016, заголовок=None, пункты=["слово"] * 9) == (
            "нет заголовка: ГОСТ Р 7.0.97-2016 рекомендует обходиться без заголовка, только если"
            " текст не длиннее 4–5 строк (реквизит 17 «заголовок к тексту»)",
        )

    def test_has_no_full_stop(self, advice: Advice) -> None:
        assert advice(заголовок="О чатах.") == (
            "заголовок кончается точкой: ГОСТ Р 7.0.97-2025 рекомендует точку в конце не ставить"
            " (реквизит 17 «заголовок к тексту»)",
        )
        assert advice(заголовок="О чатах в 2024 г.") == ()

    def test_stands_without_quotes(self, advice: Advice) -> None:
        assert advice(заголовок="«О чатах»") == (
            "заголовок взят в кавычки: ГОСТ Р 7.0.97-2025 рекомендует писать его без кавычек"
            " (реквизит 17 «заголовок к тексту»)",
        )
        assert advice(заголовок="«Сферум» и «Моя школа»") == ()

    def test_is_not_too_long_for_its_block(self, advice: Advice) -> None:
        long = "О переводе служебной переписки учреждений округа в национальный мессенджер " * 3
        (remark,) = advice(заголовок=long)
        assert remark == (
            "заголовок занимает 7 строк: ГОСТ Р 7.0.97-2025 рекомендует заголовок не длиннее"
            " 5 строк (реквизит 17 «заголовок к тексту»)"
        )
        assert advice(заголовок=long, вид="положение") == ()


class TestPictures:
    """2025, clause 5.1: arms stand alone on a blank."""

    EXPECTED = (
        "на бланке несколько рисунков: ГОСТ Р 7.0.97-2025 рекомендует не помещать на одном бланке"
        " несколько гербов или герб с эмблемой (реквизит 1 «герб»)",
    )

    @pytest.mark.parametrize("other", ["герб", "эмблема", "товарный знак"])
    def test_arms_beside_another_picture(self, advice: Advice, drawing: str, other: str) -> None:
        keys: dict[str, Any] = {
            "автор": {"наименование": "Город", "герб": drawing},
            "соавторы": [{"наименование": "Район", other: drawing}],
        }
        assert advice(**keys) == self.EXPECTED
        assert advice(GOST2016, **keys) == ()

    def test_arms_alone(self, advice: Advice, drawing: str) -> None:
        assert advice(автор={"наименование": "Город", "герб": drawing}, соавторы=["Район"]) == ()


class TestLines:
    """A line in a corner: 8 cm in 2025, 7.5 cm in 2016; other lines are broken by the program."""

    def test_of_the_letterhead(self, advice: Advice) -> None:
        name = ["Муниципальное", "«Гимназия № 2» города Светлоборска"]
        assert advice(автор=name, **LETTER) == (
            "строка «„Гимназия № 2“ города Светлоборска» шире 80 мм и переносится:"
            " ГОСТ Р 7.0.97-2025 рекомендует строки не длиннее 80 мм"
            " (реквизит 5 «наименование организации»)",
        )
        assert advice(автор=name) == ()
        assert advice(автор=" ".join(name), **LETTER) == ()

    def test_of_an_addressee_in_the_clerks_own_words(self, advice: Advice) -> None:
        addressee = "Родителям\n(законным представителям) учеников"
        assert advice(GOST2016, адресат=addressee, **LETTER) == (
            "строка «(законным представителям) учеников» шире 75 мм и переносится:"
            " ГОСТ Р 7.0.97-2016 рекомендует строки не длиннее 75 мм (реквизит 15 «адресат»)",
        )


def test_a_letter_names_its_executor(advice: Advice) -> None:
    assert advice(**LETTER | {"исполнитель": None}) == (
        "в письме не назван исполнитель: ГОСТ Р 7.0.97-2025 рекомендует указывать его и его телефон"
        " (реквизит 25 «отметка об исполнителе»)",
    )


@pytest.mark.parametrize("name", ["Цой А.И.", "Ким Чжи Ён", "Шевченко Саша"])
def test_a_letter_that_calls_nobody_says_so(advice: Advice, name: str) -> None:
    to = {"адресат": {"должность": "Директор", "имя": name}}
    assert advice(**LETTER, **to) == (
        f"письмо печатается без обращения: как обратиться к «{name}», не видно; впишите имя и отчество"
        " полностью, «обращение: …» или «обращение: нет»",
    )
    for chosen in ("нет", "Уважаемые коллеги!"):
        assert advice(**LETTER, **to, обращение=chosen) == ()


@pytest.mark.parametrize(
    "to",
    [
        {"должность": "Директор", "имя": "Цой Анна Ильинична"},
        {"должность": "Директора школ"},
        [{"должность": "Директор", "имя": "Цой А.И."}, {"должность": "Глава", "имя": "Ким П.О."}],
    ],
)
def test_nobody_misses_the_salutation_of_several_or_of_nobody_by_name(
    advice: Advice, to: Any
) -> None:
    assert advice(**LETTER, адресат=to) == ()


def test_the_code_is_new_in_2025(advice: Advice) -> None:
    code = {"штрих-код": "приказ"}
    assert advice(**code) == ()
    assert advice(GOST2016, **code) == (
        "штрих-код: ГОСТ Р 7.0.97-2016 такого реквизита не знает, он появился в 2025 году",
    )


def test_a_date_in_figures_goes_without_the_word_year(advice: Advice) -> None:
    table = {"столбцы": ["Срок"], "строки": [["01.02.2024 г."], ["до 13 апреля 2024 г."]]}
    expected = (
        "дата «01.02.2024 г.»: ГОСТ Р 7.0.97-2025 рекомендует писать дату цифрами без «г.»"
        " (реквизит 10 «дата документа»)",
    )
    assert advice(пункты=["Исполнить до 01.02.2024г.", {"текст": "Сроки", "таблица": table}]) == (
        expected
    )
    assert advice(пункты=["Ким А.О., 01.02.2013 года рождения"]) == ()


def test_three_closing_quotes_in_a_row_are_hard_to_read(
    advice: Advice, own_setup: Callable[..., Setup]
) -> None:
    text = 'Клуб "Дом "Школа "Радуга"""'
    assert advice(пункты=[text]) == (
        "подряд несколько закрывающих кавычек: «…Радуга»»»»; в профиле можно выбрать"
        " «кавычки: одна закрывающая»",
    )
    assert advice(own_setup(кавычки="одна закрывающая"), пункты=[text]) == ()
    assert advice(пункты=['Клуб "Школа "Радуга""']) == ()


class TestOwnProfile:
    """A profile of one's own may leave the sizes that are recommended."""

    def test_type(self, advice: Advice, own_setup: Callable[..., Setup]) -> None:
        assert advice(own_setup(кегль=11)) == (
            "кегль 11: ГОСТ Р 7.0.97-2025 рекомендует кегль 12, 13 или 14",
        )

    def test_margins(self, advice: Advice, own_setup: Callable[..., Setup]) -> None:
        assert advice(own_setup(поля={"левое": 15, "правое": 10})) == (
            "левое поле 15 мм: ГОСТ Р 7.0.97-2025 рекомендует не меньше 20 мм",
        )


class TestNames:
    """Requisites are called as the standard of the profile calls them."""

    @pytest.mark.parametrize(
        ("number", "in_2025", "in_2016"),
        [
            (5, "наименование организации", "наименование организации – автора документа"),
            (
                14,
                "гриф (пометка) об ограничении доступа к документу",
                "гриф ограничения доступа к документу",
            ),
            (17, "заголовок к тексту", "заголовок к тексту"),
            (31, "штрих-код (QR-код) документа", ""),
        ],
    )
    def test_of_both_editions(self, number: int, in_2025: str, in_2016: str) -> None:
        assert Setup().profile.requisite(number) == in_2025
        assert GOST2016.profile.requisite(number) == in_2016

    def test_all_thirty_one_are_there(self) -> None:
        assert all(Setup().profile.requisite(number) for number in range(1, 32))
        assert Setup().profile.requisite(32) == ""


def test_nothing_is_ever_called_a_breach(advice: Advice, own_setup: Callable[..., Setup]) -> None:
    remarks = advice(own_setup(кегль=11), заголовок="«О чатах»", пункты=["01.02.2024 г."])
    assert len(remarks) == 3
    assert not any("наруш" in remark or "закон" in remark for remark in remarks)


def test_words_that_their_columns_tear_are_told_with_what_to_do(advice: Advice) -> None:
    heads = "Информационно-разъяснительная работа|Ответственный исполнитель|Финансирование"
    heads += "|Результативность|Периодичность|Примечание"
    table = {"столбцы": heads.split("|"), "строки": [["а", "б", "в", "г", "д", "е"]]}
    plan = {"вид": "план", "пункты": None, "таблица": table}
    (told,) = advice(**plan)
    assert told.startswith("таблица 1: столбцы уже своих слов, слова рвутся посередине («")
    assert told.endswith("поставьте «альбомная: да», уберите столбец или сократите слова")
    assert advice(**plan, альбомная="да") == ()
