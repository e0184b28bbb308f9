"""The form of a predicate, by which it is joined to others: the word that carries it; whether it is a circumstance."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.syntax.assessment import OPINION
from actgen.check.syntax.mood import Form
from actgen.check.words.tokens import DASHES, Token, Word
from actgen.model.lexicon import Force

_ADVERBIAL = frozenset({"по", "при", "на", "если", "желательно", "насколько"})
_WHENEVER = frozenset({"когда", "буде"})  # «когда есть настроение», «буде на то желание»
_COLOURS = frozenset(
    {Force.WISH, Force.OPTION, Force.LIMIT, Force.POSTPONE}
)  # adverbs may say these
_TOLD_OF = frozenset({Force.LIFT, Force.STOP, Force.POSTPONE, Force.WAIVE})
_NEUTER = ("ое", "ее")
_WISHES = frozenset({"рекомендация", "пожелание", "призыв"})  # «Рекомендация всем отказаться …»
_ADJUNCT = frozenset(
    "для целях целью цели при после ради ввиду связи причине вследствие учетом соответствии согласно"
    " основании исполнение благодаря несмотря условиях случае".split()
)


def head_of(tokens: Sequence[Token], first: int, last: int) -> Word | None:
    """The word of a phrase that carries its form: its first verb or noun."""
    words = [token.word for token in tokens[first : last + 1] if token.word is not None]
    verb = next((w for w in words if w.finite and not w.noun and not w.preposition), None)
    if verb is not None and last > first and not any(w.infinitive for w in words):
        return verb  # «смысла не имеет»
    if words and words[0].preposition and last > first:
        verb = next((w for w in words if w.infinitive), None)
        if verb is not None:
            return verb  # «с сайта убрать»
    for word in words:
        if word.infinitive or word.finite or word.gerund or word.predicative or word.noun:
            return word
    return words[0] if words else None


def form_of(first: Token, word: Word, force: Force | None, *, phrase: bool) -> Form:
    if phrase and word.lemmas & OPINION and not word.gerund and first.text not in _ADVERBIAL:
        return Form.FINITE  # «признать утратившим силу»
    if first.text in DASHES:
        return Form.FINITE  # «переписка – в Сферуме»: the dash stands for the verb
    if first.text in _ADVERBIAL or (phrase and force in _COLOURS and first.text in _WHENEVER):
        return Form.ADVERB
    if word.infinitive or first.text in _WISHES:
        return Form.INFINITIVE
    if word.gerund:
        return Form.GERUND
    later = force is Force.POSTPONE and word.adjective and not phrase
    if force in _COLOURS and (word.adverb or later or _begins_with_preposition(first)):
        return Form.ADVERB  # «к минимуму», «постепенно», «позже», «позднее»
    if word.finite or word.active_participle or (word.predicative and not word.noun):
        return Form.FINITE
    if force is Force.BAN and word.adjective and not phrase and first.text.endswith(_NEUTER):
        return Form.FINITE  # «заводить чат – лишнее»
    if force in {Force.WAIVE, Force.BAN} and word.adverb:
        return Form.FINITE  # «создавать необязательно», «заводить излишне»
    phrased = _begins_with_preposition(first) or (first.text in {"не", "ни"} and phrase)
    if force is not None and phrased and (first.text != "без" or force is Force.BAN):
        return Form.FINITE  # «под запретом», «не в счёт»
    return Form.NOUN


def _begins_with_preposition(first: Token) -> bool:
    return first.word is not None and first.word.preposition


def is_adjunct(tokens: Sequence[Token], first: int, force: Force | None) -> bool:
    """«в целях создания …», «ввиду нецелесообразности …», «оповещение об отмене …»: no subject or object of what
    follows."""
    if force in _TOLD_OF and first and tokens[first - 1].text in {"о", "об"}:
        return True
    return any(token.text in _ADJUNCT for token in tokens[max(0, first - 3) : first])
