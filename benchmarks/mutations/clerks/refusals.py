"""Operators that turn the deed itself: refused, put off, put in question, told of others or of the past."""

from __future__ import annotations

import re

from actgen.russian.morphology import parses
from benchmarks.mutations import sentences as grammar
from benchmarks.mutations.clerks.edits import Edit, lowered, raised
from benchmarks.mutations.clerks.nominal import refused
from benchmarks.mutations.clerks.operator import (
    ANY,
    UNMET,
    VIOLATED,
    WEAKER,
    ClerkOperator,
    Test,
    Verdicts,
    both,
    fronting,
    sentence,
)
from benchmarks.mutations.clerks.passages import Passage


def _told(passage: Passage) -> bool:
    return ANY(passage) and sentence(passage) and grammar.is_told(passage.text)


def _begins_with_infinitive(passage: Passage) -> bool:
    return _told(passage) and bool(re.match(r"\w+(?:ть|ти|ться|тись)\b", passage.text))


def inserted(
    name: str, words: str, expected: Verdicts, *, lasting: bool = False, on: Test = _told
) -> ClerkOperator:
    """Words before the infinitive, which ``lasting`` makes imperfective."""

    def turn(passage: Passage) -> Edit | None:
        try:
            text = grammar.before_verb(passage.text, words, lasting=lasting)
        except KeyError:
            return None  # the imperfective is not known
        return Edit(sentence=text)

    return ClerkOperator(name, turn, expected, on)


def around(
    name: str, before: str, after: str, expected: Verdicts, *, lasting: bool = False
) -> ClerkOperator:
    """The infinitive clause as part of another: «Требование … считать невыполнимым»."""

    def turn(passage: Passage) -> Edit | None:
        text = passage.text
        if lasting:
            try:
                text = grammar.before_verb(text, "", lasting=True).strip()
            except KeyError:
                return None
        return Edit(sentence=f"{before} {lowered(text.strip())}{after}")

    return ClerkOperator(name, turn, expected, _begins_with_infinitive)


def nominal(name: str, pattern: str, expected: Verdicts) -> ClerkOperator:
    """The deed as a noun in a sentence about it."""
    return ClerkOperator(name, refused(pattern), expected, both(ANY, sentence))


def _some_day(passage: Passage) -> Edit | None:
    """The finite verb of the first person: «назначаю» → «мог бы назначить»."""
    found = grammar.verbs(passage.text)
    if len(found) != 1:
        return None
    token = found[0]
    form = passage.text[token.start : token.stop]
    parse = next((p for p in parses(form.lower()) if p.has("1per", "sing")), None)
    if parse is None:
        return None
    text = f"{passage.text[: token.start]}пока не {form.lower()}{passage.text[token.stop :]}"
    return Edit(sentence=raised(text))


REFUSALS: tuple[ClerkOperator, ...] = (
    nominal("from doing: abstain", "От {gent} отказаться", VIOLATED),
    nominal("doing: put off at large", "{accs} перенести на неопределённый срок", VIOLATED),
    nominal("doing: premature", "{accs} считать преждевременным", VIOLATED),
    nominal("no need of doing", "Необходимости в {loct} нет", VIOLATED),
    nominal("doing: not foreseen", "{nomn} в этом году не предусматривается", VIOLATED),
    nominal("doing: question dropped", "Вопрос о {loct} с рассмотрения снять", UNMET),
    nominal("doing: to be decided", "Решение о {loct} будет принято позднее", UNMET),
    nominal("doing: ask for release", "Просить учредителя освободить нас от {gent}", UNMET),
    nominal("doing: expedience studied", "Изучить, насколько целесообразно {nomn}", UNMET),
    nominal("doing: no hurry", "С {ablt} не торопиться", WEAKER),
    nominal("doing: left out of plan", "Мероприятия по {datv} из плана исключить", VIOLATED),
    nominal("doing: instead of", "Вместо {gent} ограничиться объявлением на стенде", VIOLATED),
    nominal(
        "doing: objected",
        "Педагогический совет высказался против {gent}, и директор с ним согласен",
        UNMET,
    ),
    nominal("doing: too dear", "На {accs} нет ни средств, ни людей", UNMET),
    inserted("could", "можно было бы", UNMET),
    inserted("some day", "со временем, когда до этого дойдут руки,", UNMET),
    inserted("not for now", "пока не", VIOLATED, lasting=True),
    inserted("released", "разрешить не", WEAKER, lasting=True),
    inserted("need not", "необязательно", UNMET, lasting=True),
    inserted("no longer", "больше не", VIOLATED, lasting=True),
    inserted("ceased", "прекратить", VIOLATED, lasting=True),
    inserted("nobody must", "никто не обязан", VIOLATED, on=_begins_with_infinitive),
    inserted("no sense", "нет смысла", VIOLATED, lasting=True),
    inserted("tried", "постараться по мере сил", WEAKER),
    around("demand: unfeasible", "Требование", " считать невыполнимым", UNMET),
    around("proposal: declined", "Предложение", " отклонить", VIOLATED),
    around(
        "instead of that",
        "Вместо того чтобы",
        ", продолжать работать как раньше",
        VIOLATED,
        lasting=True,
    ),
    around(
        "rhetorical",
        "Зачем",
        "? Всё и так работает, поэтому оставляем как есть",
        UNMET,
        lasting=True,
    ),
    around("was ordered once", "Прошлогодний приказ, которым предписывалось", ", отменить", UNMET),
    around("asked of others", "Соседней школе предложили", "; нас это не касается", UNMET),
    around("thought over", "До конца года подумать, стоит ли", "", UNMET),
    around("possibility discussed", "Обсудить на педагогическом совете возможность", "", UNMET),
    around("on paper", "В отчёте указать, что поручено", ", фактически этого не делать", VIOLATED),
    fronting("stood in the draft", "В проекте приказа было:", UNMET, _begins_with_infinitive),
    ClerkOperator("not yet, first person", _some_day, VIOLATED, both(ANY, sentence)),
)
