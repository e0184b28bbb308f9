"""The sentence of one clause: cases, deadlines, end marks."""

from __future__ import annotations

import pytest

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.content import Attachment
from actgen.render.parts.sentences import (
    Speaker,
    bare,
    capitalise,
    deadline_inside,
    ended,
    lower_first_unless_name,
)
from actgen.russian.cases import Case


def said(kind: str = "приказ", attachments: tuple[Attachment, ...] = (), **keys: object) -> str:
    clause = Clause.model_validate({key.replace("_", " "): value for key, value in keys.items()})
    return Speaker(kind, attachments).sentence(clause).replace("\u00a0", " ")


class TestControl:
    def test_a_person_stands_in_the_accusative_with_initials_after_the_surname(self) -> None:
        assert said(
            контроль="первый заместитель директора департамента Астахова Светлана Викторовна"
        ) == (
            "Контроль за исполнением настоящего приказа возложить на"
            " первого заместителя директора департамента Астахову С.В."
        )

    def test_an_extract_speaks_of_its_original(self) -> None:
        act = Act.model_validate(
            {
                "вид": "выписка",
                "автор": "МБОУ «Гимназия № 3»",
                "выписка": {"вид": "приказ", "пункты": ["1"]},
                "пункты": [{"контроль": "за собой"}],
            }
        )
        assert Speaker.of(act, []).sentence(act.clauses[0]) == (
            "Контроль за исполнением настоящего приказа оставляю за собой"
        )

    @pytest.mark.parametrize("who", ["за собой", "За мной", "себя", "я"])
    def test_the_signer_keeps_it(self, who: str) -> None:
        assert said("распоряжение", контроль=who) == (
            "Контроль за исполнением настоящего распоряжения оставляю за собой"
        )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("приказ", "Настоящий приказ вступает в силу со дня его подписания"),
        ("постановление", "Настоящее постановление вступает в силу со дня его подписания"),
    ],
)
def test_the_act_takes_effect(kind: str, expected: str) -> None:
    assert said(kind, вступает_в_силу="со дня его подписания") == expected


class TestApproval:
    @pytest.mark.parametrize(
        ("kind", "title", "expected"),
        [
            (
                "план мероприятий",
                "по внедрению",
                "Утвердить план мероприятий по внедрению (прилагается)",
            ),
            (
                "дорожная карта",
                "По внедрению",
                "Утвердить дорожную карту по внедрению (прилагается)",
            ),
            (
                "график",
                "представления сведений",
                "Утвердить график представления сведений (прилагается)",
            ),
            ("правила", None, "Утвердить правила (прилагаются)"),
            ("Положение", "О рабочей группе", "Утвердить положение о рабочей группе (прилагается)"),
        ],
    )
    def test_the_kind_stands_in_the_accusative(
        self, kind: str, title: str | None, expected: str
    ) -> None:
        assert said(attachments=(Attachment(kind=kind, title=title),), утвердить=1) == expected

    def test_one_of_several_attachments_is_named_by_its_number(self) -> None:
        two = (Attachment(kind="план"), Attachment(kind="инструкция"))
        assert said(attachments=two, утвердить=2) == "Утвердить инструкцию (приложение № 2)"

    def test_an_attachment_that_is_not_there_is_an_error(self) -> None:
        with pytest.raises(RenderError, match="утверждает приложение 2, а приложений: 1"):
            said(attachments=(Attachment(kind="план"),), утвердить=2)


