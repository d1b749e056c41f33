// Deletes each rule, and turns the sign of each coefficient of each equation; answers which of these changes no vector notices.
import { readdirSync, readFileSync } from "node:fs";
import { check } from "../../schema/1.0/js/evaluator.js";

const folder = new URL("../../schema/1.0/", import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, folder), "utf8"));
const ruleList = read("rules.json");
const vectorsOf = (id) => readdirSync(new URL(`vectors/rules/${id}/`, folder)).map((name) => read(`vectors/rules/${id}/${name}`));
const common = vectorsOf("requests.concluded.natural_person");

const isRed = (vector, rules) => {
  const { verdict, findings } = check(vector.report, { ...ruleList, rules });
  const told = findings.map(({ message, ...rest }) => rest);
  return JSON.stringify([verdict, told]) !== JSON.stringify([vector.expected.verdict, vector.expected.findings]);
};

const unnoticed = [];
let mutants = 0;
for (const rule of ruleList.rules) {
  const vectors = [...vectorsOf(rule.id), ...common];
  const attempt = (mutant, what) => {
    mutants += 1;
    const rules = ruleList.rules.flatMap((each) => (each === rule ? mutant : [each]));
    if (!vectors.some((vector) => isRed(vector, rules))) unnoticed.push(`${rule.id} ${what}`);
  };
  attempt([], "deleted");
  for (const side of rule.kind === "linear" ? ["left", "right"] : []) {
    rule[side].forEach((term, place) => {
      const terms = rule[side].map((each, at) => (at === place ? { ...term, coefficient: -term.coefficient } : each));
      attempt([{ ...rule, [side]: terms }], term.address);
    });
  }
}
process.stdout.write(`${JSON.stringify({ mutants, unnoticed })}\n`);
