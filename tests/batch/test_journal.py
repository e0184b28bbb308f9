"""Numbers: never the same twice, none lost, each its own for ever."""

from __future__ import annotations

import csv
import datetime
import io
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from actgen.batch.journal import Journal, Printed, Request
from actgen.batch.journal_export import FORMATS
from actgen.batch.journal_order import order_of, told_backwards
from actgen.cli import main
from actgen.errors import ActgenError
from actgen.model.package import Counter
from tests.batch.office import ORDER, PACKAGE, SCHOOLS, Office

ORDERS = Counter(counter="приказы", pattern="{n}-од")

# What several processes do at once: every one numbers documents of its own.
_TAKER = """
import sys
from actgen.batch.journal import Journal, Request
from actgen.model.package import Counter
where, who, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
journal = Journal(where)
counter = Counter(counter="приказы", pattern="{n}-од")
for i in range(count):
    two = [Request(f"{who}-{i}-{j}", "приказ", counter, None, "", "", "") for j in (1, 2)]
    for number in journal.give("пакет", two):
        print(number, flush=True)
"""


def request(row: str, counter: Counter = ORDERS, year: int | None = 2024) -> Request:
    """An order of a school."""
    return Request(row, "приказ", counter, year, f"{row} МОУ", "О чатах", "16.04.2024")


PRINTED = Printed("1", "приказ", 2024, "1 МОУ/1. О чатах.docx", "1 МОУ", "О чатах", "16.04.2024")
"""The first request, printed."""


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "журнал.sqlite")


def test_numbers_follow_each_other_in_the_order_of_the_requests(journal: Journal) -> None:
    assert journal.give("а", [request("2"), request("1")]) == ["1-од", "2-од"]
    assert journal.give("а", [request("3")]) == ["3-од"]


def test_a_number_stays_its_own(journal: Journal) -> None:
    journal.give("а", [request("1"), request("2")])
    assert journal.give("а", [request("2"), request("3"), request("1")]) == ["2-од", "3-од", "1-од"]
    assert journal.give("другой пакет", [request("2")]) == ["4-од"]
    assert journal.known("а", "2") == {"приказ": "2-од"}


def test_every_counter_counts_apart(journal: Journal) -> None:
    letters = Counter(counter="письма", pattern="{n:3}/{год}", first=7)
    assert journal.give("а", [request("1"), request("1", letters)]) == ["1-од", "007/2024"]
    assert journal.give("а", [request("2", letters)]) == ["008/2024"]


def test_a_yearly_counter_begins_anew(journal: Journal) -> None:
    yearly = Counter(counter="приказы", pattern="{n}-од", yearly=True)
    given = [request("1", yearly, 2024), request("2", yearly, 2024), request("3", yearly, 2025)]
    assert journal.give("а", given) == ["1-од", "2-од", "1-од"]


def test_a_document_that_comes_into_another_year_leaves_its_line_as_it_was(
    journal: Journal,
) -> None:
    yearly = Counter(counter="приказы", pattern="{n}-од", yearly=True)
    journal.give("а", [request("1", yearly, 2024)])
    journal.printed("а", [PRINTED])
    later = request("1", yearly, 2025)
    assert journal.moved("а", [later, request("2", yearly, 2025)]) == {
        ("1", "приказ"): "№ 1-од от 16.04.2024"
    }
    assert journal.give("а", [later]) == ["1-од"]
    journal.printed("а", [replace(PRINTED, year=2025, date="11.01.2025")])
    assert [(line.year, line.date) for line in journal.lines()] == [
        (2024, "16.04.2024"),
        (2025, "11.01.2025"),
    ]
    assert journal.moved("а", [later]) == {}
    assert journal.moved("а", [request("1", yearly, 2024)]) == {}


def test_the_number_of_another_pattern_stays_as_it_was_given(journal: Journal) -> None:
    journal.give("а", [request("1")])
    other = Counter(counter="приказы", pattern="{n}-к")
    assert journal.give("а", [request("1", other), request("2", other)]) == ["1-од", "2-к"]


