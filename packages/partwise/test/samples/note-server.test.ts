import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { partwise } from "../helpers/partwise.js";

let folder: string;
let description: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "partwise-note-server-"));
  description = join(folder, "openapi.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function describeWith(servers: readonly object[] | undefined): Promise<void> {
  const paths = { "/pets": { get: { responses: { 204: { description: "None." } } } } };
  const info = { title: "Pets", version: "1" };
  await writeFile(description, JSON.stringify({ openapi: "3.1.0", info, servers, paths }));
}

const note = (advice: string) =>
  `${description}: servers names no host, so https://api.example.com stands for it; ${advice}\n`;

test.each([
  ["no servers", undefined],
  ["a relative server", [{ url: "/v2" }]],
])("%s: samples, site and export say which host stands for it", async (_, servers) => {
  await describeWith(servers);
  const site = ["site", description, "--no-verify", "--output", join(folder, "site")] as const;
  expect((await partwise("samples", description, "--no-verify")).err).toBe(
    note("name the server with --server URL"),
  );
  expect((await partwise(...site)).err).toBe(note("name the server with --server URL"));
  expect((await partwise("export", "postman", description)).err).toBe(
    note("set the variable baseUrl in Postman"),
  );
  const named = ["--server", "http://127.0.0.1:4010"] as const;
  expect((await partwise("samples", description, "--no-verify", ...named)).err).toBe("");
  expect((await partwise(...site, ...named)).err).toBe("");
});

test("a server whose scheme is a variable has a host", async () => {
  const variables = { scheme: { default: "https" } };
  await describeWith([{ url: "{scheme}://pets.example.org/v1", variables }]);
  const { out, err } = await partwise("export", "postman", description);
  expect(err).toBe("");
  expect(out).toContain("{{scheme}}://pets.example.org/v1");
  expect((await partwise("samples", description, "--no-verify")).out).toContain(
    "https://pets.example.org/v1",
  );
});
