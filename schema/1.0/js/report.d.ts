/* Generated from the published schema: make declarations. */

/**
 * 政府信息公开工作年度报告 · One annual report (政府信息公开工作年度报告), as its document prints it.
 * agency: 报告机关 (The body that reports)
 * origin: 页面所载来源信息 (What the page tells of where the report comes from)
 * proactive_disclosure: 二、主动公开政府信息情况 (Information disclosed proactively)
 * proactive_disclosure_2019: 二、主动公开政府信息情况 (Information disclosed proactively)
 * requests: 三、收到和处理政府信息公开申请情况 (Requests for information received and processed)
 * disputes: 四、政府信息公开行政复议、行政诉讼情况 (Administrative reconsideration and litigation)
 * processing_fee: 政府信息公开信息处理费 (Information-processing fee)
 */
export interface Report {
  /**
   * 文档格式 · Format and version of the document
   */
  format: "govinfo.report/1.0";
  /**
   * 表式版本 · Edition of the form that the report follows
   */
  edition: "2019" | "2021";
  agency: Agency;
  /**
   * 报告年度 · Report year
   */
  year: number | null;
  /**
   * 标题 · Title
   */
  title: string | null;
  /**
   * 公布日期 · Date of publication
   */
  published: string | null;
  origin: Origin;
  /**
   * 前言 · Preface
   */
  preface: Paragraph[];
  /**
   * 一、总体情况 · Overview
   */
  overview: Paragraph[];
  proactive_disclosure: ProactiveDisclosure | null;
  proactive_disclosure_2019: ProactiveDisclosure2019 | null;
  requests: Requests | null;
  disputes: Disputes | null;
  /**
   * 表格前后的文字 · Texts before and after the tables of sections 2, 3 and 4
   */
  table_texts: TableText[];
  /**
   * 五、存在的主要问题及改进情况 · Main problems and improvements
   */
  improvement: Paragraph[];
  /**
   * 六、其他需要报告的事项 · Other matters to be reported
   */
  other_matters: Paragraph[];
  processing_fee: ProcessingFee;
  /**
   * 读取说明 · What a reader noted on the document
   */
  notes: Note[];
}
/**
 * 报告机关 · The body that reports (报告机关).
 */
export interface Agency {
  /**
   * 机关名称 · Name of the body
   */
  name: string | null;
  /**
   * 机关层级 · Level of administration
   */
  level: "national" | "provincial" | "prefectural" | "county" | "township" | null;
  /**
   * 行政区划代码（GB/T 2260） · Administrative division code (GB/T 2260)
   */
  division_code: string | null;
  /**
   * 统一社会信用代码（GB 32100） · Unified social credit identifier (GB 32100)
   */
  credit_code: string | null;
}
/**
 * 页面所载来源信息 · What the page around a report tells of its origin, as printed.
 */
export interface Origin {
  /**
   * 索引号 · Index number
   */
  index_number: string | null;
  /**
   * 发布机构 · Publisher
   */
  publisher: string | null;
  /**
   * 发文字号 · Document number
   */
  document_number: string | null;
}
/**
 * 前言、总体情况、存在的主要问题及改进情况 · One paragraph of the source: a single line of text, stripped, never empty.
 */
export interface Paragraph {
  /**
   * 文字 · Text, without line breaks
   */
  text: string;
  /**
   * 所属部分 · The part of its section that it belongs to
   */
  part:
    | "proactive_disclosure"
    | "disclosure_on_request"
    | "information_management"
    | "platform"
    | "supervision"
    | "problems"
    | "measures"
    | null;
}
/**
 * 主动公开政府信息情况 · Table 2 of edition 2021: 10 cells under Art. 20(1), (5), (6) and (8) of the Regulation.
 * government_rules: 规章 (Government rules)
 * normative_documents: 行政规范性文件 (Administrative normative documents)
 * licensing: 行政许可 (Administrative licensing)
 * penalties: 行政处罚 (Administrative penalties)
 * coercion: 行政强制 (Administrative coercion)
 * fees: 行政事业性收费 (Administrative fees)
 */
