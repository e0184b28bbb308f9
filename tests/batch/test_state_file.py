"""What a run remembers: open to one run at a time, whole after an error."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from actgen.batch.state_file import StateFile
from actgen.errors import ActgenError

TABLES = "create table if not exists things (name text primary key) without rowid;"


def opened(path: Path) -> StateFile:
    return StateFile(path, TABLES, command="check", lost="всё будет проверено заново")


def names(state: StateFile) -> list[str]:
    return [name for (name,) in state.db.execute("select name from things order by name")]


def test_what_was_noted_is_there_at_the_next_run(tmp_path: Path) -> None:
    path = tmp_path / "папка" / "память.sqlite"
    state = opened(path)
    with state.transaction():
        state.db.executemany("insert into things values (?)", [("а",), ("б",)])
    state.db.close()
    with closing(opened(path).db) as database:
        assert database.execute("select count(*) from things").fetchone() == (2,)


def test_all_of_a_change_or_nothing(tmp_path: Path) -> None:
    state = opened(tmp_path / "память.sqlite")

    def half() -> None:
        with state.transaction():
            state.db.execute("insert into things values ('а')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half()
    assert names(state) == []
    with state.transaction():  # and it can be used again
        state.db.execute("insert into things values ('б')")
    assert names(state) == ["б"]
    state.db.close()


def test_one_run_at_a_time(tmp_path: Path) -> None:
    first = opened(tmp_path / "память.sqlite")
    with pytest.raises(ActgenError, match="уже работает другой запуск actgen check"):
        opened(tmp_path / "память.sqlite")
    first.db.close()


@pytest.mark.parametrize("content", [b"no database at all " * 100, b"SQLite format 3\0torn" * 50])
def test_a_damaged_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "память.sqlite"
    path.write_bytes(content)
    with pytest.raises(ActgenError, match="опись сделанного повреждена") as fault:
        opened(path)
    assert "всё будет проверено заново" in fault.value.advice


def test_a_folder_that_cannot_be(tmp_path: Path) -> None:
    (tmp_path / "файл").write_text("x", encoding="utf-8")
    with pytest.raises(ActgenError, match="папку не записать"):
        opened(tmp_path / "файл" / "память.sqlite")
