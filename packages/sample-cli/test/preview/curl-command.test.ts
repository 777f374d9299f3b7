import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { curlCommand } from "../../src/preview/curl-command.js";
import { run, runZoomIm } from "../helpers/run-zoom-im.js";
import { answer, startRawServer } from "../helpers/start-raw-server.js";

const id = "MIuNMURBTkuwfZ20jteRJg";

test.concurrent.for([
  "Support",
  `O'Brien's "group"`,
  "two\nlines, and a third\n",
  "\r\nCRLF first, and a tab\t",
  `$HOME $(id) \`id\` \${x} \\n \\`,
  "a;type=text/html;filename=x",
  "@/etc/passwd",
  "</etc/passwd",
  '"quoted";type=x',
  "Grüße, 中文, 🙂, \u0085",
  "-d x & y = z # ! * [a] {b}",
])("what sh and curl send for %j is what zoom-im sends", async (name) => {
  await using theirs = await startZoomMockServer();
  await using ours = await startZoomMockServer();
  const update = ["groups", "update", id, `--name=${name}`, "--type", "restricted", "--no-search-by-account"];

  const printed = await runZoomIm([...update, "--curl"], { ZOOM_BASE_URL: theirs.url });
  expect(printed).toMatchObject({ code: 0, stderr: "" });
  expect(theirs.requests).toEqual([]);
  const curl = await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: theirs.accessToken });
  expect(curl).toEqual({ code: 0, stdout: "", stderr: "HTTP 204\n" });
  await runZoomIm(update, { ZOOM_BASE_URL: ours.url, ZOOM_ACCESS_TOKEN: ours.accessToken });

  // zoom-im reads the group before it changes the group.
  expect(theirs.requests[0]?.parts).toEqual(ours.requests.at(-1)?.parts);
  expect(theirs.requests[0]?.path).toBe(ours.requests.at(-1)?.path);
  expect(theirs.groups()).toEqual(ours.groups());
  expect(theirs.groups()[0]).toMatchObject({ type: "restricted", search_by_account: false });
});

test.concurrent.for([["list"], ["get", id], ["get", "--", "-it's [1-2] {a,b}?#"]])(
  "%j works, too",
  async (args) => {
    await using server = await startZoomMockServer({
      groups: [
        { id, name: "One" },
        { id: "-it's [1-2] {a,b}?#", name: "Two" },
      ],
    });
    const printed = await runZoomIm(["groups", ...args.slice(0, 1), "--curl", ...args.slice(1)], {
      ZOOM_BASE_URL: server.url,
    });
    const curl = await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: server.accessToken });
    expect(curl).toMatchObject({ code: 0, stderr: "HTTP 200\n" });
    expect(JSON.parse(curl.stdout)).toMatchObject(
      args[0] === "list" ? { total_records: 2 } : { id: args.at(-1) },
    );
  },
);

test("a refusal fails with its body", async () => {
  await using server = await startZoomMockServer();
  const printed = await runZoomIm(["groups", "get", "nope", "--curl"], { ZOOM_BASE_URL: server.url });
  const curl = await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: server.accessToken });
  expect(curl).toMatchObject({ code: 1, stderr: "HTTP 404\n" });
  expect(JSON.parse(curl.stdout)).toMatchObject({ code: 4130 });
});

test.for([
  [
    "a 300",
    answer("300 Multiple Choices", "application/json", '{"code":300,"message":"Bad."}'),
    "HTTP 300\n",
  ],
  [
    "a 200 that refuses",
    answer("200 OK", "application/json", '{ "code" : 200, "message": "No." }'),
    "HTTP 200\n",
  ],
  ["no answer", "", /^curl: .*\nHTTP 000\n$/],
] as const)("%s fails, and the status is printed", async ([, behaviour, stderr]) => {
  await using server = await startRawServer(behaviour);
  const printed = await runZoomIm(["groups", "list", "--curl"], { ZOOM_BASE_URL: server.url });
  const curl = await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: "some-token" });
  expect(curl).toMatchObject({
    code: 1,
    stderr: typeof stderr === "string" ? stderr : expect.stringMatching(stderr),
  });
  if (behaviour !== "") expect(JSON.parse(curl.stdout)).toMatchObject({ code: expect.any(Number) });
});

