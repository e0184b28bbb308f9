"""What may be done to the sentences of one kind of requirement: participants, messengers, names, terms, shares."""

from __future__ import annotations

import datetime
import re

from actgen.check.words.tokens import tokenise
from actgen.model.requirement import (
    AppointmentRequirement,
    BanRequirement,
    ChatRequirement,
    DeadlineRequirement,
    IndicatorRequirement,
    IssueRequirement,
)
from actgen.russian.dates import figures
from benchmarks.mutations import sentences as grammar
from benchmarks.mutations.changes import Mutation
from benchmarks.mutations.order import Order, Sentence

ALIEN = "Telegram"
_ALIENS = "ООО «Ромашка»"  # no case ending tells whom it replaces


def participants(order: Order, sentence: Sentence) -> list[tuple[int, int]]:
    """Where the participants of a chat are named, one place for each."""
    requirement = sentence.requirement
    if not isinstance(requirement, ChatRequirement):
        return []
    wanted = requirement.participants_for.get(order.institution, requirement.participants)
    tokens = tokenise(sentence.text)
    found = order.finder.find(tokens)
    places = []
    for choice in wanted:
        for mention in found:
            if mention.means(choice):
                places.append((tokens[mention.first].start, tokens[mention.last].stop))
                break
    return places


def one_participant_less(order: Order, sentence: Sentence) -> Mutation | None:
    places = participants(order, sentence)
    if len(places) < 2:
        return None
    start, stop = places[0]
    return Mutation((grammar.without(sentence.text, start, stop),))


def alien_participants(order: Order, sentence: Sentence) -> Mutation | None:
    places = participants(order, sentence)
    if not places:
        return None
    first, last = min(places)[0], max(places)[1]
    return Mutation((f"{sentence.text[:first]}{_ALIENS}{sentence.text[last:]}",))


def elsewhere(order: Order, sentence: Sentence) -> Mutation | None:
    """The service that the point names replaced by a foreign one."""
    requirement = sentence.requirement
    if not getattr(requirement, "elsewhere", ()):
        return None
    tokens = tokenise(sentence.text)
    places = [
        mention
        for mention in order.finder.find(tokens)
        if mention.means({"платформа", "профиль", "max"})
    ]
    if not places:
        return None
    start, stop = tokens[places[0].first].start, tokens[places[-1].last].stop
    return Mutation((f"{sentence.text[:start]}{ALIEN}{sentence.text[stop:].lstrip('»')}",))


def one_messenger_less(order: Order, sentence: Sentence) -> Mutation | None:
    requirement = sentence.requirement
    assert isinstance(requirement, BanRequirement)
    listed = ", ".join(requirement.what[:-1])
    return Mutation((f"Исключить использование {listed}",))


def unnamed(order: Order, sentence: Sentence) -> Mutation | None:
    if not isinstance(sentence.requirement, AppointmentRequirement):
        return None
    words = sentence.text.split()
    return Mutation((" ".join(words[:-3]),))


def later_term(order: Order, sentence: Sentence) -> Mutation:
    requirement = sentence.requirement
    assert isinstance(requirement, DeadlineRequirement)
    day = figures(requirement.latest + datetime.timedelta(days=30))
    return Mutation((sentence.text.replace(figures(requirement.latest), day),))


def soft_term(order: Order, sentence: Sentence) -> Mutation:
    return Mutation((sentence.text.replace("до ", "желательно до "),))


def lower_share(order: Order, sentence: Sentence) -> Mutation | None:
    if not isinstance(sentence.requirement, IndicatorRequirement) or "100 %" not in sentence.text:
        return None
    return Mutation((sentence.text.replace("100 %", "70 %"),))


def other_subject(order: Order, sentence: Sentence) -> Mutation | None:
    if not isinstance(sentence.requirement, IssueRequirement):
        return None
    text = re.sub(r" (?:об?|по) .*", " о дежурстве в столовой", sentence.text)
    return Mutation((text,)) if text != sentence.text else None


def obliged_families(order: Order, sentence: Sentence) -> Mutation | None:
    return Mutation(
        (
            re.sub(r"^Предложить (\w)", lambda m: m[1].upper(), sentence.text).replace(
                " по желанию", ""
            ),
        )
    )
