"""Pages are usable by everyone: axe-core finds no serious fault in them, in a browser, on a desk and on a phone."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

from govinfo import check, localise, read
from govinfo.writers.html import checked_html, html_of
from govinfo.writers.marks import marks_of
from tests.programs import browser, in_browser, node_module

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
_SERIOUS = {"serious", "critical"}
_ASK = """<script>{axe}</script><script>
axe.run(document).then(found => {{
  const answer = document.createElement("pre");
  answer.id = "answer";
  answer.textContent = JSON.stringify({{ passes: found.passes.length, violations: found.violations }});
  document.body.append(answer);
}});
</script>"""


def _page(kind: str) -> bytes:
    report = read(EXAMPLES / "example-2025-with-errors.docx").report
    if kind == "report":
        return html_of(report)
    return checked_html([(report, marks_of(check(report), localise(report), "en" if kind == "english" else "zh"))])


@pytest.mark.parametrize("width", [1280, 500])
@pytest.mark.parametrize("kind", ["report", "marked", "english"])
def test_axe_finds_no_serious_fault(kind: str, width: int, tmp_path: Path) -> None:
    axe = node_module("axe-core", "axe.min.js").read_text(encoding="utf-8")
    if browser() is None:
        pytest.skip("there is no browser")
    page = tmp_path / "page.html"
    page.write_text(_page(kind).decode() + _ASK.format(axe=axe), encoding="utf-8")

    shown = in_browser(page, tmp_path, "--dump-dom", "--virtual-time-budget=30000", f"--window-size={width},900")
    answer = re.search(r'<pre id="answer">(.*?)</pre>', shown, re.DOTALL)

    assert answer is not None
    found = json.loads(unescape(answer[1]))
    assert found["passes"] > 15
    assert [(each["id"], each["help"]) for each in found["violations"] if each["impact"] in _SERIOUS] == []
