import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Description } from "../harness/descriptions.js";
import { runProgram } from "../harness/run-program.js";
import { programOf, workFolder } from "../harness/work-folder.js";

const ours = `import { createClient } from "@partwise/client";
import { operations } from "../ours/index.js";

export const client = createClient({ baseUrl: "https://example.com", operations });
`;

const theirs = `import createClient from "openapi-fetch";
import type { paths } from "../theirs.js";

export const client = createClient<paths>({ baseUrl: "https://example.com" });
`;

/** A call for each description, with a body. */
const calls: Readonly<Record<string, string>> = {
  "/im/groups": `export const { data, error } = await client.PATCH("/im/groups/{groupId}", {
  params: { path: { groupId: "MIuNMURBTkuwfZ20jteRJg" } },
  body: { name: "Support", type: "restricted", search_by_domain: true },
});
`,
  GitHub: `export const { data, error } = await client.POST("/repos/{owner}/{repo}/issues", {
  params: { path: { owner: "octocat", repo: "hello-world" } },
  body: { title: "Found a bug", labels: ["bug"] },
});
export const number: number | undefined = data?.number;
`,
};

/** Generates the types of both, and writes the programs that use them. */
export async function makePrograms({ name, file }: Description): Promise<Program[]> {
  const root = await workFolder(join("types", name.replace(/\W/g, "")));
  const description = await file();
  const partwise = await programOf("partwise", "partwise");
  await runProgram([partwise, "generate", description, "--output", join(root, "ours")]);
  const openapiTypescript = await programOf("openapi-typescript", "openapi-typescript");
  await runProgram([openapiTypescript, description, "--output", join(root, "theirs.d.ts")]);
  const call = calls[name] ?? "";
  const oursAlone = 'export type { paths } from "../ours/index.js";\n';
  const theirsAlone = 'export type { paths } from "../theirs.js";\n';
  return Promise.all([
    makeProgram(root, "openapi-typescript's types alone", theirsAlone),
    makeProgram(root, "openapi-fetch, one call", theirs + call),
    makeProgram(root, "partwise's types alone", oursAlone),
    makeProgram(root, "partwise, one call", ours + call),
  ]);
}

/** A program of one file, in a folder with a `tsconfig.json`. */
export interface Program {
  readonly name: string;
  readonly folder: string;
}

async function makeProgram(root: string, name: string, text: string): Promise<Program> {
  const folder = join(root, name.replace(/\W+/g, "-"));
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "program.ts"), text);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    module: "nodenext",
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  return { name, folder };
}