export interface ProactiveDisclosure {
  government_rules: DocumentCounts;
  normative_documents: DocumentCounts;
  licensing: DecisionCount;
  penalties: DecisionCount;
  coercion: DecisionCount;
  fees: FeeAmount;
}
/**
 * 规章、行政规范性文件 · Rules or normative documents (件): issued and repealed this year, and in force.
 */
export interface DocumentCounts {
  /**
   * 本年制发件数 · Issued this year. Unit: 件. null: blank, which is not 0.
   */
  issued: number | null;
  /**
   * 本年废止件数 · Repealed this year. Unit: 件. null: blank, which is not 0.
   */
  repealed: number | null;
  /**
   * 现行有效件数 · In force. Unit: 件. null: blank, which is not 0.
   */
  in_force: number | null;
}
/**
 * 行政许可、行政处罚、行政强制 · Decisions made this year (件).
 */
export interface DecisionCount {
  /**
   * 本年处理决定数量 · Decisions made this year. Unit: 件. null: blank, which is not 0.
   */
  decisions: number | null;
}
/**
 * 行政事业性收费 · Administrative fees charged this year, in 万元 (10,000 yuan).
 */
export interface FeeAmount {
  /**
   * 本年收费金额（单位：万元） · Fees charged this year (10,000 yuan). Unit: 万元. null: blank, which is not 0.
   */
  amount_10k_yuan: number | null;
}
/**
 * 主动公开政府信息情况 · Table 2 of edition 2019: 22 cells under Art. 20(1), (5), (6), (8) and (9) of the Regulation.
 * government_rules: 规章 (Government rules)
 * normative_documents: 规范性文件 (Normative documents)
 * licensing: 行政许可 (Administrative licensing)
 * other_services: 其他对外管理服务事项 (Other administrative services to the public)
 * penalties: 行政处罚 (Administrative penalties)
 * coercion: 行政强制 (Administrative coercion)
 * fees: 行政事业性收费 (Administrative fees)
 * procurement: 政府集中采购 (Centralised government procurement)
 */
export interface ProactiveDisclosure2019 {
  government_rules: DocumentCounts2019;
  normative_documents: DocumentCounts2019;
  licensing: ServiceCounts2019;
  other_services: ServiceCounts2019;
  penalties: ServiceCounts2019;
  coercion: ServiceCounts2019;
  fees: FeeItems2019;
  procurement: Procurement2019;
}
/**
 * 规章、规范性文件 · Rules or normative documents (件): made and disclosed this year, and disclosed in total.
 */
export interface DocumentCounts2019 {
  /**
   * 本年新制作数量 · Newly made this year. Unit: 件. null: blank, which is not 0.
   */
  made: number | null;
  /**
   * 本年新公开数量 · Newly disclosed this year. Unit: 件. null: blank, which is not 0.
   */
  newly_disclosed: number | null;
  /**
   * 对外公开总数量 · Disclosed in total. Unit: 件. null: blank, which is not 0.
   */
  disclosed_total: number | null;
}
/**
 * 行政许可、其他对外管理服务事项、行政处罚 · Services to the public: items (项) of last year, their change (signed), and decisions (件).
 */
export interface ServiceCounts2019 {
  /**
   * 上一年项目数量 · Items of the previous year. Unit: 项. null: blank, which is not 0.
   */
  previous_items: number | null;
  /**
   * 本年增/减 · Change this year. Unit: 项. null: blank, which is not 0.
   */
  change: number | null;
  /**
   * 处理决定数量 · Decisions made. Unit: 件. null: blank, which is not 0.
   */
  decisions: number | null;
}
/**
 * 行政事业性收费 · Administrative fees: items (项) of last year, and their change (signed).
 */
export interface FeeItems2019 {
  /**
   * 上一年项目数量 · Items of the previous year. Unit: 项. null: blank, which is not 0.
   */
  previous_items: number | null;
  /**
   * 本年增/减 · Change this year. Unit: 项. null: blank, which is not 0.
   */
  change: number | null;
}
/**
 * 政府集中采购 · Centralised procurement: projects (项), and their amount in the unit that the document prints.
 */
