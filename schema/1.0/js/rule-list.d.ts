import type { RuleList } from "./rules.js";

declare const rules: RuleList;
export default rules;
