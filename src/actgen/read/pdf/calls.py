"""pdfium's functions that are called for every word and every line, with plain addresses for handles.

ctypes checks and wraps typed pointers at every call; with addresses a call takes half the time, and a page takes
thousands of them. Handles are made plain once a page by ``address``. The interpreter's lock is kept: a call is shorter
than letting it go, and pdfium is made for one thread.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

_HANDLE, _INT = ctypes.c_void_p, ctypes.c_int


def address(handle: Any) -> int:
    """The address a handle points to."""
    return ctypes.cast(handle, ctypes.c_void_p).value or 0


def _plain(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


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
