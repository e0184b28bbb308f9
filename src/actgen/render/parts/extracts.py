"""Which blocks of a text an extract repeats: the chosen points with their numbers and all that they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from actgen.errors import RenderError
from actgen.render.blocks import Block, Blocks, Look, Paragraph
from actgen.render.parts.levels import DOTTED, IN_CHAPTER


def chosen(blocks: Sequence[Block], only: Iterable[str]) -> Blocks:
    """The points of the given numbers («2», «3.1», «3.1 2)») with everything under them; numbers stay.

    The points above them are repeated, too («3. Директорам школ:»), since they say who is to do what.
    RenderError for a number that the text does not have.
    """
    numbers = [number.strip().rstrip(".") for number in only]
    addresses = list(_addresses(blocks))
    for number in numbers:
        if number not in addresses:
            raise RenderError(
                f"выписка: пункта {number} в тексте нет",
                advice="Номера — как в подлиннике: 2, 3.1, «1.4 3)».",
            )
    kept = [
        _within(address, numbers) or (_is_point(block) and _above(address, numbers))
        for block, address in zip(blocks, addresses, strict=True)
    ]
    for i in range(len(blocks) - 2, -1, -1):  # a heading goes with what follows it
        if _is_free(blocks[i]):
            kept[i] = kept[i + 1]
    return tuple(block for block, keep in zip(blocks, kept, strict=True) if keep)


def numbers_of(ordinal: int, only: Iterable[str]) -> frozenset[str]:
    """Those of the chosen numbers that are a point of the first level or stand under it.

    >>> sorted(numbers_of(2, ["1", "2.1", "2.2 1)", "20"]))
    ['2.1', '2.2 1)']
    """
    address = str(ordinal)
    plain = {number.strip().rstrip(".") for number in only}
    return frozenset(n for n in plain if n == address or _above(address, [n]))


def _addresses(blocks: Sequence[Block]) -> Iterator[str]:
    """The number of the point that each block belongs to, as it is cited."""
    under: dict[int, str] = {}
    current = ""
    for block in blocks:
        if isinstance(block, Paragraph) and block.place is not None and not block.quoted:
            if block.look in (*DOTTED, *IN_CHAPTER):
                current = block.label.rstrip(".")
            else:
                above = under.setdefault(block.place.list, current)
                current = above if block.look is Look.DASH else f"{above} {block.label}".strip()
        yield current


def _is_point(block: Block) -> bool:
    """Whether a block is a point itself, not an item of its list, its table or a passage it quotes."""
    numbered = isinstance(block, Paragraph) and block.place is not None and not block.quoted
    return numbered and isinstance(block, Paragraph) and block.look is not Look.DASH


def _is_free(block: Block) -> bool:
    """Whether a block is a heading or a paragraph between the points."""
    return isinstance(block, Paragraph) and block.place is None and not block.quoted


def _within(address: str, numbers: Iterable[str]) -> bool:
    return any(address == number or _above(number, [address]) for number in numbers)


def _above(address: str, numbers: Iterable[str]) -> bool:
    """Whether an address is that of a point above one of the numbers."""
    return bool(address) and any(
        number.startswith((f"{address}.", f"{address} ")) for number in numbers
    )
