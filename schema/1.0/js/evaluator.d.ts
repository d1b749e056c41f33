import type { CheckedReport, Finding as ToldFinding } from "./findings.js";
import type { Report } from "./report.js";
import type { Rule, RuleList, Wording } from "./rules.js";

export type { FindingsDocument } from "./findings.js";
export type { Report } from "./report.js";
export type { Rule, RuleList } from "./rules.js";

export type Verdict = CheckedReport["verdict"];
export type Lang = keyof Wording;

/** What a rule that a report violates, or leaves undecided, has found; a check by itself suggests no changes. */
export type Finding = Omit<ToldFinding, "suggestions">;

/** What has become of an equation. */
export interface Balance {
  outcome: Finding["outcome"] | "satisfied";
  cells: string[];
  left: number;
  right: number;
  difference: number;
}

/** Gives what stands at a dotted address: null if blank, undefined in a row or table that the report lacks. */
export function valueAt(report: Report, address: string): unknown;

/** Gives the outcome of an equation (a rule of kind `linear`); null if the report lacks what it speaks of. */
export function balance(rule: Rule, report: Report): Balance | null;

/** Checks a report: gives its verdict, and the findings in rule order, worded in `lang` (Chinese by default). */
export function check(report: Report, ruleList: RuleList, lang?: Lang): { verdict: Verdict; findings: Finding[] };
