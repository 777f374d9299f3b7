import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Tool } from "../tools/tool.js";
import { bundleModule } from "./bundle-module.js";
import { clientCode } from "./client-code.js";
import { judgeCase } from "./judge-case.js";
import type { MultipartCase } from "./read-cases.js";
import type { Judge } from "./start-judge.js";

/** Calls each case with a tool's client; what is wrong by the name of the case, and which forms the caller makes. */
export async function measureParts(
  tool: Tool,
  cases: readonly MultipartCase[],
  folder: string,
  judge: Judge,
): Promise<PartsResult> {
  const code = clientCode(tool, folder, judge.url);
  const calls = cases.map((each) => {
    const operation = { id: each.id, method: "POST", path: `/${each.id}` };
    return `  ${each.id}: (body: never) => ${code.call(operation, { body: "body" })},`;
  });
  const source = `${code.imports(cases.map(({ id }) => id))}\nexport const calls = {\n${calls.join("\n")}\n};\n`;
  const entry = join(folder, `${tool.name}-parts.ts`);
  await writeFile(entry, source);
  const outfile = await bundleModule(entry);
  const { calls: made } = await import(`${pathToFileURL(outfile).href}?${process.pid}`);
  const wrong = new Map<string, string>();
  for (const each of cases) {
    let thrown: unknown;
    try {
      await made[each.id](withFiles(each.value));
    } catch (error) {
      thrown = error;
    }
    const received = await judge.newest();
    const fault = judgeCase(each, received);
    const said = thrown instanceof Error ? thrown.message.slice(0, 60) : String(thrown);
    if (fault !== undefined) wrong.set(each.name, received.path === "" && thrown ? `throws: ${said}` : fault);
  }
  return { wrong, byHand: cases.filter(({ id }) => code.isLeft(id)).length };
}

/** How a tool did. */
export interface PartsResult {
  readonly wrong: ReadonlyMap<string, string>;
  /** Forms that the generated code leaves to its caller. */
  readonly byHand: number;
}

/** A value with its files: `{ file, name, type }` is a File, without a name a Blob. */
function withFiles(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFiles);
  if (typeof value !== "object" || value === null) return value;
  if ("file" in value) {
    const { file, name, type } = value as { file: string; name?: string; type?: string };
    return name === undefined ? new Blob([file]) : new File([file], name, { type: type ?? "" });
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withFiles(each)]));
}
