"""The samples: what README, `./run demo` and newcomers rely on."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from actgen.cli import main
from actgen.model.act import Act
from actgen.model.content import Content
from actgen.model.parties import LetterheadLayout
from actgen.read import read_document
from actgen.render import FORMATS
from actgen.render.files import write
from actgen.source import load_act, load_act_with_warnings
from actgen.source.kinds import families, family_of, is_order

SAMPLES = Path(__file__).resolve().parents[1] / "samples"
FILES = sorted(SAMPLES.rglob("*.yaml"))
SET = sorted((SAMPLES / "school-set").glob("*.yaml"))

# What the program promises to print; each has a sample of its own.
KINDS = [
    *("приказ", "распоряжение", "постановление", "решение", "указание"),
    *("письмо", "план мероприятий", "дорожная карта"),
    *("положение", "порядок", "регламент", "инструкция", "должностная инструкция"),
    *("справка", "отчет", "протокол", "акт"),
    *("выписка", "лист ознакомления", "лист согласования"),
]

# What a careful reader says of the bad ones; all that is not named here is satisfied.
BAD = {
    "school-bad.docx": {
        "violated": {"deadline", "chats-not-elsewhere", "form-cites-superior-act"},
        "partial": {
            "administrator-appointed",  # not named
            "communication-in-profile",  # a recommendation
            "chat-head-deputies",  # without advisers
            "control-plan-registration",  # without parents
            "control-plan-use",  # without remote lessons
            "job-join-by-invitation",  # without the role
            "job-chat-pupils",  # with an exception
            "job-maintain-communication",  # without remote events
        },
        "missing": {
            "chat-head-pupils-council",
            "chats-other-management",
            "job-verify-status",
            "job-chat-subject-teachers",
        },
    },
    "school-messengers-bad.txt": {
        "violated": {
            "deadline",
            "teachers-connected",  # 80 %
            "foreign-messengers-banned",  # a group in Viber
            "form-cites-superior-act",
        },
        "partial": {
            "class-chats-created",  # without pupils
            "heads-joined-chats",  # without deputies
            "platform-in-use",  # a recommendation
            "pupils-connected",  # with an exception
        },
        "missing": {"form-control"},
    },
}


def _findings(
    documents: list[Path], act: str, status: int, capsys: pytest.CaptureFixture[str]
) -> list[dict[str, Any]]:
    options = ["--against", act, "--for", "МОУ", "--format", "json"]
    assert main(["check", *map(str, documents), *options]) == status
    findings: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["findings"]
    return findings


@pytest.fixture(scope="module")
def acts() -> dict[str, Act]:
    """All samples by their names: «order-school», «school-set/control-plan»."""
    return {path.relative_to(SAMPLES).with_suffix("").as_posix(): load_act(path) for path in FILES}


def _contents(act: Act) -> Iterator[Content]:
    """The document and those attached to it."""
    yield act
    yield from act.attachments


def _said(document: bytes, format_name: str) -> str:
    """The words of a produced document."""
    if format_name == "pdf":
        with pypdfium2.PdfDocument(document) as pdf:
            return "".join(page.get_textpage().get_text_bounded() for page in pdf)
    if format_name == "docx":
        with zipfile.ZipFile(io.BytesIO(document)) as archive:
            document = archive.read("word/document.xml")
    return re.sub(r"<[^>]*>", "", document.decode())


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sample_is_printed_in_every_format(path: Path, format_name: str) -> None:
    act = load_act(path)
    said = _said(FORMATS[format_name](act), format_name)
    assert len(said) > 300
    assert "{{" not in said
    if family_of(act.kind) != "letter":  # a letter does not name its kind
        assert act.kind.split()[0].upper() in said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_sample_is_doubted(path: Path) -> None:
    assert load_act_with_warnings(path)[1] == ()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_sample(acts: dict[str, Act], kind: str) -> None:
    assert kind in {act.kind for act in acts.values()}


def test_every_family_has_a_sample(acts: dict[str, Act]) -> None:
    assert {family_of(act.kind) for act in acts.values()} == set(families())


def test_letters_have_either_letterhead_and_up_to_four_addressees(acts: dict[str, Act]) -> None:
    letters = [act for act in acts.values() if family_of(act.kind) == "letter"]
    assert {LetterheadLayout.CORNER, LetterheadLayout.CENTRED} <= {
        act.letterhead for act in letters
    }
    assert {1, 4} <= {len(act.addressees) for act in letters}
    assert any(addressee.by_list for act in letters for addressee in act.addressees)


def _signed_with(name: str) -> Callable[[Act], bool]:
    return lambda act: any(getattr(each, name) for each in act.signature)


# Number of a requisite (ГОСТ Р 7.0.97-2025) → whether an act has it.
REQUISITES: dict[str, Callable[[Act], Any]] = {
    "01": lambda act: act.author.arms,
    "02": lambda act: act.author.emblem,
    "03": lambda act: act.author.trademark,
    "04": lambda act: act.form_code,
    "05": lambda act: act.author.name,
    "06": lambda act: act.author.unit,
    "07": lambda act: act.author.official,
    "08": lambda act: act.author.contacts,
    "09": lambda act: act.kind,
    "10": lambda act: act.date,
    "11": lambda act: act.number,
    "12": lambda act: act.reply,
    "13": lambda act: act.place,
    "14": lambda act: act.restriction,
    "15": lambda act: act.addressees,
    "16": lambda act: any(each.approval for each in _contents(act)),
    "17": lambda act: act.title,
    "18": lambda act: act.clauses or act.text or act.chapters,
    "19": lambda act: act.enclosures or act.attachments,
    "20": lambda act: any(each.agreement for each in _contents(act)),
    "21": lambda act: act.visas,
    "22": lambda act: act.signature,
    "23": _signed_with("electronic"),
    "24": _signed_with("seal"),
    "25": lambda act: act.executor,
    "26": lambda act: act.copy_mark,
    "27": lambda act: act.incoming,
    "28": lambda act: act.resolution,
    "29": lambda act: act.controlled,
    "30": lambda act: act.filing,
    "31": lambda act: act.qr_code,
}


def _shown() -> dict[str, list[str]]:
    """Number of a requisite → the samples that samples/README.md names for it."""
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d\d) \|.*\| ([^|]+) \|$", readme, re.MULTILINE)
    return {number: names.split(", ") for number, names in rows}


def test_all_requisites_are_in_the_table_of_the_samples() -> None:
    assert list(_shown()) == list(REQUISITES) == [f"{number:02}" for number in range(1, 32)]


@pytest.mark.parametrize("number", REQUISITES)
def test_the_samples_named_for_a_requisite_have_it(acts: dict[str, Act], number: str) -> None:
    for name in _shown()[number]:
        assert REQUISITES[number](acts[name]), f"{name} has no requisite {number}"


def test_an_extract_takes_the_requisites_of_its_original(acts: dict[str, Act]) -> None:
    extract, original = acts["extract-order"], acts["order-school"]
    assert (extract.number, extract.date, extract.title) == (
        *(original.number, original.date),
        original.title,
    )


def test_orders_say_something_and_are_signed(acts: dict[str, Act]) -> None:
    assert all(act.clauses and act.signature for act in acts.values() if is_order(act.kind))


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.docx")), ids=lambda path: path.name)
def test_the_documents_are_what_their_yaml_renders_to(path: Path, tmp_path: Path) -> None:
    """If not: actgen render samples/school-good.yaml samples/school-bad.yaml -o samples --format docx"""
    fresh = write(load_act(path.with_suffix(".yaml")), tmp_path / path.name)
    assert read_document(path).text == read_document(fresh).text


@pytest.mark.parametrize(
    ("name", "act"),
    [("school-good.docx", "kalinin-223-09"), ("school-messengers-good.txt", "severodvinsk-273r")],
)
def test_a_good_order_meets_everything(
    name: str, act: str, capsys: pytest.CaptureFixture[str]
) -> None:
    found = {each["verdict"] for each in _findings([SAMPLES / name], act, 0, capsys)}
    assert found <= {"satisfied", "not_applicable"}


@pytest.mark.parametrize(
    ("name", "act"),
    [("school-bad.docx", "kalinin-223-09"), ("school-messengers-bad.txt", "severodvinsk-273r")],
)
def test_a_bad_order_gets_the_verdicts_of_a_careful_reader(
    name: str, act: str, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = _findings([SAMPLES / name], act, 1, capsys)
    for verdict in ("violated", "partial", "missing"):
        found = {each["requirement"] for each in findings if each["verdict"] == verdict}
        assert found == BAD[name][verdict], verdict


@pytest.mark.slow
def test_a_scan_gets_the_verdicts_of_the_document_it_was_made_from(
    capsys: pytest.CaptureFixture[str],
) -> None:
    scan, original = (
        _findings([SAMPLES / name], "kalinin-223-09", 1, capsys)
        for name in ("school-scan.pdf", "school-bad.docx")
    )
    assert [(each["requirement"], each["verdict"], each["reason"]) for each in scan] == [
        (each["requirement"], each["verdict"], each["reason"]) for each in original
    ]
    assert {evidence["page"] for each in scan for evidence in each["evidence"]} == {1, 2}


def test_the_scan_is_small_and_has_no_text() -> None:
    path = SAMPLES / "school-scan.pdf"
    assert path.stat().st_size < 150_000
    document = pypdfium2.PdfDocument(path)
    texts = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert texts == ["", ""]


def test_the_documents_of_a_school_set_meet_everything_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    documents = [write(load_act(path), tmp_path / f"{path.stem}.docx") for path in SET]
    findings = _findings(documents, "kalinin-223-09", 0, capsys)
    assert {each["verdict"] for each in findings} <= {"satisfied", "not_applicable"}


@pytest.mark.parametrize("without", SET, ids=lambda path: path.stem)
def test_every_document_of_the_set_is_needed(
    without: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = [path for path in SET if path != without]
    documents = [write(load_act(path), tmp_path / f"{path.stem}.docx") for path in rest]
    assert any(
        each["verdict"] == "missing" for each in _findings(documents, "kalinin-223-09", 1, capsys)
    )
