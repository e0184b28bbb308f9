"""What of a document has a sure place in its file."""

from __future__ import annotations

from actgen.annotation.letters import locate
from actgen.annotation.package import WordFile
from actgen.model.text import StructuredText
from actgen.read.docx import paragraph_elements


class Ground:
    """A document with the file it was read from: what of it has a sure place there.

    Raises ReadError if the file is protected or signed.
    """

    def __init__(self, text: StructuredText, data: bytes) -> None:
        self._text = text
        self._found = locate(text, paragraph_elements(WordFile(data).body))

    def editable(self, paragraph: int) -> bool:
        """Whether the letters of a paragraph are surely found in the file, so that it can be changed."""
        return paragraph in self._found

    def has_place(self, paragraph: int) -> bool:
        """Whether something can be put in beside a paragraph."""
        return bool(self._text.paragraphs[paragraph].origin)

    def typed_label(self, paragraph: int) -> bool:
        """Whether the label of a paragraph is typed, not made by Word."""
        found = self._found.get(paragraph)
        return found is not None and bool(found.label)
