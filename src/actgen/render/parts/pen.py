"""How names, posts, dates and cited acts are written in one document, by its profile."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field

from actgen.model.ground import Ground
from actgen.model.parties import Person, Signature
from actgen.render.parts.measure import width
from actgen.render.parts.sentences import capitalise, guessed, lower_first_unless_name
from actgen.render.parts.typesetting import SHORT_WORD, bound
from actgen.render.profile import Profile
from actgen.russian.acting import acting
from actgen.russian.cases import Case
from actgen.russian.dates import NBSP, blank, figures, words
from actgen.russian.grounds import cite_kind
from actgen.russian.names import PersonName, PersonNameError
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

BLANK_NUMBER = "____"
# Where somebody signs with a pen, in stamps and marks.
BLANK_SIGNATURE = "____________"
# A post takes this part of the text's width, in thousandths; the rest is for the hand signature and the name.
POST_PART = 570
# The choices of «дата».
IN_FIGURES, IN_WORDS = "цифрами", "словами"


@dataclass
class Pen:
    """Writes by a profile; collects the declined words that are only guesses."""

    profile: Profile
    guesses: list[str] = field(default_factory=list)

    def date(self, date: datetime.date | None) -> str:
        """«13.04.2024» or «13 апреля 2024 г.»; a blank to be filled in by hand for none."""
        if date is None:
            return blank()
        chosen = self.profile.choice("дата", IN_FIGURES, IN_WORDS)
        return words(date) if chosen == IN_WORDS else figures(date)

    def number(self, number: str | None) -> str:
        """«№ 223-09», or the blank."""
        return f"№ {number or BLANK_NUMBER}"

    def registered(self, date: datetime.date | None, number: str | None) -> str:
        """«от 13.04.2024 № 223-09», with blanks for what is not known."""
        return f"от {self.date(date)} {self.number(number)}"

    def initials_first(self, name: str) -> str:
        """«И.О. Фамилия», as in signatures, stamps and visas (п. 5.22); a name of another make as it is written."""
        try:
            return PersonName.parse(name).initials_first
        except PersonNameError:
            return name

    def surname_first(self, name: str, case: Case = Case.NOMN) -> str:
        """«Иванову И.О.», as in the text and in addressees (п. 5.15); what can't be declined for sure is a guess."""
        try:
            parsed = PersonName.parse(name)
        except PersonNameError:
            return name
        declined = parsed.decline(case)
        if case is not Case.NOMN and declined.is_guess:
            self.guesses.append(guessed(name, declined.surname_first))
        return declined.surname_first

    def person(self, person: Person, case: Case = Case.NOMN) -> str:
        """«заместитель директора Иванова М.П.»; a post written within the name is found."""
        if person.post is not None:
            post = lower_first_unless_name(" ".join(person.post.split()))
            if case is not Case.NOMN:
                post = decline_phrase(post, case)
            return f"{post} {self.surname_first(person.name, case)}"
        if case is Case.NOMN:
            return person.name if " " not in person.name else self._short(person.name)
        return self.party(person.name, case)

    def party(self, text: str, case: Case) -> str:
        """A person, a post with a name, or a group of people in a case."""
        declined = decline_party(text, case)
        if declined.is_guess:
            self.guesses.append(guessed(text, declined.text))
        return declined.text

    def cite(self, ground: Ground, case: Case) -> str:
        """An act in the case its preposition asks for (п. 5.18: kind, issuer, date, number, title, edition)."""
        if ground.text is not None:
            return ground.text
        assert ground.kind is not None
        kind = cite_kind(ground.kind, case)
        # a capital that the clerk typed is kept: «Указом Президента», «Уставом города»
        parts = [capitalise(kind) if ground.kind.strip()[:1].isupper() else kind]
        if ground.issuer:
            parts.append(decline_phrase(ground.issuer, Case.GENT))
        if ground.date:
            parts.append(f"от {figures(ground.date)}")
        if ground.number:
            parts.append(f"№ {ground.number}")
        if ground.title:
            parts.append(f"«{ground.title}»")
        if ground.edition:
            parts.append(f"({ground.edition})")
        return " ".join(parts)

    def post_lines(self, signature: Signature, part: int = POST_PART) -> list[str]:
        """The lines of a signer's post, «И.о. директора» for one who acts, about equally long."""
        post = signature.post or ""
        if signature.acting is not None and post:
            post = acting(lower_first_unless_name(post), signature.acting.value)
        return self.lines(capitalise(post), part)

    def lines(self, text: str, part: int = POST_PART) -> list[str]:
        """Lines about equally long, in ``part`` thousandths of the text's width; a clerk's own breaks are kept."""
        return self._lines(text, self.profile.text_width / 20 * part / 1000)

    def stamp_lines(self, text: str) -> list[str]:
        """Lines about equally long in the block at the right, where stamps stand."""
        return self._lines(text, self.profile.twips("ширина грифа") / 20)

    def _lines(self, text: str, room: float) -> list[str]:
        size = self.profile.points("кегль")
        given = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
        return [
            part for line in given for part in even_lines(bound(line, self.profile), room, size)
        ]

    def _short(self, name: str) -> str:
        """A full name as surname and initials; a name with a post inside stays as it is written."""
        try:
            return PersonName.parse(name).surname_first
        except PersonNameError:
            return name


def even_lines(line: str, room: float, size: float) -> list[str]:
    """As few lines as the room (in points) allows at a size, about equally long; none ends with «по» or «№».

    >>> even_lines("Заместитель директора по воспитательной работе", 200, 14)
    ['Заместитель директора', 'по воспитательной работе']
    """
    words = SHORT_WORD.sub(lambda match: match.group().replace(" ", NBSP), line).split(" ")
    lines = filled(words, room, size)
    longest = max((width(each, size) for each in lines), default=0.0)
    while True:  # the narrowest measure that takes no more lines
        narrower = filled(words, longest - 0.1, size)
        measure = max((width(each, size) for each in narrower), default=0.0)
        if len(narrower) > len(lines) or measure >= longest:
            return [each.replace(NBSP, " ") for each in lines]
        lines, longest = narrower, measure


def filled(words: Sequence[str], room: float, size: float, *, bold: bool = False) -> list[str]:
    """The words in lines, each as full as it may be; room and size in points."""
    lines: list[str] = []
    for word in words:
        if lines and width(f"{lines[-1]} {word}", size, bold=bold) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
