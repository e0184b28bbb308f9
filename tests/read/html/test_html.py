"""Pages of HTML: as Word saves them, and any others."""

from __future__ import annotations

import base64
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.errors import ReadError
from actgen.read.html import read_html
from actgen.read.html.looks import label
from actgen.read.html.mht import read_mht
from actgen.read.raw import RawDocument, RawLine, RawTable
from actgen.read.signs.outline import LEVEL

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"><meta name=ProgId content=Word.Document>
<title>Приказ</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Times New Roman";} p.MsoTitle {text-align:center; font-weight:bold;}
@page Section1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><div class=Section1>
<p class=MsoTitle>ПРИКАЗ<o:p></o:p></p>
<p class=MsoNormal>16.04.2024<span style='mso-tab-count:5'>                </span>№ 18-од</p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>1.<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>Создать
чаты:<o:p></o:p></p>
<p class=MsoNormal style='mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span style='mso-list:Ignore'>а)<span>
&nbsp;</span></span><!--[endif]-->с&nbsp;родителями<span style='mso-hide:all'>тайное</span>;</p>
<p class=MsoNormal>Назначить <ins cite="mailto:x" datetime="2024-04-01"><span class=msoIns>учителя</span></ins><del
cite="mailto:x"><span class=msoDel>завуча</span></del><a style='mso-footnote-id:ftn1'
href="#_ftn1"><span>[1]</span></a>.</p>
<p class=MsoNormal>Поле: <!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <![endif]-->5</p>
<br clear=all style='page-break-before:always'>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1">[1]</a> По уставу.</p></div></div>
<div style='mso-element:comment-list'><p>Замечание</p></div>
</div></body></html>"""


def lines(document: RawDocument) -> list[str]:
    return [
        f"{block.label} {block.text}".strip()
        for block in document.blocks
        if isinstance(block, RawLine)
    ]


def page(body: str) -> RawDocument:
    return read_html(f"<html><head><meta charset=utf-8></head><body>{body}</body></html>".encode())


def table(document: RawDocument) -> RawTable:
    (found,) = (block for block in document.blocks if isinstance(block, RawTable))
    return found


def cells(document: RawDocument) -> list[list[str]]:
    return [
        [" / ".join(line.text for line in cell.lines) for cell in row.cells]
        for row in table(document).rows
    ]


def test_a_page_as_word_saves_it() -> None:
    document = read_html(WORD.encode("cp1251"))
    assert lines(document) == [
        "ПРИКАЗ",
        "16.04.2024\t\t\t\t\t№ 18-од",
        "1. Создать чаты:",
        "а) с родителями;",
        "Назначить учителя.",
        "Поле: 5",
        "По уставу.",
    ]
    title, _, first, second, *_, note = (b for b in document.blocks if isinstance(b, RawLine))
    assert title.centered
    assert title.bold
    assert first.gap
    assert (first.indent, second.indent) == (0, LEVEL)
    assert note.note
    assert document.remarks == [
        "в документе есть исправления; они прочитаны как принятые",
        "скрытый текст не прочитан",
    ]


@pytest.mark.parametrize("encode", ["quoted-printable", "base64"])
def test_a_web_archive(encode: str) -> None:
    html = WORD.encode("cp1251")
    body = quopri.encodestring(html) if encode == "quoted-printable" else base64.encodebytes(html)
    head = f"Content-Type: text/html; charset=windows-1251\nContent-Transfer-Encoding: {encode}\n\n"
    archive = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=x"\n\n--=x\n'
        + head.encode() + body
        + b"\n--=x\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--=x--\n"
    )  # fmt: skip
    assert read_mht(archive) == read_html(html)


def test_a_web_archive_without_a_page() -> None:
    with pytest.raises(ReadError, match="нет страницы"):
        read_mht(b"MIME-Version: 1.0\nContent-Type: text/plain\n\nx")


def test_lists_count_as_a_browser_shows_them() -> None:
    document = page(
        "<ol start=3><li>три<ol type=a><li>буква<li>ещё</ol><li value=7>семь<ul><li>точка</ul></ol>"
        "<ol style='list-style-type:upper-roman'><li><p>римская</p><p>продолжение</p></li></ol><p>Конец."
    )
    assert lines(document) == [
        "3. три", "a. буква", "b. ещё", "7. семь", "• точка", "I. римская", "продолжение", "Конец.",
    ]  # fmt: skip
    assert [b.indent // LEVEL for b in document.blocks if isinstance(b, RawLine)][:5] == [
        0,
        1,
        1,
        0,
        1,
    ]


@pytest.mark.parametrize(
    ("number", "style", "shown"),
    [(27, "lower-alpha", "aa."), (9, "lower-roman", "ix."), (8, "lower-russian", "з."), (9, "lower-russian", "и."),
     (1, "none", ""), (2, "square", "•"), (0, "lower-roman", "•"), (-1, "decimal", "-1.")],
)  # fmt: skip
def test_labels(number: int, style: str, shown: str) -> None:
    assert label(number, style) == shown


def test_tables_with_merged_cells() -> None:
    document = page(
        "<table border=1><thead><tr><th>№<th>Что<th>Срок</thead>"
        "<tr><td rowspan=2>1<td colspan=2>всё<tr><td>одно<td>май<tr><td>2<td><p>а<p>б<td></table>"
    )
    assert cells(document) == [
        ["№", "Что", "Срок"],
        ["1", "всё"],
        ["", "одно", "май"],
        ["2", "а / б", ""],
    ]
    rows = table(document).rows
    assert rows[0].header
    assert rows[1].cells[1].span == 2
    assert rows[2].cells[0].merged
    assert table(document).framed


def test_a_cell_that_spans_both_ways_and_one_that_spans_too_far() -> None:
    document = page("<table><tr><td rowspan=9 colspan=2>а<td>б<tr><td>в<tr><td>г<td>д</table>")
    spans = [[(cell.span, cell.merged) for cell in row.cells] for row in table(document).rows]
    assert spans == [
        [(2, False), (1, False)],
        [(2, True), (1, False)],
        [(2, True), (1, False), (1, False)],
    ]


def test_a_table_within_a_table_becomes_lines() -> None:
    document = page("<table><tr><td>а<td><table><tr><td>1<td>2<tr><td>3<td>4</table></table>")
    assert cells(document) == [["а", "1; 2 / 3; 4"]]


def test_a_table_that_frames_the_page_is_none() -> None:
    document = page("<table><tr><td><p>ПРИКАЗ<p>Текст<table><tr><td>1<td>2</table></table>")
    assert lines(document) == ["ПРИКАЗ", "Текст"]
    assert cells(document) == [["1", "2"]]


def test_a_table_says_whether_it_has_borders() -> None:
    assert table(page("<table border=0><tr><td>а<td>б</table>")).framed is False
    assert table(page("<table><tr><td>а<td>б</table>")).framed is None
    assert table(page("<table><tr><td style='border:solid 1pt'>а<td>б</table>")).framed is True


def test_what_a_reader_does_not_see_is_left_out() -> None:
    document = page(
        "<nav>Главная</nav><script>x()</script><style>p{}</style>"
        "<p style='display:none'>нет<p>да<noscript>нет</noscript>"
    )
    assert lines(document) == ["да"]
    assert document.remarks == ["скрытый текст не прочитан"]


def test_of_a_page_of_a_site_only_the_article_is_read() -> None:
    frame = "<header><p>Детский сад</p></header>{}<footer>Версия для слабовидящих</footer>"
    assert lines(page(frame.format("<article><header>ПРИКАЗ</header><p>да</article>"))) == [
        "ПРИКАЗ",
        "да",
    ]
    assert lines(page(frame.format("<p>да</p>")))[0] == "Детский сад"


def test_looks_come_from_classes_too() -> None:
    document = read_html(
        "<style>.c1, p.c9{font-weight:700}.c2{text-align:center}.no{display:none}</style>"
        "<p class='c2'><span class=c1>ПРИКАЗ</span></p><p class=no>x</p><p><b>Не</b> весь</p>".encode()
    )
    first, second = (b for b in document.blocks if isinstance(b, RawLine))
    assert (first.bold, first.centered, second.bold) == (True, True, False)


def test_breaks_and_preformatted_text() -> None:
    assert lines(page("<p>Директор<br>школы</p><pre>а   б\nв</pre>")) == [
        "Директор\nшколы",
        "а   б\nв",
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1251", "koi8-r", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "windows-1251", "nonsense", ""])
def test_a_false_or_missing_encoding_does_not_spoil_the_text(encoding: str, declared: str) -> None:
    text = "Приказ о назначении ответственного администратора школы и создании чатов с родителями"
    meta = f"<meta charset={declared}>" if declared else ""
    html = f"<html><head>{meta}</head><body><p>{text}</body></html>"
    assert lines(read_html(html.encode(encoding))) == [text]


def test_nesting_without_end_is_refused() -> None:
    with pytest.raises(ReadError, match="слишком глубоко"):
        page("<div>" * 5000 + "x")


def test_an_empty_page() -> None:
    with pytest.raises(ReadError, match="нет текста"):
        read_html(b"<!-- -->")


_TAGS = [
    "<p>", "</p>", "<table>", "</table>", "<tr>", "<td rowspan=3 colspan=99999999>", "<ol>", "</ol>",
    "<li value=9>", "<ul>",
    "<br>", "<del>", "</del>", "<span style='mso-list:Ignore'>", "<p style='mso-list:l0 level99 lfo1'>", "<th>",
    "x", " ",
    "<span style='mso-tab-count:9999999'>", "</span>", "<pre>", "<style>.a{", "</style>", "<thead>", "<xml>", "<o:p>",
]  # fmt: skip


@given(st.lists(st.sampled_from(_TAGS), max_size=40))
def test_no_markup_is_too_odd(tags: list[str]) -> None:
    page("".join(tags) + "конец")


def test_a_page_as_libreoffice_saves_it() -> None:
    document = page(
        '<div title="header"><p>В дело № 5</p></div><p>16.04.2024\t№ 18-од</p>\n\t<p>\n\tСоздать\n\tчат<sup>'
        '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#x"><sup>1</sup></a></sup>.</p>'
        '<div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="x">1</a>\nПо уставу.</p></div>'
        '<div title="footer"><p>5</p></div>'
    )
    assert lines(document) == ["16.04.2024\t№ 18-од", "Создать чат.", "По уставу."]
    assert [b.note for b in document.blocks if isinstance(b, RawLine)] == [False, False, True]
    assert document.running == ["В дело № 5"]


def test_bullets_of_symbol_fonts() -> None:
    assert lines(page("<p>\uf0fc приходить вовремя;<p>\uf0b7 не опаздывать.")) == [
        "✓ приходить вовремя;",
        "• не опаздывать.",
    ]
