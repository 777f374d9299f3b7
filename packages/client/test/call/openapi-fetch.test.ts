import createFetchClient, {
  defaultPathSerializer,
  type Middleware,
  wrapAsPathBasedClient,
} from "openapi-fetch";
import { expect, test } from "vitest";

// What this package takes for granted of openapi-fetch, whose version is pinned: a newer version that fails here needs a
// change of ours. `.github/decisions/011-pinned-dependencies.md` says what is taken.

/** `request` of a client of openapi-fetch, without its types, and the arguments with which a Request is made. */
function observed(options: object = {}) {
  const made: unknown[][] = [];
  class ObservedRequest extends Request {
    constructor(...given: [string, RequestInit]) {
      super(...given);
      made.push(given);
    }
  }
  const client = createFetchClient({ baseUrl: "https://a.test/v1", ...options });
  const call = (method: string, path: string, init: object) =>
    (client.request as unknown as (method: string, path: string, init: object) => Promise<object>)(
      method,
      path,
      {
        Request: ObservedRequest,
        ...init,
      },
    );
  return { client, call, made };
}

const answer = (body: string | null, init: ResponseInit = {}) => ({
  fetch: () => Promise.resolve(new Response(body, init)),
});

test("a client has a function a method, and request, use and eject", () => {
  const { client } = observed();
  const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"];
  expect(Object.keys(client).sort()).toEqual([...methods, "request", "use", "eject"].sort());
});

test("the Request class of a call is given the URL, and method, headers and body as they are", async () => {
  const { call, made } = observed();
  const body = new Blob(["a"]);
  await call("patch", "/pets/{id}", {
    ...answer("{}"),
    params: { path: { id: "7" }, query: { a: [1, 2] } },
    headers: { "content-type": "text/x", empty: null },
    body: "ignored",
    bodySerializer: () => body,
  });
  const [[url, init] = []] = made as [string, RequestInit][];
  expect(url).toBe("https://a.test/v1/pets/7?a=1&a=2");
  expect(init?.method).toBe("PATCH");
  expect(init?.body).toBe(body);
  expect(Object.fromEntries(new Headers(init?.headers))).toEqual({ "content-type": "text/x" });
});

test("a call's own fetch is given the Request, and its further options are on the Request", async () => {
  const { call } = observed();
  const seen: unknown[] = [];
  const fetch = (request: Request & { tls?: unknown }) => {
    seen.push(request instanceof Request, request.tls);
    return Promise.resolve(new Response(null, { status: 204 }));
  };
  await call("get", "/", { fetch, tls: 1 });
  expect(seen).toEqual([true, 1]);
});

test("parseAs names the method of the answer that reads a success, so that toString leaves the answer unread", async () => {
  const { call } = observed();
  const result = (await call("get", "/", { ...answer("text"), parseAs: "toString" })) as {
    data: unknown;
    response: Response;
  };
  expect(result.data).toBe("[object Response]");
  expect(result.response.bodyUsed).toBe(false);
});

test.each([
  ["204", answer(null, { status: 204 }), { data: undefined }],
  ["a length of 0", answer("", { headers: { "content-length": "0" } }), { data: undefined }],
  ["a failure in JSON", answer('{"a":1}', { status: 400 }), { error: { a: 1 } }],
  ["a failure in text", answer("no", { status: 500 }), { error: "no" }],
  ["a failure without a body", answer(null, { status: 404 }), { error: "" }],
])("%s is read", async (_, init, result) => {
  const { call } = observed();
  const { response: __, ...found } = (await call("get", "/", init)) as { response: Response };
  expect(found).toEqual(result);
});

test("middleware of a call runs after the client's, and around fetch in reverse", async () => {
  const { client, call } = observed();
  const order: string[] = [];
  const named = (name: string): Middleware => ({
    onRequest: ({ schemaPath }) => {
      order.push(`${name} ${schemaPath}`);
    },
    onResponse: () => {
      order.push(`${name} answer`);
    },
  });
  client.use(named("client"));
  await call("get", "/a/{b}", { ...answer("{}"), params: { path: { b: 1 } }, middleware: [named("call")] });
  expect(order).toEqual(["client /a/{b}", "call /a/{b}", "call answer", "client answer"]);
});

test("use refuses what is no middleware, and eject removes what use added", async () => {
  const { client, call } = observed();
  expect(() => client.use({} as Middleware)).toThrow("Middleware must be an object");
  const middleware = { onRequest: () => Promise.reject(new Error("not ejected")) };
  client.use(middleware);
  client.eject(middleware);
  await expect(call("get", "/", answer("{}"))).resolves.toBeDefined();
});

test("paths are written, and a client is wrapped, by functions of their own", () => {
  expect(defaultPathSerializer("/a/{b}/{c*}/{.d}/{;e}", { b: "x y", c: [1, 2], d: "d", e: "e" })).toBe(
    "/a/x%20y/1,2/.d/;e=e",
  );
  expect(typeof wrapAsPathBasedClient).toBe("function");
});
