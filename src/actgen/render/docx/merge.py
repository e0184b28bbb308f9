"""A clerk's own template gets the styles and lists that our blocks need and it lacks; where she has them, hers win."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from actgen.render.docx.opc import Package, parsed
from actgen.render.docx.style_names import BASE, EXTRA, STYLES
from actgen.render.docx.styles import numbering_xml, styles_xml
from actgen.render.docx.xml import HEAD, Element, W, serialise, val, w
from actgen.render.profile import Profile

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
# The style that merged styles are based on: hers («Normal») may be of another size and distance.
FOUNDATION = ("ActgenBase", "Основа документа")
_REFERENCES = ("basedOn", "next", "link")


def merge(package: Package, profile: Profile) -> dict[str, str]:
    """Complete a template; returns what it calls each of our styles (our identifier → its)."""
    document = package.document
    styles_name = _part(package, document, "styles", f'{HEAD}<w:styles xmlns:w="{W}"/>')
    numbering_name = _part(package, document, "numbering", f'{HEAD}<w:numbering xmlns:w="{W}"/>')
    styles, numbering = package.tree(styles_name), package.tree(numbering_name)
    for name, root in (
        (document, package.tree(document)),
        (styles_name, styles),
        (numbering_name, numbering),
    ):
        if root.nsmap.get("w") != W:
            raise package.refusal(f"необычное устройство файла ({name})")
    names = _Styles(styles, profile).merge()
    lists = parsed(numbering_xml(profile), package.path)
    _merge_numbering(styles, numbering, lists, names)
    package.parts[styles_name] = serialise(styles)
    package.parts[numbering_name] = serialise(numbering)
    return names


def _part(package: Package, document: str, kind: str, empty: str) -> str:
    found = package.target(document, kind)
    if found:
        return found
    name = f"word/{kind}.xml"
    package.parts[name] = empty.encode()
    package.declare(name, f"{_OFFICE}.{kind}+xml")
    package.relate(document, kind, name, f"rIdActgen{kind.capitalize()}")
    return name


class _Styles:
    """The styles of a template, and ours."""

    def __init__(self, styles: Element, profile: Profile) -> None:
        self._styles = styles
        self._ours = parsed(styles_xml(profile), "styles.xml")
        self._taken = {style.get(w("styleId"), "") for style in styles.iterfind(w("style"))}
        self._by_name = {
            _named(style): style.get(w("styleId"), "") for style in styles.iterfind(w("style"))
        }
        self._names = {name for _, name in self._by_name}

    def merge(self) -> dict[str, str]:
        """Add what is missing; returns our identifier → the template's."""
        wanted = {ident for ident, _ in (*STYLES.values(), *EXTRA)}
        ours = {style.get(w("styleId"), ""): style for style in self._ours.iterfind(w("style"))}
        found = {
            ident: self._by_name[_named(style)]
            for ident, style in ours.items()
            if _named(style) in self._by_name
        }
        missing = [ident for ident in ours if ident in wanted and ident not in found]
        if missing:
            found[BASE[0]] = self._foundation(ours[BASE[0]])
            if "NormalTable" not in found:
                missing.insert(0, "NormalTable")
        added = {ident: self._free(ident) for ident in missing}
        found |= added
        for ident in missing:
            self._styles.append(self._copy(ours[ident], found))
        return found

    def _foundation(self, normal: Element) -> str:
        """Our «Normal» as a style of its own, unless the template's is just the same."""
        known = next(
            (s for s in self._styles.iterfind(w("style")) if val(s, "name").lower() == "normal"),
            None,
        )
        defaults = self._ours.find(w("docDefaults"))
        theirs = self._styles.find(w("docDefaults"))
        if known is not None and _same(known, normal) and _same(defaults, theirs):
            return str(known.get(w("styleId"), ""))
        ident = self._free(FOUNDATION[0])
        made = etree.SubElement(
            self._styles,
            w("style"),
            {w("type"): "paragraph", w("customStyle"): "1", w("styleId"): ident},
        )
        etree.SubElement(made, w("name"), {w("val"): FOUNDATION[1]})
        etree.SubElement(made, w("qFormat"))
        paragraph = normal.find(w("pPr"))
        assert paragraph is not None
        assert defaults is not None
        made.append(deepcopy(paragraph))
        run = defaults.find(f"{w('rPrDefault')}/{w('rPr')}")
        assert run is not None
        made.append(deepcopy(run))
        return ident

    def _free(self, ident: str) -> str:
        while ident in self._taken:
            ident += "Actgen"
        self._taken.add(ident)
        return ident

    def _copy(self, style: Element, found: dict[str, str]) -> Element:
        made = deepcopy(style)
        made.set(w("styleId"), found[style.get(w("styleId"), "")])
        for name in _REFERENCES:
            node = made.find(w(name))
            if node is not None:
                node.set(w("val"), found.get(node.get(w("val"), ""), ""))
        if w("default") in made.attrib:
            del made.attrib[w("default")]
        called = made.find(w("name"))
        if called is not None and val(style, "name").lower() in self._names:
            called.set(w("val"), f"{val(style, 'name')} 2")
        return made


