"""Letterhead, preamble, operative word, signature, attachments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from actgen.model.act import Act
from actgen.render.context import build, post_lines

MakeAct = Callable[..., Act]
LAW = {
    "вид": "Федеральный закон",
    "дата": "29.12.2012",
    "номер": "273-ФЗ",
    "название": "Об образовании",
}
ORDER = {"вид": "приказ", "орган": "Министерство образования", "дата": "01.02.2024", "номер": "7"}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2011", "-")


class TestRegistration:
    def test_date_and_number(self, make_act: MakeAct) -> None:
        document = build(make_act())
        assert (document.date, plain(document.number)) == ("03.09.2024", "№ 12")

    def test_a_draft_has_blanks(self, make_act: MakeAct) -> None:
        document = build(make_act(номер=None, дата=None))
        assert plain(document.date) == "«___» ________ 20__ г."
        assert plain(document.number) == "№ ____"

    def test_a_number_never_breaks_at_its_hyphen(self, make_act: MakeAct) -> None:
        assert build(make_act(номер="223-09")).number == "№\u00a0223\u201109"


class TestPreamble:
    def preamble(self, act: Act) -> str:
        return plain(build(act).preamble)

    def test_grounds_stand_in_the_case_of_their_preposition(self, make_act: MakeAct) -> None:
        assert self.preamble(make_act(основания=[LAW, ORDER])) == (
            "В соответствии с Федеральным законом от 29.12.2012 № 273-ФЗ «Об образовании»,"
            " приказом Министерства образования от 01.02.2024 № 7 ПРИКАЗЫВАЮ:"
        )

    @pytest.mark.parametrize(
        ("preposition", "beginning"),
        [
            ("во исполнение", "Во исполнение приказа"),
            ("на основании", "На основании приказа"),
            ("руководствуясь", "Руководствуясь приказом"),
            ("согласно", "Согласно приказу"),
        ],
    )
    def test_every_preposition_has_its_case(
        self, make_act: MakeAct, preposition: str, beginning: str
    ) -> None:
        assert self.preamble(make_act(предлог=preposition, основания=[ORDER])).startswith(beginning)

    def test_the_edition_follows_in_brackets(self, make_act: MakeAct) -> None:
        law = LAW | {"редакция": "в ред. от 29.12.2022"}
        assert "«Об образовании» (в ред. от 29.12.2022) " in self.preamble(make_act(основания=law))

    @pytest.mark.parametrize(
        ("kind", "cited"),
        [
            ("Указ", "Указом Президента"),
            ("указ", "указом Президента"),
            ("федеральный закон", "Федеральным законом Президента"),
        ],
    )
    def test_a_capital_that_was_typed_is_kept(
        self, make_act: MakeAct, kind: str, cited: str
    ) -> None:
        ground = {"вид": kind, "орган": "Президент Российской Федерации", "номер": "7"}
        said = self.preamble(make_act(основания=ground))
        assert said.startswith(f"В соответствии с {cited} Российской Федерации № 7")

    def test_the_purpose_follows_the_grounds(self, make_act: MakeAct) -> None:
        text = self.preamble(make_act(основания=ORDER, цель="создания среды общения"))
        assert text.endswith("№ 7, в целях создания среды общения ПРИКАЗЫВАЮ:")

    def test_free_text_is_kept(self, make_act: MakeAct) -> None:
        assert self.preamble(make_act(преамбула="С учётом мнения совета:")) == (
            "С учётом мнения совета ПРИКАЗЫВАЮ:"
        )

    def test_without_anything_the_word_stands_alone(self, make_act: MakeAct) -> None:
        assert self.preamble(make_act()) == "ПРИКАЗЫВАЮ:"


class TestOperativeWord:
    @pytest.mark.parametrize(
        ("kind", "author", "said", "operative"),
        [
            ("приказ", "Школа", "В целях порядка ПРИКАЗЫВАЮ:", ""),
            ("распоряжение", "Школа", "В целях порядка:", ""),
            (
                "постановление",
                "Администрация города",
                "В целях порядка, администрация города",
                "ПОСТАНОВЛЯЕТ:",
            ),
            ("постановление", "Глава города", "В целях порядка", "ПОСТАНОВЛЯЮ:"),
            ("решение", "Совет депутатов", "В целях порядка, совет депутатов", "РЕШИЛ:"),
            ("решение", "Городская дума", "В целях порядка, городская дума", "РЕШИЛА:"),
            ("решение", "Собрание депутатов", "В целях порядка, собрание депутатов", "РЕШИЛО:"),
        ],
    )
    def test_it_fits_the_kind_and_the_author(
        self, make_act: MakeAct, kind: str, author: str, said: str, operative: str
    ) -> None:
        document = build(make_act(вид=kind, автор=author, цель="порядка"))
        assert (document.preamble, document.operative) == (said, operative)

    def test_the_author_may_choose_another(self, make_act: MakeAct) -> None:
        act = make_act(вид="распоряжение", цель="порядка", распорядительное_слово="обязываю")
        assert build(act).preamble == "В целях порядка ОБЯЗЫВАЮ:"

    def test_or_none(self, make_act: MakeAct) -> None:
        assert (
            build(make_act(цель="порядка", распорядительное_слово="нет")).preamble
            == "В целях порядка:"
        )


class TestSignature:
    def test_initials_precede_the_surname(self, make_act: MakeAct) -> None:
        assert plain(build(make_act()).signatures[0].name) == "М.Н. Корсакова"

    def test_a_name_of_another_make_is_printed_as_written(self, make_act: MakeAct) -> None:
        assert build(make_act(подпись={"имя": "(вакансия)"})).signatures[0].name == "(вакансия)"

    def test_a_long_post_is_broken_evenly_and_the_name_is_level_with_its_end(
        self, make_act: MakeAct
    ) -> None:
        lines = post_lines("начальник управления образования администрации Калининского округа")
        assert lines == ["Начальник управления образования", "администрации Калининского округа"]

    def test_a_clerk_breaks_it_otherwise(self) -> None:
        assert post_lines("И.о. начальника\nуправления") == ["И.о. начальника", "управления"]

    def test_the_letterhead_of_an_official_spares_the_post(self, make_act: MakeAct) -> None:
        author = {"наименование": "Город", "должностное лицо": "начальник управления"}
        document = build(make_act(автор=author))
        assert document.letterhead.official == "Начальник управления"
        assert document.signatures[0].post == ()


class TestAttachments:
    def stamp(self, document: Any, index: int = 0) -> list[str]:
        return [plain(line) for line in document.attachments[index].stamp]

    def test_the_stamp_agrees_with_the_kind(self, make_act: MakeAct) -> None:
        act = make_act(пункты=[{"утвердить": 1}], приложения=[{"вид": "дорожная карта"}])
        assert self.stamp(build(act)) == [
            "УТВЕРЖДЕНА",
            "приказом управления образования",
            "от 03.09.2024 № 12",
        ]

    def test_a_draft_leaves_it_blank(self, make_act: MakeAct) -> None:
        act = make_act(
            пункты=[{"утвердить": 1}], приложения=[{"вид": "план"}], номер=None, дата=None
        )
        assert self.stamp(build(act))[-1] == "от «___» ________ 20__ г. № ____"

    def test_what_no_clause_approves_is_an_attachment_to_the_act(self, make_act: MakeAct) -> None:
        assert self.stamp(build(make_act(приложения=[{"вид": "форма"}])))[:2] == [
            "Приложение",
            "к приказу управления образования",
        ]

    def test_several_are_numbered(self, make_act: MakeAct) -> None:
        act = make_act(пункты=[{"утвердить": 2}], приложения=[{"вид": "форма"}, {"вид": "план"}])
        document = build(act)
        assert self.stamp(document)[0] == "Приложение № 1"
        assert self.stamp(document, 1)[:2] == ["Приложение № 2", "УТВЕРЖДЕН"]

    def test_the_author_may_give_the_genitive(self, make_act: MakeAct) -> None:
        author = {"наименование": "ГУ ЦТИСО", "в родительном": "государственного учреждения ЦТИСО"}
        act = make_act(автор=author, пункты=[{"утвердить": 1}], приложения=[{"вид": "план"}])
        assert self.stamp(build(act))[1] == "приказом государственного учреждения ЦТИСО"

    def test_facts_are_one_list_groups_have_their_own(
        self, make_act: MakeAct, lines_of: Callable[[Iterable[Any]], list[str]]
    ) -> None:
        attachment = {
            "вид": "план",
            "заголовок сведений": "Сведения",
            "сведения": [
                "школ – 3",
                {"текст": "Детских садов", "перечень": ["больших – 1", "малых – 2"]},
            ],
            "показатели": ["подключены все"],
        }
        assert lines_of(build(make_act(приложения=[attachment])).attachments[0].before) == [
            "Сведения:",
            "– школ – 3.",
            "Детских садов:",
            "– больших – 1;",
            "– малых – 2.",
            "– подключены все.",
        ]


def test_the_document_is_named_for_its_properties(make_act: MakeAct) -> None:
    assert plain(build(make_act()).name) == "Приказ от 03.09.2024 № 12 Об использовании платформы"
