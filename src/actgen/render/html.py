"""HTML: the template filled in, its style sheet inside, so that the file stands alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Template
from markupsafe import Markup, escape

from actgen.model.act import Act
from actgen.render.context import build
from actgen.render.document import Document, Look
from actgen.render.docx import vars_of
from actgen.render.docx_package import without_forbidden
from actgen.render.layout import layout
from actgen.render.templating import compiled, environment, rendered, template_path
from actgen.render.typesetting import unbound
from actgen.russian.typography import NB_HYPHEN

# Words joined by a stroke stay in one line, as in Word, unless they are longer than this.
LONGEST_HELD = 20
WORD_JOINER = "\u2060"
_HELD = re.compile(rf"[^\s\u00a0]*[{NB_HYPHEN}/][^\s\u00a0]*")

TEMPLATE = "template.html"
STYLE = "style.css"
GENERATOR = "actgen"


def render_html(act: Act) -> bytes:
    """The act as one HTML file that needs nothing else."""
    return html_text(build(act)).encode()


def html_text(document: Document, *, joiners: bool = False) -> str:
    """A prepared context as HTML.

    What must stay in one line is held by a style, for people copy from browsers; with ``joiners`` by invisible
    characters instead, for WeasyPrint breaks lines around such styles too early.
    """
    measures = layout()
    context: dict[str, Any] = vars_of(document) | {
        "created": document.created.isoformat(),
        "name": _attribute(document.name),
        "author": _attribute(document.author),
        "subject": _attribute(document.title),
        "generator": GENERATOR,
        "classes": {look: look.name.lower() for look in Look},
        "layout": measures,
    }
    style_path, path = template_path(STYLE), template_path(TEMPLATE)
    context["style"] = rendered(_load(style_path, *_state(style_path), None), context, style_path)
    return without_forbidden(
        rendered(_load(path, *_state(path), _joined if joiners else _styled), context, path)
    )


def printed(value: Any, hold: Callable[[str], str]) -> Any:
    """What a value becomes in HTML: escaped; what must not break in one line («№ 223-09», «ЦО/VK») held together.

    No font of the Times widths has a non-breaking hyphen, so that a plain one is held by its surroundings.
    """
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    pieces = []
    end = 0
    for match in _HELD.finditer(value):
        token = str(escape(match.group()))
        pieces += [
            str(escape(value[end : match.start()])),
            hold(token) if _is_held(match.group()) else token,
        ]
        end = match.end()
    return Markup("".join([*pieces, str(escape(value[end:]))]))  # noqa: S704 - every piece is escaped


def _is_held(token: str) -> bool:
    return NB_HYPHEN in token or len(token) <= LONGEST_HELD


def _styled(token: str) -> str:
    return f'<span class="held">{unbound(token)}</span>'


def _joined(token: str) -> str:
    return token.replace(NB_HYPHEN, f"-{WORD_JOINER}").replace("/", f"/{WORD_JOINER}")


def _attribute(text: str) -> Markup:
    """A text for an attribute or the title, in one line."""
    return Markup(escape(unbound(text.replace("\n", " "))))  # noqa: S704 - escaped


def _state(path: Path) -> tuple[int, int]:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size


@lru_cache(maxsize=16)
def _load(path: Path, _changed: int, _size: int, hold: Callable[[str], str] | None) -> Template:
    finalize = None if hold is None else partial(printed, hold=hold)
    env = environment(trim_blocks=True, lstrip_blocks=True, finalize=finalize)
    env.autoescape = hold is not None  # a style sheet holds numbers of the profile only
    return compiled(env, path.read_text(encoding="utf-8"), path)
