"""What a run prints, what it leaves as it is, and what it tells."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import zipfile
from dataclasses import replace
from pathlib import Path

import docx
import pytest

from actgen.batch.cluster import work_for
from actgen.batch.crew import Alone
from actgen.batch.materials import Materials, gathered
from actgen.batch.package_reader import load_package
from actgen.batch.work import Job, Outcome
from actgen.batch.workshop import Workshop
from actgen.cli.batch import Wishes
from actgen.errors import ActgenError
from tests.batch.office import HEAD, ORDER, PACKAGE, SCHOOLS, Office
from tests.batch.office import MEMO as MEMO_ACT

FIRST = "001 МОУ СШ № 1/1. О чатах.txt"
MEMO = "001 МОУ СШ № 1/2. о правилах общения.txt"


def counts(said: str) -> str:
    """The last line: «записано 2 файла, без изменений – 8, неудач – 0»."""
    return said.strip().splitlines()[-1].partition("; ")[2]


def test_every_school_gets_the_documents_whose_condition_holds(office: Office) -> None:
    status, said = office.print()
    assert status == 0
    assert counts(said) == "записано 10 файлов, без изменений – 0, неудач – 0"
    assert [name for name in office.files() if name.endswith(".txt")] == [
        "001 МОУ СШ № 1/1. О чатах.txt",
        "001 МОУ СШ № 1/2. о правилах общения.txt",
        "002 МДОУ № 2/1. О чатах.txt",
        "002 МДОУ № 2/2. о правилах общения.txt",
        "003 ЦДТ «Радуга»/1. О чатах.txt",
    ]
    assert "М.Ю. Лебедева" in office.text(FIRST)
    assert "П.А. Гусев" in office.text("002 МДОУ № 2/1. О чатах.txt")


class TestAgain:
    """A second run."""

    @pytest.fixture(autouse=True)
    def _printed(self, office: Office) -> None:
        office.print()

    def test_nothing_is_printed_twice(self, office: Office) -> None:
        before = {path: path.stat().st_mtime_ns for path in office.out.rglob("*.docx")}
        status, said = office.print()
        assert (status, counts(said)) == (0, "записано 0 файлов, без изменений – 10, неудач – 0")
        assert {path: path.stat().st_mtime_ns for path in office.out.rglob("*.docx")} == before

    def test_a_changed_cell_prints_the_documents_that_have_it(self, office: Office) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[1][4] = "Гусева Павла Андреевна"
        office.register(rows)
        assert counts(office.print()[1]) == "записано 2 файла, без изменений – 8, неудач – 0"
        assert "П.А. Гусева" in office.text("002 МДОУ № 2/1. О чатах.txt")

    def test_a_changed_column_that_no_document_prints_changes_nothing(self, office: Office) -> None:
        rows = [list(row) for row in SCHOOLS]
        rows[1][2] = "0000000040"
        office.register(rows)
        assert counts(office.print()[1]) == "записано 0 файлов, без изменений – 10, неудач – 0"

    def test_a_changed_act_prints_all_of_its_documents(self, office: Office) -> None:
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        assert counts(office.print()[1]) == "записано 6 файлов, без изменений – 4, неудач – 0"
        assert "Открыть чат" in office.text(FIRST)

    def test_another_profile_prints_everything(self, office: Office) -> None:
        office.package(PACKAGE + "профиль: gost2016\n")  # the texts come out as they were
        assert counts(office.print()[1]) == "записано 5 файлов, без изменений – 5, неудач – 0"

    def test_what_has_vanished_is_printed_again(self, office: Office) -> None:
        before = office.contents()
        (office.out / FIRST).unlink()
        assert counts(office.print()[1]) == "записано 1 файл, без изменений – 9, неудач – 0"
        assert office.contents() == before

    def test_what_was_edited_by_hand_is_told_and_left_alone(self, office: Office) -> None:
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        status, said = office.print()
        assert status == 0
        assert "1 файл с правкой, сделанной после печати: оставлено как есть" in said
        assert f"  {FIRST}" in said
        assert office.text(FIRST) == "правка директора"

    def test_an_edited_file_is_not_replaced_when_its_act_changes(self, office: Office) -> None:
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        status, said = office.print()
        assert status == 1
        assert "готово/001 МОУ СШ № 1/1. О чатах.txt: файл изменён после печати" in said
        assert "правка сохранена, новый документ не записан" in said
        assert office.text(FIRST) == "правка директора"
        assert "Открыть чат" in office.text("002 МДОУ № 2/1. О чатах.txt")

    def test_bytes_appended_by_another_program_are_an_edit_too(self, office: Office) -> None:
        signed = office.out / FIRST.replace(".txt", ".docx")
        signed.write_bytes(signed.read_bytes() + b"signature")
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        status, said = office.print()
        assert (status, signed.read_bytes()[-9:]) == (1, b"signature")
        assert "1. О чатах.docx: файл изменён после печати" in said

    def test_what_a_killed_run_wrote_and_did_not_note_is_no_edit(self, office: Office) -> None:
        noted = office.folder / "опись сделанного"
        shutil.copytree(office.out / ".actgen", noted)
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        office.print()
        shutil.rmtree(office.out / ".actgen")
        noted.rename(office.out / ".actgen")  # as if the run had been killed before its notes
        assert counts(office.print()[1]) == "записано 0 файлов, без изменений – 10, неудач – 0"
        office.write("приказ.yaml", ORDER.replace("Создать", "Завести"))
        assert counts(office.print()[1]) == "записано 6 файлов, без изменений – 4, неудач – 0"

    def test_force_replaces_it(self, office: Office) -> None:
        before = office.contents()
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        assert office.print("--force")[0] == 0
        assert office.contents() == before

    def test_a_copied_folder_needs_nothing_printed(self, office: Office) -> None:
        for path in office.out.rglob("*.txt"):
            os.utime(path, (1, 1))
        assert counts(office.print()[1]) == "записано 0 файлов, без изменений – 10, неудач – 0"

    def test_what_is_no_longer_in_the_package_is_told_and_left(self, office: Office) -> None:
        office.register(SCHOOLS[:2])
        status, said = office.print()
        assert status == 0
        assert "2 файла без документа в пакете: оставлено в папке" in said
        assert (office.out / "003 ЦДТ «Радуга»" / "1. О чатах.txt").exists()

    def test_it_is_told_of_in_a_run_with_a_failure_whose_own_files_are_not(
        self, office: Office
    ) -> None:
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        office.write("приказ.yaml", ORDER.replace("Создать", "Завести"))
        office.register(SCHOOLS[:2])
        status, said = office.print()
        assert (status, "Не напечатано (1)" in said) == (1, True)
        told = said.partition("2 файла без документа в пакете: оставлено в папке")[2]
        told = told.partition("Не напечатано")[0]
        assert "003 ЦДТ «Радуга»/1. О чатах.txt" in told
        assert FIRST not in told

    def test_clean_spares_the_files_of_a_row_that_has_a_fault_now(self, office: Office) -> None:
        office.print()
        before = office.files()
        office.register([["1", "МОУ", "", "МОУ № 1", ""], ["2", "МОУ", "", "МОУ № 2", "Ким О.С."]])
        code, said = office.print("--clean", "--skip-bad")[:2]
        assert code == 1
        assert set(before) <= set(office.files())
        assert "Лишние файлы не удалялись (--clean): сначала исправьте строки с ошибками." in said

    def test_clean_deletes_what_was_written_here_and_nothing_else(self, office: Office) -> None:
        office.register(SCHOOLS[:2])
        edited = office.out / "003 ЦДТ «Радуга»" / "1. О чатах.txt"
        edited.write_text("нужная правка", encoding="utf-8")
        said = office.print("--clean")[1]
        assert "Удалено лишних файлов: 1" in said
        assert [path.name for path in edited.parent.iterdir()] == [edited.name]
        edited.unlink()
        assert "больше не входят" not in office.print()[1]

    def test_a_part_of_the_register_leaves_the_rest(self, office: Office) -> None:
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        said = office.print("--only", "код=002,003")[1]
        assert counts(said) == "записано 4 файла, без изменений – 2, неудач – 0"
        assert "больше не входят" not in said
        assert "Создать чат" in office.text(FIRST)


def test_part_of_a_register_by_a_value_as_the_register_or_as_the_documents_have_it(
    office: Office,
) -> None:
    office.package(PACKAGE + "проверка: {инн: ИНН}\n")
    first, second, third = SCHOOLS
    office.register([first, [*second[:2], "100000004", *second[3:]], third])
    for value in ("100000004", "0100000004"):
        status, said = office.print("--dry-run", "--only", f"инн={value}")
        assert status == 0, said
        assert "002 МДОУ № 2/" in said
        assert "001 МОУ СШ № 1/" not in said


@pytest.mark.parametrize(
    "wanted",
    [
        "Кратко=МДОУ № 2",
        "кратко=МДОУ № 2",
        "название=МДОУ № 2",
        "Код=002",
        "Куратор=Цой",
        "Краткое  название=МДОУ № 2",
        "Куратор=Цой, Ли, Ким",
    ],
)
def test_part_of_a_register_by_a_column_named_as_its_heading(office: Office, wanted: str) -> None:
    head = [*HEAD, "Куратор"]
    if "азвание" in wanted:
        head[3] = "Краткое название"
        office.package(
            PACKAGE + "столбцы: {название: Краткое название, кратко: Краткое название}\n"
        )
    curator = wanted.partition("=")[2] if "Куратор" in wanted else ""
    rows = [[*row, curator if row[0] == "002" else "Ан"] for row in SCHOOLS]
    office.register(rows, head)
    status, said = office.print("--dry-run", "--only", wanted)
    assert (status, "002 МДОУ № 2/" in said, "001 МОУ" in said) == (0, True, False), said


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (["код=001,099"], "--only: в реестре нет строки, где «код» – «099»"),
        (["код=001,098,099"], "--only: в реестре нет строки, где «код» – «098», «099»"),
        (["вид=МОУ", "код=001,099"], "--only: в реестре нет строки, где «код» – «099»"),
        (["Куратор=Цой, Ли, Ким"], "--only: в реестре нет строки, где «куратор» – «Ли», «Ким»"),
        (["код=001,002"], ""),
        (["вид=МОУ", "код=001,002"], ""),  # there is such a row, it is only not chosen
        (["код=001,001"], ""),
    ],
)
def test_values_that_no_row_has_are_told(office: Office, wanted: list[str], said: str) -> None:
    office.register([[*row, "Цой"] for row in SCHOOLS], [*HEAD, "Куратор"])
    options = [each for want in wanted for each in ("--only", want)]
    status, told = office.print("--dry-run", *options)
    assert status == 0, told
    assert said in told
    assert bool(said) == ("--only" in told)


def test_a_value_with_a_comma_is_found_whole(office: Office) -> None:
    office.register([["001", *SCHOOLS[0][1:3], "ЦДТ, филиал", SCHOOLS[0][4]], SCHOOLS[1]])
    status, told = office.print("--dry-run", "--only", "кратко=ЦДТ, филиал")
    assert (status, "--only" in told) == (0, False), told
    status, told = office.print("--dry-run", "--only", "кратко=МДОУ № 2, ЦДТ")
    assert "нет строки, где «кратко» – «ЦДТ»" in told


def test_a_foreign_file_in_the_way_is_not_replaced(office: Office) -> None:
    foreign = office.out / FIRST
    foreign.parent.mkdir(parents=True)
    foreign.write_text("чужой файл", encoding="utf-8")
    status, said = office.print()
    assert status == 1
    assert "его записала не программа actgen" in said
    assert foreign.read_text(encoding="utf-8") == "чужой файл"
    assert "Не напечатано (1)" in said
    assert (office.out / "неудачи.csv").is_file()
    foreign.unlink()
    assert office.print()[0] == 0
    assert not (office.out / "неудачи.csv").exists()


def test_processes_give_the_same_as_one(office: Office) -> None:
    office.print("--jobs", "1")
    alone = office.contents()
    office.out = office.folder / "другая папка"
    assert office.print("--jobs", "2")[0] == 0
    assert office.contents() == alone


class TestContentsAndArchive:
    """«опись» and «архив»."""

    @pytest.fixture(autouse=True)
    def _package(self, office: Office) -> None:
        office.package(PACKAGE + "опись: да\nархив: zip\n")
        office.print()

    def test_contents_list_the_documents(self, office: Office) -> None:
        text = office.text("001 МОУ СШ № 1/0. Опись.txt")
        assert "документов пакета «Чаты, 2024»" in text
        assert "Приказ «О чатах»" in text
        assert "Памятка о правилах общения" in text
        assert "Итого: 2 документа" in text
        assert "Памятка" not in office.text("003 ЦДТ «Радуга»/0. Опись.txt")

    def test_the_archive_holds_the_folder(self, office: Office) -> None:
        with zipfile.ZipFile(office.out / "003 ЦДТ «Радуга».zip") as archive:
            assert archive.namelist() == [
                f"003 ЦДТ «Радуга»/{name}"
                for name in ("0. Опись.docx", "0. Опись.txt", "1. О чатах.docx", "1. О чатах.txt")
            ]
            assert archive.testzip() is None

    def test_the_same_bytes_at_any_time(self, office: Office) -> None:
        before = office.contents()
        office.out = office.folder / "позже"
        office.print()
        assert office.contents() == before

    def test_a_changed_document_makes_them_anew_with_the_others_as_they_were(
        self, office: Office
    ) -> None:
        before = office.contents()
        office.write(
            "памятка.yaml", "вид: памятка\nавтор: Школа\nзаголовок: о тишине\nтекст: Тише\n"
        )
        office.print("--clean")
        changed = {name for name, digest in office.contents().items() if before.get(name) != digest}
        folders = ("001 МОУ СШ № 1", "002 МДОУ № 2")
        assert changed == {
            *(f"{folder}.zip" for folder in folders),
            *(f"{f}/0. Опись.{e}" for f in folders for e in ("txt", "docx")),
            *(f"{f}/2. о тишине.{e}" for f in folders for e in ("txt", "docx")),
        }
        with zipfile.ZipFile(office.out / "001 МОУ СШ № 1.zip") as archive:
            assert "001 МОУ СШ № 1/2. о тишине.txt" in archive.namelist()

    def test_a_vanished_archive_is_packed_again_without_printing(self, office: Office) -> None:
        before = office.contents()
        (office.out / "001 МОУ СШ № 1.zip").unlink()
        assert counts(office.print()[1]) == "записано 1 файл, без изменений – 18, неудач – 0"
        assert office.contents() == before


class TestRefusedDocuments:
    """What the list of contents and the archive hold when a document of the folder is not written."""

    ZIP = "001 МОУ СШ № 1.zip"

    @pytest.fixture(autouse=True)
    def _package(self, office: Office) -> None:
        office.package(PACKAGE + "опись: да\nархив: zip\n")
        office.print()

    def packed(self, office: Office) -> dict[str, str]:
        with zipfile.ZipFile(office.out / self.ZIP) as archive:
            return {
                name.rpartition("/")[2]: archive.read(name).decode().replace("\u00a0", " ")
                for name in archive.namelist()
                if name.endswith(".txt")
            }

    def signed(self, office: Office) -> None:
        """The director has changed the order, then both acts change."""
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        office.write("приказ.yaml", ORDER.replace("Создать", "Открыть"))
        office.write("памятка.yaml", MEMO_ACT.replace("коротко", "вежливо"))

    def test_the_archive_holds_the_folder_as_it_is_and_that_is_told(self, office: Office) -> None:
        self.signed(office)
        status, said = office.print()
        assert status == 1
        assert "приказ: новый документ не записан, опись и архив папки – с прежним" in said
        packed = self.packed(office)
        assert packed["1. О чатах.txt"] == "правка директора"
        assert "Пишите вежливо" in packed["2. о правилах общения.txt"]
        assert packed["0. Опись.txt"] == office.text("001 МОУ СШ № 1/0. Опись.txt")

    def test_the_formats_of_a_document_are_refused_together(self, office: Office) -> None:
        before = office.contents()
        self.signed(office)
        office.print()
        order = FIRST.replace(".txt", ".docx")
        assert office.contents()[order] == before[order]

    def test_the_next_run_that_prints_it_renews_them(self, office: Office) -> None:
        self.signed(office)
        office.print()
        (office.out / FIRST).unlink()
        status, said = office.print()
        assert (status, "прежн" in said) == (0, False)
        assert "Открыть чат" in self.packed(office)["1. О чатах.txt"]

    def test_without_an_earlier_document_they_stay_and_that_is_told(self, office: Office) -> None:
        before = office.contents()[self.ZIP]
        office.write("приказ.yaml", ORDER.replace("О чатах", "О беседах"))
        (office.out / FIRST).unlink()
        (office.out / "001 МОУ СШ № 1/1. О беседах.txt").write_text("чужой", encoding="utf-8")
        status, said = office.print()
        assert status == 1
        assert f"{self.ZIP}: прежний, не обновлён: не все документы папки напечатаны" in said
        assert "001 МОУ СШ № 1/0. Опись.txt: прежн" in said
        assert office.contents()[self.ZIP] == before

    def test_a_signed_document_comes_into_the_archive(self, office: Office) -> None:
        (office.out / FIRST).write_text("правка директора", encoding="utf-8")
        assert "записано 1 файл," in office.print()[1]
        assert self.packed(office)["1. О чатах.txt"] == "правка директора"
        assert "записано 0 файлов," in office.print()[1]

    def test_files_that_come_back_from_workers(
        self, office: Office, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def returning(
            materials: Materials, out: Path, rows: int, wishes: Wishes
        ) -> Alone[Job, Outcome]:
            return Alone(Workshop(materials, None, wishes.force))

        monkeypatch.setattr("actgen.cli.batch._crew", returning)
        self.signed(office)
        before = office.contents()
        status, said = office.print("--return", "--scheduler", "нет")
        assert status == 1
        assert f"{self.ZIP}: прежний, не обновлён" in said
        assert office.contents()[self.ZIP] == before[self.ZIP]
        assert "вежливо" in office.text(MEMO)
        (office.out / FIRST).unlink()
        assert office.print("--return", "--scheduler", "нет")[0] == 0
        assert "Открыть чат" in self.packed(office)["1. О чатах.txt"]


def test_only_one_run_at_a_time_works_in_a_folder(office: Office) -> None:
    office.print()
    other = sqlite3.connect(office.out / ".actgen" / "manifest.sqlite", isolation_level=None)
    other.execute("begin exclusive")
    status, said = office.print()
    other.close()
    assert status == 2
    assert "уже работает другой запуск" in said


def test_a_damaged_manifest_is_told(office: Office) -> None:
    office.print()
    (office.out / ".actgen" / "manifest.sqlite").write_bytes(b"\0" * 5000)
    status, said = office.print()
    assert status == 2
    assert "Удалите этот файл" in said


def test_a_dry_run_writes_nothing(office: Office) -> None:
    before = set(Path(office.folder).rglob("*"))
    status, said = office.print("--dry-run")
    assert status == 0
    assert "001 МОУ СШ № 1/\n  1. О чатах.txt, .docx\n" in said
    assert "Будет: 3 папки, 10 файлов" in said
    assert set(Path(office.folder).rglob("*")) == before


def test_a_dry_run_tells_what_faults_leave_out(office: Office) -> None:
    rows = [list(row) for row in SCHOOLS]
    rows[1][4] = ""
    office.register(rows)
    status, said = office.print("--dry-run")
    assert status == 2
    assert "Сейчас не напечатается ничего: с ошибками – 1 строка." in said
    assert "С ключом --skip-bad будет: 2 папки, 6 файлов (без описей и архивов)" in said
    status, said = office.print("--dry-run", "--skip-bad")
    assert status == 1
    assert (
        "Будет: 2 папки, 6 файлов (без описей и архивов); пропущено из-за ошибок: 1 строка" in said
    )
    assert not office.out.exists()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--only", "код"), "ожидается СТОЛБЕЦ=ЗНАЧЕНИЕ"),
        (("--only", "кот=1"), "столбца «кот» в реестре нет"),
        (("--only", "код=9"), "не подошла ни одна строка"),
        (("--jobs", "0"), "не меньше одного"),
        (("--return",), "только вместе с --scheduler"),
        (("--clean", "--only", "код=1"), "не сочетаются"),
    ],
)
def test_senseless_options(office: Office, options: tuple[str, ...], message: str) -> None:
    status, said = office.print(*options)
    assert status == 2
    assert message in said
    assert not office.out.exists()


def test_a_full_disk_ends_the_run_and_the_next_one_goes_on(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.print()
    undisturbed = office.contents()
    office.out = office.folder / "полный диск"
    left = 5

    def full(_: int) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        status, said = office.print()
    assert status == 2
    assert "на диске нет места" in said
    assert "Освободите место и запустите снова" in said
    assert set(office.contents().items()) < set(undisturbed.items())
    assert office.print()[0] == 0
    assert office.contents() == undisturbed


def test_a_worker_with_another_program_refuses(office: Office) -> None:
    materials = replace(gathered(load_package(office.folder / "пакет.yaml")), program="другая")
    with pytest.raises(ActgenError, match="на исполнителе другая версия"):
        Workshop(materials, office.out, force=False)
    answer = work_for(materials, str(office.out), False, [])
    assert isinstance(answer, ActgenError)
    assert "одну и ту же версию" in answer.advice


def test_pictures_and_templates_are_inputs_too(office: Office) -> None:
    picture = Path(__file__).resolve().parents[2] / "samples" / "images" / "emblem.png"
    other = picture.with_name("trademark.png")
    (office.folder / "знак.png").write_bytes(picture.read_bytes())
    office.write(
        "приказ.yaml",
        ORDER.replace(
            'автор: "{{ школа.кратко }}"',
            'автор: {наименование: "{{ школа.кратко }}", эмблема: знак.png}',
        ),
    )
    assert office.print()[0] == 0
    (office.folder / "знак.png").write_bytes(other.read_bytes())
    assert counts(office.print()[1]) == "записано 3 файла, без изменений – 7, неудач – 0"


def test_faults_of_a_template_are_told_once_before_anything_is_printed(office: Office) -> None:
    made = docx.Document()
    made.add_paragraph("{{ заголовак }}")
    made.save(str(office.folder / "мой.docx"))
    office.package(PACKAGE + "шаблон: мой.docx\n")
    status, said = office.print()
    assert status == 2
    assert said.count("нет абзаца {{ текст }}") == said.count("неизвестное имя") == 1
    assert not office.out.exists() or office.files() == []
