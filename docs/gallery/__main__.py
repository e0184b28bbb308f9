"""The gallery: a picture of every sample and the page that shows them: `./run gallery`.

What the page says of a sample is the comment at the head of its file, up to the first line «#».
"""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

from actgen.model.act import Act
from actgen.source import load_act
from actgen.source.kinds import families, family_of
from docs.pictures import MOST_PAGES, ROOT, coloured_pages_of, pages_of, save, side_by_side

GALLERY = ROOT / "docs" / "gallery"
SAMPLES = ROOT / "samples"

HEADINGS = {
    "order": "Распорядительные документы",
    "letter": "Письма",
    "plan": "Планы и дорожные карты",
    "regulation": "Положения, порядки, инструкции",
    "record": "Справки, отчеты, протоколы, акты, записки",
    "extract": "Выписки",
    "sheet": "Листы ознакомления и согласования",
}
SET_HEADING = "Комплект документов школы"
_HEAD = """# Галерея

Здесь каждый образец из папки [samples](../../samples) – таким, каким его печатает программа (не больше трех
первых страниц). Страница и рисунки составлены командой `./run gallery`. Люди, школы и города вымышлены;
какой реквизит в каком образце, сказано в [samples/README.md](../../samples/README.md).
"""
_GREYS = 12
_COLOURS = 48


def main() -> None:
    """Draw every sample and write the page; pictures of samples that are gone are deleted."""
    samples = sorted(SAMPLES.rglob("*.yaml"))
    acts = {sample: load_act(sample) for sample in samples}
    for picture in set(GALLERY.glob("*.png")) - set(map(picture_of, samples)):
        picture.unlink()
    for sample, act in acts.items():
        _draw(sample, act)
    (GALLERY / "README.md").write_text(page(acts), encoding="utf-8")


def page(acts: dict[Path, Act]) -> str:
    """The text of docs/gallery/README.md."""
    parts = [_HEAD]
    for heading, samples in _grouped(acts):
        parts.append(f"\n## {heading}\n")
        parts += (_entry(sample, acts[sample]) for sample in samples)
    return "".join(parts)


def picture_of(sample: Path) -> Path:
    """Where the picture of a sample is kept."""
    name = "-".join(sample.relative_to(SAMPLES).with_suffix(".png").parts)
    return GALLERY / name


def description(sample: Path) -> str:
    """The comment at the head of a sample, up to the first line «#», as one paragraph."""
    lines = sample.read_text(encoding="utf-8").splitlines()
    return " ".join(line.removeprefix("# ") for line in takewhile(_describes, lines))


def _describes(line: str) -> bool:
    return line.startswith("# ")


def _draw(sample: Path, act: Act) -> None:
    pictured = any((act.author.arms, act.author.emblem, act.author.trademark))
    pages = coloured_pages_of(sample) if pictured else pages_of(sample)
    colours = _COLOURS if pictured else _GREYS
    save(side_by_side(pages[:MOST_PAGES]), picture_of(sample), colours)


def _grouped(acts: dict[Path, Act]) -> list[tuple[str, list[Path]]]:
    """The samples by family, those of a folder of their own last."""
    single = [sample for sample in acts if sample.parent == SAMPLES]
    groups = [
        (HEADINGS[family], [s for s in single if family_of(acts[s].kind) == family])
        for family in families()
    ]
    return [*groups, (SET_HEADING, [sample for sample in acts if sample.parent != SAMPLES])]


def _entry(sample: Path, act: Act) -> str:
    name = sample.relative_to(ROOT).as_posix()
    kind = act.kind[:1].upper() + act.kind[1:]
    picture = picture_of(sample).name
    return (
        f"\n### {kind}: [{name}](../../{name})\n\n{description(sample)}\n\n![{kind}]({picture})\n"
    )


if __name__ == "__main__":
    main()
