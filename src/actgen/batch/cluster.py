"""A crew on many machines: a Dask cluster, through its executor with the interface of concurrent.futures.

The scheduler gives the work of a worker that is lost to another one by itself. Files go into a folder that all
machines share, or back to the client.
"""

from __future__ import annotations

import logging
import re
import secrets
import threading
import time
from collections.abc import Sequence
from concurrent.futures import CancelledError, Future
from pathlib import Path
from typing import Any

from actgen.batch.materials import Materials
from actgen.batch.work import Job, Outcome
from actgen.batch.workshop import Workshop
from actgen.errors import ActgenError, RenderError, os_reason
from actgen.installation import installing_extra
from actgen.model.place import Place

_ADDRESS = re.compile(
    r"(?:tcp|tls|ucx|wss?)://[^\s/:]+:\d{1,5}|(?:tcp|tls)://\[[0-9a-fA-F:]+\]:\d{1,5}"
)
_CLOSING = 3  # seconds
_PATIENCE = 8  # seconds to wait for the scheduler and its first worker

_FRESH = 5.0  # seconds for which a count of the workers is believed


class Cluster:
    """The workers of a scheduler at an address («tcp://…»). Raises ActgenError if there is none, or no worker."""

    def __init__(
        self, address: str, materials: Materials, out: Path, force: bool, *, returns: bool
    ) -> None:
        self._asked = -_FRESH
        self._known = 1
        self._client = _client(address)
        try:
            self._await_worker(address)
            folder = None if returns else str(out.resolve())
            if folder is not None:
                self._share(out)
            # A task and not scattered data: what was on a worker that is lost can be had again.
            self._materials = self._client.submit(_handed_out, materials, pure=False)
            self._pool: Any = self._client.get_executor(pure=False, retries=3)
            self._given = (folder, force)
            self.deaths = _deaths()
            self.interrupted = False  # the workers are on other machines
        except BaseException:
            self._client.close()
            raise

    @property
    def size(self) -> int:
        """How many workers there are now: machines may come and go during a run."""
        if time.monotonic() - self._asked > _FRESH:
            self._asked = time.monotonic()
            self._known = len(self._client.scheduler_info(n_workers=-1)["workers"])
        return max(1, self._known)

    def submit(self, chunk: Sequence[Job]) -> Future[list[Outcome]]:
        self._refuse_lost()
        future: Future[list[Outcome]] = self._pool.submit(
            work_for, self._materials, *self._given, list(chunk)
        )
        return future

    def renew(self) -> None:
        """The scheduler finds other workers by itself; without a scheduler there is nothing to be done."""
        self._refuse_lost()

    def hurry(self) -> bool:
        return (
            False  # its machines may be busy with much; what they finish is found at the next run
        )

    def close(self) -> None:
        if self._client.status == "running":
            self._pool.shutdown(wait=False)
        self._client.close(timeout=_CLOSING)

    def _refuse_lost(self) -> None:
        if self._client.status != "running":
            advice = "Запустите его снова и повторите команду: работа продолжится."
            raise ActgenError("связь с планировщиком потеряна", advice=advice)

    def _await_worker(self, address: str) -> None:
        try:
            self._client.wait_for_workers(1, timeout=_PATIENCE)
        except Exception:
            advice = "Запустите на машинах: dask worker " + address + " --nthreads 1"
            raise ActgenError("у планировщика нет ни одного исполнителя", advice=advice) from None

    def _share(self, out: Path) -> None:
        """Every worker must see the folder under the same name."""
        probe = out / ".actgen" / f"probe-{secrets.token_hex(8)}"
        try:
            probe.parent.mkdir(parents=True, exist_ok=True)
            probe.touch()
        except OSError as error:
            place = Place(document=str(out))
            raise RenderError(f"папку не записать: {os_reason(error)}", place) from error
        try:
            seen = self._client.run(_sees, str(probe.resolve()))
        finally:
            probe.unlink(missing_ok=True)
        blind = sorted(address for address, sees in seen.items() if not sees)
        if blind:
            raise ActgenError(
                f"исполнители не видят папку {out.resolve()}: {', '.join(blind[:5])}",
                advice="Выберите папку на общем диске или верните файлы сюда: --return.",
            )


def _handed_out(materials: Materials) -> Materials:
    return materials


def _deaths() -> tuple[type[BaseException], ...]:
    """How a future of the cluster tells that a worker was lost, and others after it with the same work."""
    from distributed.scheduler import KilledWorker

    return (CancelledError, KilledWorker)


def _sees(path: str) -> bool:
    return Path(path).is_file()


def _client(address: str) -> Any:
    try:
        from distributed import Client
    except ImportError:
        advice = f"Установите: {installing_extra('cluster')}"
        raise ActgenError("для --scheduler нужен Dask", advice=advice) from None
    if not _ADDRESS.fullmatch(address):
        advice = "Пишите так: --scheduler tcp://сервер:8786"
        raise ActgenError(f"адрес планировщика «{address}» непонятен", advice=advice)
    try:
        connect: Any = Client
        # What happens is told in Russian; Dask's own log, with its tracebacks, is for its own programs.
        logging.disable(logging.CRITICAL)
        return connect(address, timeout=_PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        advice = "Проверьте адрес: --scheduler tcp://сервер:8786"
        message = f"планировщик {address} не отвечает ({type(error).__name__})"
        raise ActgenError(message, advice=advice) from None


# --- inside a worker -------------------------------------------------------------------------------

_mine: dict[str, Workshop] = {}
_lock = threading.Lock()  # a worker may have several threads; printing is for one at a time


def work_for(
    materials: Materials, out: str | None, force: bool, chunk: Sequence[Job]
) -> list[Outcome] | ActgenError:
    """Do a chunk. What cannot be done at all comes back as an error."""
    with _lock:
        try:
            workshop = _workshop_for(materials, out, force)
        except ActgenError as error:  # a list of errors cannot be pickled
            return ActgenError(error.message, error.place, error.advice)
        return [workshop.make(job) for job in chunk]


def _workshop_for(materials: Materials, out: str | None, force: bool) -> Workshop:
    """The workshop of this process for these materials; the former one is closed. Raises ActgenError."""
    known = f"{materials.digest} {out} {force}"
    if known not in _mine:
        while _mine:
            _mine.popitem()[1].close()
        _mine[known] = Workshop(materials, Path(out) if out is not None else None, force)
    return _mine[known]
