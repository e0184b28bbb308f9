"""What is left to somebody's will, told by words of willing: «вступает тот, кто хочет», «родитель волен не ставить»,
«это дело семьи», «возможность, а не повинность», «отказ ничего не меняет»."""

from __future__ import annotations

from actgen.check.syntax.pieces import BREAKS
from actgen.check.syntax.units import Unit, once
from actgen.check.words.tokens import Token

_WILLING = frozenset(
    "хотеть захотеть желать пожелать желающий хотящий пожелавший захотевший".split()
)
_WHO = frozenset(
    {"кто", "кому", "кого", "который", "тот", "если", "ежели", "буде", "коли", "когда"}
)
_MATTERS = frozenset({"дело", "воля", "выбор", "право", "решение", "возможность", "приглашение"})
_THEIRS = frozenset(
    "семья родитель ученик студент обучающийся ребенок их его ее личный добрый каждый свой собственный сам"
    " воля выбор желание только лишь".split()
)
_DUTIES = frozenset({"повинность", "обязанность", "долг", "приказ", "обязаловка"})
_FREE = frozenset({"волен", "вольна", "вольны", "вольно", "свободен", "свободна", "свободны"})
_LOSING = frozenset("терять потерять лишаться лишиться утрачивать проиграть страдать".split())
_CHANGING = frozenset(
    "менять изменить меняться измениться влиять повлиять значить отражаться".split()
)
_NOTHING = frozenset({"ничего", "ничто", "ни", "никак", "нигде"})
_OF_THE_SERVICE = frozenset(
    {"max", "чат", "объявления", "подключить", "установить приложение", "зарегистрировать"}
)
_TOLD = frozenset({"сообщать", "объявления"})
_NEGATIONS = frozenset({"не", "ни", "нет"})
_FORCING = frozenset(
    "неволить принуждать понуждать заставлять обязывать тянуть тащить загонять гнать".split()
)
_ACCEPTED = frozenset("принимать приниматься уважать уважаться допускаться".split())
_NEAR = 4  # tokens: «дело их доброй воли», «ничего для ребёнка не теряет»


@once
def is_left_to_will(unit: Unit) -> bool:
    """Whether a clause of the statement leaves what it speaks of to those concerned."""
    lemmas, texts = unit.sentence.lemmas, unit.sentence.texts
    tokens = unit.sentence.tokens
    if not lemmas.isdisjoint(_WILLING) and _as_they_like(unit):
        return True
    if not texts.isdisjoint(_FREE) and not any(
        t.text in _FREE and tokens[at + 1 : at + 2] and tokens[at + 1].text == "от"
        for at, t in enumerate(tokens)
    ):
        return True
    if not lemmas.isdisjoint(_MATTERS) and _is_their_matter(tokens):
        return True
    if "не" in texts and not lemmas.isdisjoint(_FORCING) and _not_forced(tokens):
        return True
    if "отказ" in texts and not lemmas.isdisjoint(_ACCEPTED) and _refusal_accepted(tokens):
        return True
    if not texts.isdisjoint(_NOTHING) and not lemmas.isdisjoint(_LOSING | _CHANGING):
        return _changes_nothing(tokens)
    return False


def _as_they_like(unit: Unit) -> bool:
    """«те, кто хочет», «желающие», «если пожелают»; not «желающим получить справку»: another wish."""
    tokens = unit.sentence.tokens
    for at, token in enumerate(tokens):
        if token.word is None or token.word.lemmas.isdisjoint(_WILLING):
            continue
        before = tokens[max(0, at - _NEAR) : at]
        willing = token.word.full_participle or token.word.noun or token.word.adjective
        if any(t.text in _NEGATIONS for t in before[-2:]):
            if willing and _is_infinitive(tokens[at + 1 : at + 2]) and unit.sentence.naming(_TOLD):
                return True  # «не желающим устанавливать MAX сообщать по телефону»: it is not asked of them
            continue
        named = any(t.word is not None and not t.word.lemmas.isdisjoint(_WHO) for t in before)
        dashed = any(t.text in {"–", "—", "-"} for t in tokens[at + 1 : at + 2])
        if (willing or named or dashed) and not _wishes_another_thing(unit, at):
            return True
    return False


def _is_infinitive(tokens: tuple[Token, ...]) -> bool:
    return any(t.word is not None and t.word.infinitive for t in tokens)


def _wishes_another_thing(unit: Unit, at: int) -> bool:
    """«желающим остаться в кружке»: what is wished for is neither the service nor what it brings."""
    tokens = unit.sentence.tokens
    stop = next((i for i in range(at, len(tokens)) if tokens[i].text in BREAKS), len(tokens))
    if not _is_infinitive(tokens[at + 1 : stop]):
        return False
    named = (g for g in unit.sentence.governed if at < g.mention.first < stop)
    return not any(g.mention.names & _OF_THE_SERVICE for g in named)


def _is_their_matter(tokens: tuple[Token, ...]) -> bool:
    """«– дело семьи», «это их выбор», «– возможность, а не повинность»; not «это не их дело»."""
    for at, token in enumerate(tokens):
        if token.word is None or token.word.lemmas.isdisjoint(_MATTERS):
            continue
        before, after = tokens[max(0, at - _NEAR) : at], tokens[at + 1 : at + 1 + _NEAR]
        if any(t.text in _NEGATIONS for t in before[-2:]) or "nomn" not in token.word.cases:
            continue
        said = any(t.text in {"–", "—", "это", "лишь", "только"} for t in before)
        whose = any(t.word is not None and t.word.lemmas & _THEIRS for t in (*before[-2:], *after))
        no_duty = any(t.word is not None and t.word.lemmas & _DUTIES for t in after) and any(
            t.text == "не" for t in after
        )
        if said and (whose or no_duty):
            return True
    return False


def _changes_nothing(tokens: tuple[Token, ...]) -> bool:
    """«ничего не теряет», «ни на что не влияет», «ничего не изменит»."""
    for at, token in enumerate(tokens):
        if token.word is None or token.word.lemmas.isdisjoint(_LOSING | _CHANGING):
            continue
        before = [t.text for t in tokens[max(0, at - 2 * _NEAR) : at]]
        if "не" in before[-1:] and not _NOTHING.isdisjoint(before):
            return True
    return False


def _not_forced(tokens: tuple[Token, ...]) -> bool:
    """«Вступать в чаты родителей не неволить»: what they are not forced to stands before it in its clause."""
    for at, token in enumerate(tokens):
        if token.word is None or token.word.lemmas.isdisjoint(_FORCING):
            continue
        start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].text in BREAKS), 0)
        denied = at > start and tokens[at - 1].text == "не"
        if denied and any(t.word is not None and t.word.infinitive for t in tokens[start : at - 1]):
            return True
    return False


def _refusal_accepted(tokens: tuple[Token, ...]) -> bool:
    """«Отказ родителей от MAX принимается без вопросов»; not «принимается до 20 января»."""
    at = next(i for i, token in enumerate(tokens) if token.text == "отказ")
    for i in range(at + 1, min(len(tokens) - 1, at + 2 * _NEAR)):
        word = tokens[i].word
        if word is not None and word.lemmas & _ACCEPTED and word.finite:
            return tokens[i - 1].text != "не" and tokens[i + 1].text in {"без", ".", ";"}
    return False
