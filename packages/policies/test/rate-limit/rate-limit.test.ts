import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Call, createClient, type Policy } from "@partwise/client";
import { expect, it, vi } from "vitest";
import { type PolicyError, rateLimit } from "../../src/index.js";
import { busiest } from "../helpers/busiest.js";
import { passTimeUntil, stopTheClock } from "../helpers/stop-the-clock.js";

stopTheClock();

const callOf = (path = "/a", init: Call["init"] = {}): Call => ({
  method: "GET",
  path,
  operation: undefined,
  replayable: true,
  binary: false,
  init,
  context: {},
});

/** Sends a call through the attempt seam, and records the time and the name of the call. */
function sender(policy: Policy, answer: () => Response = () => new Response(null, { status: 204 })) {
  const sent: { at: number; path: string }[] = [];
  const send = (call: Call = callOf(), request = new Request("http://a.test/")) => {
    const next = async () => {
      sent.push({ at: performance.now(), path: call.path });
      return answer();
    };
    return policy.attempt ? policy.attempt(request, next, call) : next();
  };
  return { send, sent, times: () => sent.map(({ at }) => at), paths: () => sent.map(({ path }) => path) };
}

const many = <T>(length: number, make: (index: number) => T): T[] =>
  Array.from({ length }, (_, index) => make(index));

it("spaces calls evenly: no sliding second holds more than the limit, in the order they came", async () => {
  const { send, times, paths } = sender(rateLimit({ limits: { default: { requests: 20, per: 1000 } } }));
  const wanted = many(50, (index) => `/${index}`);
  await passTimeUntil(Promise.all(wanted.map((path) => send(callOf(path)))));
  expect(paths()).toEqual(wanted);
  expect(busiest(times(), 1000)).toBeLessThanOrEqual(20);
  const last = times().at(-1) ?? 0;
  expect(last - (times()[0] ?? 0)).toBeGreaterThan(2400);
});

it("keeps the limit as a server sees it, retries included", async () => {
  const times: number[] = [];
  const fetch = async () => {
    times.push(performance.now());
    return new Response(null, { status: 204 });
  };
  const again: Policy = { attempt: async (request, next) => next(request).then(() => next(request)) };
  const policies = [again, rateLimit({ limits: { default: { requests: 30, per: 1000 } } })];
  const client = createClient<{ "/counted": { get: object } }>({ baseUrl: "http://a.test", fetch, policies });
  await passTimeUntil(Promise.all(many(40, () => client.GET("/counted"))));
  expect(times).toHaveLength(80);
  expect(busiest(times, 1000)).toBeLessThanOrEqual(30);
});

it("keeps the limit when calls come after a break: slots that passed unused are gone", async () => {
  const { send, times } = sender(rateLimit({ limits: { default: { requests: 10, per: 500 } } }));
  await send();
  await vi.advanceTimersByTimeAsync(450);
  await passTimeUntil(Promise.all(many(25, () => send())));
  expect(busiest(times(), 500)).toBeLessThanOrEqual(10);
});

it("limits each label for itself, and passes calls without a limit straight through", async () => {
  const label = ({ path }: Call) => (path === "/free" ? undefined : path.slice(1));
  const limits = { slow: { requests: 1, per: 500 }, fast: { requests: 1000, per: 1000 } };
  const { send, paths } = sender(rateLimit({ limits, label }));
  const order = ["/slow", "/slow", "/fast", "/fast", "/free", "/other"];
  await passTimeUntil(Promise.all(order.map((path) => send(callOf(path)))));
  expect(paths().at(-1)).toBe("/slow");
  expect(paths().slice(0, 2)).toEqual(["/free", "/other"]);
});

it("gives an answer of `next` itself where there is no limit", () => {
  const answer = Promise.resolve(new Response());
  const policy = rateLimit({ limits: { default: { requests: 1, per: 1 } }, label: () => undefined });
  expect(policy.attempt?.(new Request("http://a.test/"), () => answer, callOf())).toBe(answer);
  expect(rateLimit()).toEqual({});
});

