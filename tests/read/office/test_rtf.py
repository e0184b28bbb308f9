"""The labels of an RTF's lists as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actgen.errors import ReadError
from actgen.read.office.rtf import with_typed_labels

LABEL = rb"{\listtext\pard\plain\f3\'b7\tab}"


def told(body: bytes) -> bytes:
    """The body of an RTF after the labels were typed."""
    return with_typed_labels(rb"{\rtf1\ansi " + body + b"}").removeprefix(rb"{\rtf1\ansi ")[:-1]


def test_an_rtf_without_lists_stays_as_it_is() -> None:
    data = rb"{\rtf1\ansi\pard \'cf\'f0\par}"
    assert with_typed_labels(data) is data


def test_the_label_stands_right_before_the_first_word() -> None:
    # Not before \pard: a cell's paragraph is known to be in a table only after it.
    said = told(rb"{\listtext\pard\plain 1.1.\tab}\pard\intbl\ls6\ilvl1 {\b Text}\cell")
    assert said == rb"{}\pard\intbl{\b {1.1.\tab }Text}\cell"


def test_letters_come_in_their_own_encoding() -> None:
    said = told(rb"{\listtext\pard\plain \u1072\'3f)\tab}\ls3 text\par")
    assert said == rb"{}{\u1072 \'3f)\tab }text\par"


def test_a_bullet_of_a_symbol_font_becomes_a_bullet() -> None:
    for bullet in (rb"\'b7", rb"\u61623\'b7", rb"\u-3913 ?", b"o"):
        said = told(rb"{\listtext\pard\plain\f3 " + bullet + rb"\tab}x\par")
        assert said == rb"{}{\'95\tab }x\par"


def test_old_numbering_too() -> None:
    assert told(rb"{\pntext\f0 2.\tab}{\*\pn\pnlvlbody\pndec}x\par") == (
        rb"{}{\*\pn\pndec}{2.\tab }x\par"
    )


def test_a_style_does_not_number_what_is_numbered_already() -> None:
    said = told(rb"{\stylesheet{\s1\ls1 heading;}}{\listtext 1.\tab}\s1\ls1 x\par")
    assert said == rb"{\stylesheet{\s1heading;}}{}\s1{1.\tab }x\par"


def test_text_that_nobody_sees_takes_no_label() -> None:
    said = told(rb"{\listtext 1.\tab}{\*\bkmkstart _Name}{\field{\*\fldinst REF}{\fldrslt x}}\par")
    assert said == rb"{}{\*\bkmkstart _Name}{\field{\*\fldinst REF}{\fldrslt {1.\tab }x}}\par"


def test_a_deleted_paragraph_takes_its_label_along() -> None:
    assert told(rb"{\listtext 2.\tab}{\deleted gone}{\deleted\par}{\listtext 3.\tab}x\par") == (
        rb"{}{\deleted gone}{\deleted\par}{}{3.\tab }x\par"
    )


def test_a_deleted_beginning_leaves_the_label() -> None:
    assert told(rb"{\listtext 2.\tab}{\deleted a}b\par") == rb"{}{\deleted a}{2.\tab }b\par"


def test_an_empty_point_keeps_its_number() -> None:
    assert told(rb"{\listtext 2.\tab}\ls1\par x\par") == rb"{}{2.\tab }\par x\par"


def test_raw_bytes_are_passed_by() -> None:
    picture = rb"{\pict\bin5 }{\ls}"
    assert told(LABEL + picture + rb"x\par") == b"{}" + picture + rb"{\'95\tab }x\par"


@given(
    st.lists(
        st.sampled_from(
            [b"{", b"}", rb"\par ", rb"\listtext ", rb"\ls1", rb"\bin9", rb"\*", rb"\deleted", b"x", b"\\", b"\n"]
        )
    )
)  # fmt: skip
def test_no_bytes_are_too_odd(pieces: list[bytes]) -> None:
    with_typed_labels(rb"{\rtf1{\listtext 1.}" + b"".join(pieces) + b"}")


def test_half_a_file_is_refused() -> None:
    with pytest.raises(ReadError, match="не полностью"):
        with_typed_labels(rb"{\rtf1 text \par ")
    assert with_typed_labels(b"{\\rtf1 x}\r\n\0\0") == b"{\\rtf1 x}\r\n\0\0"
