"""Label the keys of the document of findings that a report document does not have."""

from govinfo.codes.code import Code, entry


class FindingKey(Code):
    """A key of the document of findings; keys of parts are qualified."""

    DOCUMENT = entry("document", "核对结果", "Findings of each report, and the documents that were not read")
    RULESET = entry("ruleset", "所用规则", "The rules that were applied")
    RULESET_VERSION = entry("ruleset.version", "规则版本", "Version of the rules; another one demands something else")
    RULESET_SHA256 = entry(
        "ruleset.sha256", "规则文件的 SHA-256", "SHA-256 of the published file of the rules, rules.json: 64 digits"
    )
    REPORTS = entry("reports", "已核对的报告", "The reports that were read and checked, in the order of the call")
    SOURCE = entry("source", "文件", "Name of the file, as it was given or found; - for standard input")
    VERDICT = entry("verdict", "结论", "What the findings say of the report as a whole; the first that applies")
    FINDINGS = entry(
        "findings", "核对出的问题", "Rules that the report violates or leaves undecided, in the order of the rules"
    )
    RULE = entry("finding.rule", "规则", "Id of the rule")
    SEVERITY = entry("finding.severity", "严重程度", "How grave it is")
    OUTCOME = entry("finding.outcome", "规则的结果", "What became of the rule; undecided: blanks leave it open")
    CELLS = entry("finding.cells", "相关单元格", "Addresses concerned; of an equation, left then right")
    LEFT = entry("finding.left", "等式左边之和", "Sum of the printed cells on the left; null: no equation")
    RIGHT = entry("finding.right", "等式右边之和", "Sum of the printed cells on the right; null: no equation")
    DIFFERENCE = entry("finding.difference", "差（左减右）", "Left minus right; null: no equation")
    MESSAGE = entry("message", "说明", "A sentence for people, in the language of the call; its wording may change")
    SUGGESTIONS = entry(
        "finding.suggestions", "建议核对", "Changes that make the rule hold, the likeliest first; none is applied"
    )
    LOCATED = entry("suggestion.verdict", "是否唯一", "Whether it is the only one")
    CHANGES = entry("suggestion.changes", "改动", "The cells that change, in reading order")
    CHANGED_CELL = entry("change.cell", "单元格地址", "Address of the cell")
    OLD = entry("change.old", "现值", "What is printed; null: blank")
    NEW = entry("change.new", "应为", "What it must take for all rules to hold")
    IS_NEAREST = entry(
        "change.is_nearest", "是否仅为最近的值", "Whether the new value is only the nearest of many that blanks allow"
    )
    MISTAKES = entry(
        "suggestion.mistakes", "可能的原因", "How it may have come about: one explanation for all changes, or one each"
    )
    FORCED_BY = entry("suggestion.rules", "据以推出的规则", "Ids of rules that force the blank; none for a correction")
    IMPOSSIBLE = entry(
        "impossible",
        "无法同时成立的规则",
        "Ids of rules that no values for the blanks fulfil together",
    )
    ERRORS = entry("errors", "未能读取的文件", "The documents that could not be read")
    ERROR_CODE = entry("error.code", "错误代码", "Code of the error; a later package may have more codes")
