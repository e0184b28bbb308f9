"""The superior acts of the project: five real documents without loss, and one for today."""

from __future__ import annotations

import datetime
import re
from functools import cache

import pytest

from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.content import Attachment
from actgen.model.requirement import Status
from actgen.resources import acts_dir
from actgen.source import load_act, load_act_with_warnings, load_superior

# Files beside the acts that are no acts: what they share.
SHARED = {"disputed", "form", "lexicon", "past"}
ACTS = sorted(path.stem for path in acts_dir().glob("*.yaml") if path.stem not in SHARED)

# kind, date and number of the real documents
DOCUMENTS = {
    "kalinin-223-09": ("приказ", "13.04.2024", "223-09"),
    "minpros-04-643": ("письмо", "26.08.2022", "04-643"),
    "pelym-351": ("постановление", "16.10.2023", "351"),
    "severodvinsk-273r": ("распоряжение", "10.05.2023", "273р"),
    "yaroslavl-197": ("приказ", "12.04.2023", "197/01-03"),
}


@cache
def act(name: str) -> Act:
    return load_act(acts_dir() / f"{name}.yaml")


@pytest.mark.parametrize("name", ACTS)
def test_nothing_in_an_act_is_doubtful(name: str) -> None:
    assert load_act_with_warnings(acts_dir() / f"{name}.yaml")[1] == ()


def rows(document: Attachment) -> tuple[tuple[str, ...], ...]:
    assert document.table is not None
    return document.table.all_rows()


def figures(document: Attachment) -> list[int]:
    """The figures of its facts, in order: each line ends with one, or with one and «человек»."""
    lines = [line for fact in document.facts for line in (fact.items or (fact.text,))]
    found = [re.search(r"– (\d+)(?: человек)?$", line) for line in lines]
    assert all(found), lines
    return [int(match[1]) for match in found if match is not None]


def words(name: str) -> str:
    """The whole file on one line, to look for what must not be lost."""
    return " ".join((acts_dir() / f"{name}.yaml").read_text(encoding="utf-8").split())


def quoted(clauses: tuple[Clause, ...]) -> Clause:
    """The one clause that quotes a passage."""
    (found,) = (each for each in clauses if each.quotation is not None)
    return found


@pytest.mark.parametrize("name", ACTS)
def test_every_act_loads_with_what_it_requires(name: str) -> None:
    superior = load_superior(acts_dir() / f"{name}.yaml")
    assert superior.requirements
    assert superior.act.institutions
    for imposed in superior.requirements:
        assert set(imposed.requirement.institutions) <= set(superior.act.institutions)


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_the_five_documents_are_there(name: str) -> None:
    kind, date, number = DOCUMENTS[name]
    assert name in ACTS
    found = act(name)
    assert (found.kind, found.number) == (kind, number)
    assert found.date == datetime.datetime.strptime(date, "%d.%m.%Y").date()
    assert found.signature[0].name.count(" ") == 2  # surname, name, patronymic


class TestYaroslavl:
    """An order and its plan."""

    @pytest.fixture
    def plan(self) -> Attachment:
        (plan,) = act("yaroslavl-197").attachments
        return plan

    def test_the_order_approves_the_plan(self) -> None:
        first, control = act("yaroslavl-197").clauses
        assert first.approves == 1
        assert control.control is not None

    def test_facts(self, plan: Attachment) -> None:
        assert "20.09.2022" in (plan.facts_title or "")
        assert figures(plan) == [370, 33, 9948, 1513, 141338, 29520]

    def test_sixteen_measures_with_who_and_when(self, plan: Attachment) -> None:
        assert len(rows(plan)) == 16
        assert all(len(row) == 3 for row in rows(plan))
        due = [row[2] for row in rows(plan)]
        assert due.count("До 31.12.2023") == 4
        assert due.count("До 01.05.2023") == 2
        assert due.count("На постоянной основе") == 2
        assert due[12].startswith("В течение 3 рабочих дней")

    def test_the_sample_prints_the_same_plan(self, plan: Attachment) -> None:
        sample = load_act(acts_dir().parent / "samples" / "order-yaroslavl.yaml")
        assert sample.attachments == (plan,)

    def test_several_parties_in_one_cell(self, plan: Attachment) -> None:
        assert len(rows(plan)[8][1].strip().split("\n")) == 4


