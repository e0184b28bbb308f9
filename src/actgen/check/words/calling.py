"""People by the word that a kind of institution has for them: a kindergarten has «воспитанники», not «обучающиеся»."""

from __future__ import annotations

from actgen.check.words.concepts import ConceptFinder
from actgen.check.words.tokens import tokenise
from actgen.russian.morphology import parses


def called(concept: str, wording: str, finder: ConceptFinder) -> str:
    """The word that a ready wording has for the people of a concept, as a name («воспитанники» of «регистрации
    воспитанников»); the name of the concept where the wording has another phrase for it, or none."""
    tokens = tokenise(wording)
    for mention in finder.find(tokens):
        if concept in mention.names and mention.first == mention.last:
            return _as_name(tokens[mention.first].text) or concept
    return concept


def _as_name(word: str) -> str | None:
    """Nominative in the number that the word has; None for what is no noun that names living beings."""
    for parse in parses(word.lower()):
        if parse.has("anim") and parse.pos == "NOUN":
            return parse.inflect("nomn", "plur" if parse.has("plur") else "sing")
    return None
