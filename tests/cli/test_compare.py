"""`actgen compare`: what it takes, what it says, how it leaves."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.comparing import versions
from actgen.model.text import StructuredText, Unread
from tests.comparing.test_requirements import ACT
from tests.comparing.texts import CLAUSES, order


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    texts = {
        "было.txt": order(*CLAUSES),
        "стало.txt": order(CLAUSES[0].replace("19.04", "30.04"), *CLAUSES[1:], number="19-од"),
        "акт.yaml": ACT,
        "новый.yaml": ACT.replace("не позднее: 19.04.2024", "не позднее: 30.04.2024"),
    }
    for name, text in texts.items():
        Path(name).write_text(text, encoding="utf-8")


def test_nothing_differs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "было.txt", "было.txt"]) == 0
    assert "\nРазличий нет." in capsys.readouterr().out


def test_differences(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", "было.txt", "стало.txt"]) == 1
    told = capsys.readouterr().out
    assert "номер: 18-од → 19-од" in told
    assert "до [-19.04.2024-]{+30.04.2024+}" in told
    assert "\nОтличаются: 1 реквизит, 1 место в тексте." in told


def test_verdicts_of_both_versions(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ", "--on", "01.05.2024"]
    assert main(["compare", "было.txt", "стало.txt", *options]) == 1
    told = capsys.readouterr().out
    assert "Вердикты (по акту акт, МОУ)" in told
    assert "п. 1: Срок: выполнено → нарушено" in told


@pytest.mark.parametrize("options", [["--against", "акт.yaml"], ["--documents", "стало.txt"]])
def test_the_kind_of_institution_is_told_by_the_documents(
    options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    versions_ = ["было.txt", "стало.txt"] if "--against" in options else ["акт.yaml", "новый.yaml"]
    assert main(["compare", *versions_, *options, "--on", "01.05.2024"]) == 1
    printed = capsys.readouterr()
    assert "п. 1: Срок: " in printed.out
    assert "Вид учреждения «МОУ» определён по документам: «" in printed.err


def test_a_kind_that_the_documents_do_not_tell_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("было.txt", "стало.txt"):
        text = Path(name).read_text(encoding="utf-8")
        rest = text.partition("ПРИКАЗ")[2]
        nameless = re.sub(r"школ\w*|директор\w*|МОУ", "", rest, flags=re.IGNORECASE)
        Path(name).write_text(f"ПРИКАЗ{nameless}", encoding="utf-8")
    assert main(["compare", "было.txt", "стало.txt", "--against", "акт.yaml"]) == 2
    assert "не указан вид учреждения: ключ --for" in capsys.readouterr().err


def test_versions_of_a_superior_act(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--documents", "стало.txt", "--for", "МОУ", "--on", "01.05.2024"]
    assert main(["compare", "акт.yaml", "новый.yaml", *options]) == 1
    told = capsys.readouterr().out
    assert "не позднее: 19.04.2024 → 30.04.2024" in told
    assert "п. 1: Срок: нарушено → выполнено" in told


@pytest.mark.parametrize("ending", ["json", "html", "md", "txt"])
def test_formats(ending: str, capsys: pytest.CaptureFixture[str]) -> None:
    options = [
        "--against",
        "акт.yaml",
        "--for",
        "МОУ",
        "--on",
        "01.05.2024",
        "-o",
        f"отчёт.{ending}",
    ]
    assert main(["compare", "было.txt", "стало.txt", *options]) == 1
    text = Path(f"отчёт.{ending}").read_text(encoding="utf-8")
    for word in ("19-од", "30"):
        assert word in text
    if ending == "json":
        report = json.loads(text)
        assert report["changes"][0]["change"] == "changed"
        assert report["verdicts"][0]["new"]["verdict"] == "violated"
        assert report["summary"]["differs"] is True
    if ending == "html":
        assert "<del>19.04.2024</del><ins>30.04.2024</ins>" in text
    if ending == "md":
        assert "~~19.04.2024~~**30.04.2024**" in text
    assert main(["compare", "было.txt", "стало.txt", *options]) == 1  # its own file is replaced


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["нет.txt", "стало.txt"], "файла нет"),
        (["было.txt", "стало.txt", "--format", "htm"], "Может быть, «html»"),
        (["было.txt", "стало.txt", "--for", "МОУ"], "ничего не значит"),
        (
            ["было.txt", "стало.txt", "--documents", "было.txt", "--for", "МОУ"],
            "не акты с требованиями",
        ),
        (
            ["акт.yaml", "новый.yaml", "--against", "акт.yaml", "--documents", "было.txt"],
            "не сочетаются",
        ),
        (["было.txt", "стало.txt", "--on", "вчера"], "--on"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["compare", *arguments]) == 2
    assert said in capsys.readouterr().err


def test_a_foreign_file_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    Path("отчёт.md").write_text("важное", encoding="utf-8")
    assert main(["compare", "было.txt", "стало.txt", "-o", "отчёт.md"]) == 2
    assert Path("отчёт.md").read_text(encoding="utf-8") == "важное"


def test_what_was_not_read_may_differ(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    real = versions.read_documents

    def torn(path: Path) -> tuple[StructuredText, ...]:
        return tuple(replace(each, unread=(Unread(2, "страница 2 пуста"),)) for each in real(path))

    monkeypatch.setattr(versions, "read_documents", torn)
    assert main(["compare", "было.txt", "было.txt"]) == 2
    said = capsys.readouterr()
    assert "Различий нет в том, что прочитано." in said.out
    assert "страница 2 пуста" in said.err