it.each(["call", "request"])(
  "lets a call leave at once on the %s's signal, and the next one has its slot",
  async (whose) => {
    const { send, sent } = sender(rateLimit({ limits: { default: { requests: 1, per: 2000 } } }));
    await send(callOf("/first"));
    const abort = new AbortController();
    const { signal } = abort;
    const begin = performance.now();
    const aborted =
      whose === "call"
        ? send(callOf("/aborted", { signal }))
        : send(callOf("/aborted"), new Request("http://a.test/", { signal }));
    const last = send(callOf("/last"));
    setTimeout(() => abort.abort(new Error("enough")), 50);
    await expect(passTimeUntil(aborted)).rejects.toThrow("enough");
    expect(performance.now() - begin).toBeLessThan(100);
    await passTimeUntil(last);
    expect(sent.map(({ path }) => path)).toEqual(["/first", "/last"]);
    // If the aborted call had used a slot, this would be two intervals of 2100 ms.
    expect((sent[1]?.at ?? 0) - (sent[0]?.at ?? 0)).toBeLessThan(4100);
  },
);

it("keeps the slot of the only call that waited for the next one to come", async () => {
  const { send, times } = sender(rateLimit({ limits: { default: { requests: 1, per: 2000 } } }));
  await send();
  for (const _ of many(5, () => undefined)) {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error("enough")), 20);
    const call = send(callOf("/a", { signal: abort.signal }));
    await expect(passTimeUntil(call)).rejects.toThrow("enough");
  }
  await passTimeUntil(send());
  expect((times()[1] ?? 0) - (times()[0] ?? 0)).toBeGreaterThanOrEqual(2000);
  expect((times()[1] ?? 0) - (times()[0] ?? 0)).toBeLessThan(4100);
});

it("leaves no timer behind that keeps the process alive", async () => {
  const code = `
    import { rateLimit } from ${JSON.stringify(new URL("../../dist/index.js", import.meta.url).href)};
    const { attempt } = rateLimit({ limits: { default: { requests: 1, per: 3_600_000 } } });
    const send = (signal) => attempt(new Request("http://a.test/"), async () => "sent", { init: { signal }, context: {} });
    console.log(await send());
    await send(AbortSignal.timeout(50)).catch(({ name }) => console.log(name));`;
  const flags = ["--input-type=module", "--eval", code];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { timeout: 30_000 });
  expect(stdout).toBe("sent\nTimeoutError\n");
});

it("refuses an aborted call before it costs anything", async () => {
  const { send, sent } = sender(rateLimit({ limits: { default: { requests: 1, per: 60_000 } } }));
  await expect(send(callOf("/a", { signal: AbortSignal.abort(new Error("gone")) }))).rejects.toThrow("gone");
  await send();
  expect(sent).toHaveLength(1);
});

it("refuses at once what is more than may wait", async () => {
  const abort = new AbortController();
  const limits = { default: { requests: 1, per: 60_000 } };
  const { send } = sender(rateLimit({ limits, maxQueue: 2 }));
  await send();
  const waiting = [1, 2].map(() => send(callOf("/a", { signal: abort.signal })));
  await expect(send()).rejects.toMatchObject({
    name: "PolicyError",
    code: "QUEUE_FULL",
    message: 'Rate limit "default": 2 calls wait already. Send fewer at a time, or raise maxQueue.',
  });
  abort.abort();
  const ends = await Promise.allSettled(waiting);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});

it("holds a label for as long as an answer says, and those behind it too", async () => {
  const answers = [new Response(null, { status: 429, headers: { "retry-after": "0.5" } })];
  const learn = ({ status, headers }: Response) =>
    status === 429 ? { hold: Number(headers.get("retry-after")) * 1000 } : undefined;
  const policy = rateLimit({ limits: { default: { requests: 100, per: 1000 } }, learn });
  const { send, times } = sender(policy, () => answers.pop() ?? new Response(null, { status: 204 }));
  const responses = await passTimeUntil(Promise.all(many(5, () => send())));
  expect(responses.map(({ status }) => status)).toEqual([429, 204, 204, 204, 204]);
  expect((times()[1] ?? 0) - (times()[0] ?? 0)).toBeGreaterThanOrEqual(499);
});

