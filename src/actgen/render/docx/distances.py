"""Distances between paragraphs: where Word's styles alone cannot tell which lines belong together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actgen.render.blocks import Block, Look, Paragraph, TableBlock
from actgen.render.looks import Style


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The run of paragraphs of one look that a paragraph stands in, and what stands around it.

    ``above`` is what sets the run off from the top of its cell, ``after_table`` from a table before it;
    ``before_table``: a table comes next.
    """

    follows: bool
    followed: bool
    gapped: bool
    above: float
    after_table: bool
    before_table: bool

    @classmethod
    def of(cls, blocks: Sequence[Block], index: int, above: float) -> Neighbours:
        """The surroundings of one of the blocks; ``above`` is what sets the first of them off (points)."""
        look = _look(blocks[index])
        first = last = index
        while first and _look(blocks[first - 1]) is look:
            first -= 1
        while last + 1 < len(blocks) and _look(blocks[last + 1]) is look:
            last += 1
        before = blocks[first - 1] if first else None
        after = blocks[last + 1] if last + 1 < len(blocks) else None
        run = blocks[first : last + 1]
        return cls(
            follows=first < index,
            followed=index < last,
            gapped=any(isinstance(block, Paragraph) and block.gap for block in run),
            above=0 if first else above,
            after_table=isinstance(before, TableBlock) and before.gap,
            before_table=isinstance(after, TableBlock),
        )

    def distances(self, look: Style, block: Paragraph, table: float) -> tuple[float, float, bool]:
        """What stands before and after the paragraph (points), and whether that is what its style says.

        ``table`` is the distance of a table. Where one line of several is set off, Word can no longer tell by the
        style which of them belong together.
        """
        starts = bool(self.above or self.after_table)
        ends = self.before_table and look.after < table
        before = 0 if look.together and self.follows else look.before
        after = 0 if look.together and self.followed else look.after
        if not self.follows:
            before = max(before + self.above, table if self.after_table else 0)
        if block.gap:
            after = look.gap
        if not self.followed and self.before_table:
            after = max(after, table)
        special = block.gap or (starts and not self.follows) or (ends and not self.followed)
        together = (
            look.together and (self.gapped or starts or ends) and (self.follows or self.followed)
        )
        return before, after, not (special or together)


def _look(block: Block) -> Look | None:
    return block.look if isinstance(block, Paragraph) else None
