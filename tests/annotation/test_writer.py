"""Comments and tracked changes in the XML: exactly over the words, whatever the runs; what others left stays."""

from __future__ import annotations

import datetime
import io
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import settings as profile
from hypothesis import strategies as st
from lxml import etree

from actgen.annotation.edits import NewParagraph, NewRow, Note, Relabel, Remove, Replace
from actgen.annotation.writer import Marked, marked_copy
from actgen.model.text import StructuredText
from actgen.read import documents_in
from benchmarks.office import C, L, P, R, T, Xml, deleted, docx, inserted, letters
from tests.annotation.changes import document, local, plain, settled

MOMENT = datetime.datetime(2026, 9, 1, 9, 0)
NOTE = ("Нарушено: срок.",)
HEAD = (P("ПРИКАЗ"), P("16.04.2024 № 5"), P("О чатах"), P("ПРИКАЗЫВАЮ:"))
TAIL = (P("Директор\tИ.И. Орлова"),)


def order(*blocks: str, **more: object) -> tuple[bytes, StructuredText]:
    data = docx(*HEAD, *blocks, *TAIL, **more)  # type: ignore[arg-type]
    (text,) = documents_in(data, "приказ.docx")
    return data, text


def marked(
    data: bytes, text: StructuredText, *edits: object, notes: tuple[Note, ...] = ()
) -> bytes:
    return marked_copy(data, [Marked(text, edits, notes)], MOMENT)  # type: ignore[arg-type]


def at(text: StructuredText, words: str) -> tuple[int, int]:
    start = text.text.index(words)
    return start, start + len(words)


def paragraph(text: StructuredText, words: str) -> int:
    return next(k for k, p in enumerate(text.paragraphs) if words in p.text)


def lines(data: bytes) -> list[str]:
    (text,) = documents_in(data, "а.docx")
    return [f"{p.label} {p.text}".strip() for p in text.paragraphs]


def commented(data: bytes, number: int = 0) -> str:
    """The words between the marks of a comment."""
    root = document(data)
    starts = list(root.iter("{*}commentRangeStart"))
    ident = next(iter(starts[number].attrib.values()))
    words, inside = "", False
    for element in root.iter():
        if ident in element.attrib.values():
            inside |= local(element) == "commentRangeStart"
            inside &= local(element) != "commentRangeEnd"
        elif inside and local(element) in ("t", "delText"):
            words += element.text or ""
    return words


class TestComments:
    def test_over_the_words_across_runs(self) -> None:
        data, text = order(P("1. ", R("Создать ", bold=True), "чат до ", R("29.04.2024"), "."))
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат до 29.04.2024")),))
        assert commented(copy) == "чат до 29.04.2024"
        assert plain(copy) == plain(data)

    def test_over_letters_each_in_a_run_of_its_own(self) -> None:
        data, text = order(P(letters("1. Создать чат учителей.")))
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат учителей")),))
        assert commented(copy) == "чат учителей"

    def test_soft_hyphens_and_hard_blanks_do_not_hide_the_words(self) -> None:
        data, text = order(P("1. Со\u00adздать\u00a0  чат, где ещё\u2011то учителя."))
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат, где")),))
        assert commented(copy) == "чат, где"

    def test_in_a_cell_of_a_table(self) -> None:
        table = T(["№", "Мероприятие", "Срок"], ["1", "Создать чат учителей", "май"], header=1)
        data, text = order(table, P(""))
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат учителей")),))
        assert commented(copy) == "чат учителей"

    def test_from_one_paragraph_to_another(self) -> None:
        data, text = order(P("1. Создать чаты:"), P("– учителей;"), P("– родителей."))
        copy = marked(
            data, text, notes=(Note(NOTE, at(text, "чаты:")[0], at(text, "учителей")[1]),)
        )
        assert commented(copy) == "чаты:– учителей"

    def test_several_on_the_same_words_and_within(self) -> None:
        data, text = order(P("1. Создать чат учителей."))
        whole = at(text, "Создать чат учителей.")
        part = (whole[0] + 8, whole[0] + 11)
        copy = marked(data, text, notes=(Note(NOTE, *whole), Note(NOTE, *part), Note(NOTE, *whole)))
        whole_text = "Создать чат учителей."
        assert sorted(commented(copy, k) for k in range(3)) == [whole_text, whole_text, "чат"]

    def test_of_others_stay_and_get_company(self) -> None:
        data, text = order(P("1. Создать чат."), comments=["Проверить!"])
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат")),))
        with zipfile.ZipFile(io.BytesIO(copy)) as archive:
            comments = archive.read("word/comments.xml").decode()
        assert "Проверить!" in comments
        assert "Нарушено: срок." in comments
        idents = [
            next(v for k, v in e.attrib.items() if str(k).endswith("}id"))
            for e in etree.fromstring(comments.encode())
        ]
        assert len(set(idents)) == 2

    def test_where_the_words_cannot_be_found_for_sure_the_paragraph_is_marked(self) -> None:
        hidden = Xml("<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r>")
        _data, text = order(P("1. Создать чат."), P("Оставить группу в Viber."))
        other = docx(*HEAD, P("1. Создать чат."), P("Оставить ", hidden, "чат."), *TAIL)
        copy = marked(other, text, notes=(Note(NOTE, *at(text, "группу в Viber")),))
        with zipfile.ZipFile(io.BytesIO(copy)) as archive:
            said = archive.read("word/comments.xml").decode()
        assert "Место в тексте отметить не удалось; речь о словах: «группу в Viber»" in said
        assert commented(copy) == "Оставить тайночат."

    def test_every_other_part_stays_byte_for_byte(self) -> None:
        data, text = order(P("1. Создать чат.", num=1), lists=[L("decimal:%1.")], footer=["с. 1"])
        copy = marked(data, text, notes=(Note(NOTE, *at(text, "чат")),))
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(copy)) as new:
            changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
            added = set(new.namelist()) - set(old.namelist())
        assert changed == {
            "[Content_Types].xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
        }
        assert added == {"word/comments.xml"}


