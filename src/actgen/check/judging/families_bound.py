"""Duties of families that no verb of joining tells: «Родители обязаны иметь MAX», «MAX ставят все», «отказ семьи от MAX
не принимается», «право отказаться исключить».

What may only be offered is demanded as well by a duty to have it or to be there, and by an end of the choice. Who is
bound stands in the nominative or the dative; what a teacher has to do with families binds none of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actgen.check.syntax.mood import Form, Mood
from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.needed import Pattern

_MUST = Pattern(
    r"\b(?:обязан[аыо]?|обязаны|обязательн\w+|должн?[аыо]?|должны|надлеж\w+|необходимо|добит\w+|добива\w+|обеспеч\w+|проследить"
    r"|в\s+(?:обязательном|приказном)\s+порядке|поголовно|по\s+приказу|приказом)\b",
    re.IGNORECASE,
)
_PRESCRIBED = Pattern(
    r"\b(?:предписан[аоы]?|предписыва\w+|вмен[её]н[аоы]?|вменя\w+)\b", re.IGNORECASE
)
_THERE = Pattern(
    r"\b(?:иметь|имел[аи]?|имели|быть|был[аи]?|были|находит\w*|состо(?:ять|ял[аи]?|яли)|числи(?:ться|л\w+)|присутств\w+|держать"
    r"|пользова\w+|постав\w+|став(?:ить|ят|ит|им)|скач\w+|установи\w+|устанавлива\w+|завести|завод\w+|вступ\w+|войти|вошл\w+"
    r"|вход(?:ить|ят|ит)|присоедин\w+|зарегистрир\w+|регистрир\w+|подключ\w+)\b",
    re.IGNORECASE,
)
_INSTALLS = Pattern(
    r"\b(?:став(?:ят|ит|им)|скачива\w+|устанавлива\w+|завод\w+|вступа\w+|регистриру\w+)\b",
    re.IGNORECASE,
)
_EVERYBODY = Pattern(
    r"\b(?:все|всем|кажд\w+|поголовно|любо[йм]|без\s+исключени\w+)\b", re.IGNORECASE
)
_REFUSALS_REFUSED = Pattern(
    r"\b(?:отказ(?:ы|а|ов|ом)?|отговор\w+|возражени\w+)\b[^.;:]{0,60}?"
    r"\b(?:не\s+(?:принима\w+|рассматрива\w+|предусм\w+|допуска\w+|разреш\w+)|недопустим\w*|исключ\w+|невозмож\w+)"
    r"|\bправо\b[^.;:]{0,40}\bотказ\w+[^.;:]{0,40}\b(?:исключ\w+|отмен\w+|упраздн\w+|аннулир\w+|не\s+призна\w+)",
    re.IGNORECASE,
)
# «обязаны» is denied, the choice is left, or it is the teacher who invites and tells
_LEFT_FREE = Pattern(
    r"\b(?:не|ни|нельзя|никто|никого|вправе|могут|может|можно|если|желани\w*|желающ\w*|добровол\w+|предл\w+|пригла\w+|рекоменд\w+"
    r"|согласи\w+|хот(?!я\b)\w+|либо|или|просьб\w+|прос\w+|сообщ\w+|объясн\w+|разъясн\w+|рассказ\w+|поряд(?:ок|ка|ком))\b",
    re.IGNORECASE,
)
# «пункт 6 («Родители обязаны …») признать утратившим силу»
# «требование «родители обязаны …» незаконно»
_REPEALED = Pattern(
    r"\b(?:утрати\w+|отмен\w+|аннулир\w+|упраздн\w+|исключить|(?:не|противо)законн\w+|недействительн\w+|неправомерн\w+)\b",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"[.;:](?!\d)|\s[–—]\s")
_BOUND = frozenset({"nomn", "datv"})
_WITH = frozenset({"с", "со", "для", "от", "о", "об", "у", "среди"})
_USING = frozenset({"использовать"})
_STAFF = frozenset({"педагоги", "сотрудники", "воспитатель", "классный руководитель"})


def binds_families(unit: Unit, people: Sequence[str], service: Sequence[str]) -> bool:
    """Whether the statement obliges families to be in the service without naming the joining, or takes their choice."""
    families = unit.sentence.naming(people)
    if not families or unit.names().isdisjoint(service):
        return False
    if refuses_refusals(unit):
        return True
    bound = [g for g in families if _is_bound(unit, g)]
    if not bound:
        return False
    if _REPEALED.search(unit.text):
        return False
    if any(_is_told_to_use(unit, g, service) for g in bound) and not _LEFT_FREE.search(unit.text):
        return True
    for clause in _CLAUSES.split(unit.text):
        if _LEFT_FREE.search(clause):
            continue
        must = _MUST.search(clause) and _THERE.search(clause)
        if must or _PRESCRIBED.search(clause):
            return True
        if _EVERYBODY.search(clause) and _INSTALLS.search(clause):
            return True
    return False


def _is_told_to_use(unit: Unit, person: Governed, service: Sequence[str]) -> bool:
    """«Родителям использовать MAX», «Учителям и родителям общаться в MAX»: an order to them themselves."""
    verb = person.chain[-1:]
    if not verb or verb[0].form is not Form.INFINITIVE or unit.mood(person) is not Mood.DO:
        return False
    told = unit.sentence.addresses(person) and bool(verb[0].names & _USING)
    return told and any(g.chain[-1:] == verb for g in unit.sentence.naming(service))


def refuses_refusals(unit: Unit) -> bool:
    """«Отказ не принимается», «отговорки родителей, не желающих ставить MAX, не принимать»: no choice is left."""
    return bool(_REFUSALS_REFUSED.search(unit.text))


def _is_bound(unit: Unit, person: Governed) -> bool:
    """«родители», «родителям»: not «чат с родителями», and not behind a teacher who is to do it himself."""
    tokens, first = unit.sentence.tokens, person.mention.first
    word = tokens[first].word
    if word is None or not word.cases & _BOUND or (first and tokens[first - 1].text in _WITH):
        return False
    before = [g for g in unit.sentence.naming(_STAFF) if g.mention.first < first]
    if not before:
        return True
    between = tokens[before[-1].mention.last : first]
    return any(t.text in {"чтобы", "и"} for t in between)
