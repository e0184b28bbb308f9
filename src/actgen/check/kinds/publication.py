"""публикация: something is published in a given place, by a given day if there is one."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.dues import dues
from actgen.check.judging.off_site import kept_off
from actgen.check.judging.published import has_own_object, of_other_things, published_in
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive, verdict_of
from actgen.check.judging.statements import Heard, as_condition, statements
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import DASHES
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import PublicationRequirement
from actgen.russian.dates import figures

_PUBLISH = ("разместить",)
_ACTS = ("акт", "локальный акт")
_SUBJECT = frozenset({"о платформе", *HOME})
_ABOUT = frozenset({"о", "об"})
_NEWS = frozenset({"объявление", "анонс", "новость", "заметка"})
_BARRED_LACK = re.compile(r"\bпока\b[^.;]*\bнет\b", re.IGNORECASE)
_STANDING = tuple("стоя стои вися виси лежа лежи держ доступ открыт видн виде".split())
_FROM = frozenset({"с", "со"})


def judge(requirement: PublicationRequirement, case: Case) -> Signal | None:
    """Satisfied by a statement that publishes it there; with a day, when that is not later.

    A statement without a day takes effect with its act, so the act's own date is its day.
    """
    asked = as_condition(
        requirement,
        (_PUBLISH, requirement.place),
        context=(requirement.what,) if requirement.what else (),
    )
    found = [
        h
        for h in statements(asked, case.readings)
        if not (_is_announced(h[1]) or _of_another(requirement, h) or of_other_things(h[1]))
    ]
    found = [_elsewhere(requirement, _without_denied_apart(heard)) for heard in found]
    found += _unsaid(requirement, case.readings)
    signals = [_in_time(requirement.latest, heard) for heard in found]
    signals += _taken_down(requirement, case.readings)
    return decisive([*signals, *_kept_off(requirement, case.readings)])


def _without_denied_apart(heard: Heard) -> Heard:
    """«Снять с сайта план лагеря; выложить приказ», «пока приказа нет на сайте, …; опубликовать его»: no act is kept
    from the site, and one is put there."""
    reading, unit, signal = heard
    if signal.verdict is not Verdict.VIOLATED:
        return heard
    named = unit.sentence.naming(_PUBLISH)
    if not any(unit.mood(g) is Mood.DO and not g.mention.denied for g in named):
        return heard
    banned = [g for g in named if unit.mood(g) is Mood.BAN]
    acts = unit.sentence.naming(_ACTS)
    apart = acts and banned and not any(act in unit.near(g) for g in banned for act in acts)
    if not apart and not _BARRED_LACK.search(unit.text):
        return heard
    done = replace(signal, verdict=Verdict.SATISFIED, reason=REASON_OF_MOOD[Mood.DO])
    return reading, unit, done


def _elsewhere(requirement: PublicationRequirement, heard: Heard) -> Heard:
    """«Вместо сайта приказ вывешивается на стенде», «показывать в приёмной; сайт для этого не предназначен»: it is
    made known in another place."""
    reading, unit, signal = heard
    places = unit.sentence.naming(requirement.place)
    if signal.verdict is not Verdict.SATISFIED or not places:
        return heard
    if not all(place.replaced for place in places) and not kept_off(unit, requirement.place):
        return heard
    if any(_publishes_there(unit, place) for place in places):
        return heard
    return reading, unit, replace(signal, verdict=Verdict.VIOLATED, reason=REASON_OF_MOOD[Mood.BAN])


def _publishes_there(unit: Unit, place: Governed) -> bool:
    """Whether a verb of publishing stands beside the place: «снять старый приказ с сайта, новый на сайт выложить»."""
    return not place.replaced and any(
        g.piece == place.piece and unit.mood(g) is Mood.DO and not g.mention.denied
        for g in unit.sentence.naming(_PUBLISH)
    )


def _is_announced(unit: Unit) -> bool:
    """«Разместить на сайте объявление об издании приказа»: it is told of, the text of the act is not there."""
    told = any(
        t.word is not None and t.word.lemmas & _NEWS and "accs" in t.word.cases
        for t in unit.sentence.tokens
    )
    acts = [act for act in unit.sentence.naming(_ACTS) if _is_object(unit, act)]
    return told and all(_is_about(unit, act) for act in acts)


def _is_about(unit: Unit, act: Governed) -> bool:
    """«об издании приказа»."""
    first = act.mention.first
    return not _ABOUT.isdisjoint(t.text for t in unit.sentence.tokens[max(0, first - 3) : first])


def _of_another(requirement: PublicationRequirement, heard: Heard) -> bool:
    """«Памятку, приложенную к приказу, разместить на сайте»; but «в новостях на сайте дать текст приказа»."""
    _, unit, signal = heard
    if not unit.names() & set(requirement.besides):
        return False
    if signal.verdict is not Verdict.SATISFIED:
        return True
    acts = unit.sentence.naming(_ACTS)
    if has_own_object(unit):  # «приказ довести до работников, на сайте разместить инструкцию»
        acts = [act for act in acts if act.mention.first in published_in(unit)]
    return not any(_is_object(unit, act) for act in acts)


def _unsaid(requirement: PublicationRequirement, readings: Iterable[Reading]) -> Iterator[Heard]:
    """«Секретарю – приказ на сайт», «загрузить скан приказа на сайт»: where to, and no verb or one that the lexicon
    does not know as publishing."""
    for reading in readings:
        for unit in reading.units:
            if unit.names() & {*requirement.besides, *_PUBLISH}:
                continue
            acts = [g for g in unit.sentence.naming(_ACTS) if _is_object(unit, g)]
            if not acts:
                continue
            for place in unit.sentence.naming(requirement.place):
                if not (_into(unit, place) or _stands(unit, place)):
                    continue
                if not any(act.chain == place.chain for act in acts):
                    continue
                mood = unit.mood(place)
                verdict = verdict_of(mood, requirement.status)
                if verdict is not None:
                    yield reading, unit, Signal(verdict, REASON_OF_MOOD[mood], (unit.evidence(),))


def _is_object(unit: Unit, act: Governed) -> bool:
    """«приказ», «копию приказа»; not «по приказу»."""
    tokens = unit.sentence.tokens
    first = act.mention.first
    word, former = tokens[act.mention.last].word, tokens[first - 1].word if first else None
    if word is None:
        return False
    copied = former is not None and former.noun and not former.preposition
    return bool(word.cases & ({"accs", "gent"} if copied else {"accs"}))


def _into(unit: Unit, place: Governed) -> bool:
    """«на сайт», not «на сайте»."""
    tokens = unit.sentence.tokens
    first = place.mention.first
    word = tokens[place.mention.first].word
    return (
        first > 0
        and tokens[first - 1].text == "на"
        and word is not None
        and "accs" in word.cases
        and "loct" not in word.cases
    )


def _taken_down(
    requirement: PublicationRequirement, readings: Iterable[Reading]
) -> Iterator[Signal]:
    """«Приказ о «Сферуме» с сайта убрать»: an act on the very subject of the document."""
    for reading in readings:
        for unit in reading.units:
            acts = unit.sentence.naming(_ACTS)
            about = unit.sentence.naming(_SUBJECT)
            if not any(g.piece == act.piece for g in about for act in acts):
                continue
            if any(_PUBLISH[0] in act.actions() and unit.mood(act) is Mood.DO for act in acts):
                continue
            left = [g for g in unit.sentence.naming(_PUBLISH) if g.mention.denied]
            left += [g for g in unit.sentence.naming(requirement.place) if _out_of(unit, g)]
            places = unit.sentence.naming(requirement.place)
            shut = any(unit.mood(g) is Mood.BAN and _is_shut(g) for g in places)
            if shut or any(unit.mood(g) is Mood.BAN for g in left):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _kept_off(requirement: PublicationRequirement, readings: Iterable[Reading]) -> Iterator[Signal]:
    """«На сайте школы приказу не место»: no verb of publishing says it."""
    for reading in readings:
        for unit in reading.units:
            if unit.names() & set(requirement.besides):
                continue
            named = unit.sentence.naming(_PUBLISH)
            named = [g for g in named if unit.sentence.tokens[g.mention.first].text not in DASHES]
            if any(unit.mood(g) is Mood.DO and not g.mention.denied for g in named):
                continue
            if kept_off(unit, requirement.place):
                yield Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _is_shut(place: Governed) -> bool:
    """«Акты о «Сферуме» для сайта закрыты», «сайт от актов очистить»."""
    verb = place.chain[-1] if place.chain else None
    return verb is not None and verb.force is Force.STOP and not verb.negated


def _stands(unit: Unit, place: Governed) -> bool:
    """«Приказ на сайте школы уже стоит», «приказ с сайта читается»: where it is to be found."""
    tokens, first = unit.sentence.tokens, place.mention.first
    before = tokens[max(0, first - 2) : first]
    word = tokens[first].word
    found = word is not None and "loct" in word.cases and any(t.text == "на" for t in before)
    return found and any(
        link.words.removeprefix("не ").startswith(_STANDING) for link in place.chain
    )


def _out_of(unit: Unit, place: Governed) -> bool:
    first = place.mention.first
    return first > 0 and unit.sentence.tokens[first - 1].text in _FROM


def _in_time(latest: datetime.date | None, heard: Heard) -> Signal:
    reading, unit, signal = heard
    if signal.verdict is not Verdict.SATISFIED or latest is None:
        return signal
    own = reading.text.requisites.date
    base = own.value if own else None
    days = list(dues(unit, base))
    if not days and base is None:
        return replace(signal, verdict=Verdict.PARTIAL, reason="не сказано, к какому дню")
    day = max(days, default=base)
    assert day is not None, "there is a deadline or the date of the act"
    if day > latest:
        reason = f"день публикации {figures(day)}, а требуется не позднее {figures(latest)}"
        return replace(signal, verdict=Verdict.VIOLATED, reason=reason)
    return signal
