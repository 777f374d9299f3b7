import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { pagesOf, wordsOf } from "../helpers/pages-of.js";

const groups = fileURLToPath(new URL("../../../../specs/zoom-im-groups/openapi.yaml", import.meta.url));
let page: string;
beforeAll(async () => {
  page = (await pagesOf(groups)).get("imgroupupdate.html") ?? "";
});

test.each([
  ["the operation", "Update a group PATCH / im/ groups/ {groupId} Changes the settings"],
  ["its rate label", "Rate limit label light"],
  ["its scopes", "OAuth 2 token (zoomOAuth), scope imgroup:write:admin or imgroup:master or"],
  [
    "a parameter",
    "groupId text required The id of the group, as GET /im/groups lists it. Limits: at least 1 character",
  ],
  ["the media types of the body", "multipart/form-data or application/json required"],
  ["a limit", "name text The name of the group, unique within the account. Limits: at most 128 characters"],
  ["allowed values", "One of normal shared restricted"],
  ["an answer", "204 No Content Updated. The answer has no body."],
  ["error codes", "Error codes 4130 Group does not exist: MIuNMURBTkuwfZ20jteRJg."],
  ["fields of an answer", "errors array of objects One entry for each property that was found wrong."],
  ["that nothing was executed", "Nothing on this page was executed."],
])("a page tells %s", (_, words) => {
  expect(wordsOf(page)).toContain(words);
});

test("a page links to its fields, its answers and its neighbours, and marks itself in the list", () => {
  expect(page).toContain('<li class="row" id="field-type">');
  expect(page).toContain('id="answer-404"');
  expect(page).toContain('<a href="imgroupupdate.html" aria-current="page">');
  expect(page).toContain('<a rel="prev" href="imgroup.html">');
  expect(page).toContain('<a rel="next" href="imgroupdelete.html">');
});

test("each link of a page leads to a file of the site, or to an id of the page", async () => {
  const pages = await pagesOf(groups);
  for (const text of [...pages].filter(([name]) => name.endsWith(".html")).map(([, each]) => each)) {
    for (const [, link = ""] of text.matchAll(/(?:href|src)="([^"]*)"/g)) {
      const [file = "", id = ""] = link.split("#");
      if (/^(?:https?|data):/.test(link)) continue;
      const target = file === "" ? text : pages.get(file);
      expect([link, target !== undefined]).toEqual([link, true]);
      if (id !== "") expect(target).toContain(` id="${id}"`);
    }
  }
});

test("a page has a strict policy, and nothing that the policy forbids", () => {
  expect(page).toContain(
    `content="default-src &#39;none&#39;; script-src &#39;self&#39;; style-src &#39;self&#39;; img-src &#39;self&#39; data: blob:; connect-src *; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  );
  for (const [tag] of page.matchAll(/<script[^>]*>/g))
    expect(tag).toMatch(/ src="assets\/|type="application\/json"/);
  expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<style|<[a-z]+[^>]* (?:style|on\w+)=/i);
});

test("samples stand one after another, and say when they were executed", async () => {
  for (const title of ["TypeScript", "JavaScript", "curl", "Python", "partwise call", "On the wire"])
    expect(page).toContain(`<h3>${title}</h3>`);
  const executed = await pagesOf(groups, {
    execute: async (made) => made.map((each) => ({ ...each, samples: each.samples.slice(0, 1) })),
  });
  const words = wordsOf(executed.get("imgroupupdate.html"));
  expect(words).toContain("Each sample was executed against a server that checks it by the description.");
  expect(words).not.toContain("Python");
});

test("whatever a description holds, a page runs no script of it and has no element of it", async () => {
  const bad = `</script><script>alert(1)</script><img src=x onerror=alert(1)>"'`;
  const schema = {
    type: "object",
    properties: { [bad]: { type: "string", enum: [bad], description: bad, default: bad } },
  };
  const operation = {
    ...{ operationId: bad, summary: bad, description: bad, tags: [bad], "x-rate-limit-label": bad },
    externalDocs: { url: "javascript:alert(1)", description: bad },
    requestBody: { content: { "application/json": { schema, example: { [bad]: bad } } } },
    responses: { 200: { description: bad, content: { [`text/${bad}`]: { schema, example: bad } } } },
  };
  const pages = await pagesOf({
    openapi: "3.1.0",
    info: { title: bad, version: bad, description: bad },
    tags: [{ name: bad, description: bad }],
    paths: { "/a b</script><script>\"'": { post: operation } },
  });
  const texts = [...pages].filter(([name]) => name.endsWith(".html")).map(([, text]) => text);
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).not.toMatch(/<script>|<img|javascript:/i);
    expect([...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.slice(0, 20))).not.toContain("<script>");
    expect(text.match(/<\/script>/g)?.length).toBe(text.match(/<script /g)?.length);
    expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/<[a-z]+[^>]* on\w+=/i);
  }
});

test("an operation without a sample says why; listed error codes come before those of examples", async () => {
  const example = { code: 7, message: "From an example." };
  const answer = {
    description: "Refused.",
    "x-error-codes": [{ code: "4130", message: "No such group." }],
    content: { "application/json": { example } },
  };
  const pages = await pagesOf({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/x": {
        post: {
          requestBody: { required: true, content: { "application/xml": { schema: { type: "object" } } } },
          responses: { 404: answer, "5XX": { description: "Broken." } },
        },
      },
    },
  });
  const words = wordsOf(pages.get("post-x.html"));
  expect(words).toMatch(/ Samples No sample: .+\. Try it /);
  expect(words).toContain("404 Not Found application/json Refused. Error codes 4130 No such group. Body");
  expect(words).toContain("5XX Failed server Broken. No body.");
});

test("a part's content types are told where they are not text", async () => {
  const properties = {
    photo: { type: "string", format: "binary" },
    tags: { type: "object" },
    name: { type: "string" },
  };
  const media = {
    schema: { type: "object", properties },
    encoding: { photo: { contentType: "image/png, image/jpeg" } },
  };
  const pages = await pagesOf({
    openapi: "3.1.0",
    info: { title: "t", version: "1" },
    paths: {
      "/photos": { post: { requestBody: { content: { "multipart/form-data": media } }, responses: {} } },
    },
  });
  const words = wordsOf(pages.get("post-photos.html"));
  expect(words).toContain("photo file Content type of the part: image/png or image/jpeg");
  expect(words).toContain("tags object Content type of the part: application/json name text");
  expect(words).toContain("The description names no answer.");
});
