"""A deed as a noun: «Создать чат с активом» → «создание чата с активом», to be refused, put off or insisted on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actgen.russian.morphology import Parse, parses
from benchmarks.mutations.clerks.edits import Edit, Turn, raised
from benchmarks.mutations.clerks.passages import Passage

_NOUNS = {
    "ввести": "введение",
    "вести": "ведение",
    "включить": "включение",
    "внести": "внесение",
    "завести": "заведение",
    "зарегистрировать": "регистрация",
    "издать": "издание",
    "назначить": "назначение",
    "направить": "направление",
    "образовать": "образование",
    "обучить": "обучение",
    "ознакомить": "ознакомление",
    "опубликовать": "публикация",
    "организовать": "организация",
    "открыть": "открытие",
    "оформить": "оформление",
    "перевести": "перевод",
    "подключить": "подключение",
    "принять": "принятие",
    "провести": "проведение",
    "проводить": "проведение",
    "разместить": "размещение",
    "разработать": "разработка",
    "создать": "создание",
    "создавать": "создание",
    "сформировать": "формирование",
    "сделать": "создание",
    "утвердить": "утверждение",
}
"""Nouns of the verbs that orders begin with and that take the genitive of what the verb takes in the accusative."""

_ELSEWHERE = re.compile(r"\b(?:в|на|через|с|по)\b|сферум|профил|мессендж|vk|вк|max", re.IGNORECASE)
_PREPOSITIONAL = re.compile(r"^\W*(?:в|на|через|с|по|для|от|из)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Deed:
    """The noun and what depends on it: ``rest`` begins with the object in the genitive."""

    noun: str
    rest: str

    def said(self, *cases: str) -> dict[str, str]:
        """The whole phrase in these cases, by the case."""
        best = next(p for p in parses(self.noun) if p.pos == "NOUN" and p.has("nomn"))
        return {case: f"{best.inflect(case)} {self.rest}" for case in cases}


def deed(text: str) -> Deed | None:
    """The sentence as a deed; None where its object does not follow its infinitive, or is a list of objects."""
    for found in re.finditer(r"[А-Яа-яё]+", text):
        if found[0].lower() in _NOUNS:
            break
        if any(parse.pos in {"INFN", "VERB"} for parse in parses(found[0].lower())[:1]):
            return None
    else:
        return None
    lead, rest = text[: found.start()], text[found.end() :]
    if _ELSEWHERE.search(lead) or _PREPOSITIONAL.match(rest):
        return None
    object_ = _in_genitive(rest)
    return Deed(_NOUNS[found[0].lower()], object_.strip()) if object_ else None


def _in_genitive(text: str) -> str | None:
    """«первый чат директора с …» → «первого чата директора с …»: the words up to the first noun."""
    words = list(re.finditer(r"[А-Яа-яё-]+", text))
    phrase: list[re.Match[str]] = []
    for word in words[:4]:
        phrase.append(word)
        noun = _accusative(word[0], "NOUN")
        if noun is not None:
            break
        if _accusative(word[0], "ADJF", "PRTF") is None:
            return None
    else:
        return None
    if re.search(rf"(?:,| и) {re.escape(phrase[-1][0][:3])}", text[phrase[-1].end() :]):
        return None
    number = {"plur"} if noun.plural else {"sing", noun.gender or "masc"}
    turned = text
    for word in reversed(phrase):
        parse = noun if word is phrase[-1] else _accusative(word[0], "ADJF", "PRTF")
        assert parse is not None
        wanted = {"gent"} | (number if parse is not noun else set())
        form = parse.inflect(*wanted)
        if form is None:
            return None
        turned = turned[: word.start()] + form + turned[word.end() :]
    return turned


def _accusative(word: str, *parts: str) -> Parse | None:
    found = (p for p in parses(word.lower()) if p.pos in parts and p.has("accs"))
    return next((p for p in found if not (p.pos == "NOUN" and p.has("anim"))), None)


def refused(pattern: str) -> Turn:
    """The deed put into a sentence: ``{nomn}``, ``{gent}``, ``{accs}`` … are it in these cases."""
    cases = re.findall(r"\{(\w+)\}", pattern)

    def turn(passage: Passage) -> Edit | None:
        found = None if passage.item or passage.cell else deed(passage.text)
        return Edit(sentence=raised(pattern.format(**found.said(*cases)))) if found else None

    return turn
