import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { curlCommand } from "../../src/call/curl-command.js";
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
  expect(curl).toMatchObject({ code: 0, stdout: "" });
  await runZoomIm(update, { ZOOM_BASE_URL: ours.url, ZOOM_ACCESS_TOKEN: ours.accessToken });

  expect(theirs.requests[0]?.parts).toEqual(ours.requests[0]?.parts);
  expect(theirs.requests[0]?.path).toBe(ours.requests[0]?.path);
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
    expect(curl.code).toBe(0);
    expect(JSON.parse(curl.stdout)).toMatchObject(
      args[0] === "list" ? { total_records: 2 } : { id: args.at(-1) },
    );
  },
);

test("a refusal fails with its body", async () => {
  await using server = await startZoomMockServer();
  const printed = await runZoomIm(["groups", "get", "nope", "--curl"], { ZOOM_BASE_URL: server.url });
  const curl = await run("sh", ["-c", printed.stdout], { ZOOM_ACCESS_TOKEN: server.accessToken });
  expect(curl.code).toBe(22);
  expect(JSON.parse(curl.stdout)).toMatchObject({ code: 4130 });
});

test("needs no token and names none", async () => {
  const token = "a-token-that-nobody-may-see";
  const { code, stdout } = await runZoomIm(["groups", "update", id, "--name", "x", "--curl"], {
    ZOOM_ACCESS_TOKEN: token,
  });
  expect(code).toBe(0);
  expect(stdout).toBe(
    [
      `curl --fail-with-body -X PATCH 'https://api.zoom.us/v2/im/groups/${id}'`,
      '  -H "Authorization: Bearer $ZOOM_ACCESS_TOKEN"',
      "  --form-string 'name=x'\n",
    ].join(" \\\n"),
  );
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
  );
  await run("sh", ["-c", command], { ZOOM_ACCESS_TOKEN: "none" });
  const part = 'Content-Disposition: form-data; name="name"\r\nContent-Type: text/markdown\r\n\r\n';
  expect(server.received().toString()).toContain(`${part}${name.replace("\n", "\r\n")}\r\n--`);
});
