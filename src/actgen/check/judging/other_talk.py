"""Talk that has nothing to do with chats: manners, skills of children, the press, private calls."""

from __future__ import annotations

import re

from actgen.check.judging.refusal import HOME
from actgen.check.syntax.units import Unit, once

_CHAT = frozenset({"чат", "дистанционные мероприятия"})
_OTHER = re.compile(
    r"\b(?:навык|культур|умени|опыт|радост|потребност|проблем|трудност)\w*\s+(?:\w+\s+)?(?:общени|разговор)\w*"
    r"|\b(?:общ\w+|разгова\w+|бесед\w+|разговор\w*|контакт\w*)\s+со?\s+(?:\w+\s+)?"
    r"(?:пресс|сми\b|журналист|корреспондент|логопед|врач|психолог|полици|сосед|посторонн)\w*"
    r"|\bна\s+повышенн\w+\s+тон\w+|\bличн\w+\s+(?:разговор|звон|бесед)\w*"
    r"|\b(?:общ\w+|разгова\w+)\s+(?:\w+\s+){0,3}?(?:уважительно|вежливо|корректно|доброжелательно|тактично)\b"
    r"|\b(?:развива|воспитыва|формиру|прив)\w+\s+(?:у\s+)?(?:дет|ученик|воспитанник|ребят|обучающ)\w+",
    re.IGNORECASE,
)


@once
def of_other_talk(unit: Unit) -> bool:
    """«развивает у детей навыки общения», «не общается с прессой»: no chat and no service of ours is spoken of."""
    if not unit.names().isdisjoint(_CHAT | HOME):
        return False
    return bool(_OTHER.search(unit.text))
