"""Values that a draft takes from the institution's data; what is not there becomes a blank and is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field

from actgen.drafting.frames import frames
from actgen.model.school import Officer, School, Sitting
from actgen.russian.cases import Case
from actgen.russian.dates import figures
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

BLANK = "_" * 20
SHORT_BLANK = "_" * 6


@dataclass
class People:
    """The institution's names as a draft needs them; ``lacking`` gathers what is left to fill in by hand."""

    school: School
    lacking: list[str] = field(default_factory=list)
    guesses: list[str] = field(default_factory=list)

    def lack(self, what: str) -> None:
        """Remember what has to be filled in."""
        if what not in self.lacking:
            self.lacking.append(what)

    def nominative(self, role: str) -> str:
        """Post and name of who has a role, as «кому» takes them."""
        officer = self._officer(role)
        if officer is None or officer.name is None:
            self.lack(f"«{role}»: кто это, должность и имя")
            post = officer.post if officer and officer.post else frames().unnamed[role]
            return f"{post} {BLANK}"
        return f"{officer.post} {officer.name}" if officer.post else officer.name

    def accusative(self, role: str) -> str:
        """The same in the accusative: «учителя информатики Белову Ольгу Андреевну»."""
        officer = self._officer(role)
        if officer is not None and officer.accusative:
            return officer.accusative
        return self._declined(role, Case.ACCS)

    def dative(self, role: str) -> str:
        """The same in the dative, as a sentence begins: «Учителю информатики Беловой Ольге Андреевне»."""
        text = self._declined(role, Case.DATV)
        return text[:1].upper() + text[1:]

    def _declined(self, role: str, case: Case) -> str:
        officer = self._officer(role)
        if officer is None or officer.name is None:
            self.lack(f"«{role}»: кто это, должность и имя")
            return f"{BLANK} (должность, фамилия, имя, отчество)"
        declined = decline_party(self.nominative(role), case, name_form="full")
        if declined.is_guess:
            self.guesses.append(declined.text)
        return declined.text.replace("\u00a0", " ")

    def of(self, case: Case) -> str:
        """The institution in running text: its short name, «учреждение» as long as it has none."""
        return self.school.short or decline_phrase("учреждение", case)

    def sitting(self, body: str, sitting: Sitting | None) -> str:
        """«совета родителей (протокол от 11.04.2024 № 3)», with blanks for what is not known."""
        date = figures(sitting.date) if sitting and sitting.date else None
        number = sitting.number if sitting else None
        if date is None or number is None:
            self.lack(f"{body}: дата и номер протокола")
        whose = decline_phrase(body, Case.GENT)
        return f"{whose} (протокол от {date or SHORT_BLANK} № {number or SHORT_BLANK})"

    def _officer(self, role: str) -> Officer | None:
        officer = _by_role(self.school).get(role)
        if role == "сайт" and (officer is None or officer.name is None):
            officer = self.school.administrator  # unless somebody is named for it
        return officer


def _by_role(school: School) -> dict[str, Officer | None]:
    return {
        "администратор": school.administrator,
        "замещает": school.substitute,
        "сайт": school.site,
        "внутренний контроль": school.inspector,
        "делопроизводитель": school.clerk,
        "контроль": school.control,
    }
