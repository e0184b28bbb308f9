"""A compiled template says what docxtpl says of the same one, part by part, in canonical XML."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pytest
from docxtpl import DocxTemplate
from lxml import etree

from actgen.render.context import build
from actgen.render.document import ARRANGEMENT, Document
from actgen.render.docx import docx_bytes
from actgen.render.docx import prepared as docx_package
from actgen.render.docx.places import given_out
from actgen.render.docx.prepared import load
from actgen.render.docx.printing import _Printer
from actgen.render.docx.xml import inside_text, w
from actgen.render.docx.zipped import zipped
from actgen.render.profile_file import default_profile
from actgen.render.setup import Setup
from actgen.render.templating import environment
from actgen.source import load_act
from tests.render.word import document, text

SAMPLES = sorted((Path(__file__).resolve().parents[3] / "samples").glob("*-*.yaml"))
# Attachments begin sections, which our printer puts into their places after the template is rendered.
BY_FAMILY = {
    family: [
        made
        for path in SAMPLES
        if (made := build(load_act(path))).family == family and not made.attachments
    ]
    for family in ARRANGEMENT
}
_INSTRUCTION = re.compile(r"<\?actgen (.*?)\?>")


@pytest.fixture
def sources(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The XML of the templates' parts as it is before docxtpl's tags are made Jinja's; no template is ready yet."""
    seen: list[str] = []
    compile_ = docx_package.source
    monkeypatch.setattr(
        docx_package, "source", lambda xml, path: (seen.append(xml), compile_(xml, path))[1]
    )
    for cached in (docx_package._from_file, docx_package._in_memory):
        cached.cache_clear()
    return seen


def ours_and_docxtpl(made: Document, own: Path | None, sources: list[str]) -> tuple[bytes, bytes]:
    """The body of a document, rendered by both."""
    template = load(own, made.family, default_profile())
    main = next(xml for xml in sources if "<w:body" in xml)
    tagged = _INSTRUCTION.sub(
        lambda found: (
            f"<w:p><w:r><w:t>{{{{p {found[1].replace('&quot;', chr(34))} }}}}</w:t></w:r></w:p>"
        ),
        main,
    )
    parts = {name: template.fixed.get(name, b"") for name in template.order}
    for name in template.texts:
        parts[name] = f'<w:hdr xmlns:w="{w("x")[1:-2]}"><w:p/></w:hdr>'.encode()
    parts[template.document] = tagged.encode()
    for name in template.properties:
        parts[name] = template.fixed[name] or b"<x/>"
    contexts = []
    for _ in range(2):
        printer = _Printer(template, Document(**_fields(made, given_out(made, template.names))))
        printer.planner.begin()
        contexts.append(printer._context())
    ours = template.texts[template.document].render(contexts[0])
    peer = DocxTemplate(io.BytesIO(zipped(parts)))
    env = environment(finalize=lambda value: inside_text(value) if type(value) is str else value)
    peer.render(contexts[1], jinja_env=env)
    return canonical(ours.encode()), canonical(etree.tostring(peer.docx.element))


def _fields(made: Document, parts: object) -> dict[str, object]:
    return {name: getattr(made, name) for name in made.__slots__} | {"parts": parts}


def canonical(content: bytes) -> bytes:
    """The body, without what docxtpl does to every table and drawing besides rendering."""
    root = etree.fromstring(content)
    body = root.find(w("body"))
    assert body is not None
    for node in body.iter("{*}docPr", "{*}cNvPr"):
        node.attrib.pop("id", None)
        node.attrib.pop("name", None)
    etree.cleanup_namespaces(body)
    return etree.tostring(body, method="c14n", exclusive=True)


@pytest.mark.parametrize("family", [family for family, made in BY_FAMILY.items() if made])
def test_every_sample_in_the_template_of_its_family(family: str, sources: list[str]) -> None:
    for made in BY_FAMILY[family]:
        ours, peer = ours_and_docxtpl(made, None, sources)
        assert ours == peer
        assert len(ours) > 2000


def test_tags_of_a_template_of_ones_own(tmp_path: Path, sources: list[str]) -> None:
    opened = docx.Document()
    for said in (
        "от {{ дата }} № {{ номер|upper }}",
        "{%p if номер %}",
        "Номер есть",
        "{%p else %}",
        "Номера нет",
        "{%p endif %}",
        "{%p for буква in 'абв' %}",
        "{{ буква }}) {{ название }}",
        "{%p endfor %}",
        "{{ текст }}",
    ):
        opened.add_paragraph(said)
    table = opened.add_table(3, 2)
    table.rows[0].cells[0].text = "{%tr for буква in 'гд' %}"
    table.rows[1].cells[0].text = "{{ буква }}"
    table.rows[1].cells[1].text = "{{ место }}"
    table.rows[2].cells[0].text = "{%tr endfor %}"
    path = tmp_path / "мой.docx"
    opened.save(str(path))
    values = {"дата": "1 мая", "номер": "5-а", "название": "О чатах", "место": "г. Тверь"}
    for number in ("5-а", ""):
        made = document([text("Абзац")], values=values | {"номер": number})
        ours, peer = ours_and_docxtpl(made, path, sources)
        assert ours == peer


def test_what_docxtpl_eats_is_printed(tmp_path: Path) -> None:
    """Its users have to escape by themselves: «&» and «<» in a value break their documents."""
    opened = docx.Document()
    for said in ("{{ номер }}", "{{ текст }}"):
        opened.add_paragraph(said)
    path = tmp_path / "мой.docx"
    opened.save(str(path))
    made = document([text("Ромашка & К° <№ 2>")], values={"номер": "5 & <6>"})
    printed = docx.Document(io.BytesIO(docx_bytes(made, Setup(template=path)))).paragraphs
    assert [p.text for p in printed] == ["5 & <6>", "Ромашка & К° <№ 2>"]
