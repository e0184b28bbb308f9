"""What an act that is named says it is about: «Положение о питании», «Правила внутреннего распорядка» are no acts on
messages, though an order «Об использовании MAX» approves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from actgen.check.syntax.sentence import Governed
from actgen.check.syntax.units import Unit
from actgen.check.words.tokens import Token

_WORD = re.compile(r"[а-яёa-z]{3,}")
_ASIDE = re.compile(r"\s*(?:на|с|со|от|из|до|к|за|без|после)\s")  # how or when it is passed
_MARKS = frozenset({",", ";", ":", "(", ")", ".", "–", "—"})
# what an act on messages, or on the service that carries them, may be called after
_OF_MESSAGES = (
    "сообщен общен чат мессендж месендж переписк переписыв связ платформ профил сферум max макс мах сервис информ"
    " цифров электрон коммуник канал групп сообществ бесед интернет сет взаимодейст обмен дистанц онлайн оповещ видео"
    " администр модерат ответствен нем нём них ней это дан указан прилаг настоящ след програм систем"
)
_MATTER = tuple(_OF_MESSAGES.split())
# and what leaves open what it is about: whose it is, and words that hold of every act
_OF_EVERY_ACT = (
    "работ действ примен использ пользов веден учрежд школ сад гимназ лице колледж техник организ участн учител педагог"
    " сотрудн родител обучаю учащ учен воспит дет класс порядок порядк правил положен регламент инструкц измен дополн"
    " приложен нов редакц согласн утвержд разработ принят един внутренн локальн акт образоват процес"
    " отношен муницип бюджет общеобразоват средн отдел срок дата день пункт глав раздел"
)
_FUNCTION = frozenset("для при про под или над без обо это его все они".split())
_OPEN = tuple(_OF_EVERY_ACT.split())


def of_another_matter(unit: Unit, items: Iterable[Governed]) -> bool:
    """Whether every one of the acts is called after something that messages have no part in."""
    return all(not g.mention.pronoun and _is_foreign(_title(unit, g)) for g in items)


def _title(unit: Unit, item: Governed) -> str:
    """What stands behind the name of an act up to a mark or a verb, its title in quotation marks included."""
    tokens = unit.sentence.tokens
    last = item.mention.last
    stop, quoted = unit.sentence.stop, False
    for token in tokens[last + 1 :]:
        quoted = (quoted or token.text == "«") and token.text != "»"
        if not quoted and _ends(token):
            stop = token.start
            break
    offset = unit.sentence.start
    return unit.text[tokens[last].stop - offset : stop - offset].lower()


def _ends(token: Token) -> bool:
    word = token.word
    if word is None:
        return token.text in _MARKS
    return word.infinitive or word.gerund or (word.finite and not word.cases)


def _is_foreign(title: str) -> bool:
    if _ASIDE.match(title):
        return False
    words: Sequence[str] = _WORD.findall(title)
    own = [word for word in words if word not in _FUNCTION and not word.startswith(_OPEN)]
    return bool(own) and not any(word.startswith(_MATTER) for word in own)