class TestAddresseeAndDeadline:
    def test_the_addressee_stands_in_the_dative(self) -> None:
        assert (
            said(кому="руководители школ", срок="19.04.2024") == "Руководителям школ до 19.04.2024"
        )

    def test_a_post_behind_the_name_is_set_off_by_commas(self) -> None:
        assert said(кому="Зайцева О.О., методист", срок="20.10.2025", текст="Составить график") == (
            "Зайцевой О.О., методисту, до 20.10.2025 составить график"
        )
        assert said(кому="Зайцева О.О., методист") == "Зайцевой О.О., методисту"

    def test_so_are_the_posts_of_several_people(self) -> None:
        two = "Зайцева О.О., методист, и Цой А.А., секретарь"
        assert said(кому=two, срок="20.10.2025", текст="Составить график") == (
            "Зайцевой О.О., методисту, и Цой А.А., секретарю, до 20.10.2025 составить график"
        )
        assert said(кому="Зайцева О.О., методист, и Цой А.А.", текст="Составить график") == (
            "Зайцевой О.О., методисту, и Цой А.А. составить график"
        )

    def test_the_order_to_the_addressee_is_one_sentence(self) -> None:
        assert said(кому="делопроизводитель Чернова М.Ю.", текст="Ознакомить работников") == (
            "Делопроизводителю Черновой М.Ю. ознакомить работников"
        )

    def test_a_deadline_alone_leads_an_infinitive(self) -> None:
        assert said(срок="19.04.2024", текст="издать приказ") == "До 19.04.2024 издать приказ"

    def test_and_follows_any_other_text(self) -> None:
        assert said(срок="19.04.2024", текст="Отчёт представляется в отдел.") == (
            "Отчёт представляется в отдел до 19.04.2024"
        )

    @pytest.mark.parametrize(
        ("deadline", "expected"),
        [
            ("19.04.2024", "до 19.04.2024"),
            ("май 2024", "в мае 2024 года"),
            ("октябрь 2023 – май 2024", "с октября 2023 года по май 2024 года"),
            ("II квартал 2024 года", "во II квартале 2024 года"),
            ("I квартал", "в I квартале"),
            ("2 квартал", "во II квартале"),
            ("Сентябрь", "в сентябре"),
            ("в мае", "в мае"),
            ("в течение мая", "в течение мая"),
            ("сентябрь – октябрь", "с сентября по октябрь"),
            ("ноябрь 2023 – май 2024", "с ноября 2023 года по май 2024 года"),
            ("апрель – май 2024", "с апреля по май 2024 года"),
            ("III квартал 2026 года", "в III квартале 2026 года"),
            ("I полугодие", "в I полугодии"),
            ("II полугодие 2026 года", "во II полугодии 2026 года"),
            ("до конца I квартала 2026 года", "до конца I квартала 2026 года"),
            ("2026 год", "в 2026 году"),
            ("в течение 2026 года", "в течение 2026 года"),
            ("до конца 2026 года", "до 31.12.2026"),
            ("к 1 мая 2027 года", "к 01.05.2027"),
            ("до 1 сентября", "до 1 сентября"),
            ("до конца II квартала", "до конца II квартала"),
            ("IX форум учителей", "IX форум учителей"),
            ("V съезд", "V съезд"),
            ("в течение 104 календарных дней", "в течение 104 (ста четырёх) календарных дней"),
            ("ежеквартально", "ежеквартально"),
            ("По мере поступления заявок", "по мере поступления заявок"),
        ],
    )
    def test_a_deadline_fits_into_the_sentence(self, deadline: str, expected: str) -> None:
        assert deadline_inside(deadline) == expected


class TestEndMarks:
    @pytest.mark.parametrize(
        ("text", "mark", "expected"),
        [
            ("издать приказ", ".", "издать приказ."),
            ("издать приказ.", ".", "издать приказ."),
            ("издать приказ;", ".", "издать приказ."),
            ("чаты и т.д.", ".", "чаты и т.д."),
            ("чаты и т.д.", ";", "чаты и т.д.;"),
            ("на Астахову С.В.", ".", "на Астахову С.В."),
            ("всё ли готово?", ".", "всё ли готово?"),
            ("создать чаты:", ":", "создать чаты:"),
            ("в 2024 г.", ".", "в 2024 г."),
            ("скамеек – 3 шт.", ";", "скамеек – 3 шт.;"),
            ("мячей – 12 шт.", ".", "мячей – 12 шт."),
        ],
    )
    def test_a_mark_is_never_doubled(self, text: str, mark: str, expected: str) -> None:
        assert ended(text, mark) == expected

    def test_the_mark_a_clerk_typed_is_dropped(self) -> None:
        assert bare("разместить на сайте; ") == "разместить на сайте"


def test_capitals_skip_quotation_marks() -> None:
    assert capitalise("«сферум» использовать") == "«Сферум» использовать"


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("Администрация города", "администрация города"),
        ("Педагогический совет", "педагогический совет"),
        ("Городская дума", "городская дума"),
        ("Детский сад № 14", "детский сад № 14"),
        ("Министерство просвещения", "Министерство просвещения"),
        ("Правительство области", "Правительство области"),
        ("Светлоборская городская Дума", "Светлоборская городская Дума"),
        ("МБОУ «СШ № 5»", "МБОУ «СШ № 5»"),
    ],
)
def test_a_body_inside_a_sentence_begins_small_unless_it_is_a_name(name: str, inside: str) -> None:
    assert lower_first_unless_name(name) == inside


def test_guesses_are_remembered_for_the_user() -> None:
    speaker = Speaker("приказ")
    speaker.sentence(Clause(control="директор школы Ким А.Б."))
    assert all("→" in guess for guess in speaker.guesses)


def test_a_guess_says_that_nothing_was_declined() -> None:
    speaker = Speaker("приказ")
    for who in ("Волк И.И. и Заяц Н.Ю.", "Корсакова М.Н."):
        speaker.party(who, Case.DATV)
    unchanged, declined = speaker.guesses
    assert unchanged.endswith("(не просклонено: пол по инициалам не виден)")
    assert declined.endswith("Корсаковой\u00a0М.Н.")