export interface Procurement2019 {
  /**
   * 采购项目数量 · Procurement projects. Unit: 项. null: blank, which is not 0.
   */
  projects: number | null;
  /**
   * 采购总金额 · Total amount of procurement. Unit: as printed. null: blank, which is not 0.
   */
  amount: number | null;
  /**
   * 采购总金额的单位 · Unit printed with the amount
   */
  amount_unit: "yuan" | "10k_yuan" | null;
}
/**
 * 收到和处理政府信息公开申请情况 · Table 3: received + carried over = concluded + carried forward, in each column.
 * received: 一、本年新收政府信息公开申请数量 (Requests newly received this year)
 * carried_over: 二、上年结转政府信息公开申请数量 (Requests carried over from last year)
 * outcomes: 三、本年度办理结果 (Outcomes of this year)
 * concluded: （七）总计 (Total concluded)
 * carried_forward: 四、结转下年度继续办理 (Carried forward to next year)
 */
export interface Requests {
  received: ApplicantCounts;
  carried_over: ApplicantCounts;
  outcomes: Outcomes;
  concluded: ApplicantCounts;
  carried_forward: ApplicantCounts;
}
/**
 * 申请人情况 · One row of table 3: requests (件) by kind of applicant.
 */
export interface ApplicantCounts {
  /**
   * 自然人 · Natural person. Unit: 件. null: blank, which is not 0.
   */
  natural_person: number | null;
  /**
   * 商业企业 · Commercial enterprise. Unit: 件. null: blank, which is not 0.
   */
  commercial_enterprise: number | null;
  /**
   * 科研机构 · Research institution. Unit: 件. null: blank, which is not 0.
   */
  research_institution: number | null;
  /**
   * 社会公益组织 · Public welfare organisation. Unit: 件. null: blank, which is not 0.
   */
  public_welfare_organization: number | null;
  /**
   * 法律服务机构 · Legal service agency. Unit: 件. null: blank, which is not 0.
   */
  legal_service_agency: number | null;
  /**
   * 其他 · Other organisation. Unit: 件. null: blank, which is not 0.
   */
  other_organization: number | null;
  /**
   * 总计 · Total. Unit: 件. null: blank, which is not 0.
   */
  total: number | null;
}
/**
 * 本年度办理结果 · 三、本年度办理结果, （一） to （六）: each request counts in one row only.
 * granted: （一）予以公开 (Granted)
 * partially_granted: （二）部分公开（区分处理的，只计这一情形，不计其他情形） (Partially granted (severable information counts here only))
 * denied: （三）不予公开 (Denied)
 * unavailable: （四）无法提供 (Unavailable)
 * not_processed: （五）不予处理 (Not processed)
 * other_processing: （六）其他处理 (Other processing)
 */
export interface Outcomes {
  granted: ApplicantCounts;
  partially_granted: ApplicantCounts;
  denied: Denied;
  unavailable: Unavailable;
  not_processed: NotProcessed;
  other_processing: OtherProcessing;
}
/**
 * 不予公开 · （三）不予公开: eight reasons, Art. 14 to 16, 32 and 36(7) of the Regulation.
 * state_secret: 1.属于国家秘密 (State secret)
 * prohibited_by_law: 2.其他法律行政法规禁止公开 (Disclosure prohibited by other laws or administrative regulations)
 * security_and_stability: 3.危及“三安全一稳定” (Endangers national, public or economic security or social stability)
 * third_party_rights: 4.保护第三方合法权益 (Protects the lawful rights of a third party)
 * internal_affairs: 5.属于三类内部事务信息 (Internal affairs of three kinds)
 * deliberative_process: 6.属于四类过程性信息 (Deliberative information of four kinds)
 * enforcement_file: 7.属于行政执法案卷 (File of an administrative enforcement case)
 * administrative_inquiry: 8.属于行政查询事项 (Matter of administrative inquiry)
 */
export interface Denied {
  state_secret: ApplicantCounts;
  prohibited_by_law: ApplicantCounts;
  security_and_stability: ApplicantCounts;
  third_party_rights: ApplicantCounts;
  internal_affairs: ApplicantCounts;
  deliberative_process: ApplicantCounts;
  enforcement_file: ApplicantCounts;
  administrative_inquiry: ApplicantCounts;
}
/**
 * 无法提供 · （四）无法提供: three reasons, Art. 29, 30, 36(4), 36(5) and 38 of the Regulation.
 * not_held: 1.本机关不掌握相关政府信息 (Information not held by this body)
 * needs_creation: 2.没有现成信息需要另行制作 (No ready information; it would have to be created)
 * still_unclear: 3.补正后申请内容仍不明确 (Request still unclear after correction)
 */
