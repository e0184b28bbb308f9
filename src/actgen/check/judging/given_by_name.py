"""The role given to somebody by name in one member of a sentence, whatever its other members refuse: to whom it is
denied, who was freed of it or asked not to have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.check.judging.charge import Role
from actgen.check.judging.refusal import HOME
from actgen.check.syntax.amended_words import STRUCK
from actgen.check.syntax.units import Unit
from actgen.check.words.names import names
from actgen.check.words.services import SERVICES
from actgen.check.words.tokens import DASHES, Token, all_lemmas
from actgen.model.lexicon import Force

_MARKS = frozenset({";", ":", "(", ")", "!", "?"})
_BEING = frozenset({"быть", "стать", "становиться", "являться"})
# said of the role: the one named has it; the verbs of appointing only in the first person and in the passive
_HAVING = frozenset(
    "исполнять выполнять отвечать принимать принять нести взять брать администрировать координировать курировать"
    " становиться стать являться быть".split()
)
_GIVING = frozenset(
    "назначить назначать назначаться возложить возлагать возлагаться поручить поручать поручаться передать передавать"
    " передаваться определить определять определяться утвердить утверждать утверждаться закрепить закреплять"
    " закрепляться вменить вменять вменяться доверить доверять переходить перейти".split()
)
_DENYING = frozenset({"не", "нет", "ни", "никто", "без", "нельзя"})
_FREEING = frozenset(
    "освободить освобождать освобождаться отменить отменять отменяться отказать отказаться отказываться снять снимать"
    " сниматься сложить запретить запрещать отклонить отстранить уволиться заменить прекратить предлагать предложить"
    " просить попросить перестать ликвидировать упразднить убрать вычеркнуть если который".split()
)
_FORMER = (
    "прежн",
    "бывш",
    "раньше",
    "ранее",
    "числи",
    "состоял",
    "побыл",
    "строк",
    "слова",
    "слово",
)
_HIM = frozenset(
    {"им", "ею", "ей", "ему", "таковым", "таковой", "их", "ее", "него", "нее", "эти", "эту", "это"}
)
_ANSWERABLE = ("ответственн", "обязанност", "функци", "роль", "спрос")
_SOME = frozenset({"кто", "кого", "кому", "кем", "ли"})


def given_by_name(unit: Unit, found: Sequence[Role]) -> bool:
    """«Секретарь от обязанностей администратора освобождается, вместо неё им назначается учитель Садиков И.М.»"""
    if not found or not names(unit.text):
        return False
    heads = [role for role in found if not role.is_told(unit.sentence)]
    first = min(role.head for role in found)
    return any(_gives(unit, low, high, heads, first) for low, high in _members(unit))


def _members(unit: Unit) -> Iterator[tuple[int, int]]:
    """Token ranges with one verb each: the pieces of the sentence, those without a verb with the one before."""
    tokens = unit.sentence.tokens
    start, has_verb = 0, False
    for low, high in unit.sentence.pieces:
        verb = any(_is_verb(token) for token in tokens[low : high + 1])
        parted = low > start and (tokens[low - 1].text in _MARKS or (verb and has_verb))
        if parted:
            yield start, low
            start, has_verb = low, False
        has_verb = has_verb or verb
    yield start, len(tokens)


def _is_verb(token: Token) -> bool:
    word = token.word
    if word is None or word.noun or word.preposition:
        return bool(word and word.lemmas & _BEING)
    giving = word.gerund and bool(word.lemmas & _GIVING)
    return word.finite or word.infinitive or giving or (word.predicative and not word.adverb)


def _gives(unit: Unit, low: int, high: int, roles: Sequence[Role], first: int) -> bool:
    tokens = unit.sentence.tokens[low:high]
    texts = {token.text for token in tokens}
    lemmas = all_lemmas(tokens)
    if texts & (_DENYING | _SOME) or lemmas & _FREEING:
        return False
    if any(token.text.startswith(_FORMER) for token in tokens) or _was(tokens):
        return False
    begins = unit.sentence.start
    text = unit.text[tokens[0].start - begins : tokens[-1].stop - begins]
    people = names(text)
    if not people:
        return False
    if any(low <= g.mention.first < high for g in unit.sentence.naming(SERVICES - HOME)):
        return False  # «вместо администратора «Сферума» назначить администратора группы в Viber»
    here = [
        role
        for role in roles
        if low <= role.head < high
        and not (role.done and not low <= role.item.mention.first < high)
        and not role.item.set_aside
        and not any(link == STRUCK or link.force is Force.REPEAL for link in role.item.chain)
    ]
    taken_up = first < low and (
        texts & _HIM
        or any(t.startswith(_ANSWERABLE) for t in texts)
        or _is_given(tokens[:1])  # «…; назначаю учителя информатики Бубнову»
    )
    if not here and not taken_up:
        return False
    return _is_given(tokens) or _behind_a_dash(tokens, people[0][0] + tokens[0].start)


def _was(tokens: Sequence[Token]) -> bool:
    """«администратором был Лось», but «стал Белокуров»."""
    return any(t.text in {"был", "была", "были", "было"} for t in tokens)


def _is_given(tokens: Sequence[Token]) -> bool:
    """Somebody has it, or it is given by whom the document speaks for: not «Орлова И.И. назначает ответственного»."""
    for token in tokens:
        word = token.word
        if word is None:
            continue
        if word.lemmas & _HAVING and (word.finite or word.infinitive):
            return True
        if word.lemmas & _GIVING and word.gerund:
            return True  # «освободить, возложив их на Юдина А.В.»
        if word.lemmas & _GIVING and not (word.noun and not word.finite):
            passive = token.text.endswith(("ся", "сь")) or word.predicative or word.full_participle
            if word.infinitive or passive or token.text.endswith(("аю", "ю", "у", "им", "ем")):
                return True
    return False


def _behind_a_dash(tokens: Sequence[Token], person: int) -> bool:
    """«ответственная – Носкова Полина Викторовна», «ответственность – на Тереховой В.М.»."""
    dash = next((t for t in tokens if t.text in DASHES), None)
    return dash is not None and dash.start < person
