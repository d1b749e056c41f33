"""Draw the pictures of the README that need a browser and LibreOffice: `make pictures`."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

import govinfo
from govinfo.writers import MARKERS
from govinfo.writers.docx import docx_of
from govinfo.writers.marks import marks_of
from govinfo.writers.xlsx import live_xlsx_of
from tests.programs import in_browser, to_pdf

HERE = Path(__file__).parent
IMAGES = HERE.parent / "images"
#: Pixels for each point of a page, and the height to which what stands on a page is cut.
_SCALE = 1.5


def main() -> None:
    """Write the official layout, the marked one in a browser and in Word, and the blank form, each as a picture."""
    right = govinfo.read(HERE / "example-2025.docx").report
    wrong = govinfo.read(HERE / "example-2025-with-errors.docx").report
    marked = [(wrong, marks_of(govinfo.check(wrong), govinfo.localise(wrong)))]
    blank = govinfo.AnnualReport.blank("2021", agency=right.agency, year=2026)
    with tempfile.TemporaryDirectory() as folder:
        for name, content in {
            "official.docx": docx_of(right),
            "marked.docx": MARKERS["docx"](marked),
            "form.xlsx": live_xlsx_of(blank),
            "marked.html": MARKERS["html"](marked),
        }.items():
            path = Path(folder, name)
            path.write_bytes(content)
            picture = _of_page(path) if path.suffix == ".html" else _of_document(path)
            picture.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(
                IMAGES / f"{path.stem}-{path.suffix[1:]}.png", optimize=True
            )


def _of_page(path: Path) -> Image.Image:
    """Show a page as a browser does."""
    picture = path.with_suffix(".png")
    in_browser(path, path.parent, f"--screenshot={picture}", "--window-size=1100,1500", "--hide-scrollbars")
    with Image.open(picture) as image:
        return image.convert("RGB")


def _of_document(path: Path) -> Image.Image:
    """Show the pages of a document that hold the tables, one beside the other."""
    pages = list(_pages(to_pdf(path)))
    height = max(page.height for page in pages)
    whole = Image.new("RGB", (sum(page.width for page in pages), height), "white")
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width
    return whole


def _pages(path: Path) -> Iterator[Image.Image]:
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            yield ImageOps.expand(page.render(scale=_SCALE).to_pil().convert("RGB"), border=1, fill="#999")


if __name__ == "__main__":
    main()