export interface Unavailable {
  not_held: ApplicantCounts;
  needs_creation: ApplicantCounts;
  still_unclear: ApplicantCounts;
}
/**
 * 不予处理 · （五）不予处理: five reasons, Art. 35, 36(6) and 39 of the Regulation.
 * petition_or_complaint: 1.信访举报投诉类申请 (Petition, report of wrongdoing or complaint)
 * duplicate: 2.重复申请 (Duplicate request)
 * published_material: 3.要求提供公开出版物 (Asks for published material)
 * excessive_repetition: 4.无正当理由大量反复申请 (Excessive repeated requests without proper reason)
 * confirmation_or_reissue: 5.要求行政机关确认或重新出具已获取信息 (Asks to confirm or reissue information already obtained)
 */
export interface NotProcessed {
  petition_or_complaint: ApplicantCounts;
  duplicate: ApplicantCounts;
  published_material: ApplicantCounts;
  excessive_repetition: ApplicantCounts;
  confirmation_or_reissue: ApplicantCounts;
}
/**
 * 其他处理 · （六）其他处理: three rows in edition 2021, one (`undivided`) in edition 2019.
 * correction_overdue: 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 (Not corrected in time without proper reason, no longer processed)
 * fee_overdue: 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 (Fee not paid in time, no longer processed)
 * miscellaneous: 3.其他 (Miscellaneous)
 * undivided: （六）其他处理 (Other processing, undivided)
 */
export interface OtherProcessing {
  correction_overdue: ApplicantCounts | null;
  fee_overdue: ApplicantCounts | null;
  miscellaneous: ApplicantCounts | null;
  undivided: ApplicantCounts | null;
}
/**
 * 政府信息公开行政复议、行政诉讼情况 · Table 4: three blocks of five cells.
 * reconsideration: 行政复议 (Administrative reconsideration)
 * litigation: 行政诉讼 (Administrative litigation)
 */
export interface Disputes {
  reconsideration: DisputeCounts;
  litigation: Litigation;
}
/**
 * 行政复议、未经复议直接起诉、复议后起诉 · One block of table 4: cases (件) by result. The total is as printed, not computed.
 */
export interface DisputeCounts {
  /**
   * 结果维持 · Upheld. Unit: 件. null: blank, which is not 0.
   */
  upheld: number | null;
  /**
   * 结果纠正 · Corrected. Unit: 件. null: blank, which is not 0.
   */
  corrected: number | null;
  /**
   * 其他结果 · Other result. Unit: 件. null: blank, which is not 0.
   */
  other: number | null;
  /**
   * 尚未审结 · Pending. Unit: 件. null: blank, which is not 0.
   */
  pending: number | null;
  /**
   * 总计 · Total. Unit: 件. null: blank, which is not 0.
   */
  total: number | null;
}
/**
 * 行政诉讼 · 行政诉讼: taken to court directly, or after reconsideration.
 * direct: 未经复议直接起诉 (Direct, without reconsideration)
 * after_reconsideration: 复议后起诉 (After reconsideration)
 */
export interface Litigation {
  direct: DisputeCounts;
  after_reconsideration: DisputeCounts;
}
/**
 * 表格前后的文字 · A paragraph that a report prints beside the table of section 2, 3 or 4.
 */
export interface TableText {
  /**
   * 所在部分 · The section that it stands in
   */
  section: "proactive_disclosure" | "requests" | "disputes";
  /**
   * 在表格之前或之后 · Whether it stands before or after the table
   */
  side: "before" | "after";
  /**
   * 文字 · Text, without line breaks
   */
  text: string;
}
/**
 * 政府信息公开信息处理费 · The 信息处理费 of section 6, in 元 (Regulation, Art. 42; 国办函〔2020〕109号).
 */
export interface ProcessingFee {
  /**
   * 发出收费通知的件数 · Fee notices sent
   */
  notices: number | null;
  /**
   * 收费通知总金额 · Total of the fee notices
   */
  charged_yuan: number | null;
  /**
   * 实际收取的总金额 · Total collected
   */
  collected_yuan: number | null;
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
