"""назначение: somebody is appointed to a role, by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.documents.reading import Reading
from actgen.check.judging.asked_who import answered, asks_who
from actgen.check.judging.bare_role import bare_role
from actgen.check.judging.borne_roles import is_borne, succeeds
from actgen.check.judging.charge import Role, roles
from actgen.check.judging.defined_roles import is_named_elsewhere
from actgen.check.judging.given_by_name import given_by_name
from actgen.check.judging.later_word import without_revoked
from actgen.check.judging.named_for import (
    CHOOSING,
    is_named,
    is_named_before,
    is_named_in_clause,
    is_to_be_found,
)
from actgen.check.judging.nominal_charge import charged_by_name
from actgen.check.judging.role_refused import is_attribute, is_denied, is_of_others, is_replaced
from actgen.check.judging.signals import REASON_OF_MOOD, VERDICT_OF_MOOD, Case, Signal, decisive
from actgen.check.judging.unappointed import nobody_appointed, nobody_at_all, nobody_but
from actgen.check.syntax.amended_words import STRUCK
from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.tokens import Token, Word
from actgen.model.finding import Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import AppointmentRequirement
from actgen.model.text import Role as ParagraphRole

_BY_NAME = "назначенный назван поимённо"
_APPOINTING = frozenset({"назначить"})
_SERVICES = frozenset({"платформа", "профиль", "max"})
# «школе нужен администратор; им назначается …»
_TAKEN_UP = re.compile(
    r"\b(?:им|ею|таковым|таковой)\s+(?:назнача|назначен|явля|станов|стал|будет|определ|утвержд)",
    re.IGNORECASE,
)
_CHARGED = frozenset({"ответственный", "отвечать", "администратор", "координатор", "куратор"})
_COPULA = ("явля", "быть", "станов", "будет", "будут")
_HAD_BEEN = frozenset("был была были являлся являлась числился числилась".split())
_PERFORMING = ("нести", "исполн", "выполн", "осуществ")
_VERBAL = frozenset({Form.INFINITIVE, Form.FINITE})
_BEHIND = 5  # words behind a name in which its post may stand: «Кротова И.К., завхоза школы»
_ANSWERING = frozenset({"отвечать", "курировать", "заведовать", "нести", "заниматься", "ведать"})
_OFFICES = frozenset(
    "отдел сектор служба кафедра комиссия методкабинет канцелярия бюро отделение кабинет центр дирекция".split()
)
_BLANK = re.compile(r"[–—:-]\s*_{3,}|_{6,}")
_VOLUNTEERS = re.compile(
    r"\b(?:кто|желающ\w+)\b[^.;]{0,40}\b(?:хочет|хотят|желает|желают|готов|согласен|стать|быть)\b[^.;]*"
    r"\b(?:скаж|сообщ|обрат|подойд|заяв|запи[сш])",
    re.IGNORECASE,
)
_DEFINING = frozenset({"–", "—", "-", ":"})


def judge(requirement: AppointmentRequirement, case: Case) -> Signal | None:
    """Satisfied when a person is named; the norm repeated without a name is partial."""
    signals = [
        signal
        for reading in case.readings
        if not requirement.for_what or reading.names & set(requirement.for_what)
        for unit in reading.units
        if (signal := _of_unit(requirement, unit, reading) or _nobody(requirement, unit))
        is not None
    ]
    return decisive(without_revoked(signals, case.readings))


def _nobody(requirement: AppointmentRequirement, unit: Unit) -> Signal | None:
    """«Администратора платформы просили отделения; назначать его отказываемся.»"""
    services = unit.names() & _SERVICES
    if not services & set(requirement.for_what) and not unit.names() & set(requirement.role):
        return None
    if nobody_at_all(unit) and not charged_by_name(requirement, unit):
        return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))
    spoken = unit.names() & set(requirement.role) or not unit.sentence.lemmas.isdisjoint(_CHARGED)
    if not spoken or not nobody_appointed(unit):
        return None
    return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.BAN], (unit.evidence(),))


def _of_unit(requirement: AppointmentRequirement, unit: Unit, reading: Reading) -> Signal | None:
    services = unit.names() & _SERVICES
    if requirement.for_what and services and not services & set(requirement.for_what):
        return None  # the administrator of another service
    found = roles(requirement, unit.sentence) or list(bare_role(requirement, unit, reading))
    if not found:
        return _succeeded(requirement, unit)
    if _is_wanted(unit):
        return None
    if asks_who(unit, found):
        return _as_answered(unit, reading)
    appointing = _appointing(unit, found)
    refused = [role for role in found if is_denied(unit, role)]
    denied = bool(refused) and not (
        is_replaced(unit, refused, found) or is_of_others(unit, refused, found)
    )
    if denied and (nobody_but(unit) or given_by_name(unit, found)):
        return Signal(Verdict.SATISFIED, _BY_NAME, (unit.evidence(),))
    if refused and not denied:
        found, appointing = (
            [role for role in roles if role not in refused] for roles in (found, appointing)
        )
    named = is_named(unit) and not is_to_be_found(unit, found)
    named = named or is_named_in_clause(unit, reading) or is_named_before(unit, reading)
    named = named or (bool(found) and is_named_elsewhere(unit, reading))
    if len(found) > 1:  # «слова «администратор – …» читать как «администратор – …»»
        found = [role for role in found if STRUCK not in role.item.chain] or found
    if not (appointing or denied):
        stated = [role for role in found if _is_stated(unit, role, named=named)]
        if (
            not stated
            and named
            and not _is_unfit(requirement, unit, found)
            and given_by_name(unit, found)
        ):
            return Signal(Verdict.SATISFIED, _BY_NAME, (unit.evidence(),))
        found = stated
    if not found:
        return _succeeded(requirement, unit)
    mood = Mood.BAN if denied else unit.mood((appointing or found)[0].item)
    if not (appointing or denied) and found[0].is_told(unit.sentence):
        mood = Mood.DO  # whatever the administrator so named is told to do
    if mood is Mood.PERMIT and any(link.force is Force.KEEP for link in found[0].item.chain):
        mood = Mood.DO  # «администратором оставить Волгину Р.Т.»
    verdict = VERDICT_OF_MOOD.get(mood)
    if verdict is None:
        return None
    evidence = (unit.evidence(),)
    if mood is Mood.WAIVED and given_by_name(unit, found):
        return Signal(
            Verdict.SATISFIED, _BY_NAME, evidence
        )  # «прежняя освобождается, вместо неё …»
    if verdict is Verdict.SATISFIED and not named:
        return Signal(Verdict.PARTIAL, "не названо, кто именно назначен", evidence)
    if verdict is Verdict.SATISFIED and _is_unfit(requirement, unit, found):
        return Signal(Verdict.PARTIAL, "назначен не педагогический работник", evidence)
    reason = _BY_NAME if mood is Mood.DO else REASON_OF_MOOD[mood]
    return Signal(verdict, reason, evidence)


def _as_answered(unit: Unit, reading: Reading) -> Signal | None:
    """«Кто администратор? Вяткина О.О.»: the question and its answer say it together."""
    said = answered(unit, reading)
    if said is None:
        return None
    verdict, answer = said
    reason = _BY_NAME if verdict is Verdict.SATISFIED else REASON_OF_MOOD[Mood.BAN]
    return Signal(verdict, reason, (unit.evidence(), answer.evidence()))


def _succeeded(requirement: AppointmentRequirement, unit: Unit) -> Signal | None:
    new = succeeds(unit, requirement) or charged_by_name(requirement, unit)
    return Signal(Verdict.SATISFIED, _BY_NAME, (unit.evidence(),)) if new else None


def _appointing(unit: Unit, found: Sequence[Role]) -> list[Role]:
    """The roles that a verb of appointing governs; in «поручить … разослать ссылку администратора» another does."""
    verbs = unit.sentence.naming(_APPOINTING)
    return [role for role in found if _is_governed(unit, role, verbs)]


def _is_governed(unit: Unit, role: Role, appointing: Sequence[Governed]) -> bool:
    links = [link for link in (*unit.lead, *role.item.chain) if link.force is None]
    verbs = [link for link in links if link.form in _VERBAL]
    if verbs:
        verb = verbs[-1].words.removeprefix("не ")
        bears = role.duty and verb.startswith(_PERFORMING)  # «обязанности … нести учителю»
        return bears or verb.startswith(CHOOSING) or bool(verbs[-1].names & _APPOINTING)
    if any(link.names & _APPOINTING for link in links):
        return True  # «назначение администратора отложить»
    if any(link.form is not Form.NOUN for link in role.item.chain):
        return False
    # «координацию внедрения поручить …»: the verb stands behind its object
    return any(g in unit.near(role.item) for g in appointing if not g.subordinate)


def _is_stated(unit: Unit, role: Role, *, named: bool) -> bool:
    """Without a verb of appointing: «администратор платформы – Лукина О.В.», «за «Сферум» отвечает Лукина О.В.»"""
    tokens = unit.sentence.tokens
    if role.done:
        return named or _somebody_does(tokens)
    if _had_been(unit, role):
        return False
    if unit.role is ParagraphRole.CELL and _is_row_of_post(unit, role):
        return True
    if named and _TAKEN_UP.search(unit.text):
        return True
    if role.is_told(unit.sentence) and is_borne(unit, role):
        return True
    if role.is_told(unit.sentence) or is_attribute(tokens, role.head):
        return False
    if role.duty and not named and _somebody_does(tokens):
        return True  # «Ответственность за чаты в MAX несёт методист»
    return named or _is_defined(tokens, role) or bool(_BLANK.search(unit.text))


def _is_wanted(unit: Unit) -> bool:
    """«Кто хочет быть ответственным за MAX, пусть скажет завучу»: volunteers are looked for."""
    return bool(_VOLUNTEERS.search(unit.text))


def _had_been(unit: Unit, role: Role) -> bool:
    """«Администратором «Сферума» была Петрова А.И.»: who it used to be; «был назначен» is told of an act in force."""
    if unit.sentence.texts.isdisjoint(_HAD_BEEN):
        return False
    first, last = unit.sentence.pieces[role.item.piece]
    tokens = unit.sentence.tokens[first : last + 1]
    chosen = any(token.text.startswith(CHOOSING) for token in tokens)
    return not chosen and any(token.text in _HAD_BEEN for token in tokens)


def _somebody_does(tokens: Sequence[Token]) -> bool:
    """«За MAX отвечает учитель информатики»: one person, told by the post alone."""
    words = [token.word for token in tokens if token.word is not None]
    verb = any(word.finite and word.lemmas & _ANSWERING for word in words)
    verb = (
        verb
        or any(w.infinitive and w.lemmas & _ANSWERING for w in words)
        and any(token.text == "будет" for token in tokens)
    )
    people = [w for w in words if w.noun and w.known and not w.finite and _may_answer(w)]
    one = any(t.text == "один" or t.text.startswith("кто") for t in tokens)  # «один из учителей»
    return verb and any(one or ("nomn" in w.cases and not w.plural) for w in people)


def _may_answer(word: Word) -> bool:
    return word.animate or not word.lemmas.isdisjoint(_OFFICES)


def _is_row_of_post(unit: Unit, role: Role) -> bool:
    """«Администрирование «Сферума» | учитель информатики»: another cell begins with the post of the one who does it."""
    word = unit.sentence.tokens[role.head].word
    if role.head or word is None or not (role.duty or "nomn" in word.cases):
        return False
    firsts = [u.sentence.tokens[0].word for u in unit.beside if u.role is ParagraphRole.CELL]
    return any(w is not None and w.noun and w.animate and "nomn" in w.cases for w in firsts)


def _is_defined(tokens: Sequence[Token], role: Role) -> bool:
    """«Ответственный администратор платформы – педагогический работник»: the role at the beginning, a dash behind."""
    word = tokens[role.head].word
    opens = all(t.word is None or t.word.adjective for t in tokens[: role.head])
    behind = tokens[role.item.mention.last + 1 :]
    dash = next((i for i, t in enumerate(behind) if t.text in _DEFINING), len(behind))
    said = any(t.word is not None for t in behind[dash:])  # not «администратор школы: 1) …»
    if word is not None and "ablt" in word.cases:  # «ответственными являются классные руководители»
        return any(t.text.startswith(_COPULA) for t in tokens)
    return opens and said and word is not None and "nomn" in word.cases


def _is_unfit(requirement: AppointmentRequirement, unit: Unit, found: Sequence[Role]) -> bool:
    """Whether the post of the one appointed is unfit: it stands before the name, or right behind it."""
    unfit = unit.sentence.naming(requirement.unfit)
    if not unfit:
        return False
    begins = unit.sentence.start
    spans = [(begins + a, begins + b) for a, b in names(unit.text)]
    role = unit.sentence.tokens[found[0].head].start
    person = next((s for s in spans if s[0] > role), spans[-1] if spans else None)
    if person is None:
        return True
    tokens = unit.sentence.tokens
    low = max((stop for _, stop in spans if stop <= person[0]), default=begins)
    marks = [t.stop for t in tokens[: found[0].head] if t.text in {";", ":"}]
    if person[0] > role:
        low = max([low, *marks])  # «медсестру не назначать: администратором назначается …»
    after = next((start for start, _ in spans if start >= person[1]), None)
    last = next((i for i, t in enumerate(tokens) if t.start >= person[1]), len(tokens))
    end = next((i for i in range(last, len(tokens)) if tokens[i].text == ";"), len(tokens))
    high = tokens[min(end, last + _BEHIND) - 1].stop if after is None else person[1]
    return any(low <= tokens[g.mention.first].start < high for g in unfit)
