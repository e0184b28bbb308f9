"""Operators that let some people out, turn some away, or leave them to their wish."""

from __future__ import annotations

import re

from actgen.russian.morphology import parses
from benchmarks.mutations.clerks.edits import Edit
from benchmarks.mutations.clerks.operator import (
    CHAT,
    PARTIAL,
    UNMET,
    WEAKER,
    ClerkOperator,
    Test,
    Verdicts,
    both,
    ending,
    following,
    of_kind,
    one_chat,
    speaks_of,
)
from benchmarks.mutations.clerks.passages import Passage

_MANY = re.compile(
    r"\bс(?:о)? (?:всеми )?(учителями|педагогами|родителями|воспитателями|преподавателями|сотрудниками"
    r"|учениками|обучающимися|студентами|заместителями|воспитанниками)\b"
)


def among(name: str, pattern: str, expected: Verdicts) -> ClerkOperator:
    """«с учителями» → «с частью учителей»: ``{ablt}`` and ``{gent}`` are the people."""

    def turn(passage: Passage) -> Edit | None:
        found = _MANY.search(passage.text)
        if found is None or len(re.findall(r"\bсо? ", passage.text)) > 1:
            return None
        if "," in pattern and passage.text[found.end() :]:
            return None  # a clause on the people would part them from what they belong to
        people = next(p for p in parses(found[1]) if p.has("ablt", "plur"))
        said = pattern.format(ablt=found[1], gent=people.inflect("gent", "plur"))
        return Edit(sentence=f"{passage.text[: found.start()]}{said}{passage.text[found.end() :]}")

    return ClerkOperator(name, turn, expected, CHAT)


_STAFF = both(
    of_kind("чат", "показатель", "формулировка", "ознакомление"),
    one_chat,
    speaks_of(r"\b(?:учител|педагог|преподавател|воспитател|сотрудник|работник)\w*"),
)
_OF_CLASSES = both(CHAT, speaks_of(r"\b(?:класс|групп)"))
_OF_HEAD: Test = both(
    CHAT,
    lambda passage: passage.requirement.id.startswith("chat-head"),
    speaks_of(r"\b(?:директор|заведующ|руководител)\w* с\b"),
)

EXEMPTIONS: tuple[ClerkOperator, ...] = (
    among("with a part", "с частью {gent}", WEAKER),
    among("with the willing", "с желающими {ablt}", WEAKER),
    among("with some", "с некоторыми {ablt}", WEAKER),
    among("with those who ask", "только с теми {ablt}, кто сам об этом попросит", WEAKER),
    among("without them", "без {gent}", UNMET),
    ending("but for part-timers", ", кроме внешних совместителей", PARTIAL, _STAFF),
    ending("not counting", ", не считая работников старше шестидесяти лет", PARTIAL, _STAFF),
    ending("without the head", ", сам руководитель в чат не входит", WEAKER, _OF_HEAD),
    ending(
        "in the willing classes",
        " – в тех классах и группах, где этого захотят",
        WEAKER,
        _OF_CLASSES,
    ),
    following(
        "newcomers freed", "Принятые в этом году работники от этого освобождаются", PARTIAL, _STAFF
    ),
    following("the old go on", "Ветеранам труда разрешается этого не делать", PARTIAL, _STAFF),
    following(
        "not for the busy",
        "На тех, кто работает на две ставки, требование не распространяется",
        PARTIAL,
        _STAFF,
    ),
    following("some stay out", "Троих учителей это не касается", PARTIAL, _STAFF),
)
