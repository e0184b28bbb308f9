"""Posts and organisations in the cases: «первого заместителя директора департамента».

Only the heads decline (see `phrases`); proper names in quotes, abbreviations and «и.о.» stand.
The result is good enough to print and is shown to the user for editing, since no rule knows all.
"""

from __future__ import annotations

import re
from functools import lru_cache

from actgen.russian.cases import Case
from actgen.russian.declined import Declined
from actgen.russian.morphology import Parse, parses
from actgen.russian.overrides import Overrides
from actgen.russian.phrase_words import ACTING, split_words
from actgen.russian.phrases import Head, heads
from actgen.russian.spelling import spelled_like

# First parts of compounds that never change: «пресс-секретаря», but «учителя-логопеда».
_FIXED_PARTS = frozenset(
    {
        "пресс",
        "вице",
        "премьер",
        "веб",
        "интернет",
        "онлайн",
        "чат",
        "медиа",
        "экс",
        "обер",
        "унтер",
        "штаб",
        "контент",
        "арт",
        "шеф",
        "бизнес",
        "пиар",
        "блог",
        "видео",
        "аудио",
        "фото",
        "кибер",
        "мини",
        "генерал",
        "контр",
        "лейб",
        "смм",
        "ит",
        "топ",
    }
)
_ADJECTIVE_ENDINGS = ("ый", "ий", "ая", "яя", "ые", "ие")
_ORDINAL_ENDINGS = {
    "й": {"gent": "го", "datv": "му", "accs": "й", "ablt": "м", "loct": "м"},
    "я": {"gent": "й", "datv": "й", "accs": "ю", "ablt": "й", "loct": "й"},
    "е": {"gent": "го", "datv": "му", "accs": "е", "ablt": "м", "loct": "м"},
}


def decline_phrase(phrase: str, case: Case, overrides: Overrides | None = None) -> str:
    """A post or an organisation, given in the nominative, in another case.

    The user's `overrides` of whole phrases go before the rules.

    >>> decline_phrase("руководители образовательных организаций", Case.DATV)
    'руководителям образовательных организаций'
    >>> decline_phrase("первый заместитель директора департамента", Case.ACCS)
    'первого заместителя директора департамента'
    >>> decline_phrase("МБОУ «СОШ № 5»", Case.GENT)
    'МБОУ «СОШ № 5»'
    """
    if case is Case.NOMN:
        return phrase
    if overrides and (own := overrides.post(phrase, case)):
        return own
    return _by_rules(phrase, case)


@lru_cache(maxsize=1024)
def _by_rules(phrase: str, case: Case) -> str:
    pieces: list[str] = []
    end = 0
    for head in heads(phrase):
        for word, parse in head.words:
            pieces += phrase[end : word.start], _decline_word(word.text, parse, head, case)
            end = word.stop
    return "".join([*pieces, phrase[end:]])


def decline_post(phrase: str, case: Case, overrides: Overrides | None = None) -> Declined:
    """`decline_phrase`, and whether it guessed: a head that no dictionary has, or no head at all.

    >>> decline_post("методист", Case.DATV)
    Declined(text='методисту', is_guess=False)
    >>> decline_post("сферумист", Case.DATV), decline_post("на кухне", Case.DATV)
    (Declined(text='сферумисту', is_guess=True), Declined(text='на кухне', is_guess=True))
    """
    text = decline_phrase(phrase, case, overrides)
    own = overrides is not None and overrides.post(phrase, case) is not None
    return Declined(text, case is not Case.NOMN and not own and _is_guess(phrase))


def _is_guess(phrase: str) -> bool:
    found = heads(phrase)
    if found:
        declined = [(word, parse) for head in found for word, parse in head.words if parse]
        return any(not parse.known and "-" not in word.text for word, parse in declined)
    words = split_words(phrase)
    stands = not words or words[0].fixed or ACTING.fullmatch(words[0].text)
    return not stands


def _decline_word(text: str, parse: Parse | None, head: Head, case: Case) -> str:
    if parse is None:
        return _decline_ordinal(text, head, case)
    if "-" in text:
        return _decline_compound(text, head, case)
    return spelled_like(text, _inflect(parse, head, case) or text)


def _inflect(parse: Parse, head: Head, case: Case) -> str | None:
    if parse.pos == "NOUN":
        if case is Case.ACCS and head.animate and not parse.has("anim") and parse.gender == "masc":
            case = Case.GENT
        return parse.inflect(case.value, "plur" if parse.plural else "sing")
    wanted = {case.value, "plur"} if parse.plural else {case.value, "sing", parse.gender or "masc"}
    if case is Case.ACCS and (parse.plural or parse.gender == "masc"):
        wanted.add("anim" if head.animate else "inan")
    return parse.inflect(*wanted)


def _decline_compound(text: str, head: Head, case: Case) -> str:
    """«учитель-логопед»: each noun declines; of «учебно-методический» only the last part."""
    *firsts, last = text.split("-")
    declined = [_decline_part(part, head, case, last=False) for part in firsts]
    return "-".join([*declined, _decline_part(last, head, case, last=True)])


def _decline_part(part: str, head: Head, case: Case, *, last: bool) -> str:
    if part.lower() in _FIXED_PARTS:
        return part
    readings = [p for p in parses(part) if p.has("nomn") and (last or p.known)]
    noun = next((p for p in readings if p.pos == "NOUN" and p.plural == head.plural), None)
    adjective = next((p for p in readings if p.pos in ("ADJF", "PRTF")), None)
    serves_as_noun = last or part.endswith(_ADJECTIVE_ENDINGS)  # «заведующая-методист»
    parse = noun or (adjective if serves_as_noun else None)
    if parse is None:
        return part
    return spelled_like(part, _inflect(parse, head, case) or part)


def _decline_ordinal(text: str, head: Head, case: Case) -> str:
    """«1-й заместитель» → «1-го заместителя»."""
    number, ending = re.fullmatch(r"(\d+-)(й|я|е)", text).groups()  # type: ignore[union-attr]
    if ending == "й" and case is Case.ACCS and head.animate:
        return f"{number}го"
    return number + _ORDINAL_ENDINGS[ending][case.value]
