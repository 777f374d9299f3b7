import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** Rule number to the tests that name it, over the tests of every package; the rules are those of rules.md. */
export async function rulesTable(): Promise<ReadonlyMap<number, readonly ProvingTest[]>> {
  const table = new Map((await ruleNumbers()).map((rule): [number, ProvingTest[]] => [rule, []]));
  for (const file of await testFiles()) {
    const code = await readFile(join(root, file), "utf8");
    for (const name of namesOfTests(code, file)) {
      for (const rule of rulesNamedIn(name)) table.get(rule)?.push({ file, name });
    }
  }
  return table;
}

/** A test whose name says that it proves a rule. */
export interface ProvingTest {
  /** From the root of the repository. */
  readonly file: string;
  readonly name: string;
}

const root = fileURLToPath(new URL("../../../../", import.meta.url));

async function ruleNumbers(): Promise<number[]> {
  const rules = await readFile(join(root, "packages/multipart/rules.md"), "utf8");
  return [...rules.matchAll(/^### M(\d+): /gm)].map(([, rule]) => Number(rule));
}

/** The rules that no test names. */
export function unproven(table: ReadonlyMap<number, readonly ProvingTest[]>): string[] {
  return [...table].filter(([, tests]) => tests.length === 0).map(([rule]) => `M${rule}`);
}

/** The numbers of `M14`, and of every rule from the first to the last of `M61-M65`. */
function rulesNamedIn(name: string): Set<number> {
  const found = new Set<number>();
  for (const [, first, last = first] of name.matchAll(/\bM(\d+)(?:(?:-|–| to )M(\d+))?\b/g)) {
    for (let rule = Number(first); rule <= Number(last); rule++) found.add(rule);
  }
  return found;
}

async function testFiles(): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(join(root, "packages"))) {
    const folder = join("packages", name, "test");
    const entries = await readdir(join(root, folder), { recursive: true }).catch(() => []);
    found.push(
      ...entries.filter((entry) => /\.test(-d)?\.ts$/.test(entry)).map((entry) => join(folder, entry)),
    );
  }
  return found.sort();
}

/** Texts that begin with a rule, be they given to a test at once or through a table; none of what is skipped. */
function namesOfTests(code: string, file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isLeftOut(node.expression)) return;
    const text = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? node.text : "";
    if (/^M\d/.test(text)) names.push(text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return names;
}

function isLeftOut(callee: ts.Expression): boolean {
  if (ts.isCallExpression(callee)) return isLeftOut(callee.expression);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  return ["skip", "todo"].includes(callee.name.text) || isLeftOut(callee.expression);
}
