import description from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { describe, expect, test } from "vitest";
import { createProgram } from "../../src/commands/create-program.js";
import { normalizeFlags } from "../../src/flags/normalize-flags.js";
import { createReport } from "../../src/report/create-report.js";
import { fakeTerminal } from "../helpers/fake-terminal.js";
import { runZoomIm } from "../helpers/run-zoom-im.js";

const id = "MIuNMURBTkuwfZ20jteRJg";
const update = ["groups", "update", id];
const terminal = fakeTerminal();
const normalize = (...args: string[]) =>
  normalizeFlags(args, createProgram(description, { terminal, report: createReport(terminal) }));

describe("the value of a flag that is on or off", () => {
  test.for(["true", "yes", "1"])("=%s is the flag", (value) => {
    const { args, error } = normalize(...update, `--search-by-domain=${value}`, `--json=${value}`);
    expect([args, error]).toEqual([[...update, "--search-by-domain", "--json"], undefined]);
    expect(normalize(...update, `--no-search-by-domain=${value}`).args.at(-1)).toBe("--no-search-by-domain");
  });

  test.for(["false", "no", "0"])("=%s is its opposite, or no flag where there is none", (value) => {
    const { args, error } = normalize(...update, `--search-by-domain=${value}`, `--json=${value}`);
    expect([args, error]).toEqual([[...update, "--no-search-by-domain"], undefined]);
    expect(normalize(...update, `--no-search-by-domain=${value}`).args.at(-1)).toBe("--search-by-domain");
  });

  test.for([
    "",
    "maybe",
    "TRUE",
    "False",
    "on",
    "off",
    "2",
    "-1",
    "true ",
    "true\n",
    "yes=no",
    "=true",
    "null",
  ])("=%j is refused, by the name of the flag, without the value", (value) => {
    for (const flag of ["--search-by-domain", "--no-search-by-domain", "--mock", "--json", "--help"]) {
      const { error } = normalize(...update, `${flag}=${value}`);
      expect(error?.message).toMatch(
        new RegExp(`^${flag} takes true, yes, 1, false, no or 0 after an equals sign`),
      );
    }
  });

  test("of several the last counts", () => {
    expect(normalize("groups", "list", "--mock", "--mock=false").args).toEqual(["groups", "list"]);
    expect(normalize("groups", "list", "--mock=no", "--mock").args).toEqual(["groups", "list", "--mock"]);
    expect(normalize("groups", "list", "-h", "--help=false").args).toEqual(["groups", "list"]);
    expect(normalize("groups", "list", "--help", "-h=0").args).toEqual(["groups", "list"]);
    const both = normalize(...update, "--search-by-domain=false", "--no-search-by-domain=0");
    expect(both.args).toEqual([...update, "--no-search-by-domain", "--search-by-domain"]);
  });

  test("belongs to the flags of every command, and of the program", () => {
    expect(normalize("mock", "--json=false").args).toEqual(["mock"]);
    expect(normalize("--version=false", "groups", "list").args).toEqual(["groups", "list"]);
    expect(normalize("groups", "list", "-V=1").args).toEqual(["groups", "list", "--version"]);
  });
});

describe("what stays as it is", () => {
  test.for([
    ["--name=false", "--name="],
    ["--name", "-x", "--json"],
    ["--name", "-", "--type", "a=b"],
    ["--timeout=1", "--base-url=http://localhost/?json=false"],
    ["--", "--json=false", "--search-by-domain=maybe"],
    ["--name", "x", "--", "--nmae=1"],
  ])("%j", (flags) => {
    expect(normalize(...update, ...flags)).toMatchObject({ args: [...update, ...flags], error: undefined });
  });

  test("the flags end at two hyphens", () => {
    expect(normalize("groups", "get", "--mock=no", "--", "--json").flags).toEqual(["groups", "get"]);
  });

  test("an unknown flag loses its value, which may be a secret", () => {
    expect(normalize(...update, "--nmae=x=y", "--tokn=s3cret").args).toEqual([...update, "--nmae", "--tokn"]);
  });
});

test.for([
  [["--name", "--json"], "--name", "--json"],
  [["--name", "--search-by-domain=false"], "--name", "--search-by-domain"],
  [["--type", "-h"], "--type", "-h"],
  [["--timeout", "--", "5"], "--timeout", "--"],
] as const)("%j: a flag is not taken for a value", ([flags, name, next]) => {
  expect(normalize(...update, ...flags).error?.message).toBe(
    `${name} needs a value, but ${next} follows. A value that starts with a hyphen goes after an equals sign: ${name}=VALUE.`,
  );
});

describe.concurrent("through the built program", () => {
  async function call(...flags: string[]) {
    await using server = await startZoomMockServer();
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: server.accessToken };
    const ended = await runZoomIm([...update, ...flags], env);
    return {
      ...ended,
      // The update reads the group before it changes the group.
      sent: server.requests
        .filter(({ method }) => method !== "GET")
        .map(({ parts }) => parts.map(({ name, text }) => [name, text])),
    };
  }

  test("each value is what is sent, once", async () => {
    const flags = ["--search-by-domain=false", "--search-by-account=yes", "--no-search-by-ma-account=1"];
    expect(await call(...flags, "--mock=false", "--dry-run=0", "--curl=no", "--json=false")).toEqual({
      code: 0,
      stdout:
        "Updated Engineering: search_by_domain stays false, search_by_account stays true, search_by_ma_account stays false\n",
      stderr: "",
      sent: [
        [
          ["search_by_domain", "false"],
          ["search_by_account", "true"],
          ["search_by_ma_account", "false"],
        ],
      ],
    });
  });

  test("--no-x=false turns x on", async () => {
    expect((await call("--no-search-by-domain=false")).sent).toEqual([[["search_by_domain", "true"]]]);
  });

  test("--json=true prints the document", async () => {
    const { stdout } = await call("--name", "New", "--json=true");
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, result: { id, changed: { name: "New" } } });
  });

  test.for([
    ["--search-by-domain=maybe"],
    ["--mock=", "--name=x"],
    ["--dry-run=s3cret", "--name=x"],
    ["--name", "--search-by-domain=false"],
    ["--name=x", "--nmae=s3cret"],
    ["--name=x", "--help=2"],
  ])("%j is refused, and nothing is sent", async (flags) => {
    const { code, stdout, stderr, sent } = await call(...flags);
    expect([code, stdout, sent]).toEqual([2, "", []]);
    expect(stderr).toMatch(/^zoom-im: \S.*\n/);
    expect(stderr).not.toMatch(/s3cret| {4}at /);
  });

  test("the refusal is a document beside --json, wherever that stands", async () => {
    const { code, stdout } = await call("--mock=maybe", "--json=true");
    expect([code, JSON.parse(stdout)]).toEqual([
      2,
      { exitCode: 2, error: { message: expect.stringMatching(/^--mock /) } },
    ]);
  });
});
