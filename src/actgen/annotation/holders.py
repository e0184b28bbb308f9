"""Duties of a post as an order tells them to those who hold it."""

from __future__ import annotations

from actgen.annotation.extending import amending_clause
from actgen.annotation.situation import Situation
from actgen.annotation.wordings import capital, told_to_do
from actgen.model.finding import Finding
from actgen.russian.job_descriptions import holders, post_described


def as_duty_of_holders(finding: Finding, situation: Situation, wording: str) -> str:
    """«создаёт чат» → «Классным руководителям создавать чат», where the superior act says whose duty it is; «» where it
    does not, or the wording is no such duty."""
    told = holders(post_described(amending_clause(finding, situation)[1]))
    return f"{capital(told)} {told_to_do(wording)}" if told and wording[:1].islower() else ""
