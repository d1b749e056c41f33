// Checks a report document against the rules of rules.json: the same findings, words and verdict as any other engine.
// `report` is a document that report.schema.json accepts, `ruleList` the parsed rules.json. Nothing is changed.

/** Gives what stands at a dotted address: null if blank, undefined in a row or table that the report lacks. */
export const valueAt = (report, address) => address.split(".").reduce((part, name) => part?.[name], report);

const isNull = (value) => value === null || value === undefined;

/** Gives the outcome of an equation with its sums; null if the report lacks the row or table that it speaks of. */
export function balance(rule, report) {
  if (isNull(valueAt(report, rule.scope))) return null;
  const sides = [rule.left, rule.right].map((terms) =>
    terms.map((term) => ({ ...term, value: valueAt(report, term.address) })).filter(({ value }) => value !== undefined),
  );
  const sumOf = (terms) => terms.reduce((sum, term) => sum + term.coefficient * (term.value ?? 0), 0);
  const [left, right] = sides.map(sumOf);
  const short = sides[left > right ? 1 : 0];
  const open = short.some(({ value }) => value === null) ? "undecided" : "violated";
  const cells = sides.flat().map(({ address }) => address);
  return { outcome: left === right ? "satisfied" : open, cells, left, right, difference: left - right };
}

const editionOf = (report, ruleList) => ruleList.editions.find(({ code }) => code === report.edition);

const isHeading = (rule, { text, part }) => {
  const ends = (list) => list.some((end) => text.endsWith(end));
  const { words } = rule.headings.find((each) => each.part === part) ?? {};
  const isShort = words && text.includes(words) && [...text].length <= [...words].length + rule.heading_margin;
  return ends(rule.lead_in_ends) || Boolean(isShort && !ends(rule.sentence_ends));
};

// By the kind of a rule: the cells of each finding, as lists of addresses; or findings themselves.
const KINDS = {
  linear: (rule, report) => [balance(rule, report)].filter((found) => found?.difference),
  present: (rule, report) => (isNull(valueAt(report, rule.scope)) ? [[rule.scope]] : []),
  edition_of_year: (rule, report, ruleList) => {
    const { since, until } = editionOf(report, ruleList), year = report.year ?? since;
    return year >= since && year <= (until ?? Infinity) ? [] : [["edition", "year"]];
  },
  own_table_2: (rule, report, ruleList) => {
    const own = editionOf(report, ruleList).table_2;
    const others = ruleList.editions.map((each) => each.table_2).filter((name) => name !== own && report[name]);
    return others.length ? [["edition", ...(report[own] ? [own] : []), ...others]] : [];
  },
  tables_present: (rule, report, ruleList) =>
    rule.alternatives
      .filter((names) => names.every((name) => report[name] === null))
      .map((names) => [names.find((name) => name === editionOf(report, ruleList).table_2) ?? names[0]]),
  non_negative: (rule, report) => rule.cells.filter((cell) => valueAt(report, cell) < 0).map((cell) => [cell]),
  zero_for_levels: (rule, report) => {
    const cells = rule.levels.includes(report.agency.level) ? rule.cells.filter((cell) => valueAt(report, cell)) : [];
    return cells.length ? [cells] : [];
  },
  at_least_difference: (rule, report) =>
    rule.rows.filter((row) => {
      const [least, more, less] = row.map((cell) => valueAt(report, cell));
      return ![least, more, less].some(isNull) && least < more - less;
    }),
  undivided_or_divided: (rule, report) => {
    const printed = rule.cells.filter((cell) => valueAt(report, cell) !== undefined);
    return printed.length > 1 && printed.includes(rule.cells.at(-1)) ? [printed] : [];
  },
  statement: (rule, report) =>
    valueAt(report, rule.scope).some((each) => !isHeading(rule, each) && [...each.text].length >= rule.shortest)
      ? [] : [[rule.scope]],
  any_present: (rule, report, ruleList) =>
    (report.year ?? editionOf(report, ruleList).until ?? Infinity) < rule.first_year ||
    rule.cells.some((cell) => !isNull(valueAt(report, cell))) ? [] : [[rule.scope]],
  filled: (rule, report) => rule.tables.flatMap((table) => blanksOf(rule, table, report)),
};