def _takers(where: str, count: int, each: int) -> list[subprocess.Popen[str]]:
    return [
        subprocess.Popen(
            [sys.executable, "-c", _TAKER, where, str(who), str(each)],
            stdout=subprocess.PIPE,
            text=True,
        )
        for who in range(count)
    ]


def all_different(where: str) -> None:
    """Four processes at once take numbers; each gets others, and together they are 1, 2, 3 …"""
    numbers: list[str] = []
    for process in _takers(where, 4, 15):
        said, _ = process.communicate(timeout=60)
        assert process.returncode == 0
        numbers += said.split()
    assert sorted(numbers, key=lambda text: int(text[:-3])) == [f"{n}-од" for n in range(1, 121)]


def none_lost(where: str) -> None:
    """What a process that is killed has said stays given; others go on after it."""
    (process,) = _takers(where, 1, 10_000)
    assert process.stdout is not None
    with process:
        said = [process.stdout.readline().strip() for _ in range(20)]
        process.kill()
        said += process.stdout.read().split()
    journal = Journal(where)
    kept = [line.number for line in journal.lines()]
    assert kept[: len(said)] == said
    assert kept == [f"{n}-од" for n in range(1, len(kept) + 1)]
    assert len(kept) % 2 == 0, "half of what was asked for at once was given"
    assert journal.give("пакет", [request("дальше")]) == [f"{len(kept) + 1}-од"]
    journal.close()


@pytest.mark.slow
def test_several_processes_at_once(tmp_path: Path) -> None:
    all_different(str(tmp_path / "журнал.sqlite"))


@pytest.mark.slow
def test_a_killed_process_loses_no_number(tmp_path: Path) -> None:
    none_lost(str(tmp_path / "журнал.sqlite"))


class TestInAPackage:
    """«номер: {счётчик: …}»."""

    @pytest.fixture(autouse=True)
    def _numbered(self, office: Office) -> None:
        office.package(
            PACKAGE.replace(
                "  - файл: приказ.yaml\n",
                '  - {файл: приказ.yaml, номер: {счётчик: приказы, шаблон: "{n}-од"}}\n',
            ).replace("[txt, docx]", "txt")
        )
        office.print()

    def test_numbers_are_printed(self, office: Office) -> None:
        assert "16.04.2024 № 1-од" in office.text("001 МОУ СШ № 1/1. О чатах.txt")
        assert "№ 3-од" in office.text("003 ЦДТ «Радуга»/1. О чатах.txt")

    def test_a_new_school_in_between_changes_no_number(self, office: Office) -> None:
        office.register([["000", "УДО", "", "ДШИ", "Ким Олег Сергеевич"], *SCHOOLS])
        said = office.print()[1]
        assert "записано 1 файл, без изменений – 5" in said
        assert "№ 4-од" in office.text("000 ДШИ/1. О чатах.txt")

    def test_a_package_printed_anew_has_the_same_numbers(self, office: Office) -> None:
        before = office.contents()
        office.register(SCHOOLS[::-1])
        office.out = office.folder / "заново"
        office.print()
        assert office.contents() == before

    def test_several_files_at_once(self, office: Office) -> None:
        office.print()
        journal = str(office.folder / "журнал.sqlite")
        files = [office.folder / name for name in ("журнал.xlsx", "журнал.txt")]
        options = [each for file in files for each in ("-o", str(file))]
        assert main(["journal", journal, *options]) == 0
        assert all(file.is_file() for file in files)
        foreign = files[1]
        foreign.write_text("моё", encoding="utf-8")
        files[0].unlink()
        assert main(["journal", journal, *options]) == 2
        assert not files[0].exists()  # all or none
        assert foreign.read_text(encoding="utf-8") == "моё"
        assert main(["journal", journal, "-o", "a.csv", "-o", "./a.csv"]) == 2
        assert main(["journal", journal, "--format", "csv", *options]) == 2

    def test_the_journal_knows_the_files(
        self, office: Office, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["journal", str(office.folder / "журнал.sqlite")]) == 0
        assert capsys.readouterr().out == (
            "приказы\n"
            "  1-од от 16.04.2024  001 МОУ СШ № 1  О чатах\n"
            "  2-од от 16.04.2024  002 МДОУ № 2  О чатах\n"
            "  3-од от 16.04.2024  003 ЦДТ «Радуга»  О чатах\n"
        )

    def test_the_journal_has_the_document_as_it_was_printed_last(
        self, office: Office, capsys: pytest.CaptureFixture[str]
    ) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[1][3] = "МДОУ «Мир»"
        office.register(rows)
        act = (office.folder / "приказ.yaml").read_text(encoding="utf-8")
        office.write("приказ.yaml", act.replace("О чатах", "О чатах {{ школа.кратко }}"))
        assert office.print()[0] == 0
        assert main(["journal", str(office.folder / "журнал.sqlite")]) == 0
        said = capsys.readouterr().out
        assert "  2-од от 16.04.2024  002 МДОУ «Мир»  О чатах МДОУ «Мир»\n" in said
        assert "МДОУ № 2" not in said

    def test_a_dry_run_gives_no_number(self, office: Office) -> None:
        office.register([*SCHOOLS, ["004", "УДО", "", "ДШИ", "Ким Олег Сергеевич"]])
        office.package(
            (office.folder / "пакет.yaml")
            .read_text(encoding="utf-8")
            .replace("папка:", 'имя: "{{ документ.номер }} {{ документ.заголовок }}"\nпапка:')
        )
        said = office.print("--dry-run")[1]
        assert "3-од О чатах.txt" in said
        assert "004 ДШИ/\n  … О чатах" in said
        journal = Journal(office.folder / "журнал.sqlite", create=False)
        assert len(list(journal.lines())) == 3
        journal.close()


