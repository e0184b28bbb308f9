"""What people are acquainted with that is no act: «с графиком дежурств», «с новой медсестрой», «с инструкцией по охране
труда»; and other people than the staff who are acquainted by it: «знакомят учеников», «не знакомить посторонних»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.judging.people import is_dative
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token

_ACQUAINT = ("ознакомить",)
_SERVICES = frozenset(
    "возможность функция программа приложение интерфейс платформа мессенджер сервис сферум устройство настройка".split()
)
_MAX = frozenset({"max", "мах", "макс"})
_NEAR = 8  # tokens on either side of the verb: «познакомить педагогов и сотрудников школы с …»
_WITH = frozenset({"с", "со"})
_HIM = frozenset({"ним", "ней", "нею", "ними", "этим", "тем"})
_THINGS = frozenset(
    "график афиша расписание результат итог меню список каталог выставка ставка жалоба штат кабинет здание корпус"
    " территория музей экспозиция проект смета тарификация ключ нагрузка план отпуск новинка опыт практика правило"
    " сайт стенд ребёнок ребенок дитя семья медсестра коллега коллектив гость".split()
)
_SAFETY = frozenset(
    "безопасность охрана пожарный труд движение электробезопасность санитарный гигиена эвакуация питание".split()
)
_OTHERS = frozenset(
    "ученик обучающийся воспитанник ребёнок ребенок дитя студент родитель посторонний гость школьник семья кружковец"
    " кандидат посетитель законный представитель абитуриент".split()
)
_STAFF = frozenset(
    "работник сотрудник педагог учитель воспитатель коллектив преподаватель персонал".split()
)
_OBJECT = frozenset({"accs", "gent"})
_REACH = 4  # words between the thing and what it is about: «с правилами безопасности», «с инструкцией по охране»


def with_a_service(unit: Unit) -> bool:
    """«Знакомимся с MAX», «педагогам познакомиться с возможностями платформы»: no document is made known."""
    return any(
        noun.text in _MAX or (noun.word is not None and bool(noun.word.lemmas & _SERVICES))
        for noun, _ in _nouns(unit, before=False)
    )


def with_a_thing(unit: Unit) -> bool:
    """«с графиком дежурств», «с инструкцией по пожарной безопасности»: no act of the matter is named anywhere."""
    found = list(_nouns(unit))
    return bool(found) and all(
        noun.word is not None and (_is_thing(noun, behind) or _is_of_safety(behind))
        for noun, behind in found
    )


def _is_thing(noun: Token, behind: Sequence[Token]) -> bool:
    assert noun.word is not None
    if noun.word.lemmas & {"правило"}:
        return False  # «с правилами» of the matter; those of safety are told by what follows
    return bool(noun.word.lemmas & _THINGS)


def _is_of_safety(behind: Sequence[Token]) -> bool:
    return any(t.word is not None and bool(t.word.lemmas & _SAFETY) for t in behind)


def _nouns(unit: Unit, *, before: bool = True) -> Iterator[tuple[Token, Sequence[Token]]]:
    """The noun behind «с» on either side of each verb of acquainting, with what is said of it."""
    tokens = unit.sentence.tokens
    for item in unit.sentence.naming(_ACQUAINT):
        first, last = unit.sentence.pieces[item.piece]
        low = max(first, item.mention.first - _NEAR) if before else item.mention.first
        for at in (*range(item.mention.last + 1, last + 1), *range(low, item.mention.first)):
            if tokens[at].text not in _WITH or at - item.mention.last > _NEAR:
                continue
            if at < last and tokens[at + 1].text in _HIM:
                continue
            noun = next((i for i in range(at + 1, last + 1) if _is_noun(tokens[i])), None)
            if noun is not None and _is_object(tokens[noun]):
                yield tokens[noun], tokens[noun + 1 : noun + 1 + _REACH]
                break


def _is_object(token: Token) -> bool:
    """«с графиком», not «(подписи) с работников»."""
    return token.word is None or token.text in _MAX or "ablt" in token.word.cases


def _is_noun(token: Token) -> bool:
    return token.text in _MAX or (
        token.word is not None and token.word.noun and not token.word.adjective
    )


def others_are_told(unit: Unit) -> bool:
    """«Учителя знакомят учеников с правилами», «Работникам не знакомить посторонних …»: the staff tells others."""
    tokens = unit.sentence.tokens
    for item in unit.sentence.naming(_ACQUAINT):
        first, last = unit.sentence.pieces[item.piece]
        verb = tokens[item.mention.first]
        if verb.word is None or verb.text.endswith(("ся", "сь")):
            continue
        if not (verb.word.finite or verb.word.infinitive):
            continue
        told = [
            t
            for i, t in enumerate(tokens[first : last + 1], first)
            if t.word is not None
            and t.word.lemmas & _OTHERS
            and t.word.cases & _OBJECT
            and not (is_dative(tokens, i) or (i and _governs(tokens[i - 1])))
        ]
        staff = [
            t
            for i, t in enumerate(tokens[first : last + 1], first)
            if t.word is not None and t.word.lemmas & _STAFF and not _tells(tokens, i)
        ]
        if told and not staff:
            return True
    return False


def _governs(token: Token) -> bool:
    """A preposition or a noun: what stands behind is no object of the verb."""
    return token.word is not None and (token.word.preposition or token.word.noun)


def _tells(tokens: Sequence[Token], at: int) -> bool:
    """In the nominative or the dative: who acts."""
    word = tokens[at].word
    return is_dative(tokens, at) or (word is not None and "nomn" in word.cases and word.plural)
