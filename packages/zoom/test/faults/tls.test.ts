import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Certificate, type Certificates, createCertificates } from "@partwise/test-servers/certificates";
import { startZoomMockServer } from "@partwise/zoom-mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readTables } from "./read-tables.js";

const token = "test-token-that-nobody-may-see";
const program = fileURLToPath(new URL("one-call.mjs", import.meta.url));

describe("certificates, over the global fetch", () => {
  let certificates: Certificates;
  let folder: string;
  beforeAll(async () => {
    certificates = await createCertificates();
    folder = await mkdtemp(join(tmpdir(), "partwise-tls-"));
    await writeFile(join(folder, "ca.pem"), certificates.ca.cert);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function call(certificate: Certificate, env: Readonly<Record<string, string>> = {}): Promise<string> {
    await using server = await startZoomMockServer({ accessToken: token, tls: certificate });
    const options = { env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"), ...env } };
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [program, server.url, token],
      options,
    );
    expect(stdout + stderr).not.toContain(token);
    return stdout;
  }

  test("a good one is taken", async () => {
    expect(await call(certificates.valid)).toBe("data\n");
  });

  const rows = (readTables()[0] ?? []).filter(([, fault]) => fault?.startsWith("TLS: "));
  test.for(rows)("%s", async ([, fault = "", , outcome = ""]) => {
    const { wrongName, expired, selfSigned } = certificates;
    const bad = { "TLS: wrong name": wrongName, "TLS: expired": expired, "TLS: unknown": selfSigned }[fault];
    expect(bad).toBeDefined();
    expect(await call(bad as Certificate)).toMatch(
      new RegExp(`^${outcome} GET /im/groups: https://.* certificate`),
    );
  });

  test("nothing is sent where certificates are not to be checked", async () => {
    const got = await call(certificates.selfSigned, { NODE_TLS_REJECT_UNAUTHORIZED: "0" });
    expect(got).toMatch(/^CallError BASE_URL NODE_TLS_REJECT_UNAUTHORIZED is 0/);
  });
});
