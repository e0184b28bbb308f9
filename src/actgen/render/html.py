"""HTML: the family's template filled in, the style sheet inside, so that the file stands alone."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from actgen.model.act import Act
from actgen.render.blocks import Block, Blocks, Look, Paragraph, Picture, TableBlock
from actgen.render.bounded import Bounded
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.looks import Style, looks
from actgen.render.parts.typesetting import unbound
from actgen.render.seal import sealed_html
from actgen.render.setup import Setup
from actgen.render.templating import (
    COMMON,
    environment,
    loaded,
    rendered,
    template_path,
    templates_folder,
    without_forbidden,
)
from actgen.russian.typography import NB_HYPHEN

# Words joined by a stroke stay in one line, as in Word, unless they are longer than this.
LONGEST_HELD = 20
WORD_JOINER = "\u2060"
ZERO_WIDTH_SPACE = "\u200b"
_HELD = re.compile(rf"[^\s\u00a0]*[{NB_HYPHEN}/][^\s\u00a0]*")
# Where Word begins a new line and Pango does not (an older rule of Unicode): «Моя школа» (далее …
_LOOSE = re.compile(r"(?<=» )(?=[(„])")

TEMPLATE = "template.html"
STYLE = "style.css"
GENERATOR = "actgen"
_TITLES = (Look.TITLE, Look.TITLE_CENTRED)


def render_html(act: Act, setup: Setup | None = None) -> bytes:
    """The act as one HTML file that needs nothing else."""
    setup = setup or Setup()
    return html_bytes(build(act, setup), setup)


def html_bytes(document: Document, setup: Setup) -> bytes:
    """A prepared context as one HTML file."""
    return sealed_html(html_text(document, setup).encode())


def html_text(
    document: Document, setup: Setup, *, paged: bool = False, footer: float | None = None
) -> str:
    """A prepared context as HTML.

    ``paged`` is for WeasyPrint: what must stay in one line is then held by invisible characters and not by a
    style (around which WeasyPrint breaks lines too early; people copy from browsers), and ``first_footer`` goes
    into the bottom margin of the first page, which is ``footer`` points high.
    """
    context = _context(document, setup) | {
        "paged": paged,
        "footer_margin": "0" if footer is None else f"{footer:.4g}pt",
    }
    context["style"] = _style(document, context)
    page = _filled(document.family, TEMPLATE, context, _joined if paged else _styled)
    return without_forbidden(_LOOSE.sub(ZERO_WIDTH_SPACE, page) if paged else page)


def _context(document: Document, setup: Setup) -> dict[str, Any]:
    return dict(document.values) | {
        "parts": {str(part): blocks for part, blocks in document.parts.items()},
        "attachments": document.attachments,
        "first_header": document.first_header,
        "first_footer": document.first_footer,
        "landscape": document.landscape,
        "title": document.title,
        "name": document.name,
        "author": document.author,
        "created": document.created.isoformat(),
        "generator": GENERATOR,
        "tags": _tags(document),
        "styles": looks(setup.profile),
        "profile": setup.profile,
        "line_height": partial(_line_height, setup),
        "interval": _interval(setup),
        "frame": setup.profile.points("поле рамки"),
    }


# What the style sheet may know of a document, and two documents alike in that share it.
_OF_STYLE = (
    "profile",
    "styles",
    "line_height",
    "interval",
    "frame",
    "paged",
    "footer_margin",
    "landscape",
)
_style_sheets: Bounded[tuple[object, ...], str] = Bounded(64)


def _style(document: Document, context: dict[str, Any]) -> str:
    """The style sheet of a document: it holds no word of it."""
    path = template_path(COMMON, STYLE)
    template = loaded(_environment(None, templates_folder()), f"{COMMON}/{STYLE}")
    sheets = tuple((each.index, each.landscape) for each in document.attachments)
    footer = bool(document.first_footer)
    key = (
        *(template, context["profile"], context["paged"], context["footer_margin"]),
        *(document.landscape, sheets, footer),
    )
    found = _style_sheets.get(key)
    if found is None:
        given = {name: context[name] for name in _OF_STYLE} | {
            "attachments": [{"index": index, "landscape": turned} for index, turned in sheets],
            "first_footer": footer,
        }
        found = _style_sheets.put(key, rendered(template, given, path))
    return found


def _filled(
    family: str, name: str, context: dict[str, Any], hold: Callable[[str], str] | None
) -> str:
    path = template_path(family, name)
    env = _environment(hold, templates_folder())
    return rendered(loaded(env, f"{family}/{name}"), context, path)


@lru_cache(maxsize=8)
def _environment(hold: Callable[[str], str] | None, folder: Path) -> ImmutableSandboxedEnvironment:
    """The environment of pages, or of the style sheet: that one holds numbers and words of the profile only."""
    env = environment(
        loader=FileSystemLoader(folder),
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=None if hold is None else partial(printed, hold=hold),
        autoescape=hold is not None,
    )
    env.tests |= {
        "paragraph": lambda block: isinstance(block, Paragraph),
        "table": lambda block: isinstance(block, TableBlock),
        "picture": lambda block: isinstance(block, Picture),
    }
    env.filters["points"] = _points
    env.globals |= {
        "Look": Look,
        "classes": {look: look.name.lower().replace("_", "-") for look in Look},
        "placed": placed,
        "attribute": _attribute,
        "data_uri": _data_uri,
    }
    return env


# --- what the templates call ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Placed:
    """A block and its neighbours.

    Whether a paragraph of its look ``follows`` or is ``followed``; whether a table stands below (``tabled``) or, with
    a gap, above (``untabled``).
    """

    block: Block
    follows: bool
    followed: bool
    tabled: bool
    untabled: bool


def placed(blocks: Blocks) -> Iterator[Placed]:
    """Blocks that stand one under another, with what a style sheet has to know of their neighbours."""
    around = (None, *blocks, None)
    for before, block, after in zip(around, blocks, around[2:], strict=False):
        look = _look(block)
        yield Placed(
            block,
            follows=look is not None and _look(before) is look,
            followed=look is not None and _look(after) is look,
            tabled=isinstance(after, TableBlock),
            untabled=isinstance(before, TableBlock) and before.gap,
        )


def printed(value: Any, hold: Callable[[str], str]) -> Any:
    """What a value becomes in HTML: escaped, its line ends as breaks, what must not break in a line held together.

    No font of the Times widths has a non-breaking hyphen («№ 223-09»), so that a plain one is held by its
    surroundings; so are the strokes of «ЦО/VK».
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
    pieces.append(str(escape(value[end:])))
    return Markup("".join(pieces).replace("\n", "<br>"))  # noqa: S704 - every piece is escaped


