"""Operators on what single kinds of points ask for: the service, the day, the share, the person, the site."""

from __future__ import annotations

import re

from actgen.model.requirement import DeadlineRequirement
from benchmarks.mutations.clerks.edits import Edit
from benchmarks.mutations.clerks.operator import (
    APPOINTMENT,
    CHAT,
    PUBLICATION,
    UNMET,
    VIOLATED,
    WEAKER,
    ClerkOperator,
    Verdicts,
    both,
    ending,
    following,
    last,
    of_kind,
    speaks_of,
    swapping,
    term,
)
from benchmarks.mutations.clerks.passages import Passage

_SERVICE = (
    r"\bв (?:учебном профиле(?: (?:VK|ВК)[ -]?[Мм]ессенджера)?|[«\"]?Сферуме?[»\"]?(?: и [VВ][KК][ -]?[Мм]ессенджере?)?"
    r"|(?:[VВ][KК][ -]?)[Мм]ессенджере?)(?![\w»])"
)
_DAY = (
    r"\b(?:не позднее|до|к) \d{1,2}(?:\.\d\d\.\d{4}|\.\d\d\.\d\d|"
    r" (?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?: \d{4})?)"
    r"(?: г(?:ода|\.)?)?(?!\w)"
)
_ON_SITE = (
    r"\bна (?:официальном |школьном )?сайте(?: (?:школы|гимназии|лицея|учреждения|колледжа|сада|детского сада))?"
    r"(?= \d|[,.;]|$| до)"
)
_NAME = r"\b[А-ЯЁ][а-яё]+(?:у|ю|а|я|ой|ую|ого|ову|еву|ину)? [А-ЯЁ]\.\s?[А-ЯЁ]\.?"


def _late(name: str, by: str) -> ClerkOperator:
    """The day of the deadline replaced by a later one that is told in words."""

    def turn(passage: Passage) -> Edit | None:
        requirement = passage.requirement
        assert isinstance(requirement, DeadlineRequirement)
        days = re.findall(_DAY, passage.text)
        if len(days) != 1 or not re.search(_DAY, passage.evidence):
            return None
        year = requirement.latest.year + 1
        return Edit(sentence=re.sub(_DAY, by.format(год=year), passage.text))

    return ClerkOperator(name, turn, VIOLATED, term)


_ALL = re.compile(
    r"\b(?:всех|100 ?%|100 процентов) (?=(?:учителей|педагогов|преподавателей|воспитателей|педагогических|обучающихся"
    r"|учеников|учащихся|студентов))"
)
_NOUN_BEFORE = re.compile(r"(?:ни[ея]|ци[юия]|цией|ватом|ват|доступ)(?: (?:в|к|на) \S+)? $")


def _part(name: str, genitive: str, accusative: str, expected: Verdicts) -> ClerkOperator:
    """«всех учителей» → «половину учителей», «подключение 100 % учителей» → «подключение половины учителей»."""

    def turn(passage: Passage) -> Edit | None:
        text = passage.text
        found = list(_ALL.finditer(text))
        if len(found) != 1 or len(re.findall(r"100|исключени|кажд|\bвсе", text)) > 1:
            return None
        before, after = text[: found[0].start()], text[found[0].end() :]
        said = genitive if _NOUN_BEFORE.search(before) else accusative
        return Edit(sentence=f"{before}{said} {after}")

    return ClerkOperator(name, turn, expected, of_kind("показатель"))


_FULL_NAME = re.compile(rf"{_NAME}|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вн|ичн)[а-яё]*")
_ONE_NAMED = both(
    APPOINTMENT,
    lambda passage: len(_FULL_NAME.findall(passage.text)) == 1,
    lambda passage: not re.search(r"замен|отсутств|болезн|заместител", passage.text),
)


PARTICULARS: tuple[ClerkOperator, ...] = (
    swapping("in Telegram, declined", _SERVICE, "в Телеграме", UNMET, CHAT),
    swapping("in the old groups", _SERVICE, "в прежних группах Вайбера", UNMET, CHAT),
    swapping("in WhatsApp, as usual", _SERVICE, "в вотсапе (как привыкли)", UNMET, CHAT),
    ending(
        "where it was",
        ", но сообщения писать по-прежнему в Ватсапе",
        UNMET,
        both(of_kind("условие"), speaks_of("переписк|сообщен|общени[ея] с|общаться")),
    ),
    _late("term: next June", "до первого июня {год} года"),
    _late("term: New Year in words", "до тридцать первого декабря {год} года"),
    _late("term: next school year", "в следующем, {год} году"),
    _late("term: not sooner", "не ранее 1 сентября {год} года"),
    _late("term: second half", "во втором полугодии {год} года"),
    last(
        "term: prolonged",
        "Срок, установленный пунктом {номер}, продлить до 30 декабря 2030 года",
        VIOLATED,
        term,
    ),
    last(
        "term: moved",
        "Все сроки настоящего документа перенести на 1 декабря 2030 года",
        VIOLATED,
        term,
    ),
    _part("share: half", "половины", "половину", VIOLATED),
    _part("share: two thirds", "двух третей", "две трети", VIOLATED),
    _part("share: most", "большинства", "большинство", WEAKER),
    _part("share: in figures", "не менее 50 %", "не менее 50 %", VIOLATED),
    _part("share: some", "части", "часть", WEAKER),
    swapping("somebody", _NAME, "кого-либо по согласованию", UNMET, _ONE_NAMED),
    swapping("name left blank", _NAME, "______________", UNMET, _ONE_NAMED),
    following(
        "appointment: failed", "Назначение не состоялось: работник отказался", UNMET, _ONE_NAMED
    ),
    following(
        "appointment: declined",
        "От этой обязанности назначенный работник освобождён",
        UNMET,
        APPOINTMENT,
    ),
    last(
        "appointment: released",
        "Работника, указанного в пункте {номер}, от этих обязанностей освободить",
        UNMET,
        APPOINTMENT,
    ),
    last(
        "appointment: void",
        "Назначение, указанное в пункте {номер}, считать недействительным",
        UNMET,
        APPOINTMENT,
    ),
    swapping(
        "on the board",
        _ON_SITE,
        "на стенде в вестибюле",
        UNMET,
        PUBLICATION,
    ),
    ending("not on the site", ", на сайт не выкладывать", UNMET, PUBLICATION),
    last("site forbidden", "Приказ на сайте не публиковать", UNMET, PUBLICATION),
    swapping(
        "struck from",
        r"^Включить в (план|должностную инструкцию)",
        r"Не включать в \1",
        UNMET,
        of_kind("включение"),
    ),
    swapping("draft only", r"^Утвердить", "Подготовить к утверждению", UNMET, of_kind("издание")),
    swapping(
        "laid aside", r"^Утвердить", "Отложить утверждение документа", UNMET, of_kind("издание")
    ),
)
