"""Roles and charges: «администратор платформы», «ответственный за работу в MAX», «координация внедрения «Сферума»»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actgen.check.judging.people import is_dative
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import DASHES, OPENING_QUOTES, QUOTES, Token
from actgen.model.requirement import AppointmentRequirement

_PERSONS = frozenset(
    "ответственный координатор куратор уполномоченный курирующий хозяин хозяйка смотритель распорядитель управляющий"
    " попечитель".split()
)
_DUTIES = frozenset(
    "ответственность координация кураторство курирование администрирование руководство забота попечение"
    " присмотр хлопоты хозяйство".split()
)
_HANDING = frozenset({"передать", "передавать"})
_DUTY_OF = frozenset(
    "обязанность функция роль полномочие право работа задача исполнение выполнение должность".split()
)
_ARRANGING = frozenset({"организация", "ведение", "сопровождение"})  # of the introduction, the work
_VERBS = frozenset(
    "отвечать заниматься курировать координировать администрировать заведовать ведать".split()
)
_KEEPING = frozenset({"вести"})  # «MAX у нас ведёт Лапина Р.О.»
_TAKING = frozenset("взять брать принять принимать взвалить".split())
_ENTRUSTING = frozenset(
    "поручить поручать поручаться закрепить закреплять закрепляться доверить доверять вверить вверять возложить"
    " вменить вменять".split()
)
_CHARGING = _PERSONS | _DUTIES | _ARRANGING | _ENTRUSTING | _HANDING | _VERBS | _KEEPING | _TAKING
_ALL_OF_IT = frozenset(  # «всё, что касается MAX, поручить …», «вопросы, связанные с MAX, передать …»
    "весь все что касаться относиться связанный связать вопрос дело работа заниматься с к чат переписка".split()
)
_CONCERNING = frozenset({"касаться", "относиться", "связанный", "связать"})
_WHOEVER = frozenset("кому никому либо нибудь - не".split())
_ITS_WORK = frozenset(
    "внедрение ведение администрирование сопровождение развитие национальный школьный платформа мессенджер работа"
    " служебный общение обязанность школа учреждение сад колледж техникум гимназия лицей центр в".split()
)
_BREACH = frozenset(
    "нарушение неисполнение невыполнение срыв разглашение утечка содержание сообщение слово публикация достоверность"
    " отсутствие порча утрата".split()
)
"""What anybody answers for who does it: no charge."""
_GROUPS = frozenset({"чат", "беседа", "группа", "канал"})
_WHOSE_GROUP = frozenset(
    "родитель родительский класс группа кружок секция комитет ученик поход экскурсия лагерь студия ансамбль выпускник"
    " праздник".split()
)
_ELSEWHERE = frozenset(
    "столовая гостиница зал бассейн лагерь база общежитие стадион музей кафе магазин театр кинотеатр гардероб".split()
)
_GROUP_WITHIN = 6  # tokens: «модератором беседы «Родительский комитет»»
_FORMER = ("бывш", "прежн")
_TALK = frozenset("чат беседа переписка общение работа обмен сообщение".split())
_ENDS = frozenset({";", ".", "!", "?", ":"})
_REACH = 9  # words between «ответственным за» and what it is for
_REACH_OF_DUTY = 6  # words between «координацию» and what is coordinated
_REACH_OF_WORK = 4  # words between «работу» and the service: «работу с чатами в MAX»
_AT_OUR_HOUSE = 3  # words between the service and who keeps it: «у нас в школе»
_INSIDE = frozenset({"в", "во", "на", "через"})


@dataclass(frozen=True, slots=True)
class Role:
    """Something that somebody is to be or to do.

    ``item`` is the mention whose chain says what becomes of it, ``head`` the token of its main word; ``duty`` tells
    work («обязанности администратора») from a person, ``done`` a verb («отвечает за «Сферум»») from both.
    """

    item: Governed
    head: int
    duty: bool = False
    done: bool = False

    def is_told(self, sentence: Sentence) -> bool:
        """«Администратору разместить …»: the person is told to act, nobody is made one."""
        word = sentence.tokens[self.head].word
        by_means = word is not None and "ablt" in word.cases
        return not (self.duty or self.done or by_means) and is_dative(sentence.tokens, self.head)


def roles(requirement: AppointmentRequirement, sentence: Sentence) -> list[Role]:
    """The roles that the requirement speaks of, named by the lexicon or made of a charge and what it is for; the verb
    in «координацию работы в MAX поручить завучу» makes no second one."""
    tokens = sentence.tokens
    named = [_of_mention(tokens, item) for item in sentence.naming(requirement.role)]
    charges = list(_charges(requirement, sentence))
    told = [role.item for role in charges if not role.done]
    found = [*named, *(role for role in charges if not (role.done and role.item in told))]
    return [role for role in found if not _is_another(tokens, role)]


def _is_another(tokens: Sequence[Token], role: Role) -> bool:
    """«модератор чата родителей 4 «В»», «администратор школьной столовой», «бывший администратор … сдаёт пароли»."""
    if role.head and tokens[role.head - 1].text.startswith(_FORMER):
        return role.item.mood() is Mood.DO
    behind = tokens[role.head + 1 : role.head + 1 + _GROUP_WITHIN]
    for at, token in enumerate(behind):
        if token.text in _ENDS or token.text in DASHES:
            return False
        if at < 2 and _is(token, _ELSEWHERE):
            return True
        if _is(token, _GROUPS) and any(_is(t, _WHOSE_GROUP) for t in behind[at + 1 :]):
            return token.word is not None and not token.word.plural
    return role.done and _of_one_chat(tokens, role.head)


def _of_one_chat(tokens: Sequence[Token], verb: int) -> bool:
    """«Чат родителей 4 «В» администрирует учитель Субботина»."""
    before = tokens[max(0, verb - _REACH) : verb]
    return any(
        _is(token, _GROUPS)
        and token.word is not None
        and not token.word.plural
        and any(_is(t, _WHOSE_GROUP) for t in before[at + 1 :])
        for at, token in enumerate(before)
    )


def _of_mention(tokens: Sequence[Token], item: Governed) -> Role:
    """«администратора», «администрирование»; «права администратора» are a duty as well."""
    head = item.mention.first
    while head and _is(tokens[head - 1], _DUTY_OF):
        head -= 1
    return Role(item, head, duty=_is(tokens[head], _DUTY_OF | _DUTIES))


def _charges(requirement: AppointmentRequirement, sentence: Sentence) -> Iterator[Role]:
    tokens = sentence.tokens
    things = sentence.naming(requirement.for_what)
    if not things or sentence.lemmas.isdisjoint(_CHARGING):
        return
    for at, token in enumerate(tokens):
        if _is(token, _PERSONS) or _answering(token):
            yield from (Role(g, at) for g in things if _follows(tokens, at, g, _REACH))
        elif _is(token, _DUTIES) or (_is(token, _ARRANGING) and _of_work(tokens, at)):
            reach = _REACH if _is(token, {"ответственность"}) else _REACH_OF_DUTY
            yield from (Role(g, at, duty=True) for g in things if _follows(tokens, at, g, reach))
        elif _is(token, _ENTRUSTING) and (_is_verb(token) or token.text.endswith("но")):
            yield from (Role(g, at, done=True) for g in things if _is_entrusted(tokens, at, g))
            yield from _all_of_it(sentence, at, things)
        elif _is(token, _HANDING):
            yield from _all_of_it(sentence, at, things)
        elif _is(token, _VERBS) and _is_verb(token):
            yield from (Role(g, at, done=True) for g in things if _is_object(tokens, at, g))
        elif _is(token, _KEEPING) and _is_verb(token) and _keeps_all(tokens, at):
            yield from (Role(g, at, done=True) for g in sentence.governed if g.mention.first == at)
        elif _is(token, _KEEPING) and _is_verb(token):
            yield from (Role(g, at, done=True) for g in things if _is_kept(tokens, at, g))
        elif _is(token, _TAKING) and _on_himself(tokens, at):
            yield from (Role(g, at, done=True) for g in things if _is_work(tokens, g))


def _is(token: Token, words: frozenset[str] | set[str]) -> bool:
    return token.word is not None and bool(token.word.lemmas & words)


def _answering(token: Token) -> bool:
    """«лицо, отвечающее за MAX»."""
    return token.word is not None and token.word.active_participle and _is(token, _VERBS)


def _is_verb(token: Token) -> bool:
    return token.word is not None and (token.word.finite or token.word.infinitive)


def _of_work(tokens: Sequence[Token], at: int) -> bool:
    """«организация внедрения», not «образовательная организация»: a verbal noun in the genitive follows."""
    after = tokens[at + 1].word if at + 1 < len(tokens) else None
    return after is not None and after.noun and "gent" in after.cases and not after.animate


def _follows(tokens: Sequence[Token], at: int, thing: Governed, reach: int) -> bool:
    between = tokens[at + 1 : thing.mention.first]
    return 0 < thing.mention.first - at <= reach and not any(_parts(token) for token in between)


def _parts(token: Token) -> bool:
    noun = token.word is not None and token.word.noun
    return token.text in _ENDS or (_is_verb(token) and not noun)


def _is_entrusted(tokens: Sequence[Token], verb: int, thing: Governed) -> bool:
    """«MAX поручить Волгиной Р.Т.», «поручить внедрение «Сферума» …»: nothing but quotation marks, «кому-либо», or the
    work that goes with it, parts the verb from it."""
    low, high = sorted((verb, thing.mention.first))
    between = tokens[low + 1 : high] if low == verb else tokens[thing.mention.last + 1 : verb]
    return all(
        token.text in QUOTES or token.text in _WHOEVER or _is(token, _ITS_WORK) for token in between
    )


def _all_of_it(sentence: Sentence, verb: int, things: Sequence[Governed]) -> Iterator[Role]:
    """«Всё, что касается MAX, поручить …», «вопросы, связанные с MAX, передать …»."""
    tokens = sentence.tokens
    if verb < 2 or tokens[verb - 1].text != "," or not _is(tokens[0], _ALL_OF_IT):
        return
    first = tokens[0 : verb - 1]
    for thing in things:
        inside = range(thing.mention.first, thing.mention.last + 1)
        others = [token for at, token in enumerate(first) if at not in inside]
        if all(_is(token, _ALL_OF_IT) or token.text in {",", *QUOTES} for token in others):
            said = (g for g in sentence.governed if g.mention.first == verb)
            yield from (Role(item, verb, done=True) for item in said)


def _is_object(tokens: Sequence[Token], verb: int, thing: Governed) -> bool:
    """«За «Сферум» отвечает», «занимается внедрением «Сферума»»; not «занимаются в «Сферуме»»."""
    first = thing.mention.first
    low, high = sorted((verb, first))
    between = tokens[low + 1 : high]
    if len(between) > _REACH or any(_parts(token) for token in between):
        return False
    phrase = tokens[verb + 1 : first] if first > verb else tokens[max(0, first - _REACH) : verb]
    if _is(tokens[verb], {"заведовать"}):
        return True  # «заведовать чатами в MAX»
    if _is(tokens[verb], {"отвечать"}):
        breach = any(_is(token, _BREACH) for token in phrase)
        return any(token.text == "за" for token in phrase) and not breach
    before = next((t.text for t in reversed(tokens[:first]) if t.text not in OPENING_QUOTES), "")
    of_talk = any(_is(token, _TALK) for token in phrase)  # «ведать чатами в MAX»
    return before not in _INSIDE or of_talk


def _is_kept(tokens: Sequence[Token], verb: int, thing: Governed) -> bool:
    """«MAX у нас ведёт …», «ведёт «Сферум»»; not «ведёт чат в MAX»."""
    first = thing.mention.first
    low, high = sorted((verb, first))
    between = [t for t in tokens[low + 1 : high] if t.text not in QUOTES]
    before = next((t for t in reversed(tokens[:first]) if t.text not in OPENING_QUOTES), None)
    word = before.word if before is not None else None
    direct = word is None or not (word.preposition or (word.noun and first > verb))
    talks = any(_is(token, _TALK) for token in tokens)
    return direct and not (talks or thing.mention.pronoun) and len(between) <= _AT_OUR_HOUSE


def _keeps_all(tokens: Sequence[Token], verb: int) -> bool:
    """«вести в школе всё, что связано с MAX», «вести все вопросы, связанные с MAX»."""
    behind = tokens[verb + 1 : verb + 1 + _REACH]
    whole = next((i for i, t in enumerate(behind) if _is(t, {"весь", "все", "всё"})), None)
    return whole is not None and any(_is(t, _CONCERNING) for t in behind[whole:])


def _on_himself(tokens: Sequence[Token], at: int) -> bool:
    return [t.text for t in tokens[at + 1 : at + 3]] == ["на", "себя"]


def _is_work(tokens: Sequence[Token], thing: Governed) -> bool:
    """«работу в MAX», «всё ведение «Сферума»»: what is taken on is the whole of it."""
    phrase = tokens[max(0, thing.mention.first - _REACH_OF_WORK) : thing.mention.first]
    work = _DUTIES | _ARRANGING | _DUTY_OF
    return not phrase or any(_is(token, work) for token in phrase)
