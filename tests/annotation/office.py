"""LibreOffice as a second opinion: documents converted, their changes accepted or rejected."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

_SETTLE = """
import subprocess, sys, time, uno
from com.sun.star.beans import PropertyValue

def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made

folder, source, target, command = sys.argv[1:]
pipe = "actgen" + folder.rsplit("/", 1)[-1]
office = subprocess.Popen(
    ["soffice", "-env:UserInstallation=file://" + folder + "/profile", "--headless", "--norestore", "--nologo",
     "--accept=pipe,name=" + pipe + ";urp"],
    stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
)
try:
    manager = uno.getComponentContext().ServiceManager
    resolver = manager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for attempt in range(200):
        try:
            context = resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
            break
        except Exception:
            time.sleep(0.3)
    desktop = context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
    helper = context.ServiceManager.createInstance("com.sun.star.frame.DispatchHelper")
    document = desktop.loadComponentFromURL("file://" + source, "_blank", 0, (prop("Hidden", True),))
    helper.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
    document.storeToURL("file://" + target, (prop("FilterName", "MS Word 2007 XML"),))
finally:
    office.terminate()
    office.wait(20)
"""


def converted(data: bytes, target: str) -> bytes:
    """A DOCX in another format, by its ending."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.docx").write_bytes(data)
        command = [
            "soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless",
            "--convert-to", target, "--outdir", name, f"{name}/a.docx",
        ]  # fmt: skip
        subprocess.run(command, check=True, timeout=180, capture_output=True)
        return (folder / f"a.{target}").read_bytes()


def settled_by_office(data: bytes, *, accept: bool) -> bytes:
    """A DOCX with all its changes accepted (rejected) by LibreOffice.

    It is driven through UNO, by the Python that the system's python3-uno belongs to. The copy must have no comments:
    LibreOffice without a graphical interface crashes on loading any document with comments into a view.
    """
    python = shutil.which("python3", path=os.pathsep.join(("/usr/bin", "/bin")))
    assert python is not None, "the system's python3 with python3-uno is needed"
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.docx").write_bytes(data)
        command = f".uno:{'Accept' if accept else 'Reject'}AllTrackedChanges"
        arguments = [python, "-c", _SETTLE, name, f"{name}/a.docx", f"{name}/b.docx", command]
        done = subprocess.run(arguments, timeout=240, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return (folder / "b.docx").read_bytes()
