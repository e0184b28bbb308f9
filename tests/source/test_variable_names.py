"""The names of variables that an act uses or defines."""

from __future__ import annotations

from pathlib import Path

from actgen.source import variables_of


def test_the_names_an_act_uses_or_defines(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(
        "вид: п\nавтор: '{{ сад.имя | род }}'\nданные: {школа: {номер: 5}}\n", encoding="utf-8"
    )
    assert variables_of(file) == {"сад", "сад.имя", "школа", "школа.номер"}
