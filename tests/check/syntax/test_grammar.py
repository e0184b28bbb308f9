"""What a sentence does with the thing it names: one line, one rule of grammar.

The named concept is looked up in the sentence, and the mood of its first mention compared.
"""

from __future__ import annotations

import pytest

from actgen.check import ConceptFinder
from actgen.check.syntax.grammar import analyse
from actgen.check.syntax.mood import Mood
from actgen.check.syntax.sentence import Governed, Sentence
from actgen.check.words.tokens import tokenise


def sentence(text: str, finder: ConceptFinder) -> Sentence:
    return analyse(tokenise(text), finder)


def mention(text: str, concept: str, finder: ConceptFinder) -> Governed:
    found = sentence(text, finder).naming({concept})
    assert found, f"«{concept}» is not found in «{text}»"
    return found[0]


MOODS = [
    # duty
    ("Создать чат с родителями.", "чат", Mood.DO),
    ("Чат с родителями создаётся классным руководителем.", "чат", Mood.DO),
    ("Классный руководитель обязан создать чат с родителями.", "чат", Mood.DO),
    # the verb after its object
    ("Чат с родителями не создавать.", "чат", Mood.BAN),
    ("Создание чата отложить до особого распоряжения.", "чат", Mood.POSTPONED),
    ("Регистрацию обучающихся в Сферум не проводить.", "обучающиеся", Mood.BAN),
    # a ban and its complements
    ("Запретить использование Telegram.", "Telegram", Mood.BAN),
    ("Запретить использование WhatsApp, Viber и Telegram.", "Telegram", Mood.BAN),
    ("Не допускать общения в Telegram.", "Telegram", Mood.BAN),
    ("Telegram из работы исключить.", "Telegram", Mood.BAN),
    ("Обеспечить отказ педагогов от использования Telegram.", "Telegram", Mood.BAN),
    ("Общаться без использования Telegram.", "Telegram", Mood.BAN),
    # a finite operator after its subject
    ("Использование Telegram запрещается.", "Telegram", Mood.BAN),
    ("Использование Telegram, WhatsApp и Viber запрещается.", "Telegram", Mood.BAN),
    ("Использовать Telegram запрещено.", "Telegram", Mood.BAN),
    ("Создать чаты, использование Telegram не допускается.", "Telegram", Mood.BAN),
    ("Создать чаты, использование Telegram не допускается.", "чат", Mood.DO),
    # an infinitive of the other aspect ends the ban
    ("Запретить использовать Telegram, перейти на Сферум.", "платформа", Mood.DO),
    ("Запрещается использовать WhatsApp, вести переписку в Telegram.", "Telegram", Mood.BAN),
    # a gerund stands alone
    ("Общаться в Сферуме, не допуская использования Telegram.", "платформа", Mood.DO),
    ("Общаться в Сферуме, не допуская использования Telegram.", "Telegram", Mood.BAN),
    # permission, double negation, the lifting of a ban
    ("Использование Telegram допускается.", "Telegram", Mood.PERMIT),
    ("Не запрещается использовать Telegram.", "Telegram", Mood.PERMIT),
    ("Запрет на использование Telegram отменить.", "Telegram", Mood.PERMIT),
    ("Запрещается не использовать Сферум.", "платформа", Mood.DO),
    ("Не разрешается использовать Telegram.", "Telegram", Mood.BAN),
    # wishes, options, waivers
    ("Рекомендовать создать чат с родителями.", "чат", Mood.WISH),
    ("По возможности создать чат с родителями.", "чат", Mood.WISH),
    ("По желанию классного руководителя создать чат с родителями.", "чат", Mood.OPTION),
    ("Рекомендовать отказаться от Telegram.", "Telegram", Mood.LIMIT),
    ("Классный руководитель вправе не создавать чат.", "чат", Mood.WAIVED),
    ("Создание чата не требуется.", "чат", Mood.WAIVED),
    # purpose is no object
    ("В целях создания чатов запрещается использование Telegram.", "Telegram", Mood.BAN),
]


@pytest.mark.parametrize(("text", "concept", "mood"), MOODS)
def test_mood(text: str, concept: str, mood: Mood, lexicon_finder: ConceptFinder) -> None:
    assert mention(text, concept, lexicon_finder).mood() is mood


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Запретить все мессенджеры, кроме Telegram.", "Telegram"),
        ("Подключить всех педагогов, за исключением совместителей и родителей.", "родители"),
        ("Иностранные мессенджеры, кроме Telegram, из работы исключить.", "Telegram"),
    ],
)
def test_exception(text: str, concept: str, lexicon_finder: ConceptFinder) -> None:
    assert mention(text, concept, lexicon_finder).excepted


def test_exception_ends_where_the_sentence_goes_on(lexicon_finder: ConceptFinder) -> None:
    found = sentence("Всем, кроме родителей, создать чат с учителями.", lexicon_finder)
    assert not found.naming({"педагоги"})[0].excepted


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Вместо Telegram использовать Сферум.", "Telegram"),
        ("Перевести чаты из Telegram в Сферум.", "Telegram"),
        ("Переписку вести в Сферуме, а не в Telegram.", "Telegram"),
    ],
)
def test_set_aside(text: str, concept: str, lexicon_finder: ConceptFinder) -> None:
    assert mention(text, concept, lexicon_finder).set_aside


def test_exclusive_use(lexicon_finder: ConceptFinder) -> None:
    text = "Использовать исключительно отечественные мессенджеры."
    assert mention(text, "отечественный мессенджер", lexicon_finder).only


def test_open_chain_governs_the_items_after_a_colon(lexicon_finder: ConceptFinder) -> None:
    lead = sentence("Рекомендовать классным руководителям:", lexicon_finder).open_chain
    item = mention("создать чат с родителями;", "чат", lexicon_finder)
    assert item.mood(lead) is Mood.WISH


def test_initials_do_not_part_a_sentence(lexicon_finder: ConceptFinder) -> None:
    text = "Рекомендовать методисту Зыкову В.П. разместить приказ на сайте."
    assert mention(text, "сайт", lexicon_finder).mood() is Mood.WISH
