"""Operators that change nothing: insistence, other subjects with their own negations and permissions, other forms."""

from __future__ import annotations

import re

from benchmarks.mutations.clerks.edits import Edit
from benchmarks.mutations.clerks.nominal import refused
from benchmarks.mutations.clerks.operator import (
    ANY,
    CHAT,
    DEED,
    SATISFIED,
    ClerkOperator,
    Test,
    ban,
    both,
    either,
    ending,
    following,
    fronting,
    last,
    noted,
    preceding,
    sentence,
    speaks_of,
)
from benchmarks.mutations.clerks.passages import Passage
from benchmarks.mutations.clerks.refusals import inserted

_ALL = either(ANY, ban)
_WHOLE = both(_ALL, sentence)
_DEED = both(DEED, sentence)


def _is(name: str, words: str, on: Test = _WHOLE) -> ClerkOperator:
    return following(name, words, SATISFIED, on)


def _nominal(name: str, pattern: str) -> ClerkOperator:
    return ClerkOperator(name, refused(pattern), SATISFIED, both(ANY, sentence))


def _with_e(passage: Passage) -> Edit:
    return Edit(sentence=passage.text.replace("ё", "е").replace("Ё", "Е"))


def _other_quotes(passage: Passage) -> Edit | None:
    text = re.sub(r"«([^«»]*)»", r'"\1"', passage.text)
    return Edit(sentence=text) if text != passage.text else None


def _broken(passage: Passage) -> Edit | None:
    middle = passage.text.find(" ", len(passage.text) // 2)
    if middle < 0:
        return None
    return Edit(sentence=f"{passage.text[:middle]}\n{passage.text[middle + 1 :]}")


HARMLESS: tuple[ClerkOperator, ...] = (
    fronting("at once", "Незамедлительно", SATISFIED, _DEED),
    fronting("without fail", "В обязательном порядке", SATISFIED, _DEED),
    fronting("not putting off", "Не откладывая,", SATISFIED, _DEED),
    fronting("for order's sake", "В целях наведения порядка", SATISFIED, _WHOLE),
    fronting("whatever objections", "Невзирая на возражения,", SATISFIED, _WHOLE),
    ending("no further orders awaited", ", не дожидаясь дополнительных указаний", SATISFIED, _DEED),
    ending("though it takes time", ", хотя это и потребует времени", SATISFIED, _DEED),
    ending("even if some grumble", ", даже если кто-то будет недоволен", SATISFIED, _DEED),
    ending(
        "part-timers too",
        ", включая внешних совместителей",
        SATISFIED,
        both(
            _DEED,
            speaks_of(
                r"\b(?:учител|педагог|преподавател|воспитател|сотрудник|работник)(?:ей|ов|ями|ами)$"
            ),
        ),
    ),
    ending("if not done yet", ", если это ещё не сделано", SATISFIED, _DEED),
    ending("and tell of it", " и доложить об исполнении на планёрке", SATISFIED, _DEED),
    ending("and no excuses", "; отговорки не принимаются", SATISFIED, _DEED),
    _is("refusal not allowed", "Отказываться от исполнения не допускается"),
    _is("no exceptions", "Исключений не предусмотрено"),
    _is("no postponing", "Переносить исполнение на более поздний срок никто не вправе"),
    _is("answer for failure", "За неисполнение – дисциплинарное взыскание"),
    _is("help offered", "Если что-то не получается, обращаться к учителю информатики"),
    _is("gym shut", "Спортивный зал до окончания ремонта не открывать"),
    _is("trip put off", "Поездку в музей отложить до весны"),
    _is("shoes advised", "Рекомендуется носить сменную обувь"),
    _is("clubs at will", "Кружок шахмат посещается по желанию"),
    _is("guests barred", "Посторонних без пропуска не впускать, кроме сотрудников скорой помощи"),
    _is(
        "fraud warned of",
        "Предупредить коллег о мошенниках, которые пишут в WhatsApp и Telegram от имени руководства",
        _DEED,
    ),
    _is(
        "lesson on dangers", "На классном часе рассказать, чем опасны незнакомцы в Telegram", _DEED
    ),
    _is(
        "old order repealed",
        "Приказ от 03.09.2019 № 77 «О дежурстве в столовой» признать утратившим силу",
    ),
    _is("paper notices not needed", "Бумажные объявления об этом на стенде больше не нужны", _DEED),
    preceding(
        "earlier left undone", "До сих пор этого не делали, что недопустимо", SATISFIED, _DEED
    ),
    preceding("doubts removed", "Сомнений в пользе этого больше нет", SATISFIED, _DEED),
    preceding("canteen closed", "Столовая в субботу не работает", SATISFIED, _WHOLE),
    last("last: subbotnik cancelled", "Субботник 20 апреля отменить", SATISFIED, _ALL),
    last(
        "last: repairs postponed",
        "Ремонт крыльца отложить до особого распоряжения",
        SATISFIED,
        _ALL,
    ),
    last("last: pool at will", "Бассейн посещать по желанию родителей", SATISFIED, _ALL),
    last(
        "last: exams' phones", "На экзаменах мобильными телефонами не пользоваться", SATISFIED, _ALL
    ),
    last(
        "last: failure punished",
        "Неисполнение пункта {номер} считать нарушением трудовой дисциплины",
        SATISFIED,
        _ALL,
    ),
    last("last: clause kept", "Пункт {номер} отмене и переносу не подлежит", SATISFIED, _ALL),
    last(
        "last: another act's clause",
        "Пункт 3 приказа от 03.09.2019 № 77 «О дежурстве в столовой» отменить",
        SATISFIED,
        _ALL,
    ),
    noted("noted: telephone", "Справки по телефону 2-14-56", SATISFIED, _ALL),
    noted("noted: lunch", "В столовую с животными не входить", SATISFIED, _ALL),
    inserted("not forgotten", "не забыть", SATISFIED),
    inserted("ordered", "поручаю", SATISFIED),
    inserted("by all means", "непременно", SATISFIED),
    _nominal("doing: ensured", "Обеспечить {accs}"),
    _nominal(
        "doing: refusal barred", "Отказ от {gent} не допускается; исполнение обязательно для всех"
    ),
    _nominal("doing: duty", "{accs} считать обязательным"),
    _nominal("doing: not put off", "{accs} не откладывать"),
    _nominal("doing: undertaken", "Безотлагательно приступить к {datv} и завершить эту работу"),
    ClerkOperator("е for ё", _with_e, SATISFIED, _ALL),
    ClerkOperator("other quotes", _other_quotes, SATISFIED, _ALL),
    ClerkOperator("broken line", _broken, SATISFIED, _ALL),
    ending(
        "chat: and the librarian",
        ", а также с библиотекарем",
        SATISFIED,
        both(CHAT, lambda p: p.text.endswith(("ями", "ами"))),
    ),
)
