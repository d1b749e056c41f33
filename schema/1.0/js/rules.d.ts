/* Generated from the published schema: make declarations. */

/**
 * Rules of the form · The rules of the form as data: what each demands, how its findings are worded, names of cells.
 */
export interface RuleList {
  format: "govinfo.rules/1.0";
  /**
   * Changes whenever what a rule demands does; now 1.0.
   */
  version: string;
  editions: Edition[];
  rules: Rule[];
  words: {
    blank: Wording;
    blanks: Wording;
    zeros: Wording;
    comma: Wording;
    rest: Wording;
  };
  /**
   * What a finding calls a cell, row, table or column (`*` for its rows), by address.
   */
  names: {
    [k: string]: Wording;
  };
}
export interface Edition {
  code: string;
  since: number;
  until: number | null;
  table_2: string;
}
export interface Rule {
  /**
   * Published, and never given to another rule.
   */
  id: string;
  /**
   * How it is evaluated.
   * present: The value at `scope` is not null.
   * edition_of_year: The edition is the one for the year, if there is a year. Tells `edition` and `year`.
   * own_table_2: The report has not the table 2 of another edition. Tells `edition`, its own table 2 if it is there, the other.
   * tables_present: Of each of the `alternatives` one table is there. Tells, where none is, the edition's own, else the first.
   * non_negative: No value is negative. Each one that is, is a finding of its own.
   * zero_for_levels: Bodies of some levels report 0 in all these cells. Tells those that are not 0 together.
   * at_least_difference: In each row, if all three are printed, the first cell is at least the second less the third.
   * linear: An equation between two sums of cells, tolerance 0. It is not applicable where the report lacks its `scope` (a table or a row); any other absent row takes no part in a sum.
   * undivided_or_divided: If the last row is there, none of the others is. Tells the total of each row that is.
   * statement: A paragraph of the section at `scope` says something: it is no heading, and not too short. A heading ends as a lead-in does; or it bears a part, contains the words of the part's heading, is at most `heading_margin` characters longer than these, and does not end as a sentence does.
   * any_present: From report year `first_year` on, at least one of these values is not null. Tells `scope`. Where the report has no year, the last year of its edition stands for it; an edition that is in force has none, and is held to the rule.
   * filled: No cell that is there is blank. A table without a single value is one finding, an error. Else each group of more than one cell that is wholly blank is one, if a cell of it is not told yet, with those of its cells that are not; what is left of a table is one together. One with a total among its cells is a warning.
   */
  kind:
    | "present"
    | "edition_of_year"
    | "own_table_2"
    | "tables_present"
    | "non_negative"
    | "zero_for_levels"
    | "at_least_difference"
    | "linear"
    | "undivided_or_divided"
    | "statement"
    | "any_present"
    | "filled";
  /**
   * Rules of a family share statement and messages.
   */
  family: string;
  severity: "error" | "warning" | "info";
  /**
   * The address it speaks of; empty for the report.
   */
  scope: string;
  editions: ("2019" | "2021")[];
  /**
   * The first report year.
   */
  since: number;
  /**
   * The last report year; null while it applies.
   */
  until: number | null;
  /**
   * What an absent row or table does.
   */
  absent: "left_out" | "violated";
  /**
   * What a blank cell does.
   */
  blank: "ignored" | "hides_non_negative" | "violated";
  statement: Wording;
  messages: Messages;
  where: Wording | null;
  basis: Wording[];
  alternatives?: string[][];
  cells?: string[];
  levels?: string[];
  rows?: string[][];
  left?: Term[];
  right?: Term[];
  shortest?: number;
  lead_in_ends?: string[];
  sentence_ends?: string[];
  heading_margin?: number;
  headings?: Heading[];
  first_year?: number;
  totals?: string[];
  tables?: TableOfGroups[];
}
/**
 * A text in each language, or none.
 */
export interface Wording {
  zh: string;
  en: string;
}
export interface Messages {
  violated: Wording;
  undecided: Wording | null;
}
/**
 * A cell in an equation, taken `coefficient` times (at least once).
 */
export interface Term {
  address: string;
  coefficient: number;
}
/**
 * The heading of a part of a section: its code and the words that it contains.
 */
export interface Heading {
  part: string;
  words: string;
}
/**
 * A table: its cells; its columns that cross every row, then its blocks from the outermost, then its rows.
 */
export interface TableOfGroups {
  address: string;
  cells: string[];
  groups: CellGroup[];
}
/**
 * Cells that a reader of the form would name together: a column, a block, a row.
 */
export interface CellGroup {
  scope: string;
  cells: string[];
}
