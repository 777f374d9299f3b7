import { diagnostics } from "@partwise/policies/node";
import {
  startZoomMockServer,
  type ZoomMockServer,
  type ZoomMockServerOptions,
} from "@partwise/zoom-mock-server";
import { afterAll, describe, expect, test } from "vitest";
import { createZoomClient, type ZoomClient, type ZoomClientOptions } from "../../src/index.js";
import { type Collection, collect } from "./collect.js";
import { readTables } from "./read-table.js";

/** What a transport adds to the options of a client. */
export type TransportOptions = Pick<ZoomClientOptions, "fetch" | "Request" | "redirect">;

const token = "test-token-that-nobody-may-see";
const groupId = "MIuNMURBTkuwfZ20jteRJg";

/** The policies are the default ones, with shorter waits. */
const quick = {
  retry: { baseDelay: 10 },
  responseLimit: { success: 8 * 1_048_576 },
} satisfies Partial<ZoomClientOptions>;

/** Patience only where it is what comes to an end: a busy machine is slow at all the rest. */
const patience = (outcome: string): Pick<ZoomClientOptions, "timeout"> =>
  outcome.endsWith("TIMEOUT") ? { timeout: { total: 10_000, firstByte: 1500 } } : {};

/** Every row of the tables of faults.md, over one transport. `others` are the outcomes that the page tells apart by transport. */
export function describeFaults(
  name: string,
  transport: () => TransportOptions,
  others: Readonly<Record<string, readonly [outcome: string, sent: number]>> = {},
): void {
  const [calls = [], tokenCalls = []] = readTables();
  const collection = collect(name);
  const watched = { ...quick, observer: collection.observer, policies: [diagnostics()] };
  afterAll(() => collection.write());

  describe.concurrent(`faults, over ${name}`, () => {
    for (const [what = "", fault = "", call = "", outcome = "", sent = ""] of calls) {
      if (fault.startsWith("TLS") || fault === "no server") continue;
      test(`${what}: ${fault}, ${call}`, async () => {
        await using server = await startZoomMockServer({ accessToken: token, faults: [fault] });
        const expected = others[fault] ?? [outcome, Number(sent)];
        const options = { ...watched, ...patience(expected[0]), ...transport() };
        const client = createZoomClient({ token, baseUrl: server.url, ...options });
        const got = await outcomeOf(callOf(call, client), collection);
        expect([got, server.requests.length]).toEqual(expected);
        expect(server.other?.requests ?? []).toEqual([]);
      });
    }

    test("nobody listens", async () => {
      const server = await startZoomMockServer();
      await server.close();
      const client = createZoomClient({ token, baseUrl: server.url, ...watched, ...transport() });
      expect(await outcomeOf(callOf("GET", client), collection)).toBe("TransportError CONNECTION");
    });
  });

  describe.concurrent(`faults at the token URL, with calls over ${name}`, () => {
    for (const [what = "", fault = "", outcome = ""] of tokenCalls) {
      test(`${what}: ${fault}`, async () => {
        await using server = await startZoomMockServer({ tokenFaults: [fault] });
        expect(
          await outcomeOf(callOf("GET", clientOfApp(server, { ...watched, ...transport() })), collection),
        ).toBe(outcome);
        expect(server.requests.filter(({ path }) => path.startsWith("/v2"))).toEqual([]);
        expect(server.other?.requests ?? []).toEqual([]);
      });
    }
  });
}

/** A client that gets its tokens from the mock server. */
export function clientOfApp(server: ZoomMockServer, options: Partial<ZoomClientOptions> = {}): ZoomClient {
  const { clientId, clientSecret, accountId } = appOf();
  const app = { clientId, clientSecret, accountId };
  return createZoomClient({ app, baseUrl: server.url, ...quick, ...(options as TransportOptions) });
}

/** The app that the mock server knows. */
export function appOf(): Required<Pick<ZoomMockServerOptions, "clientId" | "clientSecret" | "accountId">> {
  return { clientId: "mock-client-id", clientSecret: "mock-client-secret", accountId: "mock-account-id" };
}

/** Makes the call of a row. */
export function callOf(call: string, client: ZoomClient): Promise<unknown> {
  const [method = "", size = ""] = call.split(/,? /);
  const params = { path: { groupId } };
  const name = size === "4" ? "n".repeat(4 * 1_048_576) : "Support";
  const signal = call.endsWith("aborted") ? abortSoon() : null;
  if (method === "POST") return client.POST("/im/groups", { body: { name }, signal });
  if (method === "GET") return client.GET("/im/groups/{groupId}", { params, signal });
  return client.PATCH("/im/groups/{groupId}", { params, body: { name }, signal });
}

/** What became of a call, in the words of the table. */
async function outcomeOf(call: Promise<unknown>, collection: Collection): Promise<string> {
  try {
    const { error } = (await call) as { readonly error?: { readonly status: number } };
    return error ? `error ${error.status}` : "data";
  } catch (error) {
    collection.note(error);
    const { name, code } = error as Error & { readonly code?: unknown };
    return typeof code === "string" ? `${name} ${code}` : name;
  }
}

function abortSoon(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 500);
  return controller.signal;
}
