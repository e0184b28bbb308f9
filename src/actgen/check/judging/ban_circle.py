"""A ban laid on some of the staff only: «Вахтёры и дежурные … не пользуются», «Директору и завучам отказаться от …»."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.check.judging.people import is_dative
from actgen.check.syntax.mood import Form, Link
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token
from actgen.model.lexicon import Force

_EVERYBODY = frozenset(
    {"педагоги", "сотрудники", "воспитатель", "педагоги класса", "классный руководитель"}
    | {"обучающиеся", "родители", "руководитель объединения", "руководители учреждений"}
    | {"специалисты управления", "администрация"}
)
"""Whoever is told by one of these is the staff, or as much of it as an act of its kind speaks to."""
_ANYBODY = frozenset(
    "лицо участник член коллега человек гражданин пользователь субъект никто каждый весь кто товарищ друг владелец"
    " подписчик специалист учреждение школа".split()
)
_GIVING_UP = (
    "отказ", "воздерж", "избега", "переста", "выйти", "уйти", "покинуть", "обойтись", "обходи", "расста", "забыть",
    "прекратить", "отвык",
)  # fmt: skip
_USING = frozenset({"использовать", "общение", "сообщать"})
_WRITING = _USING | {"вести", "писать"}
_HEADS = frozenset(
    "директор заведующий заведующая начальник руководитель заместитель завуч заместительница методист администратор"
    " ответственный председатель староста программист инженер техник".split()
)
_FEW = frozenset(
    "молодой новый принятый принимаемый временный внештатный внешний дежурный отдельный некоторый начинающий пожилой"
    " декретный иногородний сменный младший технический обслуживающий".split()
)
_STAFF = frozenset(
    "учитель педагог преподаватель работник сотрудник специалист воспитатель".split()
)
_EVERY = frozenset({"весь", "каждый", "любой"})
_CONFINED = frozenset({"для", "только", "лишь", "исключительно"})
_SHARES = ("половин", "трет", "четверт", "част", "большинств", "меньшинств", "нескольк")
_COMPOUND = ("психолог", "логопед", "дефектолог", "организатор", "библиотекар", "предметник")
# «учителям физкультуры», «работникам столовой»: those of a subject, those of a department
_SUBJECTS = tuple(
    "физкультур математик информатик истори физик хими биолог географ литератур английск музык изо изобразит технологии"
    " обж обществознан алгебр геометр эколог астроном хореограф вокал".split()
)
_DEPARTMENTS = tuple(
    "столов бухгалтери библиотек кухн хозчаст хозяйствен котельн охран пищеблок канцеляр архив гардероб прачечн"
    " медпункт общежити филиал".split()
)
_OF_A_PART = (*_SUBJECTS, *_DEPARTMENTS, "начальн", "старш", "средн")


def told_to_some(unit: Unit, item: Governed) -> bool:
    """Whether those who are told to give the service ``item`` up are named, and all of them are posts that few hold:
    several at once, or in the plural."""
    if _told_to_a_part(unit, item):
        return True
    links = [*unit.lead, *item.chain]
    verbs = [k for k in links if _denies_use(k)]
    forbidding = [k for k in links if k.force is Force.BAN and not k.negated]
    if not (verbs or forbidding):
        return False
    if any(k.force is None and not k.negated and not k.names & _USING for k in links):
        return False
    told = _told(unit, item)
    words = [unit.sentence.tokens[at].word for at in told]
    if forbidding and not verbs:  # «Завучам запретить …» are told to forbid it to others
        ordered = any(k.form is Form.INFINITIVE for k in forbidding)
        if ordered and any(w is not None and w.lemmas & _HEADS for w in words):
            return False
    several = len(told) > 1 or any(w is not None and w.plural for w in words)
    return bool(told) and (several or any(k.negated for k in verbs))


def _denies_use(link: Link) -> bool:
    return (link.negated and bool(link.names & _WRITING)) or link.words.startswith(_GIVING_UP)


def _told(unit: Unit, item: Governed) -> list[int]:
    """The tokens of those told, in the dative or as the subject at the head of the sentence; none if anybody is."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[item.piece]
    told = []
    for index in range(first, last + 1):
        word = tokens[index].word
        if word is None or len(tokens[index].text) <= 2:
            continue
        if word.lemmas & _ANYBODY:
            return []
        if not (word.noun and word.animate) or tokens[index].capital and index != first:
            continue
        subject = "nomn" in word.cases and index < item.mention.first and _heads(unit, first, index)
        if not subject and not is_dative(tokens, index):
            continue
        named = [g for g in unit.sentence.governed if g.mention.first <= index <= g.mention.last]
        if any(g.mention.means(_EVERYBODY) for g in named):
            return []
        told.append(index)
    return told


def _heads(unit: Unit, first: int, index: int) -> bool:
    """Whether only nouns in the nominative and «и» stand before: «Вахтёры и дежурные …»."""
    before = unit.sentence.tokens[first:index]
    return all(
        t.text in {"и", ",", "или"} or (t.word is not None and "nomn" in t.word.cases)
        for t in before
    )


def _told_to_a_part(unit: Unit, item: Governed) -> bool:
    """«Молодым специалистам …», «Учителям физкультуры …», «половине учителей»: staff told by a word that leaves the
    rest of it out."""
    tokens = unit.sentence.tokens
    first, last = unit.sentence.pieces[item.piece]
    piece = tokens[first : last + 1]
    if any(t.word is not None and t.word.lemmas & _EVERY for t in piece):
        return False
    return any(
        _is_told(tokens, first, at)
        and (is_part(tokens, at, last) or (at > first and tokens[at - 1].text.startswith(_SHARES)))
        for at in range(first, last + 1)
    )


def is_part(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether a word for staff stands for some of it: those of a subject, of a department, of a sort."""
    word = tokens[at].word
    if word is None or not word.lemmas & _STAFF:
        return False
    if _is_compound(tokens, at):
        return True
    if not (word.plural or (not at and tokens[at].text == "учителя")):
        return False  # «учителю информатики Лапиной Р.О.» is told to act for all
    before = tokens[at - 1].word if at else None
    behind = tokens[at + 1].text if at < last else ""
    some = before is not None and bool(before.lemmas & _FEW)
    return some or behind.startswith(_OF_A_PART)


def _is_compound(tokens: Sequence[Token], at: int) -> bool:
    """«педагогам-организаторам», «учителям-предметникам»."""
    behind = [token.text for token in tokens[at + 1 : at + 3]]
    return len(behind) > 1 and behind[0] == "-" and behind[1].startswith(_COMPOUND)


def _is_told(tokens: Sequence[Token], first: int, at: int) -> bool:
    """In the dative, as the subject at the head, as the agent, behind «для», «только»."""
    word = tokens[at].word
    if word is None:
        return False
    if is_dative(tokens, at):
        return True
    before = tokens[at - 1].text if at > first else ""
    if "nomn" in word.cases and all(t.word and t.word.adjective for t in tokens[first:at]):
        return True
    if "ablt" in word.cases and before not in {"с", "со", "над", "между"}:
        return True
    return "gent" in word.cases and (before in _CONFINED or before.startswith(_SHARES))
