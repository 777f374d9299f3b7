import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chromium } from "playwright";
import { expect, test } from "vitest";
import { findChromium } from "../src/find-program.js";

const executablePath = findChromium();
if (executablePath === undefined) {
  console.log("No Chromium here: validation under a Content-Security-Policy was left out.");
}

const page = `
  import { createClient } from "@partwise/client";
  import { validate } from "@partwise/policies/validate";

  const name = { type: "string", minLength: 2, pattern: "^[A-Z]", format: "hostname" };
  const schema = { type: "object", required: ["name"], properties: { name } };
  const content = { "application/json": { schema } };
  const client = createClient({
    baseUrl: location.origin,
    operations: { "/guests": { post: { requestBody: { content: { "application/json": {} } }, responses: { 200: ["application/json"] } } } },
    policies: [
      validate({
        schemas: { openapi: "3.1.0", paths: { "/guests": { post: { requestBody: { content }, responses: { 200: { content } } } } } },
      }),
    ],
  });
  const told = ({ name, code, pointer, rule }) => [name, code, pointer, rule].filter(Boolean).join(" ");
  const call = (name) => client.POST("/guests", { body: { name } }).then(({ data }) => data.name, told);
  const compiled = () => {
    try {
      return new Function("return 1")();
    } catch ({ name }) {
      return name;
    }
  };
  window.outcomes = [compiled(), await call("A"), await call("ada"), await call("Ada"), await call("Bob")];
`;

test.skipIf(executablePath === undefined)(
  "a page whose Content-Security-Policy forbids code from strings validates bodies and answers",
  async () => {
    const scripts = await bundle();
    const asked: string[] = [];
    const server = createServer(async ({ url = "/", method }, response) => {
      const script = scripts.get(url);
      if (method === "POST") {
        asked.push(url);
        const answer = asked.length === 1 ? { name: "Ada" } : { name: 7 };
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
      } else if (script !== undefined) {
        response.writeHead(200, { "content-type": "text/javascript" }).end(script);
      } else {
        response.writeHead(200, {
          "content-type": "text/html",
          "content-security-policy":
            "default-src 'self'; script-src 'self'; require-trusted-types-for 'script'",
        });
        response.end(
          '<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>',
        );
      }
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const browser = await chromium.launch({ executablePath: executablePath ?? "", timeout: 0 });
    try {
      const tab = await browser.newPage();
      tab.setDefaultTimeout(0);
      await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
      const outcomes = await tab.waitForFunction(() => Reflect.get(globalThis, "outcomes"));
      expect(await outcomes.jsonValue()).toEqual([
        "EvalError",
        "ValidationError BODY_INVALID /name minLength",
        "ValidationError BODY_INVALID /name pattern",
        "Ada",
        "ValidationError ANSWER_INVALID /name type",
      ]);
      expect(asked).toHaveLength(2);
    } finally {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  },
);

/** The page's script and those that it imports on use, by their paths. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL(".", import.meta.url)) },
    entryNames: "page",
    outdir: "/",
    bundle: true,
    write: false,
    splitting: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
  });
  return new Map(outputFiles.map(({ path, text }) => [path, text]));
}
