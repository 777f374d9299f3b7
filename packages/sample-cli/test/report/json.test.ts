import { readFile } from "node:fs/promises";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { commands } from "../../src/commands/commands.js";
import { assertDocument } from "../helpers/assert-document.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const calls = [
  ["groups", "list"],
  ["groups", "get", "Engineering"],
  ["groups", "create", "New"],
  ["groups", "update", "Engineering", "--name", "New"],
  ["groups", "delete", "Engineering", "--yes"],
  ["members", "list", "Engineering"],
  ["members", "add", "Engineering", "ada@example.com"],
  ["members", "remove", "Engineering", "ada@example.com", "--yes"],
];

// `runZoomIm` holds each document against the schema.
test.concurrent.for(calls)(
  "%j prints one document: done, refused, without an answer, and with nothing sent",
  async (args) => {
    await using server = await startZoomMockServer();
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const run = async (...flags: string[]) => {
      const { code, stdout } = await runZoomIm([...args, "--json", ...flags], env);
      expect(JSON.parse(stdout)).toMatchObject({ exitCode: code, command: args.slice(0, 2).join(" ") });
      return code;
    };
    server.fault("rate-limit=daily");
    expect(await run()).toBe(1);
    server.clearFaults();
    expect(await run("--base-url", "http://127.0.0.1:9/v2", "--timeout", "5")).toBe(3);
    expect(await run("--curl")).toBe(0);
    expect(await run("--dry-run")).toBe(0);
    expect(await run()).toBe(0);
  },
);

test("auth token shows the token in its document, and completion the script", async () => {
  await using server = await startZoomMockServer();
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  const token = await runZoomIm(["auth", "token", "--json"], env);
  expect(JSON.parse(token.stdout)).toEqual({
    exitCode: 0,
    command: "auth token",
    result: { accessToken: server.accessToken, tokenExpires: "not known" },
  });
  const [script, document] = [
    await runZoomIm(["completion", "fish"]),
    await runZoomIm(["completion", "fish", "--json"]),
  ];
  expect(JSON.parse(document.stdout)).toEqual({
    exitCode: 0,
    command: "completion",
    result: { shell: "fish", script: script.stdout },
  });
  const nobody = await runZoomIm(["auth", "token", "--json"]);
  expect(JSON.parse(nobody.stdout)).toMatchObject({ exitCode: 2, command: "auth token" });
});

test("every command of groups and members has its documents tested", () => {
  const tested = calls.map((args) => args.slice(0, 2).join(" "));
  const known = commands.map(({ name }) => name).filter((name) => /^(groups|members) /.test(name));
  expect(known.filter((name) => !tested.includes(name))).toEqual([]);
});

test("wrong usage has a document, with the command where one was found", async () => {
  const { stdout } = await runZoomIm(["groups", "list", "--nonsense", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ exitCode: 2, error: { message: expect.any(String) } });
});

test("a daily limit has its kind and Retry-After, in text and in the document", async () => {
  await using server = await startZoomMockServer({ faults: ["rate-limit=daily"] });
  const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
  const [text, json] = [
    await runZoomIm(["groups", "list"], env),
    await runZoomIm(["groups", "list", "--json"], env),
  ];
  expect(text.stderr).toMatch(/\nLimit: daily, .*\nRetry-After: \d{4}-.*Z\n/);
  expect(text.stderr).toContain("What to do: Wait until the time in Retry-After");
  expect(JSON.parse(json.stdout).error).toMatchObject({
    rateLimit: { kind: "daily" },
    retryAfter: expect.stringMatching(/Z$/),
  });
});

test("the example of json.md is as described", async () => {
  const page = await readFile(new URL("../../json.md", import.meta.url), "utf8");
  const [, example = ""] = /```json\n(.*?)```/s.exec(page) ?? [];
  assertDocument(example);
});