def _look(block: Block | None) -> Look | None:
    return block.look if isinstance(block, Paragraph) else None


def _tags(document: Document) -> dict[Look, str]:
    """The headings: one of the first level for the act and each attachment, whatever names the act."""
    used = {block.look for block in document.blocks() if isinstance(block, Paragraph)}
    tags = dict.fromkeys((*_TITLES, Look.ATTACHMENT_KIND), "h1")
    tags |= {Look.CHAPTER: "h2", Look.HEADING: "h2"}
    if not used & set(_TITLES):
        named = Look.KIND in used
        tags |= {Look.KIND: "h1"} if named else {Look.CHAPTER: "h1", Look.HEADING: "h1"}
    return tags


def _is_held(token: str) -> bool:
    return NB_HYPHEN in token or len(token) <= LONGEST_HELD


def _styled(token: str) -> str:
    return f'<span class="held">{unbound(token)}</span>'


def _joined(token: str) -> str:
    return token.replace(NB_HYPHEN, f"-{WORD_JOINER}").replace("/", f"/{WORD_JOINER}")


def _attribute(text: str) -> Markup:
    """A text for an attribute or the title, in one line."""
    return Markup(escape(unbound(text.replace("\n", " "))))  # noqa: S704 - escaped


def _data_uri(picture: Picture) -> Markup:
    kind, content = (
        (picture.format, picture.content) if picture.vector is None else ("svg+xml", picture.vector)
    )
    data = base64.b64encode(content).decode()
    return Markup(f"data:image/{kind};base64,{data}")  # noqa: S704 - no markup in Base64


def _points(length: float) -> str:
    return f"{length:.6g}pt"


def _line_height(setup: Setup, style: Style) -> str:
    typeface = setup.profile.points("высота строки гарнитуры")
    return f"{style.size * typeface * style.spacing:.4g}pt"


def _interval(setup: Setup) -> float:
    """What the interval of the text adds below each line, in points."""
    style = looks(setup.profile)[Look.TEXT]
    typeface = setup.profile.points("высота строки гарнитуры")
    single = setup.profile.points("интервал реквизитов")
    return round(style.size * typeface * (style.spacing - single), 3)
