"""The page in a real browser: its script runs under its own policy, points and places lead to one another.

`./run browser` runs these; they need Chromium, which is much to install for a few tests.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pypdf import PdfReader

from actgen.model.finding import CheckResult
from actgen.report.page import as_html
from actgen.report.view_model import build

pytestmark = pytest.mark.browser
NAMES = ("chromium", "chromium-browser", "google-chrome")
TOLD = "told"
# Works the page as a person would, then writes down what came of it.
ACT = """
const told = [];
const seen = () => ({
  hash: location.hash,
  point: [...document.querySelectorAll(".point.current")].map((each) => each.id),
  marked: [...document.querySelectorAll("mark.current")].map((each) => each.textContent),
  focus: document.activeElement.id,
  hidden: [...document.querySelectorAll("[hidden]")].map((each) => each.className),
});
const key = (name) => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
const settled = () => new Promise((done) => setTimeout(done, 50));
addEventListener("load", async () => {
  for (const step of STEPS) { await eval(step); await settled(); told.push(seen()); }
  const note = document.createElement("pre");
  note.id = "told";
  note.textContent = JSON.stringify(told);
  document.body.append(note);
});
"""


@pytest.fixture(scope="module")
def browser() -> str:
    command = next(filter(None, map(shutil.which, NAMES)), None)
    if command is None:
        pytest.fail("Chromium is needed here; `./run browser` installs it", pytrace=False)
    return command


class Window:
    """A browser that opens a page once for every question."""

    def __init__(self, command: str, folder: Path) -> None:
        self._command, self._folder = command, folder

    def run(self, page: Path, *options: str) -> str:
        common = (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            f"--user-data-dir={self._folder}/profile",
        )
        done = subprocess.run(
            [self._command, *common, "--virtual-time-budget=20000", "--window-size=1400,900", *options, page.as_uri()],
            capture_output=True, text=True, timeout=120, check=True,
        )  # fmt: skip
        return done.stdout

    def opened(self, content: bytes) -> Any:
        """The document after its script ran."""
        page = self._folder / "page.html"
        page.write_bytes(content)
        return html.document_fromstring(self.run(page, "--dump-dom"))

    def after(self, content: bytes, *steps: str, first: str = "") -> list[dict[str, Any]]:
        """What is to be seen after every step; the policy is lifted for the scripts, ``first`` runs before all."""
        text = content.decode()
        start = text.index('<meta http-equiv="Content-Security-Policy"')
        text = text[:start] + f"<script>{first}</script>" + text[text.index(">", start) + 1 :]
        script = ACT.replace("STEPS", json.dumps(steps))
        document = self.opened(
            text.replace("</body>", f"<script>{script}</script></body>").encode()
        )
        told: list[dict[str, Any]] = json.loads(document.get_element_by_id(TOLD).text)
        return told


@pytest.fixture
def window(browser: str, tmp_path: Path) -> Window:
    return Window(browser, tmp_path)


def test_the_policy_lets_its_own_script_run(window: Window, sample: CheckResult) -> None:
    document = window.opened(as_html(sample))
    assert document.get("class") == "js"
    assert not document.xpath("//button[@hidden]")


def test_the_policy_lets_no_other_script_run(window: Window, sample: CheckResult) -> None:
    foreign = b"<script>document.documentElement.id = 'foreign'</script></body>"
    document = window.opened(as_html(sample).replace(b"</body>", foreign))
    assert document.get("id") is None


def test_keys_go_from_point_to_point_and_to_the_place(window: Window, sample: CheckResult) -> None:
    first, second, back, place = window.after(
        as_html(sample), "key('n')", "key('т')", "key('p')", "key('Enter')"
    )
    assert first["point"] == back["point"] == ["p1"]
    assert first["focus"] == "p1"
    assert second["point"] == ["p2"]
    assert place["hash"] == "#q1-1"
    assert place["marked"] == ["Резервный ", "чат вести в Telegram."]


def test_a_mark_leads_to_its_point(window: Window, sample: CheckResult) -> None:
    chats = next(p for p in build(sample).points if p.requirement == "chats")
    (seen,) = window.after(as_html(sample), "document.querySelector('mark.partial').click()")
    assert seen["hash"] == f"#p{chats.number}"
    assert seen["focus"] == f"p{chats.number}"
    assert "".join(seen["marked"]) == chats.quotes[0].text.replace(": ", ":").replace("; ", ";")


def test_keys_leave_out_what_is_filtered_away(window: Window, sample: CheckResult) -> None:
    _, seen = window.after(
        as_html(sample), "document.getElementById('show-violated').click()", "key('n')"
    )
    assert seen["point"] == ["p2"]


def test_filters_work_in_browsers_without_has(window: Window, sample: CheckResult) -> None:
    steps = ("document.getElementById('show-violated').click()", "key('n')")
    hidden, seen = window.after(as_html(sample), *steps, first="CSS.supports = () => false")
    assert hidden["hidden"] == ["group violated", "group not_applicable"]
    assert seen["point"] == ["p2"]


def test_on_paper_is_all_that_is_on_the_screen(
    window: Window, sample: CheckResult, tmp_path: Path
) -> None:
    page, paper = tmp_path / "page.html", tmp_path / "page.pdf"
    page.write_bytes(as_html(sample))
    window.run(page, "--no-pdf-header-footer", f"--print-to-pdf={paper}")
    pages = PdfReader(paper).pages
    told = " ".join(" ".join(sheet.extract_text() for sheet in pages).split())
    for point in build(sample).points:
        assert (point.title in told) == (point.group.value != "not_applicable")
        assert point.wording in told
        assert point.demand in told
    assert "Скопировать" not in told
    assert {round(float(sheet.mediabox.width)) for sheet in pages} == {595}
