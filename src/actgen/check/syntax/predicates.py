"""Predicates of a sentence: operators, actions, judgements, existence denied, and any other verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.syntax.assessment import OPINION, Assessment, assessments, judges_nothing
from actgen.check.syntax.done_to_acts import ACTS, done_to_an_act, speaks_of_an_act
from actgen.check.syntax.existence import denied_existence, remaining
from actgen.check.syntax.freed_house import frees_the_house
from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.needless import (
    DEMANDS,
    DUTIES,
    NEEDS,
    no_duty,
    unfelt_need,
    unreaching_demand,
)
from actgen.check.syntax.negation import NEGATIONS, is_needed, is_whoever, negated_at
from actgen.check.syntax.occasions import tells_when
from actgen.check.syntax.predicate_form import form_of, head_of, is_adjunct
from actgen.check.words.concepts import Mention
from actgen.check.words.tokens import DASHES, Token, Word, all_lemmas
from actgen.model.lexicon import Force

_ACTS_SAY = frozenset(
    "запрещать запретить разрешать разрешить допускать обязывать обязать ограничивать предписывать"
    " предписать предусматривать предусмотреть вводить ввести рекомендовать требовать".split()
)
_LEAVING = frozenset({"оставить", "оставлять", "остаться", "оставаться"})
_KEPT_SOMEWHERE = frozenset({"чат", "беседа", "группа", "переписка", "канал", "чатик"})
_AUXILIARY = frozenset({"быть", "являться", "стать"})
_SAID_OF = frozenset({Force.PERMIT, Force.OPTION})
_BARS = frozenset({"запрет", "исключение", "недопущение", "отклонение", "запрещение"})
_WORK = frozenset({"работа"})
_DEEDS = frozenset({"мониторинг", "обучение", "обмен опытом"})
"""Things that a verb may name as well: «отслеживать», «обучать», «делиться»."""
_CHANNEL, _SAYING = frozenset({"иной канал"}), frozenset({"говорить"})
_MARKS = frozenset({",", ";", ":", "(", ")"}) | DASHES
_REACHING = frozenset({"распространяться", "распространиться"})


class Predicate:
    """A predicate: its link, the tokens ``first``..``last``, whether its form is plural, and whether it is a mere
    circumstance («в целях запрета», «ввиду отсутствия»)."""

    __slots__ = ("adjunct", "first", "last", "link", "plural")

    def __init__(
        self, link: Link, first: int, last: int, plural: bool, adjunct: bool = False
    ) -> None:
        self.link = link
        self.first = first
        self.last = last
        self.plural = plural
        self.adjunct = adjunct


def find_predicates(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Predicate]:
    """All predicates, in order. A full participle («запрещённых мессенджеров») is an attribute, not a predicate, unless
    the sentence has no other («Перечень запрещённых мессенджеров: …»)."""
    lemmas = all_lemmas(tokens)
    found = list(_predicates(tokens, mentions, lemmas, attributes=False))
    if not any(p.link.form is not Form.ADVERB for p in found):
        said = [p for p in _predicates(tokens, mentions, lemmas, attributes=True) if p.link.force]
        found = said if tokens and any(t.text == ":" for t in tokens) else found
    for predicate in found:
        _put_words(predicate, tokens)
    return sorted(found, key=lambda predicate: predicate.first)


def _put_words(predicate: Predicate, tokens: Sequence[Token]) -> None:
    """Notes in the link the words that say it, for those who want to see the grounds of a verdict."""
    first = predicate.first
    if predicate.link.negated or predicate.link.lacking:
        before = range(max(0, first - 2), first)
        first = next((i for i in before if tokens[i].text in NEGATIONS), first)
    said = tokens[first : predicate.last + 1]
    predicate.link.words = " ".join([token.text for token in said])
    predicate.link.at = (said[0].start, said[-1].stop)


def _predicates(
    tokens: Sequence[Token],
    mentions: Sequence[Mention],
    lemmas: frozenset[str],
    *,
    attributes: bool,
) -> Iterator[Predicate]:
    judged = assessments(tokens, mentions) if not lemmas.isdisjoint(OPINION) else []
    taken = {a.verb for a in judged} | {a.word for a in judged}
    covered = {i for m in mentions for i in range(m.first, m.last + 1) if not _is_deed(tokens, m)}
    spans: list[tuple[int, int, Mention | None]] = [
        (m.first, m.last, m) for m in mentions if m.force is not None or m.action
    ]
    spans += [
        (i, i, None)
        for i, token in enumerate(tokens)
        if i not in covered and token.word is not None and _is_verb(tokens, i, token.word)
    ]
    of_act = not lemmas.isdisjoint(ACTS) and speaks_of_an_act(tokens)
    left, spent = remaining(tokens, mentions)
    said = {i for first, last, m in spans if m is not None for i in range(first, last + 1)}
    nothing, denied = denied_existence(tokens, {first for first, _, _ in spans} | said | taken)
    needless = _needless(tokens, lemmas)
    if needless is not None:
        yield Predicate(
            Link(Force.BAN, False, frozenset(), Form.FINITE), needless[0], needless[0], False
        )
    for first, last, mention in sorted(spans, key=lambda span: span[0]):
        if needless is not None and not set(needless).isdisjoint(range(first, last + 1)):
            continue
        head = head_of(tokens, first, last)
        if head is None or taken & set(range(first, last + 1)):
            continue
        if (first and is_whoever(tokens, first - 1)) or judges_nothing(tokens, first):
            continue
        attribute = mention is not None and is_attribute(tokens, mention)
        outside = mention is not None and mention.denied and head.preposition
        if (attribute and first not in left and not attributes) or (outside and first not in left):
            continue
        if head.noun and _is_at_work(tokens, first, head):
            continue  # «рекомендовать мессенджерами в работе не пользоваться»
        if mention is not None and head.noun and tells_when(tokens, first, last, covered):
            continue
        negated = negated_at(tokens, first) or first in denied or bool(mention and mention.denied)
        needed = is_needed(tokens, first)
        if needed:
            negated = False
        reaches = negated and bool(head.lemmas & _REACHING)
        freed = reaches and frees_the_house(tokens, first)
        if reaches and not freed and not _of_a_ban(tokens, mentions, first):
            continue  # «на пенсионеров правило не распространяется»: whom it reaches, not what is done
        if (negated or (mention and mention.force is Force.KEEP)) and not spent.isdisjoint(
            range(first, last + 1)
        ):
            continue  # «ни один не должен остаться неподключённым»: one denial undoes the other
        verbal = mention is not None and mention.denied and (head.finite or head.infinitive)
        if verbal:  # «чат не должен пустовать», «не даёт чату замолчать»
            negated = False
        form = form_of(tokens[first], head, mention.force if mention else None, phrase=last > first)
        if left.get(first):  # «не должно остаться не подключённых»: all are to be
            negated, form = False, Form.FINITE
        force = mention.force if mention else None
        if freed:
            negated, force = False, Force.WAIVE
        said_of = force in _SAID_OF or (force is Force.BAN and not head.lemmas & _BARS)
        if said_of and form is Form.NOUN and first and tokens[first - 1].text in DASHES:
            form = (
                Form.FINITE
            )  # «Создание чата – право учителя», «Чтение приказа – пустая формальность»
        if force is Force.DUTY and _keeps_a_thing(tokens, first, last):
            force, negated = Force.PERMIT, True
        if force is Force.PERMIT and last > first and first and tokens[first - 1].text == "нельзя":
            negated = not negated  # «нельзя признать допустимым …»
        if negated and force is Force.NEED and form is Form.NOUN and not head.noun:
            form = Form.FINITE  # «подключаться не обязательно»
        chosen = any(m.force is Force.OPTION and m.first < first for m in mentions)
        if _asked(tokens, last) and not chosen and (force is not None or form is Form.INFINITIVE):
            force = Force.OTHER
        yield Predicate(
            Link(
                force=done_to_an_act(force, tokens, first, head) if of_act else force,
                negated=negated,
                lacking=(verbal and not negated_at(tokens, first))
                or (first > 0 and tokens[first - 1].text == "без" and not needed),
                names=mention.names if mention else head.lemmas,
                form=form,
                perfective=head.perfective,
                imperfective=head.imperfective,
                cases=head.cases,
                needed=needed and force is None,
                judgement=last > first and force is Force.BAN and bool(head.lemmas & OPINION),
            ),
            first,
            last,
            head.plural and not _is_invariable(head, form, force),
            adjunct=form is Form.NOUN and is_adjunct(tokens, first, force),
        )
    yield from (_of_judgement(tokens, assessment) for assessment in judged)
    for index in nothing:
        if index in spent:
            continue
        link = Link(None, True, frozenset({"быть"}), Form.FINITE)
        yield Predicate(link, index, index, False)


def _is_invariable(head: Word, form: Form, force: Force | None) -> bool:
    """«Мессенджер – табу», «чаты – табу»: a noun that bans agrees with nothing."""
    noun = head.noun and not (head.full_participle or head.adjective)
    return noun and form is Form.FINITE and force is Force.BAN


def _is_deed(tokens: Sequence[Token], mention: Mention) -> bool:
    """«не отслеживает», «совещаться»: a verb that names a thing of the lexicon says it as well."""
    word = tokens[mention.first].word
    if not mention.plain or word is None or word.noun:
        return False
    if mention.means(_DEEDS) and mention.first == mention.last:
        return word.infinitive or word.finite
    tells = mention.means(_CHANNEL) or not word.lemmas.isdisjoint(_SAYING)
    return tells and word.finite and not word.cases  # «учитель звонит», «говорим в Сферуме»


def _needless(tokens: Sequence[Token], lemmas: frozenset[str]) -> tuple[int, int] | None:
    """«Надобности в … не видим», «Требование о … на нас не распространяется»: two words that say one ban."""
    if "не" not in lemmas:
        return None
    if not lemmas.isdisjoint(NEEDS) and (found := unfelt_need(tokens)):
        return found
    if not lemmas.isdisjoint(DUTIES) and (found := no_duty(tokens)):
        return found
    return unreaching_demand(tokens) if not lemmas.isdisjoint(DEMANDS) else None


def _of_a_ban(tokens: Sequence[Token], mentions: Sequence[Mention], at: int) -> bool:
    """«запрет WhatsApp не распространяется»: what does not reach is the ban itself."""
    before = (tokens[m.first].word for m in mentions if m.force is Force.BAN and m.last < at)
    return any(word is not None and word.noun and "nomn" in word.cases for word in before)


def _asked(tokens: Sequence[Token], last: int) -> bool:
    """«рассмотреть, нужно ли создать», «обсудить, создавать ли»: a question states nothing; that of an inspection
    («проверка того, зарегистрированы ли») speaks of facts."""
    return last + 1 < len(tokens) and tokens[last + 1].text == "ли"


def _keeps_a_thing(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«ни одного чата в Telegram не оставлять», «в других мессенджерах таких чатов не оставлять»: nothing may stay;
    «не оставлять без чата», «не оставить … вне» is a duty, for it denies a lack."""
    head = tokens[last].word
    if tokens[first].text != "не" or head is None or not head.lemmas & _LEAVING:
        return False
    rest = tokens[last + 1 :]
    lacks = any(t.text in {"без", "вне", "не"} or t.text.startswith("не") for t in rest)
    lacks = lacks or any(t.text == "вне" for t in tokens[:first])
    if lacks:
        return False
    if any(token.text in {"ни", "никаких"} for token in tokens[:first]):
        return True
    words = [t.word for t in tokens if t.word is not None]
    chats = any(w.lemmas & _KEPT_SOMEWHERE and "gent" in w.cases for w in words)
    return chats and any(t.text in {"в", "во"} for t in tokens)


