// Writes the TypeScript declarations of schema/1.0/js from the published schemas, into the folder that is named.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

const published = new URL("../../schema/1.0/", import.meta.url);
const head = "/* Generated from the published schema: make declarations. */";
const types = { report: "Report", rules: "RuleList", findings: "FindingsDocument" };
const orNull = /OrNull$/;

/** Titles are Chinese labels; they would name the types, so they go before the descriptions. */
function described({ title, description, ...rest }) {
  const words = [title, description].filter((text) => typeof text === "string");
  return words.length ? { description: words.join(" · "), ...rest } : rest;
}

/** What may be null is told as a type or null, so that both have one declaration. */
function told(schema) {
  const { $ref, properties, items, additionalProperties, ...rest } = described(schema);
  if ($ref) {
    return orNull.test($ref) ? { anyOf: [{ $ref: $ref.replace(orNull, "") }, { type: "null" }] } : { $ref };
  }
  return {
    ...rest,
    ...(properties && { properties: each(properties) }),
    ...(items && { items: told(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties: additionalProperties && told(additionalProperties),
    }),
  };
}

const each = (schemas) => Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, told(schema)]));

function definitions(schemas) {
  const named = Object.entries(each(schemas)).map(([name, schema]) =>
    orNull.test(name) ? [name.replace(orNull, ""), { ...schema, type: "object" }] : [name, schema],
  );
  return Object.fromEntries(named);
}

for (const [name, type] of Object.entries(types)) {
  const path = new URL(`${name}.schema.json`, published);
  if (!existsSync(path)) continue;
  const { $schema, $id, $defs, ...schema } = JSON.parse(readFileSync(path, "utf8"));
  const whole = { ...told(schema), title: type, $defs: definitions($defs) };
  writeFileSync(join(process.argv[2], `${name}.d.ts`), await compile(whole, type, { bannerComment: head, printWidth: 120 }));
}
