import { describe, expect, it } from "vitest";
import { createZoomClient, parseZoomError } from "../src/index.js";

const headers = { "x-zm-trackingid": "v=2.0;clid=us02;rid=WEB_1", "content-type": "application/json" };

describe("parseZoomError", () => {
  const cases: [string, unknown, number, object][] = [
    [
      "code and message",
      { code: 4130, message: "Group does not exist: x." },
      404,
      { code: 4130, message: "Group does not exist: x." },
    ],
    [
      "property errors",
      {
        code: 300,
        message: "Validation Failed.",
        errors: [{ field: "user_info.email", message: "Invalid." }],
      },
      400,
      { code: 300, errors: [{ field: "user_info.email", message: "Invalid." }] },
    ],
    ["error_message", { code: 300, error_message: "Missing." }, 400, { message: "Missing." }],
    [
      "the token URL's form",
      { reason: "Invalid client_id or client_secret", error: "invalid_client" },
      400,
      { code: undefined, message: "Invalid client_id or client_secret" },
    ],
    ["a code as text", { code: "200", message: "Only available for paid account." }, 400, { code: 200 }],
    ["code -1, empty message", { code: -1, message: "" }, 400, { code: -1, message: "" }],
    ["an empty object", {}, 429, { code: undefined, message: "", help: expect.stringMatching(/rate limit/) }],
    [
      "a gateway's HTML",
      "<html>bad gateway</html>",
      502,
      { code: undefined, message: "", help: expect.stringMatching(/later/) },
    ],
    ["nothing", undefined, 500, { code: undefined, message: "", errors: [] }],
    [
      "odd property errors",
      { code: 300, errors: [null, "x", { field: 1 }] },
      400,
      {
        errors: [
          { field: "", message: "" },
          { field: "", message: "" },
          { field: "", message: "" },
        ],
      },
    ],
    [
      "a retired API",
      { code: 4137, message: "Gone." },
      410,
      { code: 4137, help: expect.stringMatching(/retired/) },
    ],
  ];

  it.each(cases)("reads %s", (_, body, status, want) => {
    const error = parseZoomError(body, new Response(null, { status, headers }));
    expect(error).toMatchObject({ status, body, trackingId: "v=2.0;clid=us02;rid=WEB_1", ...want });
  });
});

describe("missing scopes", () => {
  const scopesOf = (message: string, scopes?: readonly string[]) =>
    parseZoomError({ code: 4711, message }, new Response(null, { status: 400 }), scopes).missingScopes;

  it.each([
    ["lacks scopes:[a:b, c]", ["a:b", "c"]],
    ["lacks Scope [ a\n,,b ] and scopes:[c]", ["a", "b"]],
    ["lacks scopes", ["d"]],
    ["lacks scopes:[]", ["d"]],
    ["lacks scopes:[a", ["d"]],
    ["lacks scopes:[a scopes:[b] c", ["a", "scopes:[b"]],
  ])("of %j", (message, want) => {
    expect(scopesOf(message, ["d"])).toEqual(want);
  });

  // With quadratic work, each text would take minutes.
  it.each([
    ["brackets that open", "scope:["],
    ["spaces before none", `scope${" ".repeat(1000)}`],
    ["words", "scopes"],
    ["brackets that close", "]scope"],
    ["commas", ",".repeat(100)],
  ])("of megabytes of %s, without looking at any of them twice", (_, text) => {
    expect(scopesOf(text.repeat(4_000_000 / text.length), ["d"])).toEqual(["d"]);
  });

  it("of megabytes between brackets", () => {
    expect(scopesOf(`scopes:[${" ,".repeat(2_000_000)}a]`)).toEqual(["a"]);
  });
});

describe("a 2xx", () => {
  const get = (body: unknown) =>
    createZoomClient({ token: "t", fetch: async () => new Response(JSON.stringify(body), { headers }) }).GET(
      "/im/groups",
    );

  it("whose body holds a non-zero code is a failure", async () => {
    const { data, error } = await get({ code: 200, message: "Only available for paid account." });
    expect(data).toBeUndefined();
    expect(error).toMatchObject({ status: 200, code: 200, message: "Only available for paid account." });
  });

  it("whose body holds a word as code, and a message, is a failure", async () => {
    const { error } = await get({ code: "INVALID_ARGUMENT", message: "No." });
    expect(error).toMatchObject({ status: 200, code: undefined, message: "No." });
  });

  it("whose body holds code 0, or none, is a success", async () => {
    expect((await get({ code: 0, groups: [] })).error).toBeUndefined();
    expect((await get({ code: "a", groups: [] })).error).toBeUndefined();
    expect((await get({ code: {}, message: "a" })).error).toBeUndefined();
    expect((await get({ groups: [] })).data).toEqual({ groups: [] });
  });
});

describe("what does not exist", () => {
  const member = { path: "/contacts/groups/{groupId}/members", operation: undefined };
  const ofAccount = { path: "/accounts/{accountId}/contacts/groups/{groupId}", operation: undefined };
  const list = { path: "/contacts/groups", operation: undefined };
  const imGroup = { path: "/im/groups/{groupId}", operation: undefined };
  const refused = { code: 300, message: "No.", errors: [{ field: "privacy", message: "1, 2 or 3." }] };
  const call = { missing: true, help: expect.stringMatching(/contact group does not exist/) };

  it.for<[what: string, status: number, body: object, where: typeof list, expected: object]>([
    ["a contact group, by 400 and code 300", 400, { code: 300, message: "x" }, member, call],
    ["a contact group of a sub-account", 400, { code: 300 }, ofAccount, call],
    ["an IM group, by 404", 404, { code: 4130 }, imGroup, { missing: true }],
    ["a person", 404, { code: 1001 }, imGroup, { missing: true }],
  ])("is %s", ([, status, body, where, expected]) => {
    expect(parseZoomError(body, new Response(null, { status }), [], where)).toMatchObject(expected);
  });

  it.for<[what: string, status: number, body: object, where: typeof list | undefined]>([
    ["a property of a contact group that Zoom names", 400, refused, ofAccount],
    ["a property of a new contact group", 400, { code: 300 }, list],
    ["a property of an IM group", 400, { code: 300 }, imGroup],
    ["a plan", 400, { code: 200 }, member],
    ["a path", 404, { code: 64041 }, member],
    ["a call that nobody told of", 400, { code: 300 }, undefined],
  ])("is not %s", ([, status, body, where]) => {
    expect(parseZoomError(body, new Response(null, { status }), [], where)).toMatchObject({ missing: false });
  });
});

it("says that a host does not take files", async () => {
  const refusal = () => Response.json({ code: 64041, message: "No." }, { status: 404 });
  const zoom = createZoomClient({ token: "t", fetch: async () => refusal() });
  const file = new File(["x"], "ship.png", { type: "image/png" });
  const upload = await zoom.POST("/chat/emoji/files", { body: { name: "ship_it", file } });
  expect(upload.error).toMatchObject({ missing: false, help: expect.stringMatching(/own host/) });
  expect((await zoom.GET("/users")).error?.help).toMatch(/Check the base URL/);
});
