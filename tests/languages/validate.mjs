// Holds documents against a schema with ajv. Arguments: the schema. Input: a file name a line. Output: a JSON line for each.
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(new URL("../node/package.json", import.meta.url));
const schema = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { default: Ajv } = require(schema.$schema.includes("draft-07") ? "ajv" : "ajv/dist/2020");
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

for await (const file of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const valid = validate(JSON.parse(readFileSync(file, "utf8")));
  const errors = (validate.errors ?? []).map(({ instancePath, keyword, message, params }) => ({
    pointer: instancePath,
    keyword,
    key: params.missingProperty ?? params.additionalProperty ?? null,
    message,
  }));
  process.stdout.write(`${JSON.stringify({ file, valid, errors })}\n`);
}
