"""Tables that only set things side by side are no tables of data."""

from actgen.read.raw import RawCell, RawLine, RawRow, RawTable
from actgen.read.structure.layout_tables import is_layout


def test_stamps_in_quotation_marks_within_a_ruled_table_are_no_data() -> None:
    cells = ("«Рассмотрено»\nРуководитель МО", "«Утверждаю»\nДиректор школы")
    row = RawRow([RawCell([RawLine(line) for line in cell.split("\n")]) for cell in cells])
    assert is_layout(RawTable([row], framed=True))