test("no list of processes shows the token, and --timeout is that of curl", async () => {
  const printed = await runZoomIm(["groups", "list", "--timeout", "2.5", "--curl"]);
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-curl-"));
  try {
    await writeFile(join(folder, "curl"), '#!/bin/sh\nprintf "%s\\n" "$@"\ncat >&2\n', { mode: 0o755 });
    const token = "token-that-nobody-may-see";
    const PATH = `${folder}${delimiter}${process.env.PATH}`;
    const { stdout, stderr } = await run("sh", ["-c", printed.stdout], { PATH, ZOOM_ACCESS_TOKEN: token });
    expect(stdout).toContain("--max-time\n2.5\n");
    expect(stdout).not.toContain(token);
    expect(stderr).toContain(`Authorization: Bearer ${token}\n`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("members are sent as JSON, as zoom-im sends them", async () => {
  await using theirs = await startZoomMockServer();
  await using ours = await startZoomMockServer();
  const add = ["members", "add", id, "ada@example.com", "it's@example.com"];
  const printed = await runZoomIm([...add, "--curl"], { ZOOM_BASE_URL: theirs.url });
  expect(printed.stdout).toContain("-H 'Content-Type: application/json'");
  await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: theirs.accessToken });
  await runZoomIm(add, { ZOOM_BASE_URL: ours.url, ZOOM_ACCESS_TOKEN: ours.accessToken });
  const [sent, wanted] = [theirs.requests.at(-1), ours.requests.at(-1)];
  expect([sent?.contentType, sent?.path, sent?.status]).toEqual([
    wanted?.contentType,
    wanted?.path,
    wanted?.status,
  ]);
});

test("is in the document with --json", async () => {
  const { stdout } = await runZoomIm(["groups", "list", "--curl", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({
    exitCode: 0,
    command: "groups list",
    result: { requests: [expect.stringContaining("curl -sS")] },
  });
});

test("needs no token and names none", async () => {
  const token = "a-token-that-nobody-may-see";
  const { code, stdout } = await runZoomIm(["groups", "update", id, "--name", "x", "--curl"], {
    ZOOM_ACCESS_TOKEN: token,
  });
  expect(code).toBe(0);
  expect(stdout.split(" \\\n  ")).toEqual([
    `printf 'Authorization: Bearer %s\\n' "$ZOOM_ACCESS_TOKEN" | curl -sS --max-time 30 -X PATCH 'https://api.zoom.us/v2/im/groups/${id}'`,
    "-H @-",
    "--form-string 'name=x'",
    expect.stringMatching(/^-w '\\nHTTP %\{http_code\}\\n' \| awk '.*'\n$/),
  ]);
  expect(await runZoomIm(["groups", "update", id, "--name", "x", "--curl"])).toMatchObject({
    code: 0,
    stdout,
  });
});

test("a part with a content type of its own keeps it", async () => {
  await using server = await startRawServer(answer("200 OK", "text/plain", ""));
  const name = '"a" \\ ;type=b\n@';
  const command = await curlCommand(
    (client) =>
      client.PATCH("/im/groups/{groupId}", {
        params: { path: { groupId: id } },
        body: { name },
        encoding: { name: { contentType: "text/markdown" } },
      }),
    server.url,
    30,
  );
  await run("sh", ["-c", command], { ZOOM_ACCESS_TOKEN: "none" });
  const part = 'Content-Disposition: form-data; name="name"\r\nContent-Type: text/markdown\r\n\r\n';
  expect(server.received().toString()).toContain(`${part}${name.replace("\n", "\r\n")}\r\n--`);
});