class TestChanges:
    def test_words_are_replaced_in_the_looks_of_those_before(self) -> None:
        data, text = order(P("1. Создать чат до ", R("29.04.2024", bold=True), "."))
        copy = marked(data, text, Replace(*at(text, "29.04.2024"), "19.04.2024"))
        assert "1. Создать чат до 19.04.2024." in lines(copy)
        inserted_run = next(document(copy).iter("{*}ins"))[0]
        assert inserted_run.find("{*}rPr/{*}b") is not None
        assert plain(settled(copy, accept=False)) == plain(data)

    def test_words_are_put_in_at_the_end_and_at_the_beginning(self) -> None:
        data, text = order(P("1. Создать чат."))
        start, stop = at(text, "Создать чат.")
        copy = marked(
            data, text, Replace(start, start, "Школе "), Replace(stop, stop, " Вести его.")
        )
        assert "1. Школе Создать чат. Вести его." in lines(copy)
        assert plain(settled(copy, accept=False)) == plain(data)

    def test_a_change_within_the_insertion_of_another_stands_beside_it(self) -> None:
        data, text = order(P("1. Создать ", inserted("новый чат учителей"), deleted(" школы"), "."))
        copy = marked(data, text, Replace(*at(text, "чат учителей"), "канал учителей"))
        assert "1. Создать новый канал учителей." in lines(copy)
        insertions = list(document(copy).iter("{*}ins"))
        assert not any(local(above) == "ins" for e in insertions for above in e.iterancestors())
        assert lines(settled(copy, accept=False)) == lines(data)

    def test_a_new_point_takes_the_list_of_its_model(self) -> None:
        data, text = order(
            P("Создать чат.", num=1), P("Закрыть группы.", num=1), lists=[L("decimal:%1.")]
        )
        first = paragraph(text, "Создать")
        copy = marked(data, text, NewParagraph(first, first, "Назначить администратора."))
        assert lines(copy)[4:7] == [
            "1. Создать чат.",
            "2. Назначить администратора.",
            "3. Закрыть группы.",
        ]
        assert plain(settled(copy, accept=False)) == plain(data)

    def test_a_new_last_paragraph_leaves_the_looks_of_the_old_one(self) -> None:
        data = docx(*HEAD, P("Создать чат.", num=1), lists=[L("decimal:%1.")])
        (text,) = documents_in(data, "а.docx")
        last = len(text.paragraphs) - 1
        copy = marked(data, text, NewParagraph(last, last, "Директор", bare=True))
        assert lines(copy)[-2:] == ["1. Создать чат.", "Директор"]
        assert plain(settled(copy, accept=False)) == plain(data)

    def test_a_removed_point_goes_with_its_number(self) -> None:
        data, text = order(P("1. Создать чат."), P("2. Оставить Viber."), P("3. Хранить."))
        copy = marked(
            data,
            text,
            Remove(paragraph(text, "Viber")),
            Relabel(paragraph(text, "Хранить"), "2."),
        )
        assert lines(copy)[4:6] == ["1. Создать чат.", "2. Хранить."]
        assert plain(settled(copy, accept=False)) == plain(data)

    def test_new_rows_follow_one_another(self) -> None:
        table = T(["№", "Мероприятие"], ["1", C("Создать чат", down="")], header=1)
        data, text = order(table, P(""))
        row = paragraph(text, "Создать")
        copy = marked(data, text, NewRow(row, ("2", "Проверить")), NewRow(row, ("3", "Закрыть")))
        assert lines(copy)[4:10] == ["№", "Мероприятие", "1", "Создать чат", "2", "Проверить"]
        assert lines(copy)[10:12] == ["3", "Закрыть"]
        assert plain(settled(copy, accept=False)) == plain(data)


