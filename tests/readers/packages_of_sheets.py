"""Write workbooks part by part, as no library does: for what is odd, damaged or hostile."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def workbook(
    *sheets: str,
    texts: str = "",
    styles: str = "",
    names: tuple[str, ...] = (),
    settings: str = "",
    more: dict[str, str] | None = None,
) -> bytes:
    """Write a workbook; a sheet is what stands inside its `worksheet` element."""
    numbers = range(1, len(sheets) + 1)
    titles = names or tuple(f"Sheet{number}" for number in numbers)
    links = "".join(_relation(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml") for number in numbers)
    links += _relation("rs", "styles", "styles.xml") + _relation("rt", "sharedStrings", "sharedStrings.xml")
    listed = "".join(
        f'<sheet name="{title}" sheetId="{number}" r:id="r{number}"/>'
        for number, title in zip(numbers, titles, strict=True)
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_RELATIONS}">{_relation("r1", "officeDocument", "xl/workbook.xml")}'
        "</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINK}"><sheets>{listed}</sheets>{settings}'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_RELATIONS}">{links}</Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}">{styles}</styleSheet>',
        "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}">{texts}</sst>',
    }
    for number, sheet in zip(numbers, sheets, strict=True):
        parts[f"xl/worksheets/sheet{number}.xml"] = f'<worksheet xmlns="{_MAIN}" xmlns:r="{_LINK}">{sheet}</worksheet>'
    return package(parts | (more or {}))


def package(parts: dict[str, str]) -> bytes:
    """Pack parts."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def drawing_of(sheet: int, row: int) -> dict[str, str]:
    """Give the parts of a drawing with one picture that begins in a row, from 1; the sheet refers to it by `d1`."""
    return {
        f"xl/worksheets/_rels/sheet{sheet}.xml.rels": f'<Relationships xmlns="{_RELATIONS}">'
        f"{_relation('d1', 'drawing', '../drawings/drawing1.xml')}</Relationships>",
        "xl/drawings/drawing1.xml": '<xdr:wsDr xmlns:xdr="x"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col>'
        f"<xdr:row>{row - 1}</xdr:row></xdr:from><xdr:to><xdr:col>1</xdr:col><xdr:row>9</xdr:row></xdr:to>"
        "<xdr:pic/></xdr:twoCellAnchor></xdr:wsDr>",
    }


def _relation(identifier: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{identifier}" Type="{_LINK}/{kind}" Target="{target}"/>'


def formats(*codes: str) -> str:
    """Give the styles of a workbook: the first has no format, the next ones these."""
    listed = "".join(
        f'<numFmt numFmtId="{number}" formatCode="{code.replace(chr(34), "&quot;")}"/>'
        for number, code in enumerate(codes, 200)
    )
    own = "".join(f'<xf numFmtId="{number}"/>' for number, _ in enumerate(codes, 200))
    named = '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>'
    return f'<numFmts>{listed}</numFmts>{named}<cellXfs><xf numFmtId="0"/>{own}</cellXfs>'
