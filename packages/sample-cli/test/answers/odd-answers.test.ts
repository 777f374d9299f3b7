import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { runZoomIm } from "../helpers/run-zoom-im.js";
import { answer, type Behaviour, startRawServer } from "../helpers/start-raw-server.js";

const token = "a-token-that-nobody-may-see";
const env = { ZOOM_ACCESS_TOKEN: token };
const json = "application/json";
const id = "MIuNMURBTkuwfZ20jteRJg";
const commands = {
  list: ["list"],
  get: ["get", id],
  update: ["update", id, "--name=y"],
  create: ["create", "y"],
};
const group = answer("200 OK", json, `{"id":"${id}"}`);
const deep = (levels: number) => `${'{"a":['.repeat(levels)}1${"]}".repeat(levels)}`;

async function call(command: keyof typeof commands, behaviour: Behaviour, ...flags: string[]) {
  // An update reads the group before it changes the group.
  await using server = await startRawServer(behaviour, undefined, command === "update" ? group : undefined);
  const ended = await runZoomIm(["groups", ...commands[command], ...flags, "--base-url", server.url], env);
  expect(ended.stderr).not.toMatch(/itself failed|RangeError|\n {4}at /);
  if (flags.includes("--json")) JSON.parse(ended.stdout);
  return ended;
}

describe.concurrent("a success that is not as described ends with 3", () => {
  test.for<[keyof typeof commands, string, RegExp]>([
    [
      "list",
      "{}",
      /^zoom-im: GET \/v2\/im\/groups: the answer \(200\) is not as described: groups is missing\. What to do: /,
    ],
    ["list", "[]", /holds no JSON object: status 200/],
    ["list", '{"status":"ok"}', /groups is missing/],
    ["list", '{"groups":null}', /groups is null, and has to be an array/],
    ["list", '{"groups":[{"id":"a"},null]}', /groups\[1\] is null, and has to be an object/],
    ["list", '{"groups":[{"id":7}]}', /groups\[0\]\.id is a number, and has to be a string/],
    ["list", '{"groups":[],"next_page_token":7}', /next_page_token is a number, and has to be a string/],
    ["list", '{"code":{"a":1},"message":["x"]}', /groups is missing/],
    ["list", deep(5000), /groups is missing/],
    ["get", "{}", /id is missing/],
    ["get", "[]", /holds no JSON object: status 200/],
    ["get", '{"status":"ok"}', /id is missing/],
    ["get", '{"id":null}', /id is null/],
    ["get", deep(5000), /id is missing/],
    [
      "update",
      '{"status":"ok"}',
      /it holds something, and has to be empty\. The change may have been made all the same/,
    ],
    ["update", "[]", /it holds something, and has to be empty/],
    ["update", deep(5000), /it holds something, and has to be empty/],
  ])("%s, answer %#", async ([command, body, message]) => {
    for (const flags of [[], ["--json"]]) {
      const { code, stdout, stderr } = await call(command, answer("200 OK", json, body), ...flags);
      expect(code).toBe(3);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^zoom-im: [^\n]*\n$/);
      if (flags.length === 0) expect(stdout).toBe("");
      else expect(JSON.parse(stdout)).toMatchObject({ exitCode: 3, error: { status: 200 } });
    }
  });
});

describe.concurrent("a refusal of any form ends with 1", () => {
  test.for([
    deep(5000),
    `[${deep(100_000)}]`,
    `{"code":${deep(5000)},"message":${deep(5000)},"errors":[${deep(5000)}]}`,
    '{"code":"300","message":["a"],"errors":null}',
    '{"code":{},"message":{},"errors":{"a":1}}',
    '{"code":null,"message":null,"errors":[null,5,"x",[]]}',
    '{"errors":[{"field":{},"message":[]}]}',
    "[]",
    "null",
    "5",
    '"x"',
    "{",
  ])("form %#", async (body) => {
    for (const command of ["list", "get", "update"] as const) {
      const { code, stderr } = await call(command, answer("400 Bad Request", json, body), "--json");
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^zoom-im: Zoom refused \w+ \/v2\/im\/groups\S*: .* \(HTTP 400(, code -?\d+)?\)\.\n(.*\n)*What to do: .*\.\n$/,
      );
      expect(stderr.length).toBeLessThan(3000);
    }
  });

  test("a code that is a word, in a 2xx with a message", async () => {
    const body = '{"code":"INVALID_ARGUMENT","message":"Not so."}';
    for (const command of ["list", "update"] as const) {
      const { code, stderr } = await call(command, answer("200 OK", json, body));
      expect([code, stderr]).toEqual([1, expect.stringContaining(": Not so (HTTP 200).\n")]);
    }
  });

  test("what is long is cut, and no word in the middle", async () => {
    const errors = Array.from({ length: 1000 }, () => ({ field: "f".repeat(100), message: "m" }));
    const message = `${"word ".repeat(395)} ${token} ${"x".repeat(5000)}`;
    const body = JSON.stringify({ code: 300, message, errors });
    const { stderr } = await call("get", answer("400 Bad Request", json, body));
    expect(stderr).toMatch(/ \.\.\. \(7\d{3} characters; --json prints all\)/);
    expect(stderr).toContain("  and 980 more; --json prints all\n");
    expect(stderr).not.toContain("nobody");
  });
});

