"""The pages of docs/: their tables are up to date, and nothing of the program is missing from them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PIL import Image

from actgen.cli import main
from actgen.cli.app import app
from actgen.importing.carried import RULES
from actgen.model.finding import CheckResult, SuperiorAct, Verdict
from actgen.model.lexicon import Force
from actgen.model.requirement import BaseRequirement
from actgen.report import FORMATS, as_json
from actgen.report.groups import Group
from actgen.source import load_act_with_warnings, load_superior
from actgen.source.kinds import families, family_of
from docs import reference

DOCS = Path(reference.__file__).parent
ROOT = DOCS.parent
KINDS = [
    name
    for name, node in reference.nodes().items()
    if issubclass(node, BaseRequirement) and node is not BaseRequirement
]
COMMANDS = [command.name or command.callback.__name__ for command in app.registered_commands]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return {name: (DOCS / name).read_text(encoding="utf-8") for name in reference.PAGES}


@pytest.mark.parametrize("name", reference.PAGES)
def test_the_tables_are_those_of_the_model(pages: dict[str, str], name: str) -> None:
    assert pages[name] == reference.refreshed(pages[name]), "out of date; ./run docs"


def test_every_mapping_has_its_table(pages: dict[str, str]) -> None:
    shown = set(re.findall(r"<!-- ключи: (\w+) -->", "".join(pages.values())))
    assert shown == {*reference.nodes(), *reference.SHARED}


def test_a_changed_table_is_made_anew() -> None:
    page = "до\n<!-- ключи: Item -->\nстарое\n<!-- конец -->\nпосле\n"
    fresh = reference.refreshed(page)
    assert fresh.startswith("до\n<!-- ключи: Item -->\n")
    assert "старое" not in fresh
    assert "| **текст** | `text` | текст |" in fresh
    assert fresh.endswith("<!-- конец -->\nпосле\n")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_requirement_has_its_section(pages: dict[str, str], kind: str) -> None:
    field = reference.nodes()[kind].model_fields["kind"]
    assert f"\n### {field.description}\n" in pages["requirements.md"]


@pytest.fixture(scope="module")
def check_page() -> str:
    return (DOCS / "check.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("group", Group)
def test_every_verdict_is_explained(check_page: str, group: Group) -> None:
    row = f"\n| {group.sign} | {group.word} | "
    assert row in check_page
    if group.value in set(Verdict):
        assert f"{row}`{group.value}` | " in check_page


def test_every_format_of_a_report_is_explained(check_page: str) -> None:
    table = check_page[check_page.index("| формат | что это") :].split("\n\n")[0]
    told = re.findall(r"`(\w+)`", "".join(line.split("|")[1] for line in table.splitlines()))
    assert set(told) == set(FORMATS)


def test_the_json_of_the_page_has_the_keys_of_the_report(check_page: str) -> None:
    found = re.search(r"```json\n(.*?)```", check_page, re.DOTALL)
    assert found
    shown = json.loads(found[1])
    report = json.loads(as_json(CheckResult(SuperiorAct("", "", None, None), "", (), ())))
    assert set(shown) <= set(report)
    assert shown["act"].keys() == report["act"].keys()
    assert shown["summary"].keys() == report["summary"].keys()


@pytest.mark.parametrize("force", Force)
def test_every_group_of_operators_is_explained(pages: dict[str, str], force: Force) -> None:
    assert f"\n| {force.value} | " in pages["requirements.md"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"actgen {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_task_of_the_readme_exists() -> None:
    tasks = set(re.findall(r"^task_(\w+)\(\)", (ROOT / "run").read_text(), re.MULTILINE))
    for page in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"\./run (\w+)", (ROOT / page).read_text(encoding="utf-8")))
        assert named <= tasks, page


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", *sorted(DOCS.glob("*.md"))], ids=lambda page: page.name
)
def test_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def _block(language: str) -> str:
    """The first block of a language in the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"```{language}\n(.*?)```", text, re.DOTALL)
    assert found
    return found[1]


def test_the_report_in_the_readme_is_real(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    document = str(ROOT / "samples" / "school-bad.docx")
    assert main(["check", document, "--against", "kalinin-223-09", "--for", "МОУ"]) == 1
    report = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    assert [line for line in _block("text").splitlines() if line not in report] == []


def test_the_act_in_the_readme_can_be_printed(tmp_path: Path) -> None:
    file = tmp_path / "приказ.yaml"
    file.write_text(_block("yaml"), encoding="utf-8")
    assert main(["render", str(file), "-o", str(tmp_path), "--format", "txt"]) == 0
    printed = (tmp_path / "приказ.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    assert "1. Учителю информатики Беловой О.А. до 19.04.2024:" in printed


def _anchors(page: str) -> set[str]:
    """The fragments by which headings are linked to, as Git hosts make them."""
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_within_a_page_lead_to_headings(pages: dict[str, str]) -> None:
    for name, page in pages.items():
        assert set(re.findall(r"\]\(#([^)]+)\)", page)) <= _anchors(page), name


EXAMPLES = re.findall(
    r"^```yaml\n(.*?)```", (DOCS / "act-language.md").read_text(encoding="utf-8"), re.DOTALL | re.M
)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.split("\n")[0])
def test_the_examples_of_the_act_language_load(example: str, tmp_path: Path) -> None:
    """Whole documents load without a warning; what shows some keys only, as part of a document."""
    Image.new("1", (2, 2)).save(tmp_path / "герб.png")
    (tmp_path / "приказ.yaml").write_text(EXAMPLES[0], encoding="utf-8")
    whole = example.startswith("вид: ")
    head = "" if whole else "вид: предписание\n"
    author = "" if re.search(r"^(автор|выписка):", example, re.M) else "автор: Школа\n"
    file = tmp_path / "документ.yaml"
    file.write_text(head + author + example, encoding="utf-8")
    _, warnings = load_act_with_warnings(file)
    assert [each.message for each in warnings if whole] == (
        ["у подлинника нет даты и номера: вместо них печатаются пустые места"]
        if "файл: приказ.yaml" in example
        else []
    )


def test_every_family_has_an_example() -> None:
    kinds = {line.removeprefix("вид: ") for text in EXAMPLES for line in text.splitlines()[:1]}
    assert {family_of(kind) for kind in kinds} == set(families())


def test_all_requisites_are_in_the_table(pages: dict[str, str]) -> None:
    numbers = re.findall(r"^\| (\d\d) \| ", pages["act-language.md"], re.MULTILINE)
    assert numbers == [f"{number:02}" for number in range(1, 32)]


def test_the_requirement_of_the_page_loads(pages: dict[str, str], tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", pages["requirements.md"], re.DOTALL)
    assert found
    head = "вид: приказ\nавтор: Управление\nучреждения: {МОУ: школы, МДОУ: сады}\nпункты:\n"
    file = tmp_path / "акт.yaml"
    file.write_text(head + found[1] + "подпись: {имя: Орлова Н.П.}\n", encoding="utf-8")
    (imposed,) = load_superior(file).requirements
    assert imposed.requirement.id == "chat-head-parents-council"


def test_the_picture_is_small() -> None:
    assert 0 < (DOCS / "images" / "order.png").stat().st_size < 200_000


def test_what_import_does_not_carry_is_listed_as_it_is() -> None:
    page = (DOCS / "import.md").read_text(encoding="utf-8")
    listed = re.findall(r"^- (.+?)[;.]$", page.split("## Что не переносится")[1], re.MULTILINE)
    only_pdf = " (только PDF)"
    assert listed == [rule.reason + (only_pdf if rule.formats == {"pdf"} else "") for rule in RULES]
