import { createZoomClient } from "@partwise/zoom";
import { startZoomMockServer, type ZoomMockServer } from "@partwise/zoom-mock-server";
import { expect, test } from "vitest";
import { runProgram } from "./run-program.js";
import { runZoomIm } from "./run-zoom-im.js";

const limit = { timeout: 300_000 };
const group = "MIuNMURBTkuwfZ20jteRJg";

const names = [
  "Support team",
  `it's "quoted" and 'quoted'`,
  "$HOME $(id) `id` !! \\n \\",
  `\${HOME:-x} $'a' $"b" $((1+1)) $$`,
  "two\nlines",
  "a tab\tand a line at the end\n",
  "Größe für Übung, 中文, 🙂",
  "Support;type=text/html;filename=x",
  "@/etc/hostname",
  "</etc/hostname",
  "--data x",
  "a=b&c=%20#d?e",
  "* [a-z] {1,2} ~ | > /dev/null",
  "a".repeat(128),
];

test.for(names)("sh and curl send the name %j as the client does", limit, async (name) => {
  await using server = await startZoomMockServer();
  await using other = await startZoomMockServer();

  const status = await runPrintedCommand(server, ["groups", "update", group, `--name=${name}`]);
  const zoom = createZoomClient({ baseUrl: other.url, token: other.accessToken });
  await zoom.PATCH("/im/groups/{groupId}", { params: { path: { groupId: group } }, body: { name } });

  expect(status).toBe(204);
  expect(server.groups()).toEqual(other.groups());
  expect(server.groups()[0]?.name).toBe(name.replaceAll("\n", "\r\n"));
});

test("sh and curl send all five properties", limit, async () => {
  await using server = await startZoomMockServer();
  const settings = ["--type", "restricted", "--search-by-account", "--no-search-by-domain"];
  const args = ["groups", "update", group, "--name", "Support", ...settings, "--search-by-ma-account"];

  expect(await runPrintedCommand(server, args)).toBe(204);
  expect(server.groups()[0]).toMatchObject({
    id: group,
    name: "Support",
    type: "restricted",
    search_by_domain: false,
    search_by_account: true,
    search_by_ma_account: true,
  });
  expect(server.requests[0]?.contentType).toMatch(/^multipart\/form-data; boundary=/);
});

test("an id of special characters reaches its group", limit, async () => {
  const id = `it's 100% "a/b"?c#d $HOME [1-2] {a,b} ü`;
  await using server = await startZoomMockServer({ groups: [{ id, name: "Before" }, { name: "Other" }] });

  const args = ["groups", "update", id, "--name", "After"];
  const note = expect.stringMatching(/^zoom-im: Nothing is sent, .* stands where Zoom takes an id\..*\n$/);
  expect(await runPrintedCommand(server, args, note)).toBe(204);
  expect(server.groups().map(({ name }) => name)).toEqual(["After", "Other"]);
});

/** Has `zoom-im` print the curl command, runs it in a shell, and gives the status that the server answered. */
async function runPrintedCommand(
  server: ZoomMockServer,
  args: readonly string[],
  stderr: unknown = "",
): Promise<number | undefined> {
  const env = { ZOOM_ACCESS_TOKEN: server.accessToken };
  const printed = await runZoomIm([...args, "--curl", "--base-url", server.url], env);
  expect(printed).toMatchObject({ status: 0, stderr });
  expect(printed.stdout).not.toContain(server.accessToken);
  expect(server.requests).toHaveLength(0);

  const run = await runProgram("sh", ["-c", printed.stdout], { env });
  expect(run).toMatchObject({ status: 0, stdout: "" });
  expect(server.requests).toHaveLength(1);
  return server.requests[0]?.status;
}
