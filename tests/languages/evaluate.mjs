// Reads one request a line, {"rules"?, "report", "lang"?}, and answers one line each: what check gives, and each equation.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { balance, check } from "../../schema/1.0/js/evaluator.js";

let ruleList = JSON.parse(readFileSync(new URL("../../schema/1.0/rules.json", import.meta.url), "utf8"));
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { rules, report, lang } = JSON.parse(line);
  ruleList = rules ?? ruleList;
  if (!report) continue;
  const equations = ruleList.rules.filter(({ kind }) => kind === "linear");
  const balances = Object.fromEntries(equations.map((rule) => [rule.id, balance(rule, report)]));
  process.stdout.write(`${JSON.stringify({ ...check(report, ruleList, lang), balances })}\n`);
}
