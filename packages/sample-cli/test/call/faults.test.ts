import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificates, createCertificates } from "@partwise/test-servers/certificates";
import { startZoomMockServer, type ZoomMockServerOptions } from "@partwise/zoom-mock-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runUntilLate } from "../helpers/run-until-late.js";
import { type Ended, runZoomIm } from "../helpers/run-zoom-im.js";
import { startRawServer } from "../helpers/start-raw-server.js";

const token = "test-token-that-nobody-may-see";
const id = "MIuNMURBTkuwfZ20jteRJg";
const app = {
  ZOOM_ACCOUNT_ID: "mock-account-id",
  ZOOM_CLIENT_ID: "mock-client-id",
  ZOOM_CLIENT_SECRET: "mock-client-secret",
};

const [calls = [], tokenCalls = []] = readTables();

/** Where the program ends otherwise than the table: all of its time is up, or there is nothing to print. */
const others: Readonly<Record<string, readonly [outcome: string, sent: string]>> = {
  "slow=5000": ["TransportError TIMEOUT", "1"],
  empty: ["nothing to show", "1"],
};

/** What has no end as long as any test runs, whatever time a busy machine takes. */
const endless: Readonly<Record<string, string>> = {
  "slow=5000": "slow=600000",
  silence: "silence",
  "trickle=900": "trickle=600000",
};
/** Seconds: more than any call takes that has an end. */
const patience = ["--timeout", "100"];
/** Calls that the program does not make, and rows that have tests of their own below. */
const isElsewhere = (fault: string, call: string) =>
  /^POST|aborted$/.test(call) || /^(reset-upload|TLS|no server)/.test(fault);

describe.concurrent("each fault of the table, through the built program", () => {
  for (const [what = "", fault = "", call = "", ofClient = "", sentByClient = ""] of calls) {
    if (isElsewhere(fault, call)) continue;
    const [outcome, sent] = others[fault] ?? [ofClient, sentByClient];
    test(`${what}: ${fault}, ${call}`, async () => {
      const faults = [faultOf(endless[fault] ?? fault, call)];
      await using server = await startZoomMockServer({ accessToken: token, faults });
      const args = [...argsOf(call), ...patience];
      const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token };
      const ended = await (fault in endless
        ? runUntilLate(args, env, () => server.requests.some(({ method }) => call.startsWith(method)))
        : runZoomIm(args, env));
      expectOutcome(ended, outcome, Number(sent));
      // The update reads the group before it changes the group.
      const changes = server.requests.filter(({ method }) => call.startsWith(method));
      expect(changes).toHaveLength(Number(sent));
      expect(server.other?.requests ?? []).toEqual([]);
    });
  }

  test("the table is there", () => {
    expect(calls.length).toBeGreaterThan(50);
    expect(tokenCalls.length).toBeGreaterThan(5);
  });

  test("nobody listens: nothing was changed", async () => {
    const server = await startZoomMockServer();
    await server.close();
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token };
    const ended = await runZoomIm([...argsOf("POST"), ...patience], env);
    expectOutcome(ended, "TransportError CONNECTION", 3);
    expect(ended.stderr).toContain("The call was tried 3 times. Nothing was changed. What to do: ");
  });

  test.for(["no-answer", "status=503", "status=408", "half-body"])(
    "%s: an update may have been made",
    async (fault) => {
      await using server = await startZoomMockServer({
        accessToken: token,
        faults: [faultOf(fault, "PATCH")],
      });
      const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token };
      const { stderr } = await runZoomIm([...argsOf("PATCH"), ...patience], env);
      expect(stderr).toContain(
        `The call was tried 3 times. The change may have been made all the same: \`zoom-im groups get ${id}\` shows`,
      );
    },
  );

  test.for(["rate-limit=daily", "redirect=307; to=other", "expired-token"])(
    "%s: an update was not made",
    async (fault) => {
      await using server = await startZoomMockServer({
        accessToken: token,
        faults: [faultOf(fault, "PATCH")],
      });
      const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token };
      const { stderr } = await runZoomIm([...argsOf("PATCH"), ...patience], env);
      expect(stderr).toContain("What to do: ");
      expect(stderr).not.toContain("may have been made");
    },
  );
});

