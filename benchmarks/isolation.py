"""What a process of its own costs a reader: ``python -m benchmarks.isolation``. The shortest times for one document.

Beside the time of reading stands the price of carrying the file to a worker (`actgen.read.isolation`) and the result
back. The start of the worker is paid once for thousands of documents.
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
ROUNDS = 100


def shortest(job: Callable[[], object]) -> float:
    """The shortest time of a job in milliseconds by the clock: waiting for other programs is no price of ours."""
    times = []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        job()
        times.append((time.perf_counter() - begun) * 1000)
    return min(times)


def carried(data: bytes, document: RawDocument) -> RawDocument:
    """Work that is nothing but the way there and back; the document goes both ways, so the price is an upper bound."""
    return document


def main() -> None:
    """Print the table."""
    act = load_act(ORDER)
    begun = time.perf_counter()
    isolated(read_docx, FORMATS["docx"](act), parser="DOCX")
    print(f"start of a worker, once: {(time.perf_counter() - begun) * 1000:.0f} ms\n")
    print(f"{'ms for one document':24}{'reading':>9}{'price':>8}")
    readers: dict[str, Callable[[bytes], RawDocument]] = {"docx": read_docx, "pdf": read_pdf}
    for name, reader in readers.items():
        data = FORMATS[name](act)
        document = reader(data)

        def read(reader: Callable[[bytes], RawDocument] = reader, data: bytes = data) -> object:
            return reader(data)

        def carry(data: bytes = data, document: RawDocument = document) -> object:
            return isolated(carried, data, document, parser="PDF")

        size = f"{name}, {len(data) // 1024} KiB"
        print(f"{size:24}{shortest(read):9.2f}{shortest(carry):8.2f}")


if __name__ == "__main__":
    main()
