"""Makes ``samples/school-scan.pdf``: the order of ``samples/school-bad.yaml`` as an office scanner would hand it over.

``python -m benchmarks.school_scan`` writes it anew: black and white, 200 dpi, a little askew, no text layer.
"""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from PIL import Image

from benchmarks.scan_pages import SAMPLES, noise, pages, resize, turn

SOURCE = "school-bad"
TARGET = SAMPLES / "school-scan.pdf"
DPI = 200


def scanned(picture: Image.Image, degrees: float) -> Image.Image:
    """One page in black and white."""
    grey = np.asarray(noise(turn(resize(picture, DPI), degrees).convert("L"), 14))
    return Image.fromarray(np.where(grey < 150, 0, 255).astype(np.uint8)).convert("1")


def write(target: Path) -> None:
    """The scan of all pages."""
    first, *rest = [scanned(page.picture, (-0.7, 0.5)[page.number % 2]) for page in pages(SOURCE)]
    day = time.gmtime(1713337200)  # 17.04.2024, so that the file is the same each time
    first.save(
        target, save_all=True, append_images=rest, resolution=DPI, creationDate=day, modDate=day
    )


if __name__ == "__main__":
    write(TARGET)
    print(f"{TARGET.name}: {TARGET.stat().st_size // 1024} KB")
