"""How a predicate joins the chain of those before it: by aspect, by case, as a complement."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from actgen.check.syntax.mood import Chain, Form, Link
from actgen.check.syntax.predicates import Predicate
from actgen.check.syntax.sentence import Sentence
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_ENDING = (
    "прекрат",
    "перест",
    "повремен",
    "отлож",
    "не принужд",
    "не застав",
    "не обяз",
    "не торопи",
)
_LETTING = frozenset({"дать", "давать"})
_DECIDING = frozenset(
    "решить решать решено решиться постановить договориться условиться намереваться собираться собраться хотеть"
    " захотеть думать намерен предпочесть распорядиться попросить".split()
)
_OF_WORDS = ("откло", "отверг", "отмета", "отмест")
"""What one does to a proposal, never to an action."""

AND = frozenset({"и", "или", "либо"})


def coordinate(chain: Chain, link: Link) -> Chain:
    """Joins the first predicate of a piece to the chain of the pieces before it."""
    if not chain or link.form in {Form.GERUND, Form.FINITE}:
        return (link,)
    if link.form is Form.INFINITIVE:
        for alike in (_one_aspect, _shared_aspect):
            for depth in reversed(range(len(chain))):
                if chain[depth].lacking:
                    continue  # «не давать им замолчать, проводить …»
                if chain[depth].form is Form.INFINITIVE and alike(chain[depth], link):
                    return (*chain[:depth], link)
        governs = chain[0].force not in {None, Force.REPEAL} and not chain[0].judgement
        governs = governs and not chain[0].words.startswith(
            _OF_WORDS
        )  # «возражение отклоняю: чат … создать»
        if chain[0].form is Form.FINITE and governs:
            return (chain[0], link)
        return (link,)
    if chain[-1].force is not None:
        return (*chain, link)  # «не допускать: использования …»
    for depth in reversed(range(len(chain))):
        if chain[depth].form is Form.NOUN and chain[depth].cases & link.cases:
            return (*chain[:depth], link)
    if all(each.form is not Form.NOUN for each in chain):
        return (*chain, link)  # «не может не содержать: проверку …»
    return (link,) if chain[0].form is Form.NOUN and chain[0].force is None else (chain[0], link)


def joins_verbs(between: Sequence[Token]) -> bool:
    """«признать излишним и в план не вносить»; not «рекомендовать директору и заместителям войти», where «и» joins
    those addressed."""
    for token, after in pairwise(between):
        if token.text in AND:
            if after.word is None or len(after.text) <= 2:
                return True  # a preposition
            named = after.word.noun or after.word.adjective
            return not (named and {"datv", "accs"} & after.word.cases)
    return bool(between) and between[-1].text in AND


def denied_alike(tokens: Sequence[Token], one: Predicate, other: Predicate) -> bool:
    """«… в план не включена и контролю не подлежит»: two denials of one subject, side by side."""
    pair = (one.link, other.link)
    if any(link.form is not Form.FINITE for link in pair):
        return False
    if not all(link.negated or link.force is Force.BAN for link in pair):
        return False
    return any(token.text in AND for token in tokens[one.last + 1 : other.first])


def goes_on(chain: Chain, link: Link, opening: str) -> bool:
    """«Регистрацию и подключение …»: a second verbal noun of the same case goes on with the first; «вести переписку и
    проводить встречи воспитатель не обязан»: so does an infinitive behind «и» (``opening`` is the first word)."""
    if len(chain) == 1 and chain[0].form is Form.INFINITIVE is link.form and opening in AND:
        return chain[0].force is None is link.force and chain[0].negated is link.negated
    return (
        bool(chain)
        and chain[0].form is Form.NOUN is link.form
        and chain[0].force is None
        and bool(chain[0].cases & link.cases)
    )


def ends(chain: Chain, link: Link) -> bool:
    """«Пользоваться Telegram, Viber, WhatsApp прекратить», «вступать … повременить», «переходить … не принуждать»: a
    verb of ending or urging behind the imperfective one it governs."""
    former = chain[0]
    begun = former.form is Form.INFINITIVE and former.imperfective and not former.negated
    return begun and former.force is None and link.words.startswith(_ENDING)


def complement(chain: Chain, link: Link, *, adjacent: bool) -> Chain:
    """Joins a predicate to the one before it in the same piece."""
    if link.form is Form.GERUND or not chain:
        return (link,)
    bare_noun = chain[-1].form is Form.NOUN and chain[-1].force is None
    if link.form is Form.INFINITIVE and bare_noun and not adjacent:
        return coordinate(chain, link)  # «в целях запрета … создать»
    return (*chain, link)


def takes_its_object(verb: Link) -> bool:
    """«не давать чатам замолчать», «решили чат с ними не открывать»: what stands between such a verb and its infinitive
    is the infinitive's."""
    if verb.names & _LETTING:
        return True
    decides = bool(verb.names & _DECIDING) and verb.force is None
    return decides and verb.form is Form.FINITE and not verb.negated


def with_complement(operator: Predicate, before: Sequence[Predicate]) -> Chain:
    """«Запрет … отмене не подлежит»: a noun right before the operator is its object."""
    if len(before) > 1 and before[-1].last + 1 == operator.first:
        noun = before[-1].link
        if noun.form is Form.NOUN and noun.force is not None:
            return (operator.link, noun)
    return (operator.link,)


def _one_aspect(one: Link, other: Link) -> bool:
    return (one.perfective, one.imperfective) == (other.perfective, other.imperfective)


def _shared_aspect(one: Link, other: Link) -> bool:
    """Verbs of both aspects («использовать») go with either."""
    return (one.perfective and other.perfective) or (one.imperfective and other.imperfective)


def complete_before(
    sentence: Sentence, chain: Chain, operator: Predicate, predicate: Predicate
) -> None:
    """«От Telegram, WhatsApp и прочих рекомендуется воздерживаться»: what stands before the operator is the object of
    the infinitive behind it; not those who are to act («руководители могут …»)."""
    outer = operator.link
    if outer.force in {None, Force.PERMIT} or outer.form is not Form.FINITE or len(chain) < 2:
        return
    if predicate.link.form is not Form.INFINITIVE or chain[0] is not outer:
        return
    for item in sentence.governed:
        word = sentence.tokens[item.mention.first].word
        acts = word is not None and word.noun and word.animate and "datv" in word.cases
        if word is None or acts or item.mention.last >= operator.first:
            continue
        if item.chain and item.chain[0] is outer:
            item.chain = (*chain, *item.chain[1:])
