import type { Report } from "./report.js";
import type { Rule, RuleList } from "./rules.js";

export type { Report } from "./report.js";
export type { Rule, RuleList } from "./rules.js";

export type Severity = Rule["severity"];
export type Verdict = "unread" | "inconsistent" | "incomplete" | "consistent";
export type Lang = "zh" | "en";

/** What a rule that a report violates, or leaves undecided, has found. */
export interface Finding {
  /** The id of the rule. */
  rule: string;
  severity: Severity;
  outcome: "violated" | "undecided";
  /** The addresses concerned; of an equation, left then right. */
  cells: string[];
  /** The sums of the printed cells, and left − right; null for rules that are no equation. */
  left: number | null;
  right: number | null;
  difference: number | null;
  /** What is wrong, where, with the figures on both sides. */
  message: string;
}

/** What has become of an equation. */
export interface Balance {
  outcome: "satisfied" | "violated" | "undecided";
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
