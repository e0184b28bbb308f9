"""An explanation as text: the statements with the words that made the verdict, for a terminal or a letter.

The words of the text that count stand in square brackets, those that govern them in angle ones; nothing is told by
colour alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from actgen.check.explanation import Explanation, Named, Statement
from actgen.check.learned.opinions import Opinion
from actgen.check.syntax.mood import Mood
from actgen.model.finding import CheckResult
from actgen.report.paint import Painter
from actgen.report.places import Places
from actgen.report.view import View
from actgen.russian.counting import plural

_MOODS = {
    Mood.DO: "это делается",
    Mood.BAN: "этого не делать",
    Mood.LIMIT: "этого меньше или лучше без этого",
    Mood.PERMIT: "это разрешено",
    Mood.WISH: "это лишь пожелание",
    Mood.OPTION: "это оставлено на выбор",
    Mood.PROVIDED: "это поставлено под условие",
    Mood.WAIVED: "от этого освобождают",
    Mood.LACKING: "этого нет",
    Mood.POSTPONED: "это отложено",
    Mood.KEPT: "это остаётся как было",
    Mood.REVOKED: "акт об этом отменяют",
    Mood.OTHER: "об этом лишь упомянуто",
}
_KEYS = {"смысл": "о чём", "полнота": "полностью, если есть", "в связи с": "в связи с"}
_LEGEND = "В [скобках] – слова, которые искались, в ‹скобках› – слова, которые ими управляют."
_NO_VERDICT = "само по себе ничего не решает"
_NO_RULE = "правила здесь ничего не нашли, решило сходство"


def explanations_as_text(
    result: CheckResult, explanations: Sequence[Explanation], view: View | None = None
) -> str:
    """All explanations, one under the other; every line ends, none is longer than the view is wide."""
    view = view or View()
    paint = Painter(view.width, view.color)
    places = Places(result.documents)
    lines: list[str] = []
    for number, explanation in enumerate(explanations):
        if number:
            lines += ["", "─" * min(view.width, 60), ""]
        lines += _lines(explanation, result, places, paint)
    if any(s.named for explanation in explanations for s in explanation.statements):
        lines += ["", *paint.lines(_LEGEND, 0, "", "dim")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(
    explanation: Explanation, result: CheckResult, places: Places, paint: Painter
) -> Iterator[str]:
    finding = explanation.finding
    clause = f"{finding.clause} " if finding.clause else ""
    yield from paint.lines(f"{clause}{finding.title}", 0, "", "bold")
    yield from paint.lines(f"{finding.verdict.russian}. {finding.reason}", 0, "Вывод:  ")
    yield from paint.lines(finding.requirement, 0, "Имя:    ", "dim")
    if explanation.sought:
        yield ""
        yield "Что ищется в одном высказывании:"
        for key, group in groupby(explanation.sought, key=lambda pair: pair[0]):
            choices = "; ".join(" или ".join(choice) for _, choice in group)
            yield from paint.lines(choices, 2, f"{_KEYS.get(key, key)}: ")
    decisive = [s for s in explanation.statements if s.decisive]
    rest = [s for s in explanation.statements if not s.decisive]
    by_likeness = finding.by_likeness
    yield from _group(_heading(decisive), decisive, result, places, paint, by_likeness=by_likeness)
    yield from _group("Рассматривалось и не решило:", rest, result, places, paint)
    if not decisive and finding.evidence:
        yield ""
        yield paint.style("Решило:", "bold")
        for evidence in finding.evidence:
            place = places.of(evidence)
            yield from paint.lines(f"«{evidence.quote}»", 2, f"{place}: " if place else "")
    elif not decisive and not rest:
        yield ""
        yield from paint.lines("Ни одного похожего высказывания в документах нет.")
    if explanation.others:
        word = plural(explanation.others, "высказывание", "высказывания", "высказываний")
        yield from paint.lines(f"Ещё {explanation.others} {word} с этими словами: сказано меньше.")


def _heading(decisive: Sequence[Statement]) -> str:
    return "Решило высказывание:" if len(decisive) == 1 else "Решили высказывания:"


def _group(
    heading: str,
    statements: Sequence[Statement],
    result: CheckResult,
    places: Places,
    paint: Painter,
    *,
    by_likeness: bool = False,
) -> Iterator[str]:
    if not statements:
        return
    yield ""
    yield paint.style(heading, "bold")
    for statement in statements:
        place = places.of(statement.evidence)
        for lead_in in statement.lead_in:
            yield from paint.lines(lead_in, 2, "под словами: ")
        yield from paint.lines(_marked(statement, result), 2, f"{place}: " if place else "")
        for line in _governed(statement.named):
            yield from paint.lines(line, 4, "• ")
        yield from paint.lines(_conclusion(statement, by_likeness=by_likeness), 4, "→ ")
        if statement.opinion is not None:
            yield from paint.lines(_likeness(statement.opinion), 4, "≈ ")


def _conclusion(statement: Statement, *, by_likeness: bool) -> str:
    told = _NO_RULE if by_likeness else _NO_VERDICT
    if statement.verdict is not None:
        told = f"{statement.verdict.russian} – {statement.reason}"
    reasons = [told]
    if statement.verdict is None and statement.lacking:
        absent = "; ".join(" или ".join(choice) for _, choice in statement.lacking)
        reasons.append(f"не названо: {absent}")
    elif statement.verdict is None and _only_mentioned(statement.named):
        reasons.append("об этом здесь лишь упомянуто")
    if not statement.expected:
        reasons.append("в документе этого вида пункт не ищется")
    return "; ".join(reasons)


def _likeness(opinion: Opinion) -> str:
    """What the second reader takes the statement for, as shares."""
    meant = ", ".join(f"{verdict.russian} {share:.0%}" for verdict, share in opinion.meant.items())
    return f"по сходству с размеченными примерами: об этом {opinion.said:.0%}; если об этом, то {meant}"


def _only_mentioned(named: Sequence[Named]) -> bool:
    return any(each.mood is Mood.OTHER for each in named)


def _governed(named: Sequence[Named]) -> Iterator[str]:
    """«запретить → использование → WhatsApp, Viber: этого не делать», alike ones in one line."""
    for (by, mood, marks), group in groupby(named, key=lambda n: (n.by, n.mood, n.marks)):
        words = ", ".join(dict.fromkeys(_closed(each.words) for each in group))
        chain = " → ".join((*by, words))
        told = "; ".join((_MOODS[mood], *marks))
        yield f"{chain}: {told}"


def _closed(words: str) -> str:
    """«платформе «Сферум»: a phrase ends with its last word, and the quotes that it opened are closed after it."""
    return words + "»" * (words.count("«") - words.count("»"))


def _marked(statement: Statement, result: CheckResult) -> str:
    """The text with square brackets around what was looked for, angle ones around what governs it."""
    text = result.documents[statement.evidence.document].text
    start = statement.evidence.place.start or 0
    stop = statement.evidence.place.stop or 0
    spans = {(n.start, n.stop): "[]" for n in statement.named}
    for span in statement.operators:
        if not any(a < span[1] and span[0] < b for a, b in spans):
            spans[span] = "‹›"
    pieces, at = [], start
    for (first, end), signs in sorted(spans.items()):
        closed = end + len(_closed(text[first:end])) - (end - first)
        last = closed if text[end:closed] == "»" * (closed - end) else end
        if start <= first and last <= stop and first >= at:
            pieces += [text[at:first], signs[0], text[first:last], signs[1]]
            at = last
    return "".join((*pieces, text[at:stop]))
