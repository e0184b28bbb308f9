"""What WeasyPrint takes from Pango and leaves behind: in one process it grew by 18 KiB with each document.

``Layout.setup`` makes an attribute of the features of the font for every line, and a list of it that nobody gives back
(it keeps the attribute for all, and a list would free it). Here each layout has an attribute and a list of its own, as
Pango provides for: both go with it. And each document asks for the description of its fonts, a text that would be the
caller's to free; here it is asked for once.
"""

from __future__ import annotations

from typing import Any

from weasyprint.text.ffi import ffi, pango
from weasyprint.text.fonts import font_features
from weasyprint.text.line_break import Layout

_FEATURES = (
    *("font_kerning", "font_variant_ligatures", "font_variant_position", "font_variant_caps"),
    *("font_variant_numeric", "font_variant_alternates", "font_variant_east_asian"),
    "font_feature_settings",
)
_set_up = Layout.setup


def no_features(*_given: Any) -> dict[str, Any]:
    """``font_features`` as ``Layout.setup`` asks for it: they are added below."""
    return {}


def quick_setup(layout: Layout, style: Any) -> None:
    """``Layout.setup``."""
    _set_up(layout, style)
    features: bytes | None = getattr(style, "_actgen_features", None)
    if features is None:
        said = font_features(*(style[name] for name in _FEATURES))
        features = ",".join(f"{key} {value}" for key, value in said.items()).encode()
        style._actgen_features = features
    if features:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
        # The list owns the attribute, the layout keeps the list.
        pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(features))
        pango.pango_layout_set_attributes(layout.layout, attributes)


class DescribingOnce:
    """Pango, as ``weasyprint.pdf.fonts`` asks it."""

    def __getattr__(self, name: str) -> Any:
        return getattr(pango, name)

    def pango_font_description_to_string(self, description: Any) -> Any:
        """The description of a font as text, one for all documents: a process has a dozen fonts."""
        number = pango.pango_font_description_hash(description)
        family = ffi.string(pango.pango_font_description_get_family(description))
        size = pango.pango_font_description_get_size(description)
        key = (number, family, size)
        return _descriptions.get(key) or _descriptions.setdefault(
            key, pango.pango_font_description_to_string(description)
        )


_descriptions: dict[tuple[int, bytes, int], Any] = {}