class TestPelym:
    """A decree and its roadmap."""

    @pytest.fixture
    def roadmap(self) -> Attachment:
        (roadmap,) = act("pelym-351").attachments
        return roadmap

    def test_the_decree(self) -> None:
        decree = act("pelym-351")
        assert decree.author.name == ("Администрация городского округа Пелым",)
        assert len(decree.clauses) == 4
        assert "10.1 пункта 10 раздела X" in (decree.grounds[0].text or "")

    def test_targets(self, roadmap: Attachment) -> None:
        assert "30.12.2023" in (roadmap.targets_title or "")
        assert len(roadmap.targets) == 2
        assert all(target.startswith("100 % ") for target in roadmap.targets)
        assert all("не менее 10 сообщений" in target for target in roadmap.targets)

    def test_facts(self, roadmap: Attachment) -> None:
        """They stand in the table itself, in a row of their own under its heading."""
        assert roadmap.table is not None
        (section,) = roadmap.table.sections
        heading, *lines = section.notes
        assert heading == "Статистические данные:"
        found = [int(line.rpartition(" – ")[2]) for line in lines]
        assert found == [1, 28, 390, 1, 4, 1, 15, 3]

    def test_nine_measures_in_five_columns(self, roadmap: Attachment) -> None:
        assert roadmap.table is not None
        assert roadmap.table.numbered
        assert len(roadmap.table.columns) == 4
        assert len(rows(roadmap)) == 9
        assert [row[2] for row in rows(roadmap)] == (
            ["Октябрь 2023"] * 3 + ["Октябрь 2023 – май 2024"] * 6
        )

    def test_results_keep_their_figures(self, roadmap: Attachment) -> None:
        results = [row[3] for row in rows(roadmap)]
        assert [re.findall(r"\d+", result) for result in results] == [
            ["1"],
            ["1"],
            [],
            ["1"],
            ["2"],
            ["2", "3"],
            ["1"],
            [],
            ["70"],
        ]

    def test_one_department_has_one_name(self) -> None:
        responsible = {row[1] for row in rows(act("pelym-351").attachments[0])}
        assert responsible == {"ОКСиДМ", "ОКСиДМ, VK", "VK, ОКСиДМ"}


class TestKalinin:
    """An order that quotes a passage for another document."""

    def test_grounds(self) -> None:
        grounds = act("kalinin-223-09").grounds
        numbers = [ground.number for ground in grounds]
        assert numbers == ["Р-210", "149-ФЗ", "04-127", "1241", "542/1", "04-643", "Р-139"]
        (edition,) = (ground.edition for ground in grounds if ground.edition)
        assert "29.12.2022" in edition
        assert "01.03.2023" in edition

    def test_letterhead_of_several_lines(self) -> None:
        assert len(act("kalinin-223-09").author.name) == 3

    def test_chats_with_their_conditions(self) -> None:
        chats = act("kalinin-223-09").clauses[0].clauses[1].items
        conditions = [re.findall(r"\(([МДОУ, ]+)\)$", chat.text) for chat in chats]
        assert conditions == [["МОУ"], ["МОУ, МДОУ"], ["МОУ, МДОУ"], ["МОУ"], []]

    def test_a_passage_with_a_numbering_of_its_own(self) -> None:
        passage = quoted(act("kalinin-223-09").clauses[0].clauses).quotation
        assert passage is not None
        assert len(passage.clauses) == 4
        assert [len(clause.clauses) for clause in passage.clauses] == [0, 0, 3, 0]

    def test_title_of_the_acts_to_be_issued(self) -> None:
        assert "«Об использовании информационно-коммуникационной" in words("kalinin-223-09")


class TestSeverodvinsk:
    """A direction of an official."""

    def test_letterhead_of_an_official_with_the_city_above(self) -> None:
        author = act("severodvinsk-273r").author
        assert author.name == ("Городской округ Архангельской области «Северодвинск»",)
        assert author.official == "Начальник Управления образования"

    def test_signed_by_who_acts_for_him(self) -> None:
        (signature,) = act("severodvinsk-273r").signature
        assert signature.acting == "и.о."
        assert signature.post == act("severodvinsk-273r").author.official

    def test_nobody_is_ordered_by_a_word(self) -> None:
        assert act("severodvinsk-273r").operative_word == "нет"

    def test_points(self) -> None:
        clauses = act("severodvinsk-273r").clauses
        assert [len(clause.clauses) for clause in clauses] == [0, 4, 5, 1, 2, 0]
        assert [clause.deadline for clause in clauses].count("в срок до 26.05.2023") == 3

    def test_nine_messengers_twice(self) -> None:
        listed = (
            "(Discord, Microsoft Teams, Skype for Business, Snapchat, Telegram, Threema, Viber,"
            " WhatsApp, WeChat)"
        )
        found = [
            clause.text
            for each in act("severodvinsk-273r").clauses
            for clause in each.clauses
            if listed in (clause.text or "")
        ]
        assert len(found) == 2


