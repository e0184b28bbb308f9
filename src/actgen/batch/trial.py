"""Acts tried on a few rows before anything is printed: a fault of the act itself would cost every row."""

from __future__ import annotations

from itertools import islice

from actgen.batch.package import Package
from actgen.batch.plan import Planner
from actgen.batch.register import Rows
from actgen.errors import ActgenError, ErrorList

TRIES = 3
_LOOKED_AT = 1000  # rows; a document for fewer than one in so many is tried when it is printed


def refuse_faulty_acts(package: Package, planner: Planner, rows: Rows) -> None:
    """Raises ErrorList with the faults of acts that can be made for none of the first rows they are meant for.

    An act that fails for one row and not for another is a matter of the row.
    """
    waiting = {document.key: TRIES for document in package.documents}
    first: dict[str, ErrorList] = {}
    for row in islice(rows, _LOOKED_AT):
        if not waiting:
            break
        numbers = {wanted.document: "1" for wanted in planner.wanted_numbers(row.values)}
        for plan in planner.documents(row.values, numbers):
            if plan.key not in waiting:
                continue
            try:
                package.documents[plan.index].form.act(plan.values, plan.number)
            except ErrorList as errors:
                first.setdefault(plan.key, errors)
                waiting[plan.key] -= 1
                if not waiting[plan.key]:
                    del waiting[plan.key]
            else:
                first.pop(plan.key, None)
                del waiting[plan.key]
    found: list[ActgenError] = [error for errors in first.values() for error in errors.errors]
    if found:
        raise ErrorList(found)
