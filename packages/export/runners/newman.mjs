// Runs collections by newman: the path of one on each line of standard input, a line of JSON for each on standard output.
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

// The file of newman is the first argument.
const newman = createRequire(import.meta.url)(process.argv[2]);
const run = promisify(newman.run);
const envVar = Object.entries(process.env)
  .filter(([key]) => key.startsWith("PARTWISE_"))
  .map(([key, value]) => ({ key, value }));

for await (const collection of createInterface({ input: process.stdin })) {
  const workingDir = dirname(collection);
  const output = [];
  try {
    const { run: ran } = await run({ collection, envVar, workingDir, reporters: [], ignoreRedirects: true });
    for (const { response } of ran.executions) {
      if (response !== undefined) output.push(`${response.code} ${response.text()}`);
    }
    output.push(...ran.failures.map(({ error }) => error.message));
    process.stdout.write(
      `${JSON.stringify({ status: ran.failures.length > 0 ? 1 : 0, output: output.join("\n") })}\n`,
    );
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ status: 1, output: String(error) })}\n`);
  }
}
process.exit(0);
