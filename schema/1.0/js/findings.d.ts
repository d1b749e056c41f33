/* Generated from the published schema: make declarations. */

/**
 * 核对结果 · The findings of one call of `check`: of each report, and the documents that could not be read.
 * ruleset: 所用规则 (The rules that were applied)
 */
export interface FindingsDocument {
  /**
   * 文档格式 · Format and version of the document
   */
  format: "govinfo.findings/1.0";
  ruleset: Ruleset;
  /**
   * 已核对的报告 · The reports that were read and checked, in the order of the call
   */
  reports: CheckedReport[];
  /**
   * 未能读取的文件 · The documents that could not be read
   */
  errors: Failure[];
}
/**
 * 所用规则 · The rules that were applied.
 */
export interface Ruleset {
  /**
   * 规则版本 · Version of the rules; another one demands something else
   */
  version: string;
  /**
   * 规则文件的 SHA-256 · SHA-256 of the published file of the rules, rules.json: 64 digits
   */
  sha256: string;
}
/**
 * 已核对的报告 · A report that was read and checked.
 */
export interface CheckedReport {
  /**
   * 文件 · Name of the file, as it was given or found; - for standard input
   */
  source: string;
  /**
   * 机关名称 · Name of the body
   */
  agency: string | null;
  /**
   * 报告年度 · Report year
   */
  year: number | null;
  /**
   * 表式版本 · Edition of the form that the report follows
   */
  edition: "2019" | "2021";
  /**
   * 结论 · What the findings say of the report as a whole; the first that applies
   */
  verdict: "unread" | "inconsistent" | "incomplete" | "consistent";
  /**
   * 读取说明 · What a reader noted on the document
   */
  notes: Note[];
  /**
   * 核对出的问题 · Rules that the report violates or leaves undecided, in the order of the rules
   */
  findings: Finding[];
  /**
   * 无法同时成立的规则 · Ids of rules that no values for the blanks fulfil together
   */
  impossible: string[];
}
/**
 * 读取说明 · One thing that a reader noticed. Notes travel with the report, so that no doubt is lost.
 * place: 在文件中的位置 (Place in the document)
 */
export interface Note {
  /**
   * 说明代码 · Code of the note
   */
  code:
    | "suffix.wrong"
    | "encoding.wrong"
    | "format.converted"
    | "content.hidden"
    | "content.attached"
    | "content.foreign"
    | "text.revised"
    | "page.image"
    | "form.older"
    | "text.undecodable"
    | "agency.unknown"
    | "year.unknown"
    | "year.contradiction"
    | "edition.inferred"
    | "title.missing"
    | "title.inferred"
    | "text.outside"
    | "text.running"
    | "section.missing"
    | "section.repeated"
    | "section.inferred"
    | "text.beside_table"
    | "table.other"
    | "picture.outside"
    | "table.missing"
    | "table.repeated"
    | "table.joined"
    | "table.unreadable"
    | "table.image"
    | "column.missing"
    | "column.extra"
    | "header.unreadable"
    | "row.missing"
    | "row.extra"
    | "row.repeated"
    | "row.short"
    | "row.long"
    | "row.undivided"
    | "label.variant"
    | "value.unreadable"
    | "value.annotated"
    | "value.unit"
    | "value.uncomputed"
    | "value.spaced"
    | "value.unsure"
    | "fee.in_words"
    | "part.inferred";
  /**
   * 严重程度 · Severity
   */
  severity: "error" | "warning" | "info";
  /**
   * 单元格地址 · Address of the cell, row or table concerned
   */
  address: string | null;
  place: Place;
  /**
   * 原文 · The text as it stands in the document
   */
  raw: string;
}
/**
 * 在文件中的位置 · Where something stands in the document; every number counts from 1, None where it is not known.
 */
export interface Place {
  /**
   * 页 · Page, from 1
   */
  page: number | null;
  /**
   * 表 · Table of the document, from 1
   */
  table: number | null;
  /**
   * 行 · Row of the table, or line of a text, from 1
   */
  row: number | null;
  /**
   * 列 · Column of the table, from 1
   */
  column: number | null;
}
/**
 * 核对出的问题 · A rule that a report violates or leaves undecided.
 */
export interface Finding {
  /**
   * 规则 · Id of the rule
   */
  rule: string;
  /**
   * 严重程度 · How grave it is
   */
  severity: "error" | "warning" | "info";
  /**
   * 规则的结果 · What became of the rule; undecided: blanks leave it open
   */
  outcome: "violated" | "undecided";
  /**
   * 相关单元格 · Addresses concerned; of an equation, left then right
   */
  cells: string[];
  /**
   * 等式左边之和 · Sum of the printed cells on the left; null: no equation
   */
  left: number | null;
  /**
   * 等式右边之和 · Sum of the printed cells on the right; null: no equation
   */
  right: number | null;
  /**
   * 差（左减右） · Left minus right; null: no equation
   */
  difference: number | null;
  /**
   * 说明 · A sentence for people, in the language of the call; its wording may change
   */
  message: string;
  /**
   * 建议核对 · Changes that make the rule hold, the likeliest first; none is applied
   */
  suggestions: Suggestion[];
}
/**
 * 建议核对 · Cells whose change makes a rule hold: a correction, or a blank that is forced.
 */
export interface Suggestion {
  /**
   * 是否唯一 · Whether it is the only one
   */
  verdict: "unique" | "ambiguous";
  /**
   * 改动 · The cells that change, in reading order
   */
  changes: Change[];
  /**
   * 可能的原因 · How it may have come about: one explanation for all changes, or one each
   */
  mistakes: (
    | "cells.exchanged"
    | "cell.beside"
    | "lines.exchanged"
    | "number.split"
    | "line.shifted"
    | "digits.exchanged"
    | "sign.wrong"
    | "total.copied"
    | "digit.lost"
    | "digit.doubled"
    | "digit.added"
    | "digit.wrong"
    | "total.stale"
    | "zero.for_figure"
    | "other"
  )[];
  /**
   * 据以推出的规则 · Ids of rules that force the blank; none for a correction
   */
  rules: string[];
  /**
   * 说明 · A sentence for people, in the language of the call; its wording may change
   */
  message: string;
}
/**
 * 改动 · A cell that takes another value.
 */
export interface Change {
  /**
   * 单元格地址 · Address of the cell
   */
  cell: string;
  /**
   * 现值 · What is printed; null: blank
   */
  old: number | null;
  /**
   * 应为 · What it must take for all rules to hold
   */
  new: number;
  /**
   * 是否仅为最近的值 · Whether the new value is only the nearest of many that blanks allow
   */
  is_nearest: boolean;
}
/**
 * 未能读取的文件 · A document that could not be read.
 */
export interface Failure {
  /**
   * 文件 · Name of the file, as it was given or found; - for standard input
   */
  source: string;
  /**
   * 错误代码 · Code of the error; a later package may have more codes
   */
  code: string;
  /**
   * 说明 · A sentence for people, in the language of the call; its wording may change
   */
  message: string;
}