WORDS = st.lists(
    st.sampled_from(["создать", "чат", "для", "учителей", "и", "«Сферум»", "до 19.04.2024"]),
    min_size=2,
    max_size=8,
)


@given(WORDS, st.data())
@profile(max_examples=40, derandomize=True, deadline=None)
def test_any_words_of_any_runs_can_be_commented_on_and_replaced(
    words: list[str], data_of: st.DataObject
) -> None:
    pieces = data_of.draw(st.permutations(range(1, len(words))))[: len(words) // 2]
    runs: list[str] = []
    for k, word in enumerate(words):
        if k in pieces or not runs:
            runs.append(f"{word} ")
        else:
            runs[-1] += f"{word} "
    data, text = order(P("1. ", *(R(run, bold=k % 2 == 0) for k, run in enumerate(runs)), "конец."))
    body = text.paragraphs[paragraph(text, "конец.")]
    start = data_of.draw(st.integers(body.start, body.stop - 1))
    stop = data_of.draw(st.integers(start + 1, body.stop))
    quote = text.text[start:stop]
    copy = marked(data, text, Replace(start, stop, "ЗАМЕНА"), notes=(Note(NOTE, start, stop),))
    assert plain(settled(copy, accept=False)) == plain(data)
    accepted = "".join(" ".join(lines(settled(copy, accept=True))).split())
    expected = text.text[body.start : start] + "ЗАМЕНА" + text.text[stop : body.stop]
    if quote.strip():
        assert "".join(expected.split()) in accepted
        assert commented(copy).replace("ЗАМЕНА", "").split() == quote.split()


def test_a_sample_is_left_as_it_is_when_nothing_is_to_be_done(root: Path) -> None:
    data = (root / "samples" / "school-bad.docx").read_bytes()
    (text,) = documents_in(data, "а.docx")
    assert plain(marked(data, text)) == plain(data)


@given(st.sampled_from([" по возможности", "по возможности ", " по возможности "]))
@profile(max_examples=3)
def test_blanks_at_the_ends_of_what_is_struck_go_with_it(words: str) -> None:
    for block in (
        P("1. Создать по возможности чат."),
        P(letters("1. Создать по возможности чат.")),
    ):
        data, text = order(block)
        start, stop = at(text, words)
        copy = marked(data, text, Replace(start, stop, ""))
        accepted = "".join(t.text or "" for t in document(settled(copy, accept=True)).iter("{*}t"))
        assert (
            f"1. {text.text[:start].rpartition(chr(10))[2]}{text.text[stop:].partition('.')[0]}."
            in accepted
        )
        assert plain(settled(copy, accept=False)) == plain(data)


def test_what_is_put_in_at_one_place_stands_in_the_order_given() -> None:
    data, text = order(P("1. Создать чат."))
    stop = at(text, "Создать чат")[1]
    copy = marked(data, text, Replace(stop, stop, ", группу"), Replace(stop, stop, ", канал"))
    assert "1. Создать чат, группу, канал." in lines(copy)
