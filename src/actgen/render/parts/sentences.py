"""The sentence of one clause, in the right cases, without its number and without its end mark."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from actgen.errors import RenderError
from actgen.model.act import Act
from actgen.model.clauses import Clause
from actgen.model.content import Attachment
from actgen.russian.agreement import GenderNumber, agreed, gender_number
from actgen.russian.approvals import approval
from actgen.russian.cases import Case
from actgen.russian.dates import MONTHS, figures
from actgen.russian.deadlines import (
    Deadline,
    DuringYear,
    Month,
    MonthRange,
    Quarter,
    Unparsed,
    Until,
    parse_deadline,
)
from actgen.russian.morphology import parses
from actgen.russian.name_shapes import SURNAME_BY_INITIALS
from actgen.russian.post_and_name import decline_party, posts_behind_names
from actgen.russian.posts import decline_phrase
from actgen.russian.toponyms import is_place_adjective

_MYSELF = "за собой"
_SAID_MYSELF = (
    *(_MYSELF, "за мной", "за мною", "я", "себя", "на себя", "на меня"),
    *("оставляю за собой", "оставить за собой", "возложить на себя"),
)
_SOME_DAY = datetime.date(2024, 1, 1)
_BY_A_DAY = re.compile(r"\s*к\s+\d", re.IGNORECASE)
_TO_THE_END = re.compile(r"\s*(?:до\s+конца|в\s+течени[ие])\s", re.IGNORECASE)
_IN_A_YEAR = re.compile(r"(?:в\s+)?\d{4}\s*(?:год[уа]?|г\.?)", re.IGNORECASE)
# Bodies whose name keeps its capital within a sentence: «приказом Министерства просвещения».
# «Левша М.И.», «Кулик О.»: a surname before initials, whatever else its word means.
_SURNAME = re.compile(rf"{SURNAME_BY_INITIALS}[ \u00a0][А-ЯЁ]\.")
_CAPITAL = re.compile(r"(?:министерств|правительств|президент)", re.IGNORECASE)
# «Ярославская городская дума» is called after a place, «городская дума» is not.
_OF_A_PLACE = re.compile(
    r"(?!\w*ическ|(?:город|сель|дет|родитель|попечитель|студенче|учитель|медицин|граждан)ск)\w+ск(?:ий|ая|ое|ие)",
    re.IGNORECASE,
)


def guessed(written: str, declined: str) -> str:
    """What to say of a declined form that is only a guess; «Ким П.О. → Ким П.О.» alone would say nothing."""
    unchanged = declined.replace("\u00a0", " ") == " ".join(written.split())
    note = " (не просклонено: пол по инициалам не виден)" if unchanged else ""
    return f"{written} → {declined}{note}"


@dataclass
class Speaker:
    """What the sentences of one act have in common, and which declined words are only guesses."""

    kind: str
    attachments: tuple[Attachment, ...] = ()
    guesses: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, act: Act, guesses: list[str]) -> Speaker:
        """The speaker of an act, of an extract that of its original; what it only guesses goes into the given list."""
        kind = act.excerpt.kind if act.excerpt is not None and act.excerpt.kind else act.kind
        return cls(kind.lower(), act.attachments, guesses)

    def sentence(self, clause: Clause) -> str:
        """What the clause says; «» for a clause that is only a heading."""
        if clause.control is not None:
            said = self._control(clause.control)
        elif clause.effective is not None:
            verb = "вступают" if gender_number(self.kind) is GenderNumber.PLUR else "вступает"
            said = f"{agreed('Настоящий', self.kind)} {self.kind} {verb} в силу {clause.effective}"
        elif clause.approves is not None:
            said = self._approval(clause.approves)
        else:
            said = clause.text or ""
        return self._with_addressee_and_deadline(said, clause)

    def party(self, text: str, case: Case) -> str:
        """A person, a post with a name, or a group of people in a case."""
        declined = decline_party(text, case)
        if declined.is_guess:
            self.guesses.append(guessed(text, declined.text))
        return declined.text

    def _control(self, who: str) -> str:
        pronoun = agreed("настоящий", self.kind, Case.GENT)
        head = f"Контроль за исполнением {pronoun} {decline_phrase(self.kind, Case.GENT)}"
        if " ".join(who.lower().rstrip(". ").split()) in _SAID_MYSELF:
            return f"{head} оставляю {_MYSELF}"
        return f"{head} возложить на {self.party(who, Case.ACCS)}"

    def _approval(self, number: int) -> str:
        if number > len(self.attachments):
            raise RenderError(
                f"пункт утверждает приложение {number}, а приложений: {len(self.attachments)}"
            )
        attachment = self.attachments[number - 1]
        several = len(self.attachments) > 1
        return approval(attachment.kind, attachment.title, number if several else None)

    def _with_addressee_and_deadline(self, said: str, clause: Clause) -> str:
        due = deadline_inside(clause.deadline) if clause.deadline else ""
        if clause.addressee is not None:
            who = capitalise(self.party(clause.addressee, Case.DATV))
            if (due or said) and posts_behind_names(clause.addressee):
                who += ","  # «Зайцевой О.О., методисту, …»: it closes the apposition
            return " ".join(filter(None, (who, due, lower_verb(said))))
        if not due:
            return said
        if starts_with_infinitive(said):
            return f"{capitalise(due)} {lower_verb(said)}"
        return f"{bare(said)} {due}" if said else capitalise(due)


def deadline_inside(text: str) -> str:
    """A deadline as it stands in a sentence: «до 19.04.2024», «в мае 2024 года», «в I квартале»."""
    deadline = parse_deadline(text)
    if _TO_THE_END.match(text) and isinstance(deadline, (Month, Quarter, Unparsed)):
        return lower_first_unless_name(text.strip())
    if isinstance(deadline, Unparsed):  # «I квартал»: a year of any kind tells what it is
        of_some_year = parse_deadline(text, _SOME_DAY)
        inside = _time_inside(of_some_year, text, with_year=False)
        return inside or lower_first_unless_name(text)
    if isinstance(deadline, Until) and _BY_A_DAY.match(text):
        return f"к {figures(deadline.date)}"
    if isinstance(deadline, DuringYear) and _IN_A_YEAR.fullmatch(text.strip()):
        return f"в {deadline.year} году"
    return _time_inside(deadline, text, with_year=True) or deadline.text()


def _time_inside(deadline: Deadline, wording: str, *, with_year: bool) -> str | None:
    """A month, a span of months or a quarter within a sentence; None for any other deadline."""
    match deadline:
        case Month(year=year, month=month):
            said = MONTHS[month][2]
            preposition = "в"
        case MonthRange(start=start, end=end) if "полугоди" in wording.lower():
            preposition, half = ("в", "I") if start.month == 1 else ("во", "II")
            said, year = f"{half} полугодии", end.year
        case MonthRange(start=start, end=end):
            first = MONTHS[start.month][1]
            if with_year and start.year != end.year:
                first += f" {start.year} года"
            preposition, said, year = "с", f"{first} по {MONTHS[end.month][0]}", end.year
        case Quarter(number=number, year=year):
            preposition = "во" if number == 2 else "в"
            said = f"{('I', 'II', 'III', 'IV')[number - 1]} квартале"
        case _:
            return None
    return f"{preposition} {said} {year} года" if with_year else f"{preposition} {said}"


def capitalise(text: str) -> str:
    """The first letter a capital one, quotation marks skipped."""
    match = re.search(r"\w", text)
    if match is None:
        return text
    return text[: match.start()] + text[match.start()].upper() + text[match.end() :]


def starts_with_infinitive(text: str) -> bool:
    """Whether a clause begins with a verb in the infinitive («издать», «Обеспечить»)."""
    first = re.match(r"[«\"]?([А-Яа-яЁё-]+)", text)
    return first is not None and any(parse.pos == "INFN" for parse in parses(first[1].lower())[:1])


def lower_verb(text: str) -> str:
    """A sentence that becomes the rest of another one: its infinitive is written small."""
    return text[:1].lower() + text[1:] if starts_with_infinitive(text) else text


def lower_first_unless_name(text: str) -> str:
    """A small first letter, unless the first word is an abbreviation or the name of something.

    >>> lower_first_unless_name("Левша М.И."), lower_first_unless_name("Левша на кухне")
    ('Левша М.И.', 'левша на кухне')
    """
    first = re.match(r"[\w-]+", text)
    if first is None or len(first[0]) > 1 and not first[0][1:].islower():
        return text
    if re.fullmatch("[IVX]+", first[0]):  # «I полугодие»
        return text
    if _CAPITAL.match(first[0]) or is_place_adjective(first[0]) or _SURNAME.match(text):
        return text
    names = {"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr"}
    if any(parse.grammemes & names for parse in parses(first[0].lower())[:1]):
        return text
    return text[0].lower() + text[1:]


def bare(text: str) -> str:
    """A text without the end mark its author typed; «и т.д.» keeps its point."""
    stripped = text.rstrip().rstrip(";:,").rstrip()
    if stripped.endswith(".") and not ends_with_abbreviation(stripped):
        stripped = stripped.rstrip(".").rstrip() if not stripped.endswith("...") else stripped
    return stripped


def ends_with_abbreviation(text: str) -> bool:
    """Whether the last point belongs to an abbreviation («и т.д.», «2024 г.», «Иванов И.И.»)."""
    return (
        re.search(
            r"(?:^|[\s.\u00a0(])(?:т\.\s?[дп]|др|пр|гг?|руб|коп|тыс|млн|млрд|[А-ЯЁ])\.$"
            # units that follow a figure: «12 шт.», «на 3 л.»; «кг», «м», «км» have no point
            r"|\d[\s\u00a0]?(?:шт|экз|чел|час|мин|сек|мес|ед|уп|компл|л|ч|кв|стр)\.$",
            text,
        )
        is not None
    )


def ended(text: str, mark: str) -> str:
    """A text with its end mark, never doubled: «и т.д.» takes no second point, «?» and «!» stand alone."""
    said = bare(text)
    if not said or (said[-1] in "!?…" and mark == "."):
        return said
    if said.endswith(".") and mark == ".":
        return said
    return said + mark
