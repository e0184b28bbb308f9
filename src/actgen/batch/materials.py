"""All that documents are made of, as it was when the run began: acts, pictures, templates, profile.

Workers get it once. It is written out in a folder of the worker's own, so that nothing a user changes during the run
makes documents of one run differ, and workers on other machines need no files of the user.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from actgen.batch.package import Document, Package
from actgen.batch.program import program_digest
from actgen.errors import ActgenError, ErrorList, RenderError, SourceError, os_reason
from actgen.model.place import Place
from actgen.render.docx.check import check_template
from actgen.render.profile import Profile
from actgen.render.profile_file import default_profile, load_profile
from actgen.source.encoding import nearest_file
from actgen.source.form import ActForm
from actgen.source.pictures import picture_names
from actgen.source.placeholders import PIECE

MOST_BYTES = 200 * 1024 * 1024
_PICTURES = {".png", ".jpg", ".jpeg", ".svg"}


@dataclass(frozen=True)
class Materials:
    """The files by their absolute names («/» between the parts), and how documents are printed."""

    files: Mapping[str, bytes] = field(repr=False)
    acts: tuple[str, ...]
    row: str
    package: str
    profile: str
    template: str | None
    pdf: str | None
    program: str

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digests of the files."""
        return {name: hashlib.sha256(raw).hexdigest() for name, raw in sorted(self.files.items())}

    @cached_property
    def digest(self) -> str:
        """One digest of all of it: workers know by it what they have already."""
        known = (self.acts, self.row, self.package, self.profile, self.template, self.pdf)
        text = repr((known, self.program, sorted(self.digests.items())))
        return hashlib.sha256(text.encode()).hexdigest()

    def of_document(self, document: Document, format_name: str) -> str:
        """The digest of what a document is made of besides the row: its act and all that it names, layout, program.

        A template of one's own is for DOCX alone, a kind of PDF for PDF.
        """
        own = {inside(path) for path in _named_by(document)}
        own.add(inside(document.path))
        setup = [self.digests.get(self.profile, self.profile), self.program]
        if format_name == "docx" and self.template is not None:
            own |= {
                name for name in self.files if PurePosixPath(name).is_relative_to(self.template)
            }
        if format_name == "pdf":
            setup.append(self.pdf or "")
        found = [(name, self.digests.get(name, "")) for name in sorted(own)]
        return hashlib.sha256(repr((found, setup)).encode()).hexdigest()


def gathered(package: Package) -> Materials:
    """The materials of a package. Raises ErrorList for what is not there or cannot be read."""
    spec = package.spec
    files: dict[str, bytes] = {}
    errors: list[ActgenError] = []
    paths = [path for each in package.documents for path in (each.path, *_named_by(each))]
    profile, template, look = spec.profile, None, default_profile()
    beside = package.folder / spec.profile
    if beside.suffix.lower() in (".yaml", ".yml"):
        if not beside.is_file():
            message = f"«профиль»: {beside.name}: файла нет"
            errors.append(SourceError(message, package.place("профиль"), nearest_file(beside)))
        else:
            look = load_profile(str(beside))  # its faults come before anything is printed
            paths.append(beside)
            profile = inside(beside)
    else:
        look = load_profile(spec.profile)
    if spec.template is not None:
        own = package.folder / spec.template
        template = inside(own)
        templates = sorted(own.rglob("*.do[ct][xt]")) if own.is_dir() else [own]
        paths += templates
        errors += _faults_of(templates, look)
    for path in paths:
        try:
            if path.is_file():  # what is not there is told by the act that names it
                files[inside(path)] = path.read_bytes()
        except OSError as error:
            place = Place(document=str(path))
            errors.append(RenderError(f"файл не читается ({os_reason(error)})", place))
    if sum(map(len, files.values())) > MOST_BYTES:
        message = f"акты, рисунки и шаблоны пакета больше {MOST_BYTES >> 20} МиБ"
        errors.append(RenderError(message, Place(document=str(package.file))))
    if errors:
        raise ErrorList(errors)
    return Materials(
        files,
        tuple(inside(each.path) for each in package.documents),
        spec.row,
        spec.title,
        profile,
        template,
        spec.pdf,
        program_digest(),
    )


def inside(path: Path) -> str:
    """The name of a file within the materials: absolute, without drive and without «..»."""
    whole = path.resolve()
    return "/".join(whole.parts[1:])


def _named_by(document: Document) -> Iterator[Path]:
    """The files that an act names: pictures, the original of an extract with its own pictures.

    Where a name has a variable, all pictures of that folder.
    """
    yield from _pictures(document.data, document.path.parent)
    path = document.original
    if path is None:
        return
    yield path
    try:
        data = ActForm.read(path).data()
    except ErrorList:
        return  # its faults are told when the extract is made
    yield from _pictures(data, path.parent)


def _pictures(data: dict[str, object], folder: Path) -> Iterator[Path]:
    for name in picture_names(data):
        variable = PIECE.search(name)
        if variable is None:
            yield folder / name
        else:
            known = folder / name[: variable.start()].rpartition("/")[0]
            if known.is_dir():
                yield from sorted(p for p in known.rglob("*") if p.suffix.lower() in _PICTURES)


def _faults_of(templates: list[Path], profile: Profile) -> list[ActgenError]:
    """What is wrong with templates of one's own: told once and before printing, not by every document again."""
    faults: list[ActgenError] = []
    for template in templates:
        try:
            faults += check_template(template, profile).errors
        except RenderError as error:
            faults.append(error)
    return faults
