"""What nobody is admitted without: «без ознакомления с приказом к работе не приступать», «не прочитав его, в чат не
пишут»: two denials that make a duty."""

from __future__ import annotations

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token

# what one is let to do once the thing is done
_ADMITTED = frozenset(
    "приступать приступить допускать допускаться допустить допущенный пускать пустить садиться сесть начинать начать"
    " открывать открыть получать получить выдавать выдать выдаваться подшивать подшиваться сдавать сдаваться сдать"
    " работать писать вести входить войти заступать заступить выходить выйти включать включить регистрироваться"
    " зарегистрироваться оставаться остаться оставлять оставить считать считаться подписывать закрывать закрываться"
    " отпускать отпустить обойтись обходиться".split()
)
_DENIED = frozenset({"не", "нельзя", "никто", "нет"})
_BARRING = ("запрет", "запрещ", "недопустим", "воспрещ")
_PROOF = frozenset("подпись роспись отметка запись расписка знание знакомство".split())
_BEFORE = 4  # words between «без» and the action: «без личной подписи об ознакомлении»


def is_admission(unit: Unit, action: Governed) -> bool:
    """Whether the statement denies only what would be done without the action."""
    texts = unit.sentence.texts
    if texts.isdisjoint({"без", "не"}) or unit.sentence.lemmas.isdisjoint(_ADMITTED):
        return False
    tokens = unit.sentence.tokens
    at = action.mention.first
    first, last = unit.sentence.pieces[action.piece]
    if _is_lacking(tokens[max(first, at - _BEFORE) : at]):
        return _bars([*tokens[first:at], *tokens[at + 1 : last + 1]])
    word = tokens[at].word
    undone = word is not None and (word.gerund or word.full_participle or word.predicative)
    if not undone or not at or tokens[at - 1].text not in {"не", "ни"}:
        return False
    pieces = unit.sentence.pieces
    around = [n for n in (action.piece - 1, action.piece, action.piece + 1) if 0 <= n < len(pieces)]
    return any(
        _bars([t for i, t in enumerate(tokens[a : b + 1], a) if i not in {at - 1, at}])
        for a, b in (pieces[n] for n in around)
        if not any(t.text == ";" for t in tokens[min(a, at) : max(b, at)])
    )


def _is_lacking(before: list[Token] | tuple[Token, ...]) -> bool:
    """«без ознакомления», «без подписи об ознакомлении»."""
    without = next((i for i, t in enumerate(before) if t.text == "без"), None)
    if without is None:
        return False
    between = [t.word for t in before[without + 1 :] if t.word is not None]
    nouns = [w for w in between if w.noun and not w.adjective]
    return all(w.lemmas & _PROOF for w in nouns)


def _bars(tokens: list[Token]) -> bool:
    """«к переписке не допускать», «никто не приступает», «запрещается начинать»."""
    barred = False
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.word is None:
            continue
        denied = before is not None and before.text in _DENIED
        if denied and token.word.lemmas & _ADMITTED:
            return True
        barred = barred or token.text.startswith(_BARRING) or token.text in {"нельзя", "вправе"}
        if (
            barred
            and token.word.lemmas & _ADMITTED
            and (token.word.infinitive or token.word.finite)
        ):
            return True
    return False
