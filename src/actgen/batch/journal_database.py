"""The database under a journal: its address, its connections, and what is said when it cannot be used."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, SQLAlchemyError

from actgen.errors import ActgenError
from actgen.installation import installing_extra
from actgen.model.place import Place

_PATIENCE = 60  # seconds to wait for another process


def address(where: str | Path) -> tuple[str, str]:
    """What to call a journal (never with its password), and its URL."""
    text = str(where)
    if "://" not in text:
        return text, f"sqlite:///{text}"
    try:
        url = make_url(text)
    except ArgumentError:
        place, example = Place(document=text), "postgresql://имя:пароль@сервер/база"
        raise ActgenError("адрес журнала непонятен", place, f"Пишите так: {example}") from None
    if url.drivername in ("postgresql", "postgres"):
        url = url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        name = url.render_as_string(hide_password=True)
        advice = "Журнал бывает в SQLite (файл) и PostgreSQL (postgresql://…)."
        raise ActgenError("такой базы данных журнал не знает", Place(document=name), advice)
    return url.render_as_string(hide_password=True), url.render_as_string(hide_password=False)


def engine(url: str) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True)
    made = create_engine(url, connect_args={"timeout": _PATIENCE})

    # sqlite3 begins transactions late and for reading only; a journal must hold the file before it reads.
    def connected(connection: Any, _: Any) -> None:
        connection.isolation_level = None
        connection.execute("pragma synchronous = full")

    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("begin immediate")

    event.listen(made, "connect", connected)
    event.listen(made, "begin", begun)
    return made


@contextmanager
def told(name: str) -> Iterator[None]:
    """Whatever the database ``name`` refuses is raised as an ActgenError."""
    try:
        yield
    except (SQLAlchemyError, ModuleNotFoundError) as error:
        raise _unusable(error, name) from error


def _unusable(error: Exception, name: str) -> ActgenError:
    place, text = Place(document=name), str(getattr(error, "orig", None) or error)
    if isinstance(error, (NoSuchModuleError, ModuleNotFoundError)):
        advice = f"Для PostgreSQL установите: {installing_extra('cluster')}"
        return ActgenError("для этой базы данных нет драйвера", place, advice)
    if "locked" in text:
        return ActgenError("журнал занят другой программой", place, "Повторите позже.")
    if "unable to open" in text or "readonly" in text:
        advice = "Проверьте, что папка существует и в неё можно писать."
        return ActgenError("файл журнала не открыть", place, advice)
    if "full" in text:
        return ActgenError("на диске нет места", place, "Освободите место и запустите снова.")
    if "no such table" in text or "not a database" in text or "does not exist" in text:
        return ActgenError("это не журнал номеров", place, "Укажите другой файл или адрес.")
    advice = "Проверьте адрес, права и доступность сервера."
    return ActgenError(f"журнал недоступен ({_first_line(text)})", place, advice)


def _first_line(text: str) -> str:
    return " ".join((text.splitlines() or [""])[0].split())[:150]
