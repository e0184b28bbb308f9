"""What is put on the site: the acts themselves, or other things («меню», «телефоны», «положение о конкурсе»)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import Token

_TEXTS = frozenset(
    "акт приказ распоряжение положение документ правило порядок регламент инструкция текст копия скан содержание"
    " выписка изменение пункт образ версия редакция экземпляр информация сведение материал он она они оно это этот"
    " настоящий весь который тот оба данный ссылка файл приложение решение постановление бумага".split()
)
_RULES = frozenset("акт приказ положение порядок правило распоряжение регламент".split())
_PERSONS_OWN = frozenset(
    "неделя месяц день час срок год внимание очередь раз участие ответственность".split()
)
_ABOUT = frozenset({"о", "об", "про"})
_OURS = frozenset(
    "о платформе|платформа|профиль|max|чат|общение|мессенджер|отечественный мессенджер|сообщество|администратор"
    "|иностранный мессенджер|сторонний мессенджер|встречи|видеосвязь|учётная запись".split("|")
)
_FAR = 10  # tokens: «положение о порядке использования в школе платформы»


@once
def of_other_things(unit: Unit) -> bool:
    """Whether a statement on publishing names what is published, and it is none of the acts."""
    tokens = unit.sentence.tokens
    if unit.below and unit.text.rstrip().endswith(":"):
        items = [t for item in unit.below for t in item.sentence.tokens]
        return not (_names(tokens, _TEXTS) or _names(items, _TEXTS)) and _names_a_thing(items)
    named = [i for i, t in enumerate(tokens) if _is(t, _RULES)]
    if named and all(_is_about_another(unit, i) for i in named):
        return True
    if has_own_object(unit) and not any(_is(tokens[i], _TEXTS) for i in published_in(unit)):
        return True  # «На сайте размещены контакты; приказ хранится в папке»
    if _names(tokens, _TEXTS) or any(_names(u.sentence.tokens, _RULES) for u in unit.above[:1]):
        return False
    return any(map(_is_free_object(unit), range(len(tokens))))


@once
def published_in(unit: Unit) -> frozenset[int]:
    """The tokens of the pieces that publish: those with the verb or with the site."""
    told = {g.piece for g in unit.sentence.naming({"разместить", "сайт"})}
    spans = (unit.sentence.pieces[piece] for piece in told)
    return frozenset(at for first, last in spans for at in range(first, last + 1))


@once
def has_own_object(unit: Unit) -> bool:
    """«Приказ довести до работников, на сайте разместить инструкцию»: what is published stands in the clause that
    publishes, whatever is named in others."""
    return any(map(_is_free_object(unit), sorted(published_in(unit))))


def _is_free_object(unit: Unit) -> Callable[[int], bool]:
    """Whether at a token stands an object that is no concept of action and not the site."""
    taken = {
        i
        for g in unit.sentence.governed
        if not g.mention.plain or g.mention.means({"сайт"})
        for i in range(g.mention.first, g.mention.last + 1)
    }
    return lambda at: at not in taken and _is_object(unit.sentence.tokens, at)


def _is(token: Token, words: frozenset[str]) -> bool:
    return token.word is not None and not token.word.lemmas.isdisjoint(words)


def _names(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(_is(token, words) for token in tokens)


def _names_a_thing(tokens: Sequence[Token]) -> bool:
    return any(t.word is not None and t.word.noun and t.word.known for t in tokens)


def _is_about_another(unit: Unit, at: int) -> bool:
    """«положение о конкурсе рисунков», «акты о приёме»; not «приказ о работе в Сферуме»."""
    tokens = unit.sentence.tokens
    if at + 1 >= len(tokens) or tokens[at + 1].text not in _ABOUT:
        return False
    return not any(
        g.mention.means(_OURS) and at < g.mention.first <= at + _FAR for g in unit.sentence.governed
    )


def _is_object(tokens: Sequence[Token], at: int) -> bool:
    """A thing in the accusative without a preposition: «афишу», «личные фото»."""
    word = tokens[at].word
    if word is None or not word.noun or not word.known or word.animate or len(tokens[at].text) < 4:
        return False
    if "accs" not in word.cases or _is(tokens[at], _PERSONS_OWN) or (tokens[at].capital and at):
        return False
    before = at - 1
    while before >= 0 and (word := tokens[before].word) is not None and word.adjective:
        before -= 1
    former = tokens[before] if before >= 0 else None
    if former is None or former.word is None:
        return former is None or former.text in {",", ":", "–"}
    return not (former.word.preposition or former.word.noun)