it("learns a limit for a label that had none, and a hold without a limit", async () => {
  const learned = [{ limit: { requests: 2, per: 400 } }, { label: "other", hold: 300 }];
  const label = ({ path }: Call) => path.slice(1);
  const { send, sent } = sender(rateLimit({ label, learn: () => learned.shift() }));
  await send(callOf("/a"));
  await send(callOf("/b"));
  const begin = performance.now();
  await passTimeUntil(send(callOf("/other")));
  expect(performance.now() - begin).toBeGreaterThanOrEqual(299);
  await passTimeUntil(Promise.all(many(5, () => send(callOf("/a")))));
  const times = sent.filter(({ path }) => path === "/a").map(({ at }) => at);
  expect(busiest(times.slice(1), 400)).toBeLessThanOrEqual(2);
});

it("leaves aside what cannot be, and says so", async () => {
  const warnings: string[] = [];
  const onWarning = (message: string) => warnings.push(message);
  const learned = [{ hold: Number.NaN }, { limit: { requests: 0, per: 1000 } }, { hold: Infinity }];
  const { send } = sender(rateLimit({ learn: () => learned.shift(), onWarning }));
  for (const _ of many(4, () => undefined)) expect((await send()).status).toBe(204);
  expect(warnings).toEqual([
    'rateLimit: the learned limit is ignored. learn: hold of "default": got NaN, need a number from 0 on.',
    'rateLimit: the learned limit is ignored. learn: limit of "default" requests: got 0, need a whole number from 1 on.',
    'rateLimit: the learned limit is ignored. learn: hold of "default": got Infinity, need a number of milliseconds.',
  ]);
});

it.each([
  [{ limits: { default: { requests: 0, per: 1000 } } }, /limits\["default"\] requests: got 0/],
  [{ limits: { default: { requests: -1, per: 1000 } } }, /limits\["default"\] requests: got -1/],
  [{ limits: { default: { requests: 1.5, per: 1000 } } }, /limits\["default"\] requests: got 1.5/],
  [{ limits: { default: { requests: Number.NaN, per: 1000 } } }, /limits\["default"\] requests: got NaN/],
  [{ limits: { default: { requests: 1, per: 0 } } }, /limits\["default"\] per: got 0/],
  [{ limits: { default: { requests: 1, per: Number.NaN } } }, /limits\["default"\] per: got NaN/],
  [{ limits: { default: { requests: 1, per: Infinity } } }, /limits\["default"\] per: got Infinity ms/],
  [{ limits: { Light: { requests: 1, per: 1000 } } }, /limits\["Light"\]: no call has this label/],
  [{ maxQueue: 0 }, /maxQueue: got 0/],
  [{ maxQueue: 1.5 }, /maxQueue: got 1.5/],
])("refuses the settings %j", (options, message) => {
  const refused = (): PolicyError | undefined => {
    try {
      rateLimit(options);
    } catch (error) {
      return error as PolicyError;
    }
    return undefined;
  };
  expect(refused()).toMatchObject({ name: "PolicyError", code: "SETTINGS" });
  expect(refused()?.message).toMatch(message);
});

it("tells each attempt that waits, once, how long", async () => {
  const waits: [string, number][] = [];
  const { send } = sender(
    rateLimit({
      limits: { default: { requests: 1, per: 1000 } },
      onWait: ({ label, milliseconds }, { path }) => void waits.push([`${label} ${path}`, milliseconds]),
    }),
  );
  await passTimeUntil(Promise.all(many(4, (index) => send(callOf(`/${index}`)))));
  expect(waits.map(([who]) => who)).toEqual(["default /1", "default /2", "default /3"]);
  const [first = 0, second = 0, third = 0] = waits.map(([, milliseconds]) => milliseconds);
  expect(first).toBeGreaterThan(900);
  expect(second - first).toBeGreaterThanOrEqual(1000);
  expect(third - second).toBeGreaterThanOrEqual(1000);
});
