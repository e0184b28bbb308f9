"""Duties under a proviso: «…, если педсовет не решит иного», «при условии согласия коллектива», «при наличии средств».

What hangs on somebody's will, decision or means is not a duty. A need («если потребуется»), a circumstance of the work
itself («если совещание проходит по видеосвязи») and a case with a clause of its own («если связь прервалась, …») are no
provisos.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.awaiting import segment, waiting
from actgen.check.syntax.mood import Form, Link, Mood, mood_of
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.syntax.telling import clause_end
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_WILL = frozenset(
    "решить решение одобрить одобрение согласовать согласование согласие согласный согласен проголосовать поддержать"
    " поддержка пожелать желание хотеть захотеть возражать возражение договориться договоренность готовность изъявить"
    " изъявлять счесть посчитать попросить просить просьба постановить большинство настаивать"
    " согласиться соглашаться возразить против".split()
)
_MEANS = frozenset(
    "средство деньги финансирование время ресурс ставка доплата возможность позволить позволять хватить хватать"
    " найтись нагрузка минута хлопоты техника оборудование интернет связь".split()
)
_OTHER = frozenset({"иной", "другой"})
_RULING = frozenset(
    "решить установить предусмотреть определить предписать оговорить договориться указать устанавливать".split()
)
_NEED = frozenset(
    "потребоваться требоваться понадобиться нужно нужный нужен необходимо необходимость нужда надобность нужда".split()
)
_OPENING = frozenset({"если", "условии", "наличии", "случае", "после"})
_CONSENT = frozenset({"согласие", "одобрение"})
_JOINING = frozenset({"и", "а", "но", ","})
_STATED = frozenset({Mood.DO, Mood.BAN})
_VERBAL = frozenset({Form.INFINITIVE, Form.FINITE})


def put_under_provisos(sentence: Sentence, predicates: Sequence[Predicate]) -> None:
    """Puts what hangs on a proviso under it."""
    if sentence.texts.isdisjoint(_OPENING):
        return
    for first, last in _provisos(sentence, predicates):
        if _has_clause_of_its_own(sentence, predicates, first, last):
            continue
        link = _link(sentence, first, last)
        for item in waiting(sentence, predicates, first, last):
            if item.mood() in _STATED:
                item.modifiers = (link, *item.modifiers)
        colon = sentence.tokens[-1].text == ":"
        if colon and sentence.open_chain and mood_of(sentence.open_chain) in _STATED:
            sentence.open_chain = (link, *sentence.open_chain)


def _provisos(sentence: Sentence, predicates: Sequence[Predicate]) -> Iterator[tuple[int, int]]:
    """Inclusive token ranges of the provisos."""
    tokens = sentence.tokens
    taken = -1
    for index, token in enumerate(tokens):
        if index <= taken:
            continue
        last: int | None = None
        before = tokens[index - 1].text if index else ""
        if token.text == "если":
            last = _clause(sentence, predicates, index)
        elif token.text in {"условии", "наличии"} and before == "при":
            last = _phrase(sentence, predicates, index)
        elif token.text == "случае" and before == "в":
            last = _phrase(sentence, predicates, index)
            if last is not None and not _says(tokens[index : last + 1], _WILL):
                last = None  # «в случае отсутствия», «в случае аварии»
        elif token.text == "после" and _says(tokens[index + 1 : index + 3], _CONSENT):
            last = _phrase(
                sentence, predicates, index
            )  # «чат с активом – после согласия родителей»
            if last is not None:
                taken = last
                yield index, last
            continue
        if last is None or _says(tokens[index : last + 1], _NEED):
            continue
        taken = last
        yield (index if token.text == "если" else index - 1), last


def _clause(sentence: Sentence, predicates: Sequence[Predicate], at: int) -> int | None:
    """The last token of «если …», when somebody's will or means is what it asks for."""
    tokens = sentence.tokens
    before = tokens[at - 1].text if at else ""
    if before == "даже" or [t.text for t in tokens[at + 1 : at + 2]] in (["только"], ["бы"]):
        return None
    number = _piece(sentence, at)
    last = clause_end(sentence, number, [p for p in predicates if p.link.form in _VERBAL])
    said = tokens[at + 1 : last + 1]
    otherwise = _says(said, _OTHER) and _says(said, _RULING)
    return last if otherwise or _says(said, _WILL | _MEANS) else None


def _phrase(sentence: Sentence, predicates: Sequence[Predicate], at: int) -> int | None:
    """The last token of «при условии …», up to the next verb: in «при наличии средств создать» that of the duty."""
    _, last = sentence.pieces[_piece(sentence, at)]
    tokens = sentence.tokens
    if (
        tokens[last].text == ","
        and last + 1 < len(tokens)
        and tokens[last + 1].text
        in {
            "что",
            "если",
        }
    ):
        verbs = [p for p in predicates if p.link.form in _VERBAL]
        return clause_end(sentence, _piece(sentence, last + 1), verbs)
    verb = next(
        (p.first for p in predicates if at < p.first <= last and p.link.form is Form.INFINITIVE),
        last + 1,
    )
    return verb - 1


def _has_clause_of_its_own(
    sentence: Sentence, predicates: Sequence[Predicate], first: int, last: int
) -> bool:
    """«Создать чат, а если родители не согласны, звонить им»: the proviso is that of the clause behind it."""
    start, stop = segment(sentence, first)
    joined = first > start and sentence.tokens[first - 1].text in _JOINING - {","}
    if not joined:
        return False
    return any(last < p.first < stop and p.link.form in _VERBAL for p in predicates)


def _piece(sentence: Sentence, at: int) -> int:
    return next(n for n, (first, last) in enumerate(sentence.pieces) if first <= at <= last)


def _says(tokens: Sequence[Token], lemmas: frozenset[str]) -> bool:
    return any(t.word is not None and not lemmas.isdisjoint(t.word.lemmas) for t in tokens)


def _link(sentence: Sentence, first: int, last: int) -> Link:
    """The link with the words of the proviso, for those who want to see the grounds of a verdict."""
    said = sentence.tokens[first : last + 1]
    while said[-1].word is None:
        said = said[:-1]
    return Link(
        Force.PROVISO,
        False,
        frozenset({"#условие"}),
        Form.ADVERB,
        words=" ".join(token.text for token in said),
        at=(said[0].start, said[-1].stop),
    )
