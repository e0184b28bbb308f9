"""How a document is to be printed: the profile of the standard, a template of one's own, the variant of PDF."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from actgen.render.profile import Profile
from actgen.render.profile_file import default_profile


@dataclass(frozen=True, slots=True)
class Setup:
    """What a user may choose besides the act itself.

    ``template`` is a Word file of her own in place of the family's; ``pdf/variant`` one of «pdf/a-1b», «pdf/a-2b»,
    «pdf/ua-1» or None.
    """

    profile: Profile = field(default_factory=default_profile)
    template: Path | None = None
    pdf_variant: str | None = None
