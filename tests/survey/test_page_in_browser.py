"""The matrix in a real browser: its script runs under its own policy, rows are found, chosen, sorted, opened."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.report.test_page_in_browser import NAMES, TOLD, Window
from tests.survey.municipality import GARDEN, NOT_DONE, Municipality

pytestmark = pytest.mark.browser
# Works the page as a person would, then writes down which rows are to be seen, and which remarks.
ACT = """
const told = [];
const seen = () => [...document.querySelectorAll("tbody.row")].filter((row) => row.offsetParent).map((row) =>
  [row.querySelector(".school").textContent.trim(), Boolean(row.querySelector(".remarks")?.offsetParent)]);
const type = (id, value, event) => {
  const field = document.getElementById(id);
  field.value = value;
  field.dispatchEvent(new Event(event));
};
addEventListener("load", () => {
  for (const step of STEPS) { eval(step); told.push(seen()); }
  const note = document.createElement("pre");
  note.id = "told";
  note.textContent = JSON.stringify(told);
  document.body.append(note);
});
"""


@pytest.fixture
def page(municipality: Municipality) -> bytes:
    municipality.school("Школа 1", NOT_DONE)
    municipality.school("Школа 2")
    municipality.school("Сад", issuer=GARDEN.format("Ромашка"))
    (municipality.schools / "Пусто").mkdir()
    municipality.survey("обзор.html", "--on", "01.05.2024")
    return (municipality.folder / "обзор.html").read_bytes()


@pytest.fixture
def window(tmp_path: Path) -> Window:
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        pytest.fail("Chromium is needed here; `./run browser` installs it", pytrace=False)
    return Window(command, tmp_path)


def after(window: Window, page: bytes, *steps: str) -> list[dict[str, bool]]:
    """The rows that are seen after every step, and whether their remarks are open."""
    text = page.decode()
    start = text.index('<meta http-equiv="Content-Security-Policy"')
    text = text[:start] + text[text.index(">", start) + 1 :]
    script = ACT.replace("STEPS", json.dumps(steps))
    document: Any = window.opened(
        text.replace("</body>", f"<script>{script}</script></body>").encode()
    )
    return [dict(each) for each in json.loads(document.get_element_by_id(TOLD).text)]


def test_the_policy_lets_its_own_script_run(window: Window, page: bytes) -> None:
    document = window.opened(page)
    assert document.get("class") == "js"
    assert not document.xpath("//label[@hidden]")


def test_schools_are_found_and_chosen(window: Window, page: bytes) -> None:
    found, bad, garden, trouble = after(
        window,
        page,
        "type('find', 'ШКОЛА', 'input')",
        "type('which', 'bad', 'change')",
        "type('find', '', 'input'); type('which', 'kind:МДОУ', 'change')",
        "type('which', 'trouble', 'change')",
    )
    assert list(found) == ["Школа 1", "Школа 2"]
    assert list(bad) == ["Школа 1"]
    assert list(garden) == ["Сад"]
    assert list(trouble) == ["Пусто"]


def test_rows_are_sorted_and_take_their_remarks_along(window: Window, page: bytes) -> None:
    opened, shares, names = after(
        window,
        page,
        "document.querySelector('[aria-label=\"Замечания: Школа 1\"]').click()",
        "document.querySelector('[data-sort=share]').click()",
        "const head = document.querySelector('[data-sort=name]'); head.click(); head.click()",
    )
    assert [name for name, remarks in opened.items() if remarks] == ["Школа 1"]
    assert list(shares)[:2] == ["Пусто", "Школа 1"]
    assert list(names) == ["Школа 2", "Школа 1", "Сад", "Пусто"]
    assert names["Школа 1"]