describe.concurrent("deep answers are printed", () => {
  test("in a table, and as JSON", async () => {
    const body = `{"id":"a","name":"b","x":${deep(5000)}}`;
    const { code, stdout } = await call("get", answer("200 OK", json, body));
    expect([code, stdout]).toEqual([0, `id\ta\nname\tb\nx\t${deep(5000)}\n`]);
    const document = await call("get", answer("200 OK", json, body), "--json");
    expect(document.stdout.replace(/\s/g, "")).toBe(
      `{"exitCode":0,"command":"groupsget","result":{"api":"im","group":${body}}}`,
    );
  });
});

describe.concurrent("what the mock server can be made to answer ends in a message", () => {
  test.for([
    ["empty", 3],
    ["json-cut", 3],
    ["204-with-body", 3],
    ["gzip-cut", 3],
    ["huge-error", 3],
    ["error-in-200", 1],
    ["html=403", 1],
    ["expired-token", 1],
    ["rate-limit=daily", 1],
    ["redirect=307; to=missing", 1],
    ["charset=utf-16le", 0],
    ["charset=latin1", 0],
    ["wrong-charset", 0],
    ["br", 0],
  ] as const)("%s", async ([fault, code]) => {
    await using server = await startZoomMockServer({ accessToken: token, faults: [fault] });
    const ended = await runZoomIm(["groups", "list", "--timeout", "100", "--base-url", server.url], env);
    expect(ended.code, ended.stderr).toBe(code);
    expect(ended.stderr).toMatch(code === 0 ? /^$/ : /What to do: .*\.\n$/);
  });
});

describe.concurrent("pages", () => {
  /** A server that answers each token with a page. */
  async function start(pageOf: (token: string | null) => object) {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      const page = pageOf(new URL(url ?? "", "http://localhost").searchParams.get("next_page_token"));
      response.writeHead(200, { "content-type": json }).end(JSON.stringify(page));
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v2`;
    return {
      asked,
      list: (...flags: string[]) => runZoomIm(["groups", "list", "--base-url", url, ...flags], env),
      [Symbol.asyncDispose]: async () => {
        server.closeAllConnections();
        server.close();
      },
    };
  }

  test("are followed to the last", async () => {
    await using zoom = await start((token) =>
      token === null
        ? { groups: [{ id: "a", name: "A" }], next_page_token: "2&x=ü" }
        : { groups: [{ id: "b", name: "B" }], next_page_token: "" },
    );
    expect(await zoom.list()).toEqual({
      code: 0,
      stdout: "a\t\t\tA\nb\t\t\tB\n",
      stderr: "",
    });
    expect(zoom.asked).toEqual(["/v2/im/groups", "/v2/im/groups?next_page_token=2%26x%3D%C3%BC"]);
    const { stdout } = await zoom.list("--json");
    expect(JSON.parse(stdout).result.groups).toEqual([
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ]);
  });

  test("that lead back are said not to end", async () => {
    await using zoom = await start(() => ({ groups: [{ id: "a" }], next_page_token: "again" }));
    const { code, stderr } = await zoom.list();
    expect(code).toBe(0);
    expect(stderr).toMatch(/^zoom-im: The list may go on: page 2 names a next page, .*\n$/);
    expect(zoom.asked).toHaveLength(2);
  });

  test("one that is wrong ends with 3, and nothing is printed", async () => {
    await using zoom = await start((token) => (token === null ? { groups: [], next_page_token: "2" } : {}));
    expect(await zoom.list()).toMatchObject({
      code: 3,
      stdout: "",
      stderr: expect.stringContaining("groups is missing"),
    });
  });
});
