"""Services told by whose they are: «мессенджеры, которые держат иностранные фирмы, для школьных дел под запретом». The
relative clause says which they are, the main clause what is done with them.
"""

from __future__ import annotations

from actgen.check.syntax.sentence import Governed, Sentence

_FOREIGN = frozenset({"иностранный мессенджер"})
_SERVICE = frozenset({"мессенджер", "сторонний мессенджер"})
_WHICH = "котор"
_WITHIN = 2  # tokens: «, за которыми стоят …»


def take_owned_services(sentence: Sentence) -> None:
    """Gives the owner in such a clause what governs the service before it."""
    if sentence.names.isdisjoint(_FOREIGN) or sentence.names.isdisjoint(_SERVICE):
        return
    for item in sentence.governed:
        if item.mention.means(_FOREIGN) and (service := _described(sentence, item)) is not None:
            item.chain, item.modifiers = service.chain, service.modifiers
            item.subordinate = service.subordinate
            item.excepted, item.only = service.excepted, service.only


def _described(sentence: Sentence, item: Governed) -> Governed | None:
    first, _ = sentence.pieces[item.piece]
    opening = sentence.tokens[first : first + _WITHIN]
    if not any(token.text.startswith(_WHICH) for token in opening):
        return None
    before = [g for g in sentence.governed if g.piece < item.piece and g.mention.means(_SERVICE)]
    return before[-1] if before and before[-1].mention.last == first - 2 else None