class TestDatesThatRunBackwards:
    """«№ 12 от 20.01», then «№ 13 от 15.01»: told once, never refused."""

    HEAD = ("Код", "Вид", "ИНН", "Кратко", "Руководитель", "Дата")
    TOLD = (
        "счётчик «приказы»: даты идут не по порядку номеров, номер больше, а дата раньше:\n"
        "  № 2-од от 15.01.2026 (002 МДОУ № 2, приказ); перед ним № 1-од от 20.01.2026 (001 МОУ СШ № 1, приказ)\n"
        "  Если дата ошибочна, исправьте её: номер останется прежним."
    )

    @pytest.fixture(autouse=True)
    def _dated(self, office: Office) -> None:
        office.write("приказ.yaml", ORDER.replace("16.04.2024", '"{{ школа.дата }}"'))
        office.package(
            PACKAGE.replace(
                "  - файл: приказ.yaml\n",
                '  - {файл: приказ.yaml, номер: {счётчик: приказы, шаблон: "{n}-од"}}\n',
            ).replace("[txt, docx]", "txt")
        )
        self.dates(office, "20.01.2026", "15.01.2026", "21.01.2026")

    def dates(self, office: Office, *dates: str) -> None:
        rows = [[*row, date] for row, date in zip(SCHOOLS, dates, strict=True)]
        office.register(rows, self.HEAD)

    def test_both_are_named_once(self, office: Office) -> None:
        status, said = office.print()
        assert (status, said.count("не по порядку"), self.TOLD in said) == (0, 1, True)
        assert "№ 2-од" in office.text("002 МДОУ № 2/1. О чатах.txt")
        assert "не по порядку" not in office.print()[1]

    def test_a_dry_run_tells_it_before_numbers_are_given(self, office: Office) -> None:
        status, said = office.print("--dry-run")
        assert status == 0
        assert (
            "  новый номер от 15.01.2026 (002 МДОУ № 2, приказ)"
            "; перед ним новый номер от 20.01.2026 (001 МОУ СШ № 1, приказ)\n"
        ) in said
        assert "расположите строки по датам" in said

    def test_every_document_is_named(self, office: Office) -> None:
        self.dates(office, "20.01.2026", "15.01.2026", "16.01.2026")
        said = office.print()[1]
        assert (
            "  № 2-од от 15.01.2026 (002 МДОУ № 2, приказ); перед ним № 1-од от 20.01.2026" in said
        )
        assert "  № 3-од от 16.01.2026 (003 ЦДТ «Радуга», приказ); перед ним № 1-од от" in said

    def test_of_very_many_the_first_are_named_and_the_others_counted(
        self, journal: Journal
    ) -> None:
        dates = ["20.01.2026", *(f"{day:02}.01.2026" for day in range(1, 13))]
        journal.give("а", [replace(request(f"{n:02}"), date=day) for n, day in enumerate(dates)])
        (told,) = told_backwards(order_of(journal.lines()).found)
        assert (told.count("перед ним"), "и ещё таких номеров: 2" in told) == (10, True)

    def test_a_school_that_is_renamed_is_not_told_of_again(self, office: Office) -> None:
        office.print()
        row = [*SCHOOLS[1], "15.01.2026"]
        row[3] = "МДОУ № 22"
        rows = [[*SCHOOLS[0], "20.01.2026"], row, [*SCHOOLS[2], "21.01.2026"]]
        office.register(rows, self.HEAD)
        assert "не по порядку" not in office.print()[1]

    def test_a_date_that_is_changed_later(self, office: Office) -> None:
        self.dates(office, "20.01.2026", "20.01.2026", "21.01.2026")
        assert "не по порядку" not in office.print()[1]
        self.dates(office, "20.01.2026", "15.01.2026", "21.01.2026")
        assert self.TOLD in office.print()[1]

    def test_other_counters_and_years_have_dates_of_their_own(self, journal: Journal) -> None:
        yearly = Counter(counter="письма", yearly=True)
        journal.give(
            "а",
            [
                replace(request("1"), date="20.01.2026"),
                replace(request("1", yearly, 2026), date="15.01.2026"),
                replace(request("2", yearly, 2025), date="31.12.2025"),
                replace(request("2"), date=""),
            ],
        )
        assert order_of(journal.lines()).found == []

    def test_the_journal_on_the_screen_tells_it(
        self, office: Office, capsys: pytest.CaptureFixture[str]
    ) -> None:
        office.print()
        journal = str(office.folder / "журнал.sqlite")
        assert main(["journal", journal]) == 0
        assert self.TOLD in capsys.readouterr().err
        assert main(["journal", journal, "-o", str(office.folder / "журнал.csv")]) == 0
        assert self.TOLD in capsys.readouterr().err


