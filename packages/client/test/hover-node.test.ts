import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const file = fileURLToPath(new URL("hover.ts", import.meta.url));
const text = `
import { createClient, filenameOf, holdsBinary, unwrap, wrapAsPathBasedClient } from "../src/index.js";
import { fileFrom, nodeTransport } from "../src/node.js";
import { undiciTransport } from "../src/undici.js";
import { operations } from "./fixtures/files/generated/index.js";
const client = createClient({ baseUrl: "https://files.test", operations });
client.PATCH("/files/{fileId}", { params: { path: { fileId: "1" } }, body: {} });
client.GET("/files");
client.request("get", "/files");
[filenameOf, holdsBinary, unwrap, wrapAsPathBasedClient, fileFrom, nodeTransport, undiciTransport];
`;

/** What an editor shows of a name, where the file has it last. */
function hover(name: string): string {
  const at = text.search(new RegExp(`\\b${name}\\b(?![^]*\\b${name}\\b)`));
  const { documentation = [], tags = [] } = service.getQuickInfoAtPosition(file, at) ?? {};
  return [documentation, ...tags.map(({ text }) => text ?? [])].map(ts.displayPartsToString).join("\n");
}

const options = { strict: true, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.NodeNext };
const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [file],
  getScriptVersion: () => "1",
  getScriptSnapshot: (path) => {
    const found = path === file ? text : ts.sys.readFile(path);
    return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
  },
  getCurrentDirectory: () => process.cwd(),
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  fileExists: (path) => path === file || ts.sys.fileExists(path),
  readFile: ts.sys.readFile,
});

it.each([
  "createClient",
  "unwrap",
  "wrapAsPathBasedClient",
  "filenameOf",
  "holdsBinary",
  "fileFrom",
  "nodeTransport",
  "undiciTransport",
])("an editor shows an example of %s", (name) => expect(hover(name)).toContain("```ts\n"));

it("an editor shows an example of a client's methods", () => {
  expect(hover("PATCH")).toContain("client.PATCH(");
  expect(hover("GET")).toContain("client.GET(");
  expect(hover("request")).toContain("client.request(");
});
