"""Words that refuse, whatever they hit: the thing itself, the question, the draft, the lesson."""

from __future__ import annotations

import re
from itertools import pairwise

from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

_REFUSAL = Pattern(
    r"\b(?:снят\w*|снима\w+|сняли)\s+с\s+(?:рассмотрени|повестк|утверждени|обсуждени|контрол|календар|план)\w*"
    r"|\b(?:занят|семинар|показ|читк|лекци|чтени|назначени|вопрос)\w*\b[^,.;:]*?\s(?:снять|снят|снимается|отмен\w+|прекращ\w+)\b"
    r"|\b(?:вычеркн|похорон|упраздн|аннулир|отозва|отзыва|выброс|выкин|сжечь|уничтож|изъять|вынуть|очист|похерить)\w*"
    r"|\b(?:отклон|забраков|отверг|отвергн|прекра[тщ])\w*|\bотказ(?:ать|ано|ана|ывает|ываемся|ываются|алась|ался|аться|ались|али)\b"
    r"|\bне\s+(?:буд[уе]\w*|стан[уе]\w*|намерен\w*|собира\w+|появ\w+|понадоб\w+|требу\w+|нуж\w+|быть|трога\w+|распростран\w+|"
    r"каса\w+|примен\w+|давать|выдавать|устраивать|допуска\w+ к)\b"
    r"|\b(?:ни\s+к\s+чему|незачем|вон|лишнее|лишн(?:им|ей|яя|юю|ий)|излишн\w+|роскошь\w*|обуз\w+|противопоказан\w*|"
    r"нежелательн\w+|неприменим\w*|нецелесообразн\w+|преждевременн\w+)\b"
    r"|\b(?:пуст\w+|напрасн\w+)\s+(?:трат\w+|формальност\w+|дел\w+)"
    r"|\b(?:надобност|нужд|необходимост|смысл)\w*\b[^.;]*\bне\s+(?:вид|испыт|усмат|наход)\w+|\bнадобности\s+нет\b"
    r"|\b(?:обойт|обход|обойд|оста(?!тк)|справ)\w*\s+(?:\w+\s+){0,3}?без\b|\bбез\s+[^,.;:]{0,60}?\b(?:обойд|обход|обойт|справ)\w*"
    r"|\bвоздерж\w+|\bпередума\w+|\bраздума\w+|\bпокончить\s+с\b|\bизбав\w+|\bза\s+рамками\b"
    r"|\b(?:на\s+)?неопредел[её]нн\w+\s+(?:срок|время|будущ\w+|период)|\bдо\s+лучших\s+врем[её]н\b"
    r"|\b(?:отложить|отложен\w*|откладыва\w+)\s+(?:до\s+(?:особ|появлени|лучш)|на\s+неопр)\w+"
    r"|\bбольше\s+не\s+возвраща\w+|\bдержать\s+в\s+тайне\b|\bв\s+известность\b[^.;]*\bне\s+став\w+|\bдоступ\b[^.;]*\bзакры\w+"
    r"|\bзакрыт[оаы]?\b|\bвернуть\s+(?:\w+\s+){0,3}?(?:без\s+(?:утвержд|подпис)\w+|обратно|текст)|\bзабира\w+\b"
    r"|\bв\s+(?:действующей|прежней|нынешней|старой)\s+редакции\b|\bсохранить\b[^.;]*\bпрежн\w+|\bбез\s+упоминания\b"
    r"|\bв\s+корзину\b|\bпод\s+сукно\b|\bникого\b(?!\s+не\s+(?:забы|обой|пропус|обяз|прину|невол|застав))|\bвопрос\s+исчерпан\b|\bменять\s+запрещ\w+",
    re.IGNORECASE,
)
_STEMS = Pattern(
    r"сня|снима|вычерк|похорон|упраздн|аннулир|отозва|отзыва|выброс|выкин|сжечь|уничтож|изъять|вынуть|очист|отклон|забрак|"
    r"отверг|прекра|отказ|\bне\b|ни к чему|незачем|вон|лишн|роскош|обуз|противопоказан|нежелательн|неприменим|нецелесо|"
    r"преждевр|пуст|напрасн|надобн|обой|обход|оста|справ|воздерж|дума|покончить|избав|рамк|неопредел|лучших|отлож|откладыв|"
    r"тайне|закры|вернуть|забира|редакции|сохранить|упоминан|корзин|сукно|никого|исчерпан|отмен|заменить|вместо",
    re.IGNORECASE,
)
_DENIED = Pattern(r"\b(?:не|ни|нельзя|недопустим\w*|запрещ\w+)\s+(?:\w+\s+)?$", re.IGNORECASE)
_UNDONE = Pattern(
    r"\bиначе\b|\bкроме\b|\bпомимо\b|\bнельзя\b|\bнедопустим|\bне\s+допуска|\bне\s+может\b|\bесли\b|\bотказ\w*\b[^.;]*\bотмен"
    r"|\bтолько\b|\bоткладыва\w+\s+не|\bв\s+нов\w+\s+редакци",
    re.IGNORECASE,
)
# what one does to a chat, a community, a service, a deed: only where nothing says that it is to be done
_LEAVING = Pattern(
    r"\b(?:вы(?:йти|ходить|ходим|ходит|ходят|шли|шла|шел|шёл|ход)|у(?:йти|ходим|ходит|ходят|шли|шла|ход)|отзыв|отозвать|возврат\w*"
    r"|отключени\w+|отключ(?:ить|аем|ается|ено|[её]н)|отсоедин\w+|удалить|удал[её]н\w*)\s+(?:[\w«»-]+\s+){0,4}?(?:из|от|с)\b"
    r"|\b(?:из|от)\s+(?:[\w«»-]+\s+){0,4}?(?:вы(?:йти|ходить|ходим|шли)|уйти|уходим|ушли|отозва\w+|отключить\w*|убрать|убираем|вывести)\b"
    r"|\bне\s+(?:пойд\w+|ид[её]т|идут|ид[её]м|ходить|вступа\w+|вступ(?:ит|им|ят)|входи\w+|войд\w+|вступил\w*|принима\w+\s+(?:участи|приглаш)\w*"
    r"|участву\w+|участвовать|показыва\w+|появля\w+|направля\w+|поруча\w+|собира\w+|намер\w+|берем\w+|бер[её]тся|открыва\w+"
    r"|завод\w+|перевод\w+|перенос\w+|переход\w+|перейд\w+|созда\w+|веде\w+|вести|вед[её]тся|рассматрива\w+|выяснять|провод\w+"
    r"|пров[её]\w+|учить|учиться|обуча\w+|спрашива\w+|запрашива\w+|привлека\w+|учитыва\w+|отслежива\w+|наблюда\w+|подключа\w+|регистрир\w+)"
    r"|\bприглашени\w*[^.;]*\bне\s+принима\w+|\bбез\s+(?:ответа|последствий|удовлетворения|внимания)\b"
    r"|\b(?:распусти|ликвидир|расформир|сверн|сворачи|оконч|законч(?:ил|ен)|самоустран|отстран|исключ)\w*"
    r"|\bв\s+обход\b|\bкасательства\s+не\b|\bмимо\b|\bмолчим\b|\bмолчать\b|\bзапрет\w+|\bзапрещ\w+|\bвоспре[щт]\w+|\bнедопустим\w*"
    r"|\bпропус(?:тить|каем|кает|кают)\b|\bопустить\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(r"[;:]\s")
# «другой переписки нет», «не создать ли», «ни одного … мимо Сферума»
_OTHERWISE = Pattern(
    r"\b(?:друг(?:ой|ого|их|ую)|ин(?:ой|ого|ых|ую))\b|\bли\b|\bни\b[^.;]*\bмимо\b", re.IGNORECASE
)
_QUOTED = re.compile(r"«[^«»]*»")
_CLAUSE_ENDS = re.compile(r"[,;:.(]|\s[–—-]\s")


def may_refuse(text: str) -> bool:
    """Whether any of the words stands in a text that denies none of them in its turn."""
    return bool(_STEMS.search(text)) and not _UNDONE.search(text)


def refuses(unit: Unit, things: frozenset[str]) -> bool:
    """Whether the stretch between the semicolons and colons around one of the things refuses."""
    if not may_refuse(unit.text):
        return False
    for item in unit.sentence.naming(things):
        if item.excepted or item.supposed:
            continue
        start, stop = _section(unit, item.mention.first)
        clause = unit.text[start:stop]
        for found in _REFUSAL.finditer(clause):
            if not _DENIED.search(clause[: found.start()]):
                return True
    return False


def leaves(unit: Unit, things: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a clause between commas that names one of the things, and none of the others, refuses or leaves it:
    «группа в Viber удобна, в Сферум её не переводим»."""
    text, start = unit.text, unit.sentence.start
    tokens = unit.sentence.tokens
    if _UNDONE.search(text) or _OTHERWISE.search(text):
        return False

    def places(names: frozenset[str]) -> list[int]:
        found = unit.sentence.naming(names)
        return [tokens[g.mention.first].start - start for g in found if not g.supposed]

    plain = _QUOTED.sub(lambda found: "x" * len(found[0]), text)  # «Сферум – Ярославская область»
    ends = [0, *(m.end() for m in _CLAUSE_ENDS.finditer(plain)), len(text)]
    wanted, foreign = places(things), places(others)
    for first, last in pairwise(ends):
        if not any(first <= at < last for at in wanted):
            continue
        if any(first <= at < last for at in foreign):
            continue
        clause = text[first:last]
        for found in (*_LEAVING.finditer(clause), *_REFUSAL.finditer(clause)):
            if not _DENIED.search(clause[: found.start()]):
                return True
    return False


def _section(unit: Unit, at: int) -> tuple[int, int]:
    """The stretch of the text around a token between semicolons and colons."""
    where = unit.sentence.tokens[at].start - unit.sentence.start
    marks = [m.start() for m in _BREAKS.finditer(unit.text)]
    start = max((m + 1 for m in marks if m < where), default=0)
    stop = min((m for m in marks if m > where), default=len(unit.text))
    return start, stop
