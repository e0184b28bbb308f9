"""Two versions → the comparison of their texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from actgen.comparing.align import out_of_order, paired
from actgen.comparing.items import attachment_names, items_of
from actgen.comparing.words import word_pieces
from actgen.importing.likeness import words
from actgen.model.comparison import (
    AttachmentChange,
    Change,
    Comparison,
    Item,
    RequisiteChange,
    Version,
)
from actgen.model.text import Requisites, StructuredText
from actgen.russian.dates import figures
from actgen.russian.quotes import in_guillemets


def compare_versions(
    old: Version, old_text: StructuredText, new: Version, new_text: StructuredText
) -> Comparison:
    """What changed in the texts; requirements and verdicts are compared apart."""
    before, after = items_of(old_text), items_of(new_text)
    differences = Differences(before, after)
    attachments = tuple(_attachments(differences, old_text, new_text))
    return Comparison(
        old,
        new,
        requisites=tuple(_requisites(old_text.requisites, new_text.requisites)),
        attachments=attachments,
        changes=tuple(_listed(differences)),
        unchanged=differences.unchanged,
        following=differences.following,
        cosmetic=differences.cosmetic,
        remarks=tuple(
            f"{text.file}: {remark}"
            for text in (old_text, new_text)
            for remark in (*text.remarks, *(gap.reason for gap in text.unread))
        ),
        whole=not (old_text.unread or new_text.unread),
    )


class Differences:
    """The items of two versions paired, and what became of each.

    ``all`` is every change, those included that only follow from others (`follows`); with it the old items become the
    new ones.
    """

    def __init__(self, before: Sequence[Item], after: Sequence[Item]) -> None:
        self.before, self.after = before, after
        self.pairs = paired(before, after)
        self.strayed = out_of_order(self.pairs)
        self.unchanged = self.following = self.cosmetic = 0
        self.all: list[Change] = []
        self.told: list[Change] = []
        self._compare()

    def _compare(self) -> None:
        back = {b: a for a, b in self.pairs.items()}
        removed = [each for each in self.before if each.position not in self.pairs]
        # Between two items that kept their order first what went, then what came.
        for new in self.after:
            place = self._next_kept(back, new.position)
            while removed and removed[0].position < place:
                self._keep(Change(removed.pop(0), None))
            if new.position in back:
                self._pair(self.before[back[new.position]], new)
            else:
                self._keep(Change(None, new))
        for each in removed:
            self._keep(Change(each, None))

    def _next_kept(self, back: dict[int, int], position: int) -> int:
        """The old position of the next item, this one included, that stands in the order of the old version."""
        for at in range(position, len(self.after)):
            if at in back and back[at] not in self.strayed:
                return back[at]
        return len(self.before)

    def _pair(self, old: Item, new: Item) -> None:
        moved = old.position in self.strayed
        renumbered = not moved and old.address != new.address
        pieces = () if old.text == new.text else word_pieces(old.text, new.text)
        change = Change(old, new, moved, renumbered, pieces)
        if not (moved or renumbered or pieces):
            self.unchanged += 1
            return
        self.all.append(change)
        cosmetic = bool(pieces) and words(old.text) == words(new.text)
        if cosmetic:
            self.cosmetic += 1
            change = Change(old, new, moved, renumbered)
        if (change.moved or change.renumbered) and self._follows(old, new):
            if not change.pieces:
                self.following += 1
                return
            change = Change(old, new, pieces=change.pieces)
        if change.moved or change.renumbered or change.pieces:
            self.told.append(change)

    def _keep(self, change: Change) -> None:
        self.all.append(change)
        self.told.append(change)

    def _follows(self, old: Item, new: Item) -> bool:
        """Whether it only goes along with what leads it in, or with the rows and paragraphs above it."""
        if old.parent is not None and self.pairs.get(old.parent) == new.parent:
            one, other = self.before[old.parent], self.after[self.pairs[old.parent]]
            return _tail(old, one) == _tail(new, other)
        unnumbered = not old.label and not new.label
        return unnumbered and old.position not in self.strayed


def _tail(item: Item, parent: Item) -> str:
    """What an address adds to that of the lead-in."""
    for start in (parent.address, parent.address.removesuffix(")")):
        if item.address.startswith(start):
            return item.address.removeprefix(start)
    return item.label


def _listed(differences: Differences) -> Iterator[Change]:
    """The changes without those of attachments that were added or removed as a whole."""
    gone, come = _whole(differences)
    for change in differences.told:
        if change.new is None and change.old is not None and change.old.part in gone:
            continue
        if change.old is None and change.new is not None and change.new.part in come:
            continue
        yield change


def _whole(differences: Differences) -> tuple[set[int], set[int]]:
    """Attachments of the old version of which nothing is left, those of the new version of which nothing was there."""
    kept_old = {differences.before[a].part for a in differences.pairs}
    kept_new = {differences.after[b].part for b in differences.pairs.values()}
    return (
        {each.part for each in differences.before if each.part} - kept_old,
        {each.part for each in differences.after if each.part} - kept_new,
    )


def _attachments(
    differences: Differences, old: StructuredText, new: StructuredText
) -> Iterator[AttachmentChange]:
    gone, come = _whole(differences)
    for numbers, items, text, is_old in (
        (gone, differences.before, old, True),
        (come, differences.after, new, False),
    ):
        counts = Counter(each.part for each in items)
        names = ("", *attachment_names(text))
        titles = ("", *_titles(text))
        for number in sorted(numbers):
            name = names[number] + (f" {in_guillemets(titles[number])}" if titles[number] else "")
            yield AttachmentChange(name if is_old else "", "" if is_old else name, counts[number])


def _titles(text: StructuredText) -> Iterator[str]:
    for part in text.parts:
        if part.main:
            continue
        found = part.requisites
        kind = found.kind.value if found.kind else ""
        title = found.title.value if found.title else ""
        yield " ".join(f"{kind} {title}".split())


def _requisites(old: Requisites, new: Requisites) -> Iterator[RequisiteChange]:
    before, after = _told(old), _told(new)
    for name, was in before.items():
        now = after[name]
        if words(was) != words(now):
            yield RequisiteChange(name, was, now)


def _told(requisites: Requisites) -> dict[str, str]:
    """Requisites by their names, in words."""
    found = requisites
    return {
        "вид": found.kind.value if found.kind else "",
        "автор": _line(found.issuer.value) if found.issuer else "",
        "дата": figures(found.date.value) if found.date else "",
        "номер": found.number.value if found.number else "",
        "место": _line(found.place.value) if found.place else "",
        "заголовок": _line(found.title.value) if found.title else "",
        "гриф утверждения": _line(found.approval.value) if found.approval else "",
        "распорядительное слово": _line(found.operative_word.value) if found.operative_word else "",
        "подпись": "; ".join(
            _line(f"{each.value.post} {each.value.name}") for each in found.signatures
        ),
    }


def _line(text: str) -> str:
    return " ".join(text.split())
