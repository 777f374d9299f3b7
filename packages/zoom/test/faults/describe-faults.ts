import { diagnostics } from "@partwise/policies/node";
import {
  startZoomMockServer,
  type ZoomMockServer,
  type ZoomMockServerOptions,
} from "@partwise/zoom-mock-server";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createZoomClient, type ZoomClient, type ZoomClientOptions } from "../../src/index.js";
import { type Collection, collect } from "./collect.js";
import { jumpingClock } from "./jumping-clock.js";
import { readTables } from "./read-tables.js";

vi.setConfig({ testTimeout: 300_000 });

type Observer = Collection["observer"];
type ResponseEvent = Parameters<NonNullable<Observer["onResponse"]>>[0];

const token = "test-token-that-nobody-may-see";
const groupId = "MIuNMURBTkuwfZ20jteRJg";

/** The default policies, with shorter waits. */
const quick = {
  retry: { baseDelay: 10 },
  responseLimit: { success: 8 * 1_048_576 },
} satisfies Partial<ZoomClientOptions>;

/** Faults that only a time limit ends: the test moves the clock past the limit, however busy the machine is. */
const endless: Readonly<Record<string, string>> = {
  "slow=5000": "slow=600000",
  silence: "silence",
  "trickle=900": "trickle=600000",
};

const jump = jumpingClock();

/** Longer than any test runs, so that only a jump of the clock reaches it. */
const timeout = { total: 2_000_000, firstByte: 200_000 };

/** Tests every row of faults.md over one transport. `others` are the outcomes that differ for this transport. */
export function describeFaults(
  name: string,
  transport: () => TransportOptions,
  others: Readonly<Record<string, readonly [outcome: string, sent: number]>> = {},
): void {
  const [calls = [], tokenCalls = []] = readTables();
  const collection = collect(name);
  const watched = { ...quick, observer: collection.observer, policies: [diagnostics()] };
  afterAll(() => collection.write());

  const isLate = (fault: string, call: string) => fault in endless && !call.endsWith("aborted");
  const rows = calls.filter(([, fault = ""]) => !(fault.startsWith("TLS") || fault === "no server"));

  describe.concurrent(`faults, over ${name}`, () => {
    for (const [what = "", fault = "", call = "", outcome = "", sent = ""] of rows) {
      if (isLate(fault, call)) continue;
      test(`${what}: ${fault}, ${call}`, async () => {
        const faults = [endless[fault] ?? fault];
        await using server = await startZoomMockServer({ accessToken: token, faults });
        const expected = others[fault] ?? [outcome, Number(sent)];
        const abort = new AbortController();
        const isAborted = call.endsWith("aborted");
        const observer = isAborted ? abortingOnAnswer(abort, collection.observer) : collection.observer;
        const options = { ...watched, observer, timeout, ...transport() };
        const client = createZoomClient({ token, baseUrl: server.url, ...options });
        const got = await outcomeOf(callOf(call, client, abort.signal), collection);
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

  describe(`faults that time ends, over ${name}`, () => {
    for (const [what = "", fault = "", call = "", outcome = "", sent = ""] of rows) {
      if (!isLate(fault, call)) continue;
      test(`${what}: ${fault}, ${call}`, async () => {
        await using server = await startZoomMockServer({
          accessToken: token,
          faults: [endless[fault] ?? ""],
        });
        let answers = 0;
        const onResponse = (event: ResponseEvent) => {
          answers += 1;
          collection.observer.onResponse?.(event);
        };
        const options = {
          ...watched,
          observer: { ...collection.observer, onResponse },
          timeout,
          ...transport(),
        };
        const client = createZoomClient({ token, baseUrl: server.url, ...options });
        const work = outcomeOf(callOf(call, client), collection);
        const isSilent = fault === "slow=5000";
        const limit = isSilent ? timeout.firstByte : timeout.total;
        const begun = isSilent ? () => server.requests.length : () => answers;
        const got = await jumpWhere(begun, () => jump(limit), work);
        expect([got, server.requests.length]).toEqual([outcome, Number(sent)]);
        expect(server.other?.requests ?? []).toEqual([]);
      });
    }
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

/** Options of a client that set its transport. */
export type TransportOptions = Pick<ZoomClientOptions, "fetch" | "Request" | "redirect">;

/** Moves the clock once after each new attempt, until the work is done. */
async function jumpWhere<Result>(
  begun: () => number,
  jump: () => void,
  work: Promise<Result>,
): Promise<Result> {
  let isDone = false;
  const done = () => {
    isDone = true;
  };
  work.then(done, done);
  for (let seen = 0; !isDone; ) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    if (begun() <= seen) continue;
    seen += 1;
    jump();
  }
  return work;
}

/** A client that requests its tokens from the mock server. */
export function clientOfApp(server: ZoomMockServer, options: Partial<ZoomClientOptions> = {}): ZoomClient {
  const { clientId, clientSecret, accountId } = appOf();
  const app = { clientId, clientSecret, accountId };
  return createZoomClient({ app, baseUrl: server.url, ...quick, ...(options as TransportOptions) });
}

/** The credentials that the mock server accepts. */
export function appOf(): Required<Pick<ZoomMockServerOptions, "clientId" | "clientSecret" | "accountId">> {
  return { clientId: "mock-client-id", clientSecret: "mock-client-secret", accountId: "mock-account-id" };
}

/** Makes the call of a row. */
export function callOf(call: string, client: ZoomClient, signal?: AbortSignal): Promise<unknown> {
  const [method = "", size = ""] = call.split(/,? /);
  const params = { path: { groupId } };
  const name = size === "4" ? "n".repeat(4 * 1_048_576) : "Support";
  const aborted = signal && { signal };
  if (method === "POST") return client.POST("/im/groups", { body: { name }, ...aborted });
  if (method === "GET") return client.GET("/im/groups/{groupId}", { params, ...aborted });
  return client.PATCH("/im/groups/{groupId}", { params, body: { name }, ...aborted });
}

/** The outcome of a call, in the words of the table. */
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

/** An observer that aborts a call once an answer has begun and the call waits or reads. */
function abortingOnAnswer(abort: AbortController, observer: Collection["observer"]): Collection["observer"] {
  return {
    ...observer,
    onResponse: (event) => {
      observer.onResponse?.(event);
      setImmediate(() => abort.abort());
    },
  };
}