def test_the_counter_may_stand_in_the_act(office: Office) -> None:
    order = ORDER.replace(
        "дата:", 'номер: {счётчик: "приказы {{ школа.код }}", начать с: 5}\nдата:'
    )
    office.write("приказ.yaml", order)
    assert office.print()[0] == 0
    assert "№ 5" in office.text("003 ЦДТ «Радуга»/1. О чатах.txt")
    journal = Journal(office.folder / "журнал.sqlite", create=False)
    assert [line.counter for line in journal.lines()] == [
        "приказы 001",
        "приказы 002",
        "приказы 003",
    ]
    journal.close()


def test_a_yearly_counter_needs_a_date(office: Office) -> None:
    office.write("приказ.yaml", ORDER.replace("дата: 16.04.2024\n", ""))
    office.package(
        PACKAGE.replace(
            "  - файл: приказ.yaml\n",
            "  - {файл: приказ.yaml, номер: {счётчик: приказы, с начала года: да}}\n",
        )
    )
    status, said = office.print()
    assert status == 2
    assert "счётчик «приказы» считает по годам, а у акта нет даты" in said


class TestExport:
    """«журнал регистрации»."""

    @pytest.fixture
    def lines(self, journal: Journal) -> Journal:
        yearly = Counter(counter="приказы/школы", pattern="{n}-од", yearly=True)
        journal.give("а", [request("1", yearly), request("2", yearly), request("1")])
        journal.printed("а", [PRINTED])
        return journal

    def test_csv(self, lines: Journal) -> None:
        rows = list(
            csv.reader(
                io.StringIO(FORMATS["csv"](lines.lines()).decode("utf-8-sig")), delimiter=";"
            )
        )
        assert rows[0][:4] == ["№ п/п", "Номер", "Дата", "Заголовок"]
        assert [row[1] for row in rows[1:]] == ["1-од", "1-од", "2-од"]
        assert rows[3][7] == "не напечатан"
        assert rows[0][-2:] == ["Счётчик", "Год"]
        assert [row[-2:] for row in rows[1:3]] == [["приказы", ""], ["приказы/школы", "2024"]]

    def test_xlsx_is_one_sheet_to_filter_with_all_counters(self, lines: Journal) -> None:
        book = load_workbook(io.BytesIO(FORMATS["xlsx"](lines.lines())))
        assert book.sheetnames == ["Журнал"]
        sheet = book["Журнал"]
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        assert rows[0][:5] == ("№ п/п", "Счётчик", "Год", "Номер", "Дата")
        assert [row[:4] for row in rows[1:]] == [
            (1, "приказы", None, "1-од"),
            (1, "приказы/школы", 2024, "1-од"),
            (2, "приказы/школы", 2024, "2-од"),
        ]
        assert sheet.auto_filter.ref == "A2:K5"

    def test_its_dates_are_dates(self, lines: Journal) -> None:
        sheet = load_workbook(io.BytesIO(FORMATS["xlsx"](lines.lines())))["Журнал"]
        for cell in (sheet["E3"], sheet["K3"]):
            assert (cell.is_date, cell.number_format) == (True, "DD.MM.YYYY")
        assert sheet["E3"].value == datetime.datetime(2024, 4, 16)

    def test_what_is_no_date_and_what_looks_like_a_formula_stay_texts(
        self, journal: Journal
    ) -> None:
        journal.give("а", [replace(request("1"), title="=1+1", date="весна 2024 г.")])
        sheet = load_workbook(io.BytesIO(FORMATS["xlsx"](journal.lines())))["Журнал"]
        assert (sheet["E3"].value, sheet["F3"].value) == ("весна 2024 г.", "=1+1")
        assert sheet["F3"].data_type == "s"

    def test_an_empty_journal(self, journal: Journal) -> None:
        sheet = load_workbook(io.BytesIO(FORMATS["xlsx"](journal.lines())))["Журнал"]
        assert sheet.max_row == 2

    def test_a_document(self, lines: Journal) -> None:
        from actgen.batch.journal_export import as_act
        from actgen.render import FORMATS as PRINT

        text = PRINT["txt"](as_act(lines.lines())).decode().replace("\u00a0", " ")
        assert "ЖУРНАЛ РЕГИСТРАЦИИ" in text
        assert "приказы/школы, 2024 г." in text
        assert "Всего: 3 номера" in text

    def test_one_counter_and_year(self, lines: Journal) -> None:
        assert [line.row for line in lines.lines("приказы/школы", 2024)] == ["1", "2"]
        assert list(lines.lines("приказы/школы", 2023)) == []
        with pytest.raises(ActgenError, match="счётчика «прикасы» в журнале нет"):
            list(lines.lines("прикасы"))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["нет.sqlite"], "журнала нет"),
        (["sqlite:///нет/журнал.sqlite"], "журнала нет"),
        (["mysql://server/db"], "такой базы данных журнал не знает"),
        (["://"], "адрес журнала непонятен"),
        (["нет.sqlite", "--format", "odt"], "неизвестный формат «odt»"),
        (["нет.sqlite", "--format", "docx"], "пишется в файл"),
    ],
)
def test_what_is_no_journal(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["journal", *arguments]) == 2
    assert message in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_journal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "письмо.docx"
    path.write_bytes(b"PK" * 2000)
    assert main(["journal", str(path)]) == 2
    assert "это не журнал номеров" in capsys.readouterr().err


def test_a_server_that_does_not_answer_is_told_without_its_password(
    capsys: pytest.CaptureFixture[str],
) -> None:
    started = time.monotonic()
    assert main(["journal", "postgresql://clerk:secret@127.0.0.1:9/acts"]) == 2
    said = capsys.readouterr().err
    assert "журнал недоступен" in said
    assert "secret" not in said
    assert time.monotonic() - started < 30


def test_a_journal_in_no_folder(office: Office) -> None:
    office.write("приказ.yaml", ORDER.replace("дата:", "номер: {счётчик: приказы}\nдата:"))
    status, said = office.print("--journal", str(office.folder / "нет" / "журнал.sqlite"))
    assert status == 2
    assert "файл журнала не открыть" in said
