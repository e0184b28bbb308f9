"""What stands before a verb as its subject or its object: «использование … запрещается», «создание чата отложить»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax import clauses
from actgen.check.syntax.coordination import AND, ends
from actgen.check.syntax.mood import UNDOING, Chain, Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.concepts import Mention
from actgen.model.lexicon import Force

_OF_INFINITIVES = frozenset({Force.WISH, Force.PERMIT})
_DEEDS = frozenset({"использовать", "вести", "создать", "подключить", "перейти"})
_STOPS = frozenset({".", ";", ",", ":", "!", ")"})
_OF_GENDER = ("н", "т", "на", "та", "ны", "ты")
"""Ends of short participles but for the neuter."""
_PRONOUNS = frozenset({"он", "она", "они"})
_WE = ("ем", "им")


def begins_with_subject(sentence: Sentence, number: int, verbs: Sequence[Predicate]) -> bool:
    """«…; отсутствие подключения считается …»: behind a semicolon, a noun that has a verb of its own; behind any mark,
    one whose verb is plain («жалобу отклонить, обменом опытом охватываются …»)."""
    first = sentence.pieces[number][0]
    noun = verbs[0]
    if noun.link.form is Form.NOUN and noun.link.force is None and first and not noun.adjunct:
        plain = (v.link.force is None and not v.link.negated for v in verbs[1:2])
        marked = sentence.tokens[first - 1].text != ":"  # what a colon explains is under it
        if marked and any(plain) and verbs[1].link.form is Form.FINITE and noun.first <= first + 1:
            return True
    return (
        noun.link.form is Form.NOUN
        and noun.first == first > 0
        and sentence.tokens[first - 1].text == ";"
        and "nomn" in noun.link.cases
        and any(verb.link.form is Form.FINITE for verb in verbs[1:])
    )


def follows_its_object(
    sentence: Sentence, chain: Chain, predicate: Predicate, former: Predicate | None
) -> bool:
    """«… запрещается», «создание чата отложить»; not «просьба не пользоваться», «право не создавать»."""
    link = predicate.link
    if link.form is Form.FINITE:
        return True
    between = sentence.tokens[former.last + 1 : predicate.first] if former else ()
    if former is not None and former.link.force is not None and link.force is None:
        return _has_object(sentence, chain, link) and any(t.text != "не" for t in between)
    return _has_object(sentence, chain, link) or (
        len(chain) == 1 and _closes(sentence, predicate, former)
    )


def _closes(sentence: Sentence, predicate: Predicate, former: Predicate | None) -> bool:
    """«Родителям вступить в чаты предложить»: an operator at the end of a clause, its infinitive before it."""
    forbids = predicate.link.words.startswith("запре")  # not «просьбу открыть … отклонить»
    if former is None or not (predicate.link.force in _OF_INFINITIVES or forbids):
        return False
    own, last = former.link, sentence.pieces[-1][1]
    ended = predicate.last >= last or sentence.tokens[predicate.last + 1].text in _STOPS
    before = sentence.tokens[predicate.first - 1].text
    apart = before not in AND and not before.startswith("не")
    return ended and apart and own.form is Form.INFINITIVE and own.force is None


def _has_object(sentence: Sentence, chain: Chain, link: Link) -> bool:
    """«Создание чата отложить», «регистрацию … не проводить»: an infinitive after the verbal noun it governs; or
    «пункт, которым запрещались …, признать утратившим силу», which undoes all that stands before it."""
    if link.form is not Form.INFINITIVE:
        return False
    if link.force in UNDOING and (chain or clauses.recalled(sentence)):
        return True
    return bool(chain) and (chain[0].form is Form.NOUN or ends(chain, link))


def has_own_subject(sentence: Sentence, chain: Chain, number: int) -> bool:
    """«Ответственного не назначать, доплата за это не предусмотрена»: behind an infinitive, the piece opens with a noun
    that can be nothing but a subject."""
    word = sentence.tokens[sentence.pieces[number][0]].word
    opens = word is not None and word.noun and "nomn" in word.cases and "accs" not in word.cases
    return opens and bool(chain) and chain[0].form is Form.INFINITIVE and chain[0].negated


def is_said_of_a_noun(
    sentence: Sentence,
    chain: Chain,
    number: int,
    predicate: Predicate,
    before: Sequence[Predicate],
) -> bool:
    """«… писать только в MAX; прежняя группа закрыта», «…, использование WhatsApp запрещено»: what has a gender, or a
    number beside a noun that can be nothing but its subject, or a deed of its own piece before it, is not said of the
    infinitives of the pieces before."""
    if not chain or chain[0].form is not Form.INFINITIVE:
        return False
    said = sentence.tokens[predicate.last]
    if predicate.link.form is not Form.FINITE or said.word is None:
        return False
    opening = sentence.pieces[number][0]
    if opening < predicate.first and sentence.tokens[predicate.first - 1].text in _PRONOUNS:
        return True  # «знакомить классных руководителей, прочим он ни к чему»
    if before and not before[0].adjunct:
        noun = before[0]
        return noun.first == opening and noun.link.form is Form.NOUN and "nomn" in noun.link.cases
    if any(not former.adjunct for former in before):
        return False
    if _is_done_to_a_thing(predicate, said.text) and opening < predicate.first:
        return True
    of_gender = said.text.endswith(_OF_GENDER) and said.text != "нет"
    if said.word.predicative and not said.word.adverb and of_gender:
        return True
    return said.word.finite and any(
        t.word is not None and t.word.noun and "nomn" in t.word.cases and "accs" not in t.word.cases
        for t in sentence.tokens[opening : predicate.first]
    )


def _is_done_to_a_thing(predicate: Predicate, verb: str) -> bool:
    """«Переписку вести в «Сферуме», Zoom больше не используется»: a thing is used, talking is not; a name in Latin
    letters has no case to tell it by."""
    link = predicate.link
    return link.force is None and verb.endswith("тся") and not link.names.isdisjoint(_DEEDS)


def may_be_subject(
    sentence: Sentence,
    chain: Chain,
    mentions: Sequence[Mention],
    number: int,
    predicate: Predicate,
) -> bool:
    """Whether the chain so far is what the operator is said of: «использовать …, WhatsApp и Viber запрещается», but
    «создать чат …, чат родителей не нужен» has a subject of its own."""
    head = chain[0]
    if head.form is Form.INFINITIVE and clauses.is_future(sentence, head):
        return False
    if head.form is Form.INFINITIVE and head.perfective and not head.imperfective:
        first = sentence.pieces[number][0]
        return not any(first <= m.first < predicate.first for m in mentions)
    return head.form in {Form.NOUN, Form.INFINITIVE}


def is_ours(sentence: Sentence, number: int, predicate: Predicate) -> bool:
    """«Апробацию (сентябрь) вычёркиваем»: «мы» agrees with nothing that stands before it; its object may."""
    opens = predicate.first == sentence.pieces[number][0]
    return opens and sentence.tokens[predicate.last].text.endswith(_WE)
