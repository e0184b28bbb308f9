"""Sentences without a verb of their own that go on with the one before: «То же – с родительским активом.», «Отдельный –
с родительским комитетом.»"""

from __future__ import annotations

from actgen.check.syntax.sentence import Governed, Sentence

_WITH = frozenset({"с", "со"})
_ONE_MORE = frozenset(
    "отдельный отдельно еще другой второй третий четвертый один такой следующий".split()
)
_MINE = frozenset({"мой", "моя", "наш", "наша", "ее", "его"})
_IS_NOT = frozenset({"быть"})
_SAME = ("то же", "тоже", "так же", "также", "аналогичн", "такой же", "такую же", "такие же")


def goes_on_with(sentence: Sentence, former: Sentence) -> bool:
    """«Отдельный – с родительским комитетом.», «С советом родителей – нет.»: one more chat, or none, with others."""
    if "чат" not in former.names or "чат" in sentence.names:
        return False
    tokens = sentence.tokens
    with_people = [
        g
        for g in sentence.governed
        if g.mention.plain and tokens[g.mention.first - 1].text in _WITH
    ]
    if not with_people:
        return False
    first = with_people[0]
    said = [g for g in sentence.governed if g.piece == first.piece or not g.subordinate]
    verbs = {link.names for g in said for link in g.chain}
    opens = tokens[0].text in _ONE_MORE or first.mention.first == 1 or _whose(sentence, first)
    return opens and verbs <= {_IS_NOT}


def _whose(sentence: Sentence, first: Governed) -> bool:
    """«мой с учителями», «директора школы с учителями»: whose chat it is, and «с»."""
    owner = sentence.governed[0].mention
    if owner.first or owner.last + 2 != first.mention.first:
        return False
    token = sentence.tokens[0]
    return token.text in _MINE or (token.word is not None and "gent" in token.word.cases)


def says_the_same(sentence: Sentence) -> bool:
    """«То же – с родительским активом», «Аналогичную беседу – с советом родителей», «Это не касается …»: a sentence
    that has no verb of its own takes over the one before it."""
    if any(item.chain for item in sentence.governed):
        return False
    opening = " ".join(token.text for token in sentence.tokens[:3])
    return bool(sentence.exceptions) or opening.startswith(_SAME)
