"""Documents other than orders in the one spelling that the importer writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from actgen.importing.addressees import written
from actgen.importing.carried_clauses import settle_clauses
from actgen.importing.deadline import clerks_deadline
from actgen.importing.extracts import EXTRACT, LEFT_OUT
from actgen.importing.letters import LETTER_KIND, in_letters
from actgen.importing.names import party_with_initials, surname_first
from actgen.importing.orders import UNKNOWN_AUTHOR
from actgen.importing.persons import person
from actgen.importing.roles import automatic, role_of
from actgen.model.act import Act
from actgen.model.meeting import Commission, Meeting
from actgen.model.parties import Addressee, LetterheadLayout, Signature
from actgen.render.head import CENTRED_TITLES
from actgen.render.letter import CLOSE, close, salutation
from actgen.render.meeting import commission_signatures, meeting_signatures
from actgen.render.points import free_paragraph
from actgen.render.sentences import bare, capitalise, deadline_inside, lower_first_unless_name
from actgen.render.sheets import ACQUAINTANCE
from actgen.russian.cases import Case
from actgen.russian.posts import decline_phrase
from actgen.source.kinds import family_of, letterhead_of

Data = dict[str, Any]
