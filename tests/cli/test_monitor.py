"""`actgen monitor`: what it prints, writes and returns."""

from __future__ import annotations

from pathlib import Path

import pytest

from actgen.cli import main


@pytest.fixture
def samples(root: Path) -> Path:
    """The samples of monitoring."""
    return root / "samples" / "monitoring"


def _run(samples: Path, name: str, *options: str) -> int:
    return main(["monitor", str(samples / f"{name}.yml"), str(samples / f"{name}.csv"), *options])


def test_targets_on_the_way(
    samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--on", "04.12.2023", "-o", str(tmp_path), "--format", "xlsx,html")
    assert _run(samples, "pelym", *options) == 0
    said = capsys.readouterr()
    assert "[будет достигнут] доля педагогических работников" in said.out
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["monitoring-2023-12-04.html", "monitoring-2023-12-04.xlsx"]
    assert said.err.count("Записано:") == 2
    assert _run(samples, "pelym", *options) == 0, "its own files are replaced"


def test_targets_missed(samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--on", "29.05.2023", "-o", str(tmp_path), "--format", "xlsx", "--slides")
    assert _run(samples, "severodvinsk", *options) == 1
    said = capsys.readouterr().out
    assert "[не достигнут в срок]" in said
    assert "Отстают 2 организации из 6: Школа «Причальная», Школа «Восточная»" in said
    assert "severodvinsk.csv, ячейка C7: «Педагогов / Подключено»: 54" in " ".join(said.split())
    assert {path.suffix for path in tmp_path.iterdir()} == {".xlsx", ".pptx"}


@pytest.mark.slow
def test_all_documents(samples: Path, tmp_path: Path) -> None:
    assert _run(samples, "pelym", "--on", "04.12.2023", "-o", str(tmp_path)) == 0
    assert {path.suffix for path in tmp_path.iterdir()} == {".docx", ".pdf", ".html", ".xlsx"}


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--format", "doc"), "неизвестный формат «doc»\n  Может быть, «docx»?"),
        (("--format", ","), "не указан ни один формат"),
        (
            ("--on", "31.02.2023"),
            "--on: 31.02.2023 — такой даты нет\n  Пишите так: --on 01.12.2023",
        ),
    ],
)
def test_wrong_options(
    samples: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    said: str,
) -> None:
    assert _run(samples, "pelym", "-o", str(tmp_path), *options) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_wrong_data(samples: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = str(samples / "severodvinsk.csv")
    assert main(["monitor", str(samples / "pelym.yml"), data, "-o", str(tmp_path)]) == 2
    said = capsys.readouterr().err
    assert "severodvinsk.csv: в шапке нет столбца «Неделя» (он описан в" in said
    assert list(tmp_path.iterdir()) == []
