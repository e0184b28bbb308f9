"""контроль: somebody controls the execution («Контроль за исполнением приказа возложить на …»)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from actgen.check.documents.reading import Reading
from actgen.check.judging.control_kept import handed_on, kept_by_signer, left_unwatched, taken_off
from actgen.check.judging.people import is_dative, named_person
from actgen.check.judging.signals import REASON_OF_MOOD, Case, Signal, decisive
from actgen.check.judging.statements import as_condition, statements
from actgen.check.judging.watching import OTHERS, by_signer, watched
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import ControlRequirement

_OF_EXECUTION = ("контроль исполнения",)
_CONTROL = ("контроль мероприятие",)
_PLAN = frozenset({"план контроля"})
# Bare «контроль» means the control of the act only in such company: «контроль – за мной», «контроль оставляю за собой».
_BARE = Pattern(
    r"\bпод\s+контролем\b|\bна\s+контроле\b|контрол[ью]\s*(?:не\b|[–—-]|остав|возл|за\s+(?:собой|мной)"
    r"|за\s+(?:ним|ней|нею)\s+же\b|ни(?:кому| на кого)\b|лично|беру|осуществля|мой\b)"
    r"|контроль\s*:|контроль\s+(?:за|над)\s[^.;:]{1,60}\s(?:[–—-]|поруч|возл)"
    r"|контроль\s+(?:за|над)\s[^.;:]{1,60}\s(?:оставляю|беру|возлагаю)\s+(?:за\s+собой|на\s+себя)\b",
    re.IGNORECASE,
)
# «взять исполнение под контроль», «приказ беру под личный контроль»
_TAKEN = Pattern(
    r"\b(?:исполнени|выполнени|реализаци|приказ|распоряжени|вс[её]\b)\w*[^.;]*\b(?:под|на)\s+(?:\w+\s+)?"
    r"контрол(?:ь|е|ем)\b",
    re.IGNORECASE,
)
_HELD_BY = frozenset({"на", "у", "за"})
_STAYS = Pattern(r"\bоста\w+\s+(?:на|под)\s+(?:\w+\s+)?контрол", re.IGNORECASE)
_OVER = Pattern(r"контрол[ью]\s+(?:за|над)\s(?!(?:ним|ней|нею)\b)", re.IGNORECASE)
_OVER_THE_WORK = Pattern(
    r"контрол[ью]\s+(?:за|над)\s+(?:\w+\s+)?(?:подготовк|создани|переход|работ|порядк|внедрени|организаци|проведени"
    r"|выполнени|исполнени|соблюдени|ход)",
    re.IGNORECASE,
)
_OTHER_ACT = re.compile(r"(?:приказа|распоряжения)\s+от\s+\d|№\s*\d")
_HIMSELF = re.compile(
    r"\b(?:собой|мной|мною|себе|себя|лично|я|мне|меня|сама?)\b|\b(?:под|на)\s+(?:мо|сво)(?:им|[её]м|й)\s+(?:\w+\s+)?контрол"
    r"|\bконтроль\s*[–—-]\s*мой\b",
    re.IGNORECASE,
)
_OF_MONEY = Pattern(
    r"(?:исполнени|выполнени|реализаци|соблюдени)\w*\s+(?:\w+\s+)?(?:бюджет|смет|договор|контракт|закуп|госзадани)",
    re.IGNORECASE,
)
_HOLDERS = frozenset({"руководитель", "заместители"})
_BODIES = frozenset({"администрация", "управление образования", "местная администрация"})
_UNITS = frozenset(
    "бухгалтерия канцелярия часть кабинет отдел отделение служба комиссия совет профком дирекция секретариат"
    " комитет коллегия".split()
)
_HEADS = frozenset({"заведующий", "заведующая", "управляющий", "дежурный"})  # read as adjectives
_ORGANISATIONS = frozenset({"учреждение", "организация"})
_NOBODY = frozenset({"лицо", "ответственный", "исполнитель", "кто"})
_BLANK = re.compile(r"_{4,}")
_VERDICTS = {
    Mood.DO: Verdict.SATISFIED,
    Mood.OTHER: Verdict.SATISFIED,
    Mood.WISH: Verdict.PARTIAL,
    Mood.OPTION: Verdict.PARTIAL,
    Mood.PROVIDED: Verdict.PARTIAL,
    Mood.PERMIT: Verdict.PARTIAL,
}


def judge(requirement: ControlRequirement, case: Case) -> Signal | None:
    """Satisfied when somebody controls; partial when nobody is named, or not by name where a name is asked for."""
    found = [each for reading in case.expected for each in _controlled(requirement, reading)]
    held = any(signal.verdict is Verdict.SATISFIED for _, signal in found)
    return decisive(
        _by_somebody(requirement, unit, signal)
        for unit, signal in found
        if not (held and signal.verdict is Verdict.VIOLATED and _told_to_one(unit))
    )


def _told_to_one(unit: Unit) -> bool:
    """«Отделу кадров наблюдение за исполнением не вести»: somebody else may, and does."""
    tokens = unit.sentence.tokens
    first = next((i for i, t in enumerate(tokens) if t.word is not None), 0)
    named = tokens[first].word
    return named is not None and named.noun and is_dative(tokens, first)


def _controlled(requirement: ControlRequirement, reading: Reading) -> Iterator[tuple[Unit, Signal]]:
    """The statements on control, with what they say of it."""
    if requirement.over:
        asked = as_condition(requirement, (_CONTROL, requirement.over))
        yield from ((unit, signal) for _, unit, signal in statements(asked, [reading]))
        return
    for unit in reading.units:
        if unit.names(wide=True) & _PLAN or _OTHER_ACT.search(unit.text):
            continue
        found = unit.sentence.naming(_OF_EXECUTION)
        of_others = unit.names() & OTHERS or unit.sentence.lemmas & _ORGANISATIONS
        if of_others and "контрол" not in unit.text.lower():
            found = []  # what is watched are others: «за исполнением в учреждениях не наблюдать»
        if found and _OF_MONEY.search(unit.text):
            continue  # «контроль за исполнением сметы»
        if not found and (_TAKEN.search(unit.text) or _is_held(unit)):
            found = unit.sentence.naming(_CONTROL)
        if not found and _BARE.search(unit.text):
            found = unit.sentence.naming(_CONTROL) if _of_the_work(unit) else []
        if found:
            mood: Mood | None = unit.mood(found[0])
            if mood is Mood.PERMIT and (_HIMSELF.search(unit.text) or _STAYS.search(unit.text)):
                kept = any(link.force is Force.KEEP for link in found[0].chain)
                mood = Mood.DO if kept else mood  # «контроль за собой оставляю»
            if kept_by_signer(unit, found[0]) or handed_on(unit):
                mood = Mood.DO
            elif taken_off(unit):
                mood = Mood.BAN
        elif handed_on(unit):
            mood = Mood.DO
        elif taken_off(unit):
            mood = Mood.BAN
        else:
            mood = left_unwatched(unit) or watched(unit)
        if mood is not None:
            reason = REASON_OF_MOOD.get(mood, "контроль не установлен")
            yield unit, Signal(_VERDICTS.get(mood, Verdict.VIOLATED), reason, (unit.evidence(),))


def _is_held(unit: Unit) -> bool:
    """«Контроль на мне», «Контроль у завуча», «Контроль за директором»: nothing but control and its holder; not
    «контроль на уроках», «контроль за учениками»."""
    tokens = [token for token in unit.sentence.tokens if token.word is not None]
    if len(tokens) < 3 or tokens[0].text != "контроль" or tokens[1].text not in _HELD_BY:
        return False
    if _HIMSELF.fullmatch(tokens[2].text):
        return True
    holder = unit.sentence.naming(_HOLDERS)
    return any(unit.sentence.tokens[g.mention.first] is tokens[2] for g in holder)


def _of_the_work(unit: Unit) -> bool:
    """«Контроль за подготовкой концерта поручаю Лавровой И.Е.» watches the work; «контроль за посещаемостью уроков
    возложить на …» is about something else."""
    if _OVER.search(unit.text) is None or _HIMSELF.search(unit.text):
        return True
    return bool(_OVER_THE_WORK.search(unit.text)) and named_person(unit)


def _by_somebody(requirement: ControlRequirement, unit: Unit, signal: Signal) -> Signal:
    """Who controls: the signer himself, somebody by name, somebody by post, or nobody."""
    if signal.verdict is not Verdict.SATISFIED:
        return signal
    near = (unit, *unit.above)
    himself = any(_HIMSELF.search(each.text) or by_signer(each) for each in near)
    named = himself or any(named_person(each) for each in near)
    if _BLANK.search(unit.text) or not (named or any(_names_somebody(each) for each in near)):
        reason = "не названо, на кого возложен контроль"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    if requirement.named and not named:
        return replace(signal, verdict=Verdict.PARTIAL, reason="контролирующий не назван поимённо")
    if requirement.by and not any(each.names() & set(requirement.by) for each in near):
        reason = "контроль возложен на другого"
        return replace(signal, verdict=Verdict.PARTIAL, reason=reason)
    return replace(signal, reason="пункт о контроле есть")


def _names_somebody(unit: Unit) -> bool:
    """Whether a post or a body is there: «на директора», «на администрацию школы», «под контролем методиста»."""
    words = [token.word for token in unit.sentence.tokens if token.word is not None]
    animate = any(word.animate and not word.lemmas & _NOBODY for word in words)
    heads = any(w.lemmas & (_UNITS | _HEADS) for w in words)
    return animate or heads or bool(unit.names() & (_BODIES | _HOLDERS))