/** Finds the blanks of a table: all of it, else its wholly blank groups, else the rest. */
function blanksOf(rule, table, report) {
  const severityOf = (cells) => (cells.some((cell) => rule.totals.includes(cell)) ? "warning" : "info");
  const told = (cells, scope, severity = severityOf(cells)) => ({ cells, scope, severity });
  const all = table.cells.filter((cell) => valueAt(report, cell) !== undefined);
  let left = all.filter((cell) => valueAt(report, cell) === null);
  if (all.length > 0 && left.length === all.length) return [told(left, table.address, "error")];
  const found = [];
  for (const { scope, cells } of left.length ? table.groups : []) {
    const present = cells.filter((cell) => valueAt(report, cell) !== undefined);
    const open = left.filter((cell) => present.includes(cell));
    if (present.length < 2 || !open.length || present.some((cell) => valueAt(report, cell) !== null)) continue;
    found.push(told(open, scope));
    left = left.filter((cell) => !open.includes(cell));
  }
  return left.length ? [...found, told(left, "")] : found;
}

/** Checks a report: gives its verdict, and the findings in rule order, worded in `lang` ("zh" or "en"). */
export function check(report, ruleList, lang = "zh") {
  const findings = ruleList.rules.flatMap((rule) =>
    KINDS[rule.kind](rule, report, ruleList).map((found) => {
      const { scope, ...told } = Array.isArray(found) ? { cells: found } : found;
      const usual = { left: null, right: null, difference: null };
      const finding = { rule: rule.id, severity: rule.severity, outcome: "violated", ...usual, ...told };
      return { ...finding, message: message({ ...finding, scope }, rule, report, ruleList, lang) };
    }),
  );
  return { verdict: verdictOf(findings, ruleList), findings };
}

function verdictOf(findings, ruleList) {
  const unread = ruleList.rules.filter(({ kind }) => ["filled", "tables_present"].includes(kind)).map(({ id }) => id);
  const errors = findings.filter(({ outcome, severity }) => outcome === "violated" && severity === "error");
  if (errors.some(({ rule }) => unread.includes(rule))) return "unread";
  if (errors.length) return "inconsistent";
  const totals = ruleList.rules.find(({ kind }) => kind === "filled")?.totals ?? [];
  const lacks = ({ rule, cells }) => unread.includes(rule) && cells.some((cell) => totals.includes(cell));
  return findings.some((each) => each.outcome === "undecided" || lacks(each)) ? "incomplete" : "consistent";
}

function message(finding, rule, report, { words, names }, lang) {
  const name = (address) => names[address]?.[lang] ?? address;
  const listed = (texts) => {
    const rest = texts.length > 4 ? fill(words.rest[lang], { count: texts.length, rest: texts.length - 4 }) : "";
    return texts.slice(0, 4).join(words.comma[lang]) + rest;
  };
  const shown = (address) => {
    const value = valueAt(report, address);
    return isNull(value) || typeof value === "object" ? words.blank[lang] : String(value);
  };
  const rowOf = (cell) => cell.slice(0, cell.lastIndexOf("."));
  const sum = (terms = []) => {
    const values = terms.map(({ address }) => valueAt(report, address)).filter((value) => value !== undefined);
    const blanks = values.filter((value) => value === null).length;
    if (values.length <= 6 && blanks <= 1) return values.map((value) => value ?? words.blank[lang]).join(" + ");
    const told = values.filter(Boolean).map(String);
    if (blanks) told.push(fill(words.blanks[lang], { count: blanks }));
    return told.length ? told.join(" + ") + (values.includes(0) ? words.zeros[lang] : "") : "0";
  };
  const rows = [...new Set(finding.cells.map(rowOf))];
  const blanks = rows.length === finding.cells.length ? finding.cells : rows;
  const where = {
    linear: () => rule.where[lang],
    at_least_difference: () => name(rows[0]),
    filled: () => (finding.scope ? name(finding.scope) : listed(blanks.map(name))),
  };
  return fill(rule.messages[finding.outcome][lang], {
    ...finding,
    where: where[rule.kind]?.() ?? name(finding.cells[0]),
    cells: listed(finding.cells.map(name)),
    count: finding.cells.length,
    left_sum: sum(rule.left),
    right_sum: sum(rule.right),
    ...Object.fromEntries(finding.cells.map((cell, place) => [`value_${place + 1}`, shown(cell)])),
  });
}

const fill = (template, parameters) => template.replace(/\{(\w+)\}/g, (_, name) => String(parameters[name]));
