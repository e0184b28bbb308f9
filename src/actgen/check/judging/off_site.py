"""Acts that are kept off the site without a verb of publishing: «На сайте школы приказу не место», «С сайта приказ
убрать», «сайт без него обойдётся». What is denied is said of the site, and an act stands beside it or is meant."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from actgen.check.judging.published import of_other_things
from actgen.check.syntax.mood import DENYING, Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force
from actgen.model.text import Role

_ACTS = ("акт", "локальный акт")
_PUBLISH = "разместить"
_IT = frozenset("он она оно они его ее их ему ей им нему ней ним этого этому".split())
_AT_SITE = frozenset({"на", "с", "со", "для", "через"})
_BY = frozenset({"по", "к", "согласно", "от", "до", "после", "в", "во"})
_FORMER = ("устарев", "прежн", "стар", "прошл", "утратив", "отмен", "недейств", "ранее")
_WITHOUT = frozenset({"обойтись", "обходиться"})
_MEANT_FOR = ("предназнач", "рассчит", "подход", "подойд", "годит", "годят")
_IDLE = frozenset({"работать", "открываться", "обновляться", "функционировать", "ждать"})


def kept_off(unit: Unit, places: Collection[str]) -> bool:
    """Whether an act of the document is not to be on its site."""
    if unit.names().isdisjoint({*places, _PUBLISH}) or of_other_things(unit):
        return False
    acts = [act for act in unit.sentence.naming(_ACTS) if _is_meant(unit, act)]
    if any(_keeps_off(unit, place, acts) for place in unit.sentence.naming(places)):
        return True
    off = [g for g in unit.sentence.naming({_PUBLISH}) if g.mention.denied]  # «с сайта убрать»
    return any(unit.mood(g) is Mood.BAN and act.piece == g.piece for g in off for act in acts)


def _is_meant(unit: Unit, act: Governed) -> bool:
    """«приказ», «приказу», «без приказа»; not «по приказу», «устаревшие приказы»."""
    first = act.mention.first
    former = unit.sentence.tokens[first - 1] if first else None
    return former is None or not (former.text in _BY or former.text.startswith(_FORMER))


def _keeps_off(unit: Unit, place: Governed, acts: Collection[Governed]) -> bool:
    start, stop = unit.sentence.pieces[place.piece]
    here = unit.sentence.tokens[start : stop + 1]
    near = [act for act in acts if act.piece == place.piece]
    if any(_is_without(act) for act in near):
        return True
    if not _is_denied(unit, place, here):
        return False
    return bool(near) or _points_back(unit, place, here)


def _is_denied(unit: Unit, place: Governed, here: Collection[Token]) -> bool:
    """«на сайте … не место», «сайту он ни к чему», «для сайта не предназначен»."""
    if any(link.words.startswith("обойд") and not link.negated for link in place.chain):
        return True  # «остаётся в сейфе, сайт обойдётся»
    if unit.mood(place) in DENYING | {Mood.LACKING}:
        verb = next((k for k in place.chain if k.force is not None or k.negated), None)
        if verb is None or verb.form is Form.NOUN:
            return False  # «снятие с сайта считать ошибкой»
        return verb.force is not None or (_is_at(unit, place) and verb.names.isdisjoint(_IDLE))
    texts = [token.text for token in here]
    pairs = pairwise(texts)
    return any(a == "не" and b.startswith(_MEANT_FOR) for a, b in pairs)


def _is_at(unit: Unit, place: Governed) -> bool:
    """«на сайте», «для сайта», «школьному сайту»: not the site itself, which may be out of order."""
    tokens = unit.sentence.tokens
    before = [t.text for t in tokens[max(0, place.mention.first - 2) : place.mention.first]]
    word = tokens[place.mention.last].word
    dative = word is not None and "datv" in word.cases and "nomn" not in word.cases
    return dative or not _AT_SITE.isdisjoint(before)


def _is_without(act: Governed) -> bool:
    """«сайт обойдётся без приказа»."""
    return any(k.force is Force.LACK for k in act.chain) and any(
        not k.names.isdisjoint(_WITHOUT) or k.words.startswith("обой") for k in act.chain
    )


def _points_back(unit: Unit, place: Governed, here: Collection[Token]) -> bool:
    """«Приказ висит у вахты, на сайт он не идёт», «…, на сайт не нести»: a pronoun, or nothing at all, stands for the
    act named before."""
    pointed = any(token.text in _IT for token in here)
    says = any(link.form in {Form.INFINITIVE, Form.FINITE} for link in place.chain)
    left_out = (
        says
        and not any(
            g.piece == place.piece and g.mention.plain and g is not place and _is_thing(unit, g)
            for g in unit.sentence.governed
        )
        and not any(_is_object(token) for token in here)
    )
    return (pointed or left_out) and any(
        _is_meant(former, act) for former, act in _acts_before(unit, place)
    )


def _is_thing(unit: Unit, item: Governed) -> bool:
    word = unit.sentence.tokens[item.mention.last].word
    return word is not None and bool(word.cases & {"nomn", "accs"}) and "gent" not in word.cases


def _is_object(token: Token) -> bool:
    word = token.word
    if word is None or not word.noun or len(token.text) < 3 or "сайт" in word.lemmas:
        return False
    return "accs" in word.cases and "gent" not in word.cases


def _acts_before(unit: Unit, place: Governed) -> Iterator[tuple[Unit, Governed]]:
    for act in unit.sentence.naming(_ACTS):
        if act.piece < place.piece:
            yield unit, act
    if unit.role is not Role.CELL and unit.beside:
        former = unit.beside[-1]
        yield from ((former, act) for act in former.sentence.naming(_ACTS))
