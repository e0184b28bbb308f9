"""What a process of its own costs a reader: ``python -m benchmarks.isolation``. The shortest times for one document.

The same document is read in this process and in a worker (`actgen.read.isolation`); the difference is the price of
carrying the file there and the result back. The start of the worker is paid once for thousands of documents.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from actgen.read.docx import read_docx
from actgen.read.isolation import isolated
from actgen.read.pdf import read_pdf
from actgen.read.raw import RawDocument
from actgen.render import FORMATS
from actgen.source import load_act

ORDER = Path(__file__).parent.parent / "samples" / "order-yaroslavl.yaml"
ROUNDS = 40


def shortest(job: Callable[[], object]) -> float:
    """The shortest time of a job in milliseconds by the clock: waiting for other programs is no price of ours."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        job()
        times.append((time.perf_counter() - begun) * 1000)
    return min(times)


def main() -> None:
    """Print the table."""
    act = load_act(ORDER)
    begun = time.perf_counter()
    isolated(read_docx, FORMATS["docx"](act), parser="DOCX")
    print(f"start of a worker, once: {(time.perf_counter() - begun) * 1000:.0f} ms\n")
    print(f"{'ms for one document':24}{'here':>8}{'worker':>8}{'price':>8}")
    readers: dict[str, Callable[[bytes], RawDocument]] = {"docx": read_docx, "pdf": read_pdf}
    for name, reader in readers.items():
        data = FORMATS[name](act)

        def here(reader: Callable[[bytes], RawDocument] = reader, data: bytes = data) -> object:
            return reader(data)

        def there(reader: Callable[[bytes], RawDocument] = reader, data: bytes = data) -> object:
            return isolated(reader, data, parser="PDF")

        here(), there()
        direct, apart = shortest(here), shortest(there)
        print(
            f"{f'{name}, {len(data) // 1024} KiB':24}{direct:8.2f}{apart:8.2f}{apart - direct:8.2f}"
        )


if __name__ == "__main__":
    main()
