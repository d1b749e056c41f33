// Tells how long a regular expression may take, in the length of a text. Input: a JSON line for each; output likewise.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const { checkSync } = createRequire(new URL("../node/package.json", import.meta.url))("recheck");

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { source, flags } = JSON.parse(line);
  const { status, complexity, error } = checkSync(source, flags, { timeout: 20_000, randomSeed: 0 });
  process.stdout.write(`${JSON.stringify({ status, takes: complexity?.summary ?? error?.kind ?? null })}\n`);
}