describe.concurrent("a certificate", () => {
  let certificates: Certificates;
  let folder = "";
  let authority = "";
  beforeAll(async () => {
    certificates = await createCertificates();
    folder = await mkdtemp(join(tmpdir(), "zoom-im-"));
    authority = join(folder, "authority.pem");
    await writeFile(authority, certificates.ca.cert);
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function call(certificate: keyof Certificates): Promise<Ended> {
    const tls: ZoomMockServerOptions["tls"] = certificates[certificate];
    await using server = await startZoomMockServer({ tls, accessToken: token });
    const env = { ZOOM_BASE_URL: server.url, ZOOM_ACCESS_TOKEN: token, NODE_EXTRA_CA_CERTS: authority };
    return await runZoomIm([...argsOf("POST"), ...patience], env);
  }

  test.for([
    ["wrongName", "has a certificate for another host name", "the certificate belongs to another host."],
    ["expired", "has a certificate that has expired", "renew the certificate."],
    [
      "selfSigned",
      "has a certificate of an authority that this machine does not know",
      "set NODE_EXTRA_CA_CERTS to the file",
    ],
  ] as const)("%s is not trusted", async ([certificate, what, help]) => {
    const ended = await call(certificate);
    expectOutcome(ended, "TransportError CERTIFICATE", 1);
    expect(ended.stderr).toContain(`${what} (`);
    expect(ended.stderr).toContain("Nothing was changed. What to do: ");
    expect(ended.stderr).toContain(help);
  });

  test("an old TLS has a sentence of its own", async () => {
    const old = {
      ...certificates.valid,
      maxVersion: "TLSv1.1",
      minVersion: "TLSv1",
      ciphers: "ALL:@SECLEVEL=0",
    } as const;
    await using server = await startRawServer("", old);
    const args = [...argsOf("POST"), ...patience, "--base-url", server.url];
    const ended = await runZoomIm(args, { ZOOM_ACCESS_TOKEN: token, NODE_EXTRA_CA_CERTS: authority });
    expectOutcome(ended, "TransportError CERTIFICATE", 1);
    expect(ended.stderr).toContain("speaks only a version of TLS that is too old (");
  });

  test("of an authority of one's own is trusted with NODE_EXTRA_CA_CERTS", async () => {
    expect(await call("valid")).toMatchObject({ code: 0, stderr: "" });
  });
});

describe.concurrent("a fault at the token URL", () => {
  const refusals = [
    "oauth-error=invalid_client",
    "oauth-error=unsupported_grant_type",
    "status=500",
    "html=503",
  ];
  for (const [what = "", fault = ""] of tokenCalls) {
    test(`${what}: ${fault}`, async () => {
      await using server = await startZoomMockServer({ tokenFaults: [fault] });
      const args = [...argsOf("PATCH"), ...patience];
      const ended = await runZoomIm(args, { ZOOM_BASE_URL: server.url, ...app });
      const isRefusal = refusals.includes(fault);
      expectFailure(ended, isRefusal ? 1 : 3);
      expect(ended.stderr).toMatch(/^zoom-im: There is no access token: .* What to do: /m);
      expect(server.requests.filter(({ path }) => path.startsWith("/v2"))).toEqual([]);
      expect(server.other?.requests ?? []).toEqual([]);
    });
  }

  test("one that never answers is given up in time, and the program ends", async () => {
    await using server = await startZoomMockServer({ tokenFaults: ["silence"] });
    const args = [...argsOf("POST"), ...patience];
    const env = { ZOOM_BASE_URL: server.url, ...app };
    const ended = await runUntilLate(args, env, () => server.requests.length > 0);
    expectOutcome(ended, "TransportError TIMEOUT", 1);
    expect(ended.stderr).toContain("Nothing was changed. What to do: ");
  });
});

/** The fault for requests of one method alone. */
function faultOf(fault: string, call: string): string {
  return `${fault}; method=${call.split(" ", 1)[0]}`;
}

function argsOf(call: string): string[] {
  const update = ["update", id, "--name", "Support"];
  const args = call.startsWith("GET") ? ["get", id] : call === "POST" ? ["create", "New"] : update;
  return ["groups", ...args, "--json"];
}

/** Lines that say for what the program waited. */
const onlyWaits = /^(zoom-im: .*; attempt \d comes next: waiting \d+(\.\d)? s\.\n)*$/;

/** Checks the end of the program against an outcome in the words of the table. */
function expectOutcome(ended: Ended, outcome: string, attempts: number): void {
  const [kind, what = ""] = outcome.split(" ");
  if (kind === "data") {
    expect(ended).toMatchObject({ code: 0, stderr: expect.stringMatching(onlyWaits) });
  } else if (kind === "error") {
    expect(expectFailure(ended, 1)).toMatchObject({ status: Number(what), attempts });
  } else if (kind === "nothing") {
    expect(expectFailure(ended, 3)).toMatchObject({ status: 200 });
  } else {
    expect(expectFailure(ended, 3)).toMatchObject({ code: what, attempts });
  }
}

/** Checks that a failure is one paragraph that says what to do, and gives the document beside it. */
function expectFailure({ code, stdout, stderr }: Ended, exitCode: number): object {
  expect(code, stderr).toBe(exitCode);
  expect(
    stderr.split("\n").filter((line) => line.startsWith("zoom-im: ") && !onlyWaits.test(`${line}\n`)),
  ).toHaveLength(1);
  expect(stderr).toMatch(/What to do: [A-Z].*\.\n$/);
  expect(stderr).not.toMatch(/\n\s*\n|\n {4}at /);
  expect(stdout + stderr).not.toMatch(/nobody-may-see|mock-(account-id|client-id|client-secret)/);
  const { error, ...document } = JSON.parse(stdout);
  expect(document.exitCode).toBe(exitCode);
  expect(error).toMatchObject({ message: expect.any(String) });
  return error;
}

/** The tables of faults that a Zoom client is held to: each row as its cells, without code marks. */
function readTables(): string[][][] {
  const text = readFileSync(new URL("../../../zoom/faults.md", import.meta.url), "utf8");
  const cellsOf = (line: string) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll("`", ""));
  return text
    .split(/\n\n+/)
    .filter((block) => block.startsWith("|"))
    .map((block) => block.trim().split("\n").slice(2).map(cellsOf));
}
