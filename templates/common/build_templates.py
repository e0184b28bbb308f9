"""Builds template.docx of every family anew from gost2025.yaml, after a change of the profile or of the styles.

Run it with the program's own Python: ``.venv/bin/python templates/common/build_templates.py [folder]``. Afterwards a
file may be edited in Word like any other: actgen reads the file, never this script.
"""

from __future__ import annotations

import sys
from pathlib import Path

from actgen.render.docx.template import write_templates

if __name__ == "__main__":
    here = Path(__file__).resolve().parents[1]
    write_templates(Path(sys.argv[1]) if len(sys.argv) > 1 else here)
