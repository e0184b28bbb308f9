"""`actgen draft`: files written, blanks told, the draft checked; faults of the input in one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.cli import main
from actgen.source.starter import starter

_KNOWN = "приказ: {номер: 18-од, дата: 16.04.2024}\n"


@pytest.fixture
def school(tmp_path: Path) -> Path:
    """The starting file with number and date."""
    path = tmp_path / "школа.yaml"
    path.write_text(starter("школа", path.name) + _KNOWN, encoding="utf-8")
    return path


def _draft(school: Path, out: Path, *more: str, act: str = "kalinin-223-09") -> int:
    return main(["draft", "--against", act, "--school", str(school), "-o", str(out), *more])


def test_a_complete_draft_is_written_and_meets_the_act(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _draft(school, tmp_path / "приказы", "--for", "МОУ") == 0
    written = sorted(path.name for path in (tmp_path / "приказы").iterdir())
    assert written == ["приказ.docx", "приказ.pdf", "приказ.yaml"]
    assert "выполнено обязательных требований 22 из 22" in capsys.readouterr().err


def test_every_document_in_files_of_its_own(school: Path, tmp_path: Path) -> None:
    assert (
        _draft(school, tmp_path / "отдельно", "--for", "МОУ", "--format", "docx", "--separate") == 0
    )
    written = sorted(path.name for path in (tmp_path / "отдельно").iterdir())
    names = (
        "дополнение к плану внутреннего контроля",
        "изменения к должностной инструкции",
        "положение",
        "приказ",
    )
    assert written == [f"{name}.{ending}" for name in names for ending in ("docx", "yaml")]
    checked = ["--against", "kalinin-223-09", "--for", "МОУ"]
    assert main(["check", str(tmp_path / "отдельно"), *checked]) == 0


def test_what_was_written_passes_the_check_of_anybody(school: Path, tmp_path: Path) -> None:
    _draft(school, tmp_path, "--for", "МОУ", "--format", "docx")
    documents = [str(tmp_path / "приказ.docx"), "--against", "kalinin-223-09", "--for", "МОУ"]
    assert main(["check", *documents]) == 0


def test_blanks_are_listed_and_the_status_says_that_work_is_left(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = tmp_path / "школа.yaml"
    school.write_text("место: г. Тверь\n", encoding="utf-8")
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx") == 1
    told = capsys.readouterr().err
    assert "Осталось заполнить:\n  – полное наименование учреждения\n" in told
    assert "Не выполнено, пока не заполнено:\n" in told
    assert "Не названо, кто именно назначен." in told


def test_what_is_left_out_is_named(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx", "--required-only") == 0
    assert "  – Верификация статуса (п. 1.4 2)): лишь рекомендовано" in capsys.readouterr().err


def test_faults_of_the_file_are_told_with_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    school = tmp_path / "школа.yaml"
    school.write_text("город: Тверь\nприказ: {дата: 31.02.2024}\n", encoding="utf-8")
    assert _draft(school, tmp_path / "out", "--for", "МОУ") == 2
    assert capsys.readouterr().err == (
        f"{school}:1:1: неизвестный ключ «город»\n  Может быть, «место»?\n"
        f"{school}:2:16: «дата»: 31.02.2024 — такой даты нет\n"
    )
    assert not (tmp_path / "out").exists()


def test_a_file_without_keys(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    school = tmp_path / "школа.yaml"
    school.write_text("просто текст\n", encoding="utf-8")
    assert _draft(school, tmp_path / "out", "--for", "МОУ") == 2
    assert "в файле нет ключей" in capsys.readouterr().err


def test_an_institution_the_act_does_not_know(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _draft(school, tmp_path / "out", "--for", "ВУЗ") == 2
    assert "акт не знает учреждений вида «ВУЗ»" in capsys.readouterr().err


def test_a_draft_that_was_edited_is_not_overwritten(school: Path, tmp_path: Path) -> None:
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx") == 0
    edited = tmp_path / "приказ.yaml"
    edited.write_text("вид: приказ\n", encoding="utf-8")
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx") == 2
    assert edited.read_text(encoding="utf-8") == "вид: приказ\n"
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx", "--force") == 0


def test_nothing_is_written_if_one_of_the_files_is_somebody_elses(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreign = tmp_path / "приказ.docx"
    foreign.write_bytes(b"letter")
    assert _draft(school, tmp_path, "--for", "МОУ", "--format", "docx") == 2
    assert "файл уже есть" in capsys.readouterr().err
    assert not (tmp_path / "приказ.yaml").exists()


def test_an_act_out_of_force_and_a_deadline_that_is_over_are_told_of(
    school: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _draft(school, tmp_path / "1", "--for", "МОУ", "--format", "docx", act="stavropol-tasks")
    assert "Внимание: Вышестоящий акт утратил силу" in capsys.readouterr().err
    school.write_text("место: г. Тверь\n", encoding="utf-8")
    _draft(school, tmp_path / "2", "--for", "МОУ", "--format", "docx")
    told = capsys.readouterr().err
    assert "Внимание: срок 19.04.2024 уже прошёл, а даты у приказа ещё нет." in told