def _of_judgement(tokens: Sequence[Token], found: Assessment) -> Predicate:
    """Right after the verb the judgement takes its place; behind an object it governs what stands before it."""
    verb, judge = tokens[found.verb].word, tokens[found.word].word
    assert verb is not None  # both are words, or there were no assessment
    assert judge is not None
    together = found.adjacent and verb.infinitive
    link = Link(
        force=found.mention.force if found.mention else Force.BAN,
        negated=negated_at(tokens, found.verb) or negated_at(tokens, found.word),
        names=found.mention.names if found.mention else judge.lemmas,
        form=Form.INFINITIVE if together else Form.FINITE,
        perfective=verb.perfective,
        imperfective=verb.imperfective,
        judgement=True,
    )
    first = found.verb if found.adjacent else found.word
    last = found.mention.last if found.mention else found.word
    return Predicate(link, first, last, judge.plural and not together)


def is_attribute(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether an action or operator is only said of a noun: «созданных чатах», «запрещённых мессенджеров»."""
    word = tokens[mention.first].word
    return (
        (mention.action or mention.force is not None)
        and word is not None
        and (word.full_participle or (mention.denied and word.adjective))
        and not (word.active_participle and word.lemmas & _ACTS_SAY)  # «приказ, запрещавший …»
    )


def _is_at_work(tokens: Sequence[Token], at: int, word: Word) -> bool:
    """«в работе»: where a verb behind it says what is done."""
    if not at or tokens[at - 1].text != "в" or word.lemmas.isdisjoint(_WORK):
        return False
    for token in tokens[at + 1 :]:
        if token.word is None and token.text in _MARKS:
            return False
        if token.word is None:
            continue
        if token.word.infinitive or token.word.predicative:
            return True
        if token.word.finite and not token.word.cases:
            return True  # «в работе с родителями применяет Сферум»
    return False


def _is_verb(tokens: Sequence[Token], at: int, word: Word) -> bool:
    if word.lemmas & _AUXILIARY:
        return False
    says = word.active_participle and bool(word.lemmas & _ACTS_SAY)  # «приказ, предписывавший …»
    if says and at and tokens[at - 1].text == "не":
        says = False  # «встречи, не требующие присутствия»
    finite = word.finite and not (word.noun or word.cases)  # «прочим работникам»
    return says or word.infinitive or word.gerund or finite
