// Runs samples: the path of one on each line of standard input, a line of JSON for each on standard output.
import { createInterface } from "node:readline";
import { format } from "node:util";

// Samples call the server of the run alone: the redirects that it answers with are examples, and lead to other hosts.
const { fetch } = globalThis;
globalThis.fetch = (input, init) => fetch(input, { ...init, redirect: "manual" });

for await (const file of createInterface({ input: process.stdin })) {
  const output = [];
  for (const name of ["log", "error"]) console[name] = (...values) => output.push(format(...values));
  process.exitCode = 0;
  try {
    await import(`file://${file}`);
  } catch (error) {
    process.exitCode = 1;
    output.push(String(error?.stack ?? error));
  }
  process.stdout.write(`${JSON.stringify({ status: process.exitCode, output: output.join("\n") })}\n`);
}
process.exit(0);
