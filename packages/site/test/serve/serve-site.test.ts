import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedSite, serveSite } from "../../src/index.js";

let parent: string;
let site: ServedSite;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "partwise-serve-"));
  await mkdir(join(parent, "site/assets"), { recursive: true });
  await writeFile(join(parent, "secret.html"), "secret");
  await writeFile(join(parent, "site/index.html"), "<p>index");
  await writeFile(join(parent, "site/.hidden.html"), "hidden");
  await writeFile(join(parent, "site/assets/page.js"), "export {};");
  site = await serveSite(join(parent, "site"));
});
afterAll(async () => {
  await site.close();
  await rm(parent, { recursive: true });
});

/** What a server answers to a target as it stands: fetch would mend the dots of a path. */
function answerTo(
  path: string,
  method = "GET",
): Promise<readonly [number | undefined, string | undefined, string]> {
  const { port } = new URL(site.url);
  return new Promise((done, fail) => {
    const sent = request({ host: "127.0.0.1", port, path, method }, (response) => {
      let text = "";
      response.on("data", (piece) => (text += piece));
      response.on("end", () => done([response.statusCode, response.headers["content-type"], text]));
    });
    sent.on("error", fail).end();
  });
}

test.each([
  ["/", [200, "text/html; charset=utf-8", "<p>index"]],
  ["/index.html?x#y", [200, "text/html; charset=utf-8", "<p>index"]],
  ["/assets/page.js", [200, "text/javascript; charset=utf-8", "export {};"]],
  ["/assets", [404, "text/plain", ""]],
  ["/missing.html", [404, "text/plain", ""]],
])("%s is answered", async (path, answer) => {
  expect(await answerTo(path)).toEqual(answer);
});

test.each([
  "/../secret.html",
  "/%2e%2e/secret.html",
  "/..%2fsecret.html",
  "/assets/..\\..\\secret.html",
  "/.hidden.html",
  "/%00",
  "/%E0%A4%A",
  "//",
])("%s leads nowhere", async (path) => {
  const [status, , text] = await answerTo(path);
  expect(text).not.toContain("secret");
  expect([200, 404]).toContain(status);
  if (status === 200) expect(text).toBe("<p>index");
});

test("a site is read alone", async () => {
  expect(await answerTo("/", "POST")).toEqual([405, "text/plain", ""]);
  expect(await answerTo("/", "HEAD")).toEqual([200, "text/html; charset=utf-8", ""]);
});
