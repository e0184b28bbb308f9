"""издание: a document is issued, approved or amended."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.documents.reading import Reading, quoted
from actgen.check.judging.goes_on import goes_on
from actgen.check.judging.issuing import (
    DENYING,
    ISSUING,
    REPEALING,
    by_a_word_unknown,
    issuing_denied,
)
from actgen.check.judging.later_word import without_revoked
from actgen.check.judging.people import exempts
from actgen.check.judging.refusal import HOME
from actgen.check.judging.signals import REASON_OF_MOOD, VERDICT_OF_MOOD, Case, Signal, decisive
from actgen.check.judging.swapped import is_swapped
from actgen.check.syntax.mood import Chain, Form, Mood
from actgen.check.syntax.own_subject import of_another_matter
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES
from actgen.model.finding import Evidence, Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import IssueRequirement
from actgen.model.text import Role

_REFUSING = DENYING | {Mood.POSTPONED, Mood.LIMIT, Mood.REVOKED}
_ACT = ("акт",)
_OF_ANOTHER_SORT = frozenset({"назначить", "администратор", "внести изменения", "план контроля"})
# «Положения не писать: этого приказа достаточно», «… порядком считать настоящий приказ»
_SERVES = r"достаточн|довольно|хвата|хватит|заменя|замен[иы]т|служ|счита|явля|признать|станет"
_THIS_ORDER = re.compile(
    rf"\b(?:настоящ|эт|данн)\w+\s+(?:же\s+)?(?:приказ|распоряжени)\w*\b[^.;]*\b(?:{_SERVES})"
    rf"|\b(?:{_SERVES})\w*\s+(?:[а-яё]+\s+){{0,2}}(?:настоящ|эт|данн)\w+\s+(?:приказ|распоряжени)",
    re.IGNORECASE,
)
# «Положение о школьной форме»: whatever the order is about, this act is about something else
_OF_OTHER_THINGS = re.compile(
    r"\b(?:положени|правил|порядк|порядок|регламент|инструкци|акт)\w*\s+(?:об?\s+|про\s+)?(?:\w+\s+)?(?:форм[аеуы]\b|при[её]м|пропуск|"
    r"проживани|питани|столов|костюм|фестивал|премиров|оплат|отпуск|перемен|охран|дежурств|закуп|библиотек|конкурс|олимпиад|"
    r"аттестац|общежити|стипенд|распорядк|внебюджет|архив|музе|выдач"
    r"|обмен\w*\s+(?:\w+\s+)?(?:опыт|учебник|книг|игруш|школьн\w+\s+форм|вещ|группами|студент))",
    re.IGNORECASE,
)
# «Признать инструкцию дополненной пунктом …», «порядок считать утверждённым»
_DECLARED = re.compile(
    r"\b(?:призна\w+|счита\w+|объяв\w+)\b[^.;]*\b(?:дополненн|изменённ|измененн|утвержд[её]нн|принят|введ[её]нн|обновл[её]нн|действующ|"
    r"вступивш|обязательн)(?:ой|ым|ими|им|ыми)\b",
    re.IGNORECASE,
)
# «Настоящий Порядок определяет, …», «эти правила обязательны для всех»: an act that speaks of itself is there
_OF_ITSELF = re.compile(
    r"\b(?:настоящ|эт|данн|прилагаем|приложенн|утвержд[её]нн)\w+\s+(?:сегодня\s+|ниже\s+)?(?:положени|порядо?к|правил|регламент|кодекс)\w*\b[^.;]*?"
    r"\b(?:определя|регулиру|устанавлива|регламентиру|распростран|обязател|действу|вступа|каса|исполн|соблюд|нельзя\s+наруш)",
    re.IGNORECASE,
)
_INTO = frozenset({"в", "во", "к"})
_PLUS = frozenset({*DASHES, "плюс"})
_PARTS = frozenset({"раздел", "пункт", "подпункт", "абзац", "глава", "строка", "редакция"})
_BEHIND_PART = 2  # «Новый раздел должностной инструкции»
_TEMPORARY = re.compile(
    r"\bвременн\w+\s+(?:правил|поряд|положен|регламент)\w*|\bдейств\w+\s+(?:лишь|только)\s",
    re.IGNORECASE,
)
_FOR_A_TIME = "такой акт действует лишь временно"
_DENIED = "документ говорит, что с таким актом этого не делают"
_SWAPPED = "документ предусматривает такое для другого сервиса"
# The subject stands elsewhere: in an attachment, in another clause, in the passage that follows.
_ATTACHED = re.compile(r"\bприл(?:ож|аг)|\bпункт\w*\s+\d|указанн|перечисленн|названн")
# «пункт о дежурстве», «в части питания», «обязанностью вести журнал»: what a change is about is said with it
_OWN_SUBJECT = re.compile(
    r"\s(?:об?|обо|про)\s|в части|по вопрос|касающ|относительно|связанн|:|\bобязанност\w+ [а-яё]+(?:ть|ти|чь)(?:ся)?\b",
    re.IGNORECASE,
)


def judge(requirement: IssueRequirement, case: Case) -> Signal | None:
    """The checked document itself may be the one asked for; or a clause issues or amends it."""
    signals: list[Signal] = []
    for reading in case.readings:
        if not all(reading.names & set(choice) for choice in requirement.subject):
            continue
        said = [
            signal
            for unit in reading.units
            if (signal := _of_unit(requirement, unit, reading)) is not None
        ]
        itself = requirement.itself and _is_asked_for(requirement, reading, case)
        if not itself and reading in case.expected:
            said += filter(None, (_of_act_revoked(requirement, unit) for unit in reading.units))
        if itself and not (_revokes(said) and _titled_otherwise(requirement, reading)):
            # a title that does not name the subject shows nothing to a reader: where a clause issues the act, it does
            rank = int(_titled_otherwise(requirement, reading))
            signals.append(
                Signal(Verdict.SATISFIED, "сам документ и есть такой акт", (_head(reading),), rank)
            )
        signals.extend(said)
    signals = without_revoked(signals, case.readings)
    done = any(signal.verdict is Verdict.SATISFIED for signal in signals)
    return decisive(signal for signal in signals if not (done and signal.reason == _DENIED))


def _revokes(said: Sequence[Signal]) -> bool:
    return any(signal.reason == REASON_OF_MOOD[Mood.REVOKED] for signal in said)


def _titled_otherwise(requirement: IssueRequirement, reading: Reading) -> bool:
    """«Об отмене отдельных распоряжений»: what such an order leaves in force of the subject makes it no act on it."""
    return reading.topic.isdisjoint(name for choice in requirement.subject for name in choice)


def _is_asked_for(requirement: IssueRequirement, reading: Reading, case: Case) -> bool:
    kinds = {
        kind
        for name in requirement.documents
        for kind in case.finder.document_kinds.get(name, (name,))
    }
    subject = {name for choice in requirement.subject for name in choice}
    if reading.kind not in kinds or _only_refuses(reading, subject):
        return False
    return bool(
        (reading.topic & subject and goes_on(reading, subject))
        or any(
            unit.mood(g) not in {Mood.OTHER, Mood.BAN, Mood.REVOKED}
            for unit in reading.units
            for g in unit.sentence.naming(subject)
        )
    )


def _only_refuses(reading: Reading, subject: set[str]) -> bool:
    """«О «Сферуме»», and then only that it is not used: whatever the title says, no act on its use."""
    moods = [u.mood(g) for u in reading.units for g in u.sentence.naming(subject) if g.chain]
    return bool(moods) and all(mood in _REFUSING for mood in moods)


def _head(reading: Reading) -> Evidence:
    """The title, or whatever stands first, as the quote."""
    found = reading.text.requisites.title or reading.text.requisites.kind
    if found is None:
        return Evidence(reading.index, reading.text.paragraphs[0].text, reading.text.place(0))
    return quoted(reading, found.start, found.stop)


def _of_unit(requirement: IssueRequirement, unit: Unit, reading: Reading) -> Signal | None:
    objects = unit.sentence.naming(requirement.documents)
    if not objects:
        return None
    done = unit.names() & set(requirement.actions)
    if done and is_swapped(unit) and not any(g.supposed for g in objects):
        return Signal(Verdict.VIOLATED, _SWAPPED, (unit.evidence(),))
    denied = [g for g in objects if issuing_denied(requirement, unit, g)]
    acting = [g for g in objects if g.actions() & set(requirement.actions)]
    if not acting and (
        _DECLARED.search(unit.text)
        or (_OF_ITSELF.search(unit.text) and _is_told(requirement, unit))
    ):
        acting = [g for g in objects if unit.mood(g) is Mood.DO]
    acting = acting or [g for g in objects if _is_put_into(unit, g)]
    if denied and _is_issued_anew(requirement, unit, denied, acting):
        denied = []
        acting = [g for g in acting if unit.mood(g) is Mood.DO]
    if not acting and _is_revoked(requirement, unit, objects):
        reason = REASON_OF_MOOD[Mood.REVOKED]
        return Signal(Verdict.VIOLATED, reason, (unit.evidence(),))
    if not denied and any(unit.mood(g) in DENYING for g in acting):
        return None  # «положение на сайте не публиковать», «с введением порядка … прекращается»
    if not acting and not denied:
        return None
    mood = unit.mood((denied or acting)[0])
    if mood is Mood.REVOKED and _of_another_subject(requirement, unit):
        return None
    if not requirement.whose and of_another_matter(unit, denied or acting):
        return None
    verdict = VERDICT_OF_MOOD.get(mood)
    if verdict is None or not _about(requirement, unit, reading, done=mood is Mood.DO):
        return None
    evidence = (unit.evidence(),)
    if denied and requirement.itself and _THIS_ORDER.search(unit.text):
        return Signal(Verdict.SATISFIED, "таким актом служит сам документ", evidence)
    if verdict is Verdict.SATISFIED and exempts(unit, acting):
        return Signal(Verdict.PARTIAL, "сделано исключение, охвачены не все", evidence)
    if verdict is Verdict.SATISFIED and _TEMPORARY.search(unit.text):
        return Signal(Verdict.PARTIAL, _FOR_A_TIME, evidence)
    if verdict is Verdict.SATISFIED:
        return Signal(verdict, "документ это предусматривает", evidence)
    if denied and verdict is Verdict.VIOLATED and by_a_word_unknown(denied[0]):
        return Signal(verdict, _DENIED, evidence)
    return Signal(verdict, REASON_OF_MOOD[mood], evidence, exempting=mood is Mood.WAIVED)


def _is_put_into(unit: Unit, item: Governed) -> bool:
    """«Пункт о чатах – в должностную инструкцию», «Новый раздел должностной инструкции: …»: no verb is needed."""
    tokens, at = unit.sentence.tokens, item.mention.first
    if item.chain or at < 2:  # what has a verb is judged by it
        return False
    word = tokens[at].word
    if tokens[at - 1].text in _INTO and tokens[at - 2].text in _PLUS:
        return word is not None and "accs" in word.cases
    opening = tokens[0].word
    new = opening is not None and "новый" in opening.lemmas
    part = tokens[1].word
    return new and part is not None and bool(part.lemmas & _PARTS) and at == _BEHIND_PART


def _is_issued_anew(
    requirement: IssueRequirement,
    unit: Unit,
    denied: Sequence[Governed],
    acting: Sequence[Governed],
) -> bool:
    """«Прежний порядок отменяется; новый порядок работы в «Сферуме» утвердить»: of several documents the one that the
    subject is said of, or, where it is not named, the one that is issued."""
    done = [g for g in acting if g not in denied and unit.mood(g) is Mood.DO]
    done = [
        g
        for g in done
        if any(link.force is None and link.form is not Form.NOUN for link in g.chain)
    ]
    if not done:
        return False
    subject = {name for choice in requirement.subject for name in choice}
    told = [g.mention.first for g in unit.sentence.naming(subject)]
    if not told:
        return True
    both = sorted([*done, *denied], key=lambda g: g.mention.first)
    before = [g for g in both if g.mention.first <= told[-1]]
    return bool(before) and before[-1] in done


def _of_act_revoked(requirement: IssueRequirement, unit: Unit) -> Signal | None:
    """«Приказ «Об использовании «Сферума»» отменить»: an order on the subject, not one that appoints somebody."""
    acts = unit.sentence.naming(_ACT)
    if not acts or unit.names() & _OF_ANOTHER_SORT or not _is_revoked(requirement, unit, acts):
        return None
    return Signal(Verdict.VIOLATED, REASON_OF_MOOD[Mood.REVOKED], (unit.evidence(),))


def _is_revoked(requirement: IssueRequirement, unit: Unit, objects: Sequence[Governed]) -> bool:
    """«Отменить Положение об обмене сообщениями в MAX»: the act that is asked for, told of by its subject. One on a
    foreign service is rightly revoked; the amendment of another document is no act of its own."""
    if not set(ISSUING) & set(requirement.actions):
        return False
    direct = [g for g in objects if _governs(g.chain) in REPEALING]
    revoked = any(unit.mood(g) in {Mood.REVOKED, Mood.BAN} for g in direct)
    return revoked and _is_told(requirement, unit)


def _governs(chain: Chain) -> Force | None:
    """The operator at the head of a chain; what stands in a title («приказ «О …»») hangs on the act that bears it."""
    return next((link.force for link in chain if not link.background), None)


def _of_another_subject(requirement: IssueRequirement, unit: Unit) -> bool:
    """«Положение о столовой отменить»; not «Положение отменить», where the document says what it is about."""
    foreign = unit.names() & SERVICES - HOME
    return bool(foreign or _OWN_SUBJECT.search(unit.text)) and not _is_told(requirement, unit)


def _is_told(requirement: IssueRequirement, unit: Unit) -> bool:
    """Whether the statement itself says that the act is on the subject, and not on a foreign service."""
    told = unit.names(wide=True)
    foreign = unit.names() & SERVICES - HOME
    return not foreign and all(told & set(choice) for choice in requirement.subject)


def _about(requirement: IssueRequirement, unit: Unit, reading: Reading, *, done: bool) -> bool:
    """The document concerns the right person and subject, said here or in the items below; a clause that names no other
    subject («внести изменения в должностную инструкцию»), refers to an attachment, approves the whole document or
    refuses to change it may leave the subject to what it stands in."""
    near = set(unit.names(wide=True)) | {n for below in unit.below for n in below.names()}
    if requirement.whose and not near & set(requirement.whose):
        return False
    if _OF_OTHER_THINGS.search(unit.text) and unit.names().isdisjoint({*SERVICES, *HOME, "чат"}):
        return False  # «Положение об обмене опытом», «порядок обмена учебников»
    if unit.role is Role.CELL or unit.sentence.naming(ISSUING):
        near |= set() if _OF_OTHER_THINGS.search(unit.text) else reading.topic
    elif _ATTACHED.search(unit.text) or not (done and _OWN_SUBJECT.search(unit.text)):
        near |= reading.names
    return all(near & set(choice) for choice in requirement.subject)