def _named(style: Element) -> tuple[str, str]:
    """The kind of a style and its name, as Word compares names: hers for characters is none for our paragraphs."""
    return style.get(w("type"), "paragraph"), val(style, "name").lower()


def _same(one: Element | None, other: Element | None) -> bool:
    def plain(node: Element | None) -> bytes:
        if node is None:
            return b""
        return etree.tostring(node, method="c14n").split(b">", 1)[1]

    return plain(one) == plain(other)


def _merge_numbering(
    styles: Element, numbering: Element, ours: Element, names: dict[str, str]
) -> None:
    """Our lists under numbers that are free, for the styles that were added."""
    taken = [int(a.get(w("abstractNumId"), "0")) for a in numbering.iterfind(w("abstractNum"))]
    used = [int(n.get(w("numId"), "0")) for n in numbering.iterfind(w("num"))]
    shift, start = max(taken, default=-1) + 1, max(used, default=0)
    waiting = {
        style.get(w("styleId"), ""): node
        for style in styles.iterfind(w("style"))
        if (node := style.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")) is not None
        and _is_ours(style, names)
        and not _linked(numbering, style.get(w("styleId"), ""))
    }
    if not waiting:
        return
    first = next(iter(numbering.iterfind(w("num"))), None)
    for abstract in ours.iterfind(w("abstractNum")):
        made = deepcopy(abstract)
        made.set(w("abstractNumId"), str(int(abstract.get(w("abstractNumId"), "0")) + shift))
        for level in made.iterfind(w("lvl")):
            link = level.find(w("pStyle"))
            assert link is not None
            ident = names[link.get(w("val"), "")]
            if ident in waiting:
                link.set(w("val"), ident)
            else:
                level.remove(link)
        if first is not None:
            first.addprevious(made)
        else:
            numbering.append(made)
    end = numbering.find(w("numIdMacAtCleanup"))
    for num in ours.iterfind(w("num")):
        made = deepcopy(num)
        made.set(w("numId"), str(int(num.get(w("numId"), "0")) + start))
        reference = made.find(w("abstractNumId"))
        assert reference is not None
        reference.set(w("val"), str(int(reference.get(w("val"), "0")) + shift))
        if end is not None:
            end.addprevious(made)
        else:
            numbering.append(made)
    for node in waiting.values():
        node.set(w("val"), str(int(node.get(w("val"), "0")) + start))


def _is_ours(style: Element, names: dict[str, str]) -> bool:
    return style.get(w("styleId"), "") in names.values()


def _linked(numbering: Element, style: str) -> bool:
    """Whether a list of the template names the style already."""
    return any(node.get(w("val")) == style for node in numbering.iter(w("pStyle")))
