"""pdfium's functions that are called for every word and every line, with plain addresses for handles.

ctypes checks and wraps typed pointers at every call; with addresses a call takes half the time, and a page takes
thousands of them. Handles are made plain once a page by ``address``. The interpreter's lock is kept: a call is shorter
than letting it go, and pdfium is made for one thread.

What is asked of many things at once is asked by ``map``, and the answers go one behind the other into an ``Answers``:
no line of Python runs between two calls.
"""

from __future__ import annotations

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, Literal

import pypdfium2.raw as pdfium

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int


def address(handle: Any) -> int:
    """The address a handle points to."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


class Answers:
    """Room for the numbers with which pdfium answers ``count`` questions, ``width`` numbers each."""

    def __init__(self, kind: Literal["f", "d"], count: int, width: int) -> None:
        self._numbers: array[float] = array(kind, [0.0]) * (count * width)
        self._width, self._step = width, self._numbers.itemsize

    def places(self, number: int = 0) -> range:
        """The addresses to which the answers' numbers go: all first ones, all second ones …"""
        start = self._numbers.buffer_info()[0] + number * self._step
        return range(start, start + len(self._numbers) * self._step, self._width * self._step)

    def column(self, number: int = 0) -> array[float]:
        """The first number of every answer, the second …"""
        return self._numbers[number :: self._width]


def ask(function: Callable[..., Any], *arguments: Iterable[Any]) -> None:
    """Call a function with each of the arguments in turn, for what it writes."""
    deque(map(function, *arguments), maxlen=0)


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


text_of = _plain(pdfium.FPDFText_GetText, _INT, _HANDLE, _INT, _INT, _HANDLE)
letter = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint, _HANDLE, _INT)
text_object = _plain(pdfium.FPDFText_GetTextObject, _HANDLE, _HANDLE, _INT)
char_origin = _plain(pdfium.FPDFText_GetCharOrigin, _INT, _HANDLE, _INT, _HANDLE, _HANDLE)
char_box = _plain(pdfium.FPDFText_GetLooseCharBox, _INT, _HANDLE, _INT, _HANDLE)
char_matrix = _plain(pdfium.FPDFText_GetMatrix, _INT, _HANDLE, _INT, _HANDLE)
is_generated = _plain(pdfium.FPDFText_IsGenerated, _INT, _HANDLE, _INT)
font_size = _plain(pdfium.FPDFTextObj_GetFontSize, _INT, _HANDLE, _HANDLE)
render_mode = _plain(pdfium.FPDFTextObj_GetTextRenderMode, _INT, _HANDLE)
font_of = _plain(pdfium.FPDFTextObj_GetFont, _HANDLE, _HANDLE)

page_object = _plain(pdfium.FPDFPage_GetObject, _HANDLE, _HANDLE, _INT)
form_object = _plain(pdfium.FPDFFormObj_GetObject, _HANDLE, _HANDLE, ctypes.c_ulong)
form_objects = _plain(pdfium.FPDFFormObj_CountObjects, _INT, _HANDLE)
object_type = _plain(pdfium.FPDFPageObj_GetType, _INT, _HANDLE)
object_bounds = _plain(pdfium.FPDFPageObj_GetBounds, _INT, *[_HANDLE] * 5)
object_matrix = _plain(pdfium.FPDFPageObj_GetMatrix, _INT, _HANDLE, _HANDLE)
draw_mode = _plain(pdfium.FPDFPath_GetDrawMode, _INT, _HANDLE, _HANDLE, _HANDLE)
segments_of = _plain(pdfium.FPDFPath_CountSegments, _INT, _HANDLE)
segment_of = _plain(pdfium.FPDFPath_GetPathSegment, _HANDLE, _HANDLE, _INT)
segment_point = _plain(pdfium.FPDFPathSegment_GetPoint, _INT, _HANDLE, _HANDLE, _HANDLE)
segment_type = _plain(pdfium.FPDFPathSegment_GetType, _INT, _HANDLE)
segment_closes = _plain(pdfium.FPDFPathSegment_GetClose, _INT, _HANDLE)
