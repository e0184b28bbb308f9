"""People, classes or institutions that a duty passes by: «прочие не участвуют», «остальным – по желанию», «только
начальники отделов», «учителя начальных классов»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.judging.people import PEOPLE
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import OPENING_QUOTES, Beginning

_STEMS = ("остальн", "проч", "друг", "иных", "иные", "иным", "рядов")
_NAMES_THE_REST = Beginning(*_STEMS)
_OTHERS = r"(?:остальн\w+|проч(?:им|ие|их|ими|ая|ую|ей)|други[ехм]\w*|ины[ехм]\w*|рядов\w+)"
_WHO = (
    r"(?:педагог|учител|преподават|воспитател|сотрудник|работник|специалист|отдел|школ|сад|учрежден|организаци|класс|групп"
    r"|курс|отделени|студент|учен|обучающ|учащ|родител|семь|семей|кафедр|кружк|объединени|колледж|люд|коллег|мастер|тренер|дет)\w*"
)
# what is denied to them, or left to them; not «остальные не освобождаются»
_OUT = (
    r"(?:не (?!освоб|исключ|останут|остан|отстав|лиша|отказ|уклон|забы|забыва|обойд)\w+"
    r"|освобожд\w+|освободить|свободн\w+"
    r"|избавл\w+|обойдутся|как смогут|как получится|по (?:\w+ )?(?:желанию|усмотрению|решению|возможности|готовности)"
    r"|на (?:\w+ )?усмотрение|позже|позднее|потом|когда-нибудь|необязательн\w+|могут не|вправе не)"
)
_PASSED_BY = re.compile(
    rf"(?:^|[,;:(.–—-]\s*)(?:(?:а|но|и|же|для|от|об|о|у|с|к|в|тогда|пусть)\s+)*{_OTHERS}\s+(?:{_WHO}\s+(?:\w+\s+){{0,3}}?|же\s+)?"
    rf"(?:[–—-]\s*)?(?:\w+\s+){{0,2}}?(?:это\w* )?{_OUT}",
    re.IGNORECASE,
)
# what «не» denies of others is no exemption: «прочих мессенджеров не применять»
_OF_THINGS = re.compile(
    rf"{_OTHERS}\s+(?:\w+\s+)?(?:мессенджер|сервис|программ|площад|средств|канал|чат|бесед|платформ|способ|систем|приложени"
    r"|вариант|мест|пут|документ|дел|вопрос|срок|мероприят|задач|сообщен|услов|тем|случа)"
    rf"|{_OTHERS}\s+(?:\w+\s+)?не\s+(?:использ|примен|вести|вед|польз|откры|созда|завод|допуск|нужн|треб)",
    re.IGNORECASE,
)
_OF_ALL = frozenset(
    {
        "всех",
        "всем",
        "все",
        "каждого",
        "каждому",
        "каждый",
        "любого",
        "обоих",
        "своих",
        "своей",
        "наших",
    }
)
_OF_A_KIND = re.compile(
    r"^\s+(?:(?:старш|младш|подготовительн|средн|ясельн|начальн|выпускн)\w+(?:\s+и\s+\w+)?\s+(?:групп|класс|школ|звен|курс|отделени)"
    r"|\d[\d–,\s-]*(?:-?х\s+)?курс|(?:перв|втор|треть|четв[её]рт)\w+\s+курс"
    r"|(?:\w+(?:ого|их|ых)\s+){1,2}(?:цикл|дисциплин|предмет|язык|отделени|направлени))\w*",
    re.IGNORECASE,
)


@once
def passed_by(unit: Unit) -> bool:
    """«…; прочие отделы управления не участвуют», «остальные – как смогут»: some have no such duty."""
    if _NAMES_THE_REST not in unit.sentence.beginnings:
        return False
    return bool(_PASSED_BY.search(unit.text)) and not _OF_THINGS.search(unit.text)


def of_a_kind(unit: Unit, anchors: Sequence[Governed]) -> bool:
    """«учителям начальных классов», «преподавателей общеобразовательных дисциплин»; not «учителям всех предметов»."""
    return any(
        _is_of_a_kind(unit, item)
        for item in anchors
        if item.mention.means(PEOPLE) and not (item.set_aside or item.excepted)
    )


def _is_of_a_kind(unit: Unit, item: Governed) -> bool:
    tokens = unit.sentence.tokens
    if item.mention.first and tokens[item.mention.first - 1].text in OPENING_QUOTES:
        return False  # a chat that is called so: «Учителя начальной школы»
    behind = unit.text[tokens[item.mention.last].stop - unit.sentence.start :]
    found = _OF_A_KIND.match(behind)
    if found is None:
        return False
    return _OF_ALL.isdisjoint(found.group().lower().split())
