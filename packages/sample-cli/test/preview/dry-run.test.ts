import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run, runZoomIm } from "../helpers/run-zoom-im.js";
import { answer, noContent, startRawServer } from "../helpers/start-raw-server.js";

const update = [
  "groups",
  "update",
  "a/b",
  "--name",
  "Zwei\nZeilen, 中文 🙂",
  "--type",
  "shared",
  "--no-search-by-domain",
];
const token = "a-token-that-nobody-may-see";

const list = answer("200 OK", "application/json", '{"groups":[{"id":"a/b","name":"A"}]}');

/** The request, with what differs from one run to the next made the same. */
function comparable(request: string): string[] {
  const boundary = /boundary=(\S+)/.exec(request)?.[1] ?? "no boundary";
  return request
    .replaceAll(boundary, "BOUNDARY")
    .replace(`Bearer ${token}`, "Bearer [redacted]")
    .split("\r\n");
}

test.for([
  [update],
  [["groups", "get", "MIuNMURBTkuwfZ20jteRJg"]],
  [["groups", "create", "Zwei\nZeilen"]],
  [["groups", "list"]],
])("%j prints the bytes that are sent", async ([args]) => {
  await using server = await startRawServer(noContent, undefined, args?.[1] === "update" ? list : undefined);
  const env = { ZOOM_BASE_URL: server.url };
  const { code, stdout, stderr } = await runZoomIm([...(args ?? []), "--dry-run"], env);
  const note = args?.includes("a/b")
    ? `zoom-im: Nothing is sent, so no name is looked up: "a/b" stands where Zoom takes an id. \`zoom-im groups list\` shows the ids.\n`
    : "";
  expect({ code, stderr }).toEqual({ code: 0, stderr: note });
  expect(server.received()).toHaveLength(0);

  await runZoomIm(args ?? [], { ...env, ZOOM_ACCESS_TOKEN: token });
  // The update reads the groups before it changes the group.
  const [sent = ""] = /(PATCH|POST) .*$/s.exec(server.received().toString()) ?? [
    server.received().toString(),
  ];
  expect(comparable(stdout)).toEqual(comparable(sent));
});

test("prints the bytes that are sent over TLS", async ({ skip }) => {
  const folder = await mkdtemp(join(tmpdir(), "zoom-im-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const make = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-keyout", key, "-out", cert];
  try {
    const made = await run("openssl", [...make, ...subject]).catch(() => ({ code: 1 }));
    skip(made.code !== 0, "openssl is not installed");
    const tls = { key: await readFile(key, "utf8"), cert: await readFile(cert, "utf8") };
    await using server = await startRawServer(noContent, tls, list);
    const env = { ZOOM_BASE_URL: server.url, NODE_EXTRA_CA_CERTS: cert };
    const { stdout } = await runZoomIm([...update, "--dry-run"], env);
    const sent = await runZoomIm(update, { ...env, ZOOM_ACCESS_TOKEN: token });
    expect(sent).toMatchObject({ code: 0, stderr: "" });
    const [patch = ""] = /PATCH .*$/s.exec(server.received().toString()) ?? [];
    expect(comparable(stdout)).toEqual(comparable(patch));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("names Zoom's host, needs no token, and shows none", async () => {
  const { stdout } = await runZoomIm([...update, "--dry-run"], { ZOOM_ACCESS_TOKEN: token });
  expect(stdout).toMatch(/^PATCH \/v2\/im\/groups\/a%2Fb HTTP\/1\.1\r\n/);
  expect(stdout).toMatch(/\r\nhost: api\.zoom\.us\r\n/i);
  expect(stdout).toMatch(/\r\nAuthorization: Bearer \[redacted\]\r\n/i);
  expect(stdout).not.toContain(token);
  expect(await runZoomIm([...update, "--dry-run"])).toMatchObject({ code: 0 });
});

test("names and e-mails in place of ids are said, on stderr and in the document", async () => {
  const list = "`zoom-im members list` shows the ids.";
  const args = ["members", "remove", "MIuNMURBTkuwfZ20jteRJg", "ada@example.com", "grace@example.com"];
  const { stderr } = await runZoomIm([...args, "--curl"]);
  expect(stderr).toBe(
    `zoom-im: Nothing is sent, so no name is looked up: "ada@example.com", "grace@example.com" stand where Zoom takes ids. ${list}\n`,
  );
  const add = ["members", "add", "MIuNMURBTkuwfZ20jteRJg", "ada@example.com", "--dry-run", "--json"];
  const [im, contact] = [await runZoomIm(add), await runZoomIm([...add, "--api", "contact"])];
  // IM groups take e-mails.
  expect(JSON.parse(im.stdout).notes).toBeUndefined();
  expect(JSON.parse(contact.stdout).notes).toEqual([
    `Nothing is sent, so no name is looked up: "ada@example.com" stands where Zoom takes an id. ${list}`,
  ]);
});