class TestLetter:
    """A letter of the ministry."""

    def test_letterhead_with_unit_and_reference_data(self) -> None:
        author = act("minpros-04-643").author
        assert "".join(author.unit).startswith("Департамент цифровой")
        assert author.contacts is not None
        assert author.contacts.address == ("Каретный Ряд, д. 2, Москва, 127006",)
        assert author.contacts.phone == "(495) 587-01-10, доб. 3300"
        assert author.contacts.email == "d04@edu.gov.ru"

    def test_one_generalised_addressee(self) -> None:
        (addressee,) = act("minpros-04-643").addressees
        assert (addressee.text or "").startswith("Руководителям органов исполнительной власти")

    def test_text(self) -> None:
        letter = act("minpros-04-643")
        assert letter.title == "О направлении информации"
        assert len(letter.text) == 7
        (request,) = letter.clauses
        assert request.free
        assert (request.text or "").endswith("согласно прилагаемой инструкции")
        assert len(letter.enclosures) == 1

    def test_it_only_asks(self) -> None:
        superior = load_superior(acts_dir() / "minpros-04-643.yaml")
        found = {imposed.requirement.status for imposed in superior.requirements}
        assert found == {Status.RECOMMENDED}


class TestMessenger:
    """The act for today: employees are obliged, families are only invited."""

    @pytest.fixture
    def status(self) -> dict[str, Status]:
        superior = load_superior(acts_dir() / "messenger-2025.yaml")
        return {each.requirement.id: each.requirement.status for each in superior.requirements}

    def test_what_concerns_employees_is_required(self, status: dict[str, Status]) -> None:
        for name in ("staff-use-max", "foreign-messengers-banned", "staff-familiarised"):
            assert status[name] is Status.REQUIRED

    def test_compelling_families_is_disputed(self, status: dict[str, Status]) -> None:
        assert status["families-only-offered"] is Status.DISPUTED
        assert status["another-channel-kept"] is Status.RECOMMENDED

    def test_the_laws_are_cited(self) -> None:
        preamble = " ".join(
            f"{ground.text} {ground.number}" for ground in act("messenger-2025").grounds
        )
        for law in ("частью 3.1 статьи 16", "273-ФЗ", "149-ФЗ", "41-ФЗ", "156-ФЗ", "1880-р"):
            assert law in preamble

    def test_it_names_no_list_that_others_keep(self) -> None:
        """The list of Роскомнадзор changes; the act refers to it, only the requirement names services."""
        texts = [
            clause.text or ""
            for each in act("messenger-2025").clauses
            for clause in (each, *each.clauses)
        ]
        assert any("Роскомнадзора" in text for text in texts)
        assert not any("Telegram" in text for text in texts)

    def test_it_says_when_it_was_checked(self) -> None:
        assert "Проверено 22.11.2026" in words("messenger-2025")


class TestTasksOfTheRegion:
    """Four shares by 01.09.2023 and three tasks of 100 %."""

    def test_targets(self) -> None:
        tasks = act("stavropol-tasks")
        assert "01.09.2023" in (tasks.targets_title or "")
        shares = [re.search(r"не менее (\d+) %$", target) for target in tasks.targets]
        assert [int(share[1]) for share in shares if share] == [35, 25, 35, 30]

    def test_tasks(self) -> None:
        table = act("stavropol-tasks").table
        assert table is not None
        assert [row[2] for row in table.all_rows()] == ["до 31.12.2022"] * 2 + ["до 01.07.2023"]
        assert all(row[3].startswith("100 % ") for row in table.all_rows())


# Stems of posts and things that schools of a kind have not.
FOREIGN = {
    "МОУ": ("заведующ", "воспитател", "воспитанник", "старш"),
    "МДОУ": ("директор", "завуч", "классн", "учител", "урок", "дневник", "ученич", "школ"),
    "УДО": ("заведующ", "завуч", "воспитател", "классн", "учител", "урок", "дневник", "школ"),
    "СПО": ("заведующ", "завуч", "воспитател", "классн", "учител", "урок", "дневник", "школ"),
}


class TestWordings:
    """What a school is told to write says nothing of posts and things that schools of its kind have not."""

    @pytest.mark.parametrize("name", ACTS)
    def test_are_those_of_the_kind(self, name: str) -> None:
        superior = load_superior(acts_dir() / f"{name}.yaml")
        for imposed in superior.requirements:
            asked = imposed.requirement
            for kind in asked.institutions or superior.act.institutions:
                text = asked.worded(kind).lower()
                found = [stem for stem in FOREIGN.get(kind, ()) if stem in text]
                assert not found, f"{asked.id}, {kind}: {text}"
