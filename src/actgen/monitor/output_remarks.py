"""What is wrong with the data of a monitoring, as tables: finding by finding, or kind by kind."""

from __future__ import annotations

from collections.abc import Sequence

from actgen.monitor.findings import Finding, Use, Weight
from actgen.monitor.output_grid import Grid
from actgen.monitor.output_words import (
    capital,
)
from actgen.russian.counting import count_phrase


def remarks(findings: Sequence[Finding]) -> Grid | None:
    """What is wrong with the data, finding by finding; None where nothing is."""
    if not findings:
        return None
    return Grid(
        "Замечания к данным",
        ("Где", "Что обнаружено", "Почему это важно", "Что сделано"),
        tuple(
            (
                "\n".join(
                    part for part in (str(each.origin), each.organisation, _week(each)) if part
                ),
                capital(each.what),
                capital(each.why),
                f"{each.weight.value}; {each.use.value}",
            )
            for each in findings
        ),
        widths=(22, 34, 28, 16),
    )


def kinds_of_remarks(findings: Sequence[Finding], most: int = 2) -> Grid | None:
    """The same in short: a row for each kind, with ``most`` examples; None where nothing is wrong."""
    groups: dict[tuple[str, Use, Weight], list[Finding]] = {}
    for each in findings:
        groups.setdefault((each.kind.russian, each.use, each.weight), []).append(each)
    if not groups:
        return None
    rows = []
    for (kind, use, weight), group in groups.items():
        told = [f"{each.origin}: {each.what}" for each in group[:most]]
        if rest := len(group) - most:
            told += [f"и еще {count_phrase(rest, 'такое место')}"] if rest > 0 else []
        rows.append((f"{kind}: {group[0].why}", "\n".join(told), f"{weight.value}; {use.value}"))
    return Grid(
        "Замечания к данным",
        ("Замечание", "Где и что обнаружено", "Что сделано"),
        tuple(rows),
        widths=(34, 48, 18),
    )


def _week(finding: Finding) -> str:
    return f"неделя\n{finding.week.text()}" if finding.week else ""
