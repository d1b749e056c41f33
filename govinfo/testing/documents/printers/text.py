"""Print a report as texts: in each form of table, one of them in another encoding."""

from govinfo.testing.documents.layouts import FORMS, Form, Printer, tabs, text_of


def _printed(form: Form, encoding: str = "utf-8") -> Printer:
    return lambda report, tables: text_of(report, form, tables).encode(encoding)


PRINTERS: dict[str, Printer] = {
    **{f"text_{name}": _printed(form) for name, form in FORMS.items()},
    "text_tabs in gb18030": _printed(tabs, "gb18030"),
}
