import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compileFiles } from "./compile-files.js";

/**
 * Compiles the TypeScript example number `index` (from 0) of a README under `strict`, as a module of the README's
 * package, and runs the example with Node. Gives what the example printed.
 * @throws {Error} when the README has no such example, or the example does not compile or ends with an error
 */
export async function runExample(
  readme: URL,
  index: number,
  completion: Completion = {},
): Promise<{ stdout: string; stderr: string }> {
  const code = complete(await exampleAt(readme, index), completion);
  const parent = fileURLToPath(new URL(".turbo/", readme));
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, "example-"));
  try {
    await writeFile(join(folder, "example.mts"), code);
    compileFiles(["example.mts"], folder);
    return await promisify(execFile)(process.execPath, [join(folder, "example.mjs")]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What is added to an example: a README leaves out what its reader has already. */
export interface Completion {
  /** Code before the example, such as the token that the example uses. */
  readonly before?: string;
  /** Code after the example, such as a line that prints the result. */
  readonly after?: string;
  /** Replacements by the text that they replace, such as a host on loopback. Each text must occur in the example. */
  readonly replace?: Readonly<Record<string, string>>;
}

async function exampleAt(readme: URL, index: number): Promise<string> {
  const examples = [...(await readFile(readme, "utf8")).matchAll(/^```ts\n(.*?)^```$/gms)];
  const example = examples[index]?.[1];
  if (example === undefined)
    throw new Error(`${readme.pathname}: no example ${index}, there are ${examples.length}.`);
  return example;
}

function complete(example: string, { before = "", after = "", replace = {} }: Completion): string {
  let code = example;
  for (const [text, replacement] of Object.entries(replace)) {
    if (!code.includes(text)) throw new Error(`The example does not hold ${JSON.stringify(text)}.`);
    code = code.replaceAll(text, replacement);
  }
  return [before, code, after].join("\n");
}
