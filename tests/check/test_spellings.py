"""How clerks spell services: every spelling and inflection names its concept, and no other one."""

from __future__ import annotations

import datetime

import pytest

from actgen.check.words.tokens import tokenise
from actgen.resources import acts_dir
from actgen.source.lexicon import load_lexicon
from tests.check.conftest import finder

SPELLINGS = {
    "платформа": "Сферум|Сферума|«Сферум»|Cферум|Сферумом|Sferum|ИКОП|ИКОП «Сферум»|икоп ксферум",
    "профиль": (
        "VK Мессенджер|ВК Мессенджер|VK-мессенджер|ВК-мессенджере|VKМессенджер|ВКМессенджера|VK Messenger|"
        "вк месенджер|учебный профиль|учебном профиле VK|учебного профиля ВК Мессенджера|мессенджер ВКонтакте"
    ),
    "max": "MAX|МАХ|МAX|MАХ|Max|Макс|национальном мессенджере|национальный мессенджер «MAX»|мессенджере МАХ",
    "Telegram": "Telegram|Телеграм|Телеграмме|телеграмом|ТГ|тг-канал|Телеге|телегой|TG|Teлегpaм",
    "WhatsApp": "WhatsApp|Whats App|Ватсап|вотсапе|Вацапом|уотсап|WA|воцап|Ватс Апп|ВАТСАП",
    "Viber": "Viber|Вайбер|вайбере|Вайбером",
    "Discord": "Discord|Дискорд|дискорде",
    "Skype for Business": "Skype for Business|Skype|скайпе|Скайпом",
    "Microsoft Teams": "Microsoft Teams|MS Teams|Тимс",
    "Snapchat": "Snapchat|Снэпчат|снапчате",
    "Threema": "Threema|Трима|Треме",
    "WeChat": "WeChat|We Chat|Вичат|вичате",
    "иной сервис": "Zoom|Зуме|Signal|ТамТам|VK Teams|Инстаграме|Одноклассниках",
}
SERVICES = frozenset(SPELLINGS)


def services(text: str) -> set[str]:
    return {name for mention in finder().find(tokenise(text)) for name in mention.names} & SERVICES


@pytest.mark.parametrize(
    ("spelling", "name"),
    [(spelling, name) for name, told in SPELLINGS.items() for spelling in told.split("|")],
)
def test_a_spelling_names_its_service(spelling: str, name: str) -> None:
    assert services(f"Общаться в {spelling} запрещено.") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "в сфере образования",
        "в сфере общего образования",
        "о защите информации в сфере персональных данных",
        "максимальный балл",
        "телеграфный столб",
    ],
)
def test_other_words_name_no_service(text: str) -> None:
    assert services(text) == set()


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_services_say_whence_and_when(name: str) -> None:
    """What the law changes has its source and the day it was checked."""
    concept = load_lexicon(acts_dir() / "lexicon.yaml").concepts[name]
    assert concept.source
    assert concept.checked is not None
    assert concept.checked >= datetime.date(2026, 11, 22)


def test_every_section_says_whence() -> None:
    lexicon = load_lexicon(acts_dir() / "lexicon.yaml")
    assert {"понятия", "действия", "операторы", "виды документов"} <= set(lexicon.sources)
