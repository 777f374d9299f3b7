// Walks a client through its calls on any run time. What comes of each call is plain data, the same on every run time.
import { createClient } from "@partwise/client";
import { authorize, redirect, responseLimit, retry, timeout, transportErrors } from "@partwise/policies";

const form = { encoding: { name: {}, file: { binary: true } } };
const content = {
  "multipart/form-data": form,
  "application/json": {},
  "application/x-www-form-urlencoded": { encoding: { name: {}, tags: {} } },
  "application/octet-stream": { binary: true },
};
const operation = (more) => ({ post: { requestBody: { content }, "x-idempotent": true, ...more } });
const operations = {
  "/echo": operation({ responses: { 200: ["application/json"] } }),
  "/busy": operation({ responses: { 200: ["application/json"] } }),
  "/moved": operation({ responses: { 200: ["application/json"] } }),
  "/reset": operation(),
  "/never": operation(),
  "/no": operation({ responses: { 404: ["application/json"] } }),
  "/download": { get: { responses: { 200: ["application/octet-stream"] } } },
  "/cut": { get: { responses: { 200: ["application/json"] } } },
  "/chunks": { get: { responses: { 200: ["application/octet-stream"] } } },
};

/** Larger than what a transport holds back. */
const bytes = new Uint8Array(300_000).map((_, i) => i % 251);
const blob = () => new Blob([bytes], { type: "image/png" });

const bodies = {
  json: [{ name: "Jürgen" }, { mediaType: "application/json" }],
  urlencoded: [{ name: "Jürgen & co", tags: ["a", "b"] }, { mediaType: "application/x-www-form-urlencoded" }],
  "text form": [{ name: "Jürgen" }, { mediaType: "multipart/form-data" }],
  "form with a file": [{ name: "a", file: blob() }, { mediaType: "multipart/form-data" }],
  file: [blob(), { mediaType: "application/octet-stream" }],
};

async function* chunks() {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.slice(at, at + 50_000);
}

const streams = {
  "form with a stream": [
    { name: "a", file: { content: () => new Blob([bytes]).stream(), filename: "a.bin" } },
    { mediaType: "multipart/form-data" },
  ],
  stream: [{ content: chunks }, { mediaType: "application/octet-stream" }],
};

async function* broken() {
  yield bytes.slice(0, 1000);
  throw new Error("gone");
}

const failing = {
  "form with a stream that fails": [
    { file: { content: broken, filename: "a.bin" } },
    { mediaType: "multipart/form-data" },
  ],
  "stream that fails": [{ content: broken }, { mediaType: "application/octet-stream" }],
};

const policySets = {
  "no policies": () => [],
  authorize: () => [authorize({ token: async () => ({ accessToken: "secret" }) })],
  "all policies": (seesRedirects) => [
    timeout(),
    transportErrors,
    retry({ baseDelay: 1 }),
    ...(seesRedirects ? [redirect()] : []),
    authorize({ token: async () => ({ accessToken: "secret" }) }),
    responseLimit({ success: 1_000_000 }),
  ],
};

/** What is told of a failure. A message may name what the run time alone has. */
const failure = ({ name, code, attempts }) => ({ name, code, attempts });

async function outcome(call) {
  try {
    const { data, error, response } = await call;
    if (data instanceof Blob) return { status: response.status, size: data.size, sum: await sumOf(data) };
    return { status: response.status, data, error };
  } catch (error) {
    return failure(error);
  }
}

async function sumOf(blob) {
  let sum = 0;
  for (const byte of new Uint8Array(await blob.arrayBuffer())) sum = (sum * 31 + byte) % 1_000_003;
  return sum;
}

/**
 * Gives the outcome of each call by its name. Each is the first of its client. `transport` is spread into the options
 * of the clients.
 */
export async function walk(baseUrl, { transport = {}, sendsStreams = true, seesRedirects = true } = {}) {
  const found = {};
  for (const [name, policies] of Object.entries(policySets)) {
    const client = () =>
      createClient({ baseUrl, operations, policies: policies(seesRedirects), ...transport });
    const isAll = name === "all policies";
    const call = async (what, make) => {
      found[`${name}: ${what}`] = await outcome(make(client()));
    };
    for (const [what, [body, init]] of Object.entries({ ...bodies, ...(sendsStreams ? streams : {}) })) {
      await call(what, (client) => client.POST("/echo", { body, ...init }));
      if (isAll) await call(`${what}, after a 503`, (client) => client.POST("/busy", { body, ...init }));
    }
    for (const [what, [body, init]] of Object.entries(sendsStreams ? failing : {})) {
      await call(what, (client) => client.POST("/echo", { body, ...init }));
    }
    for (const what of ["json", "text form"]) {
      const [body, init] = bodies[what];
      await call(`${what}, redirected`, (client) => client.POST("/moved", { body, ...init }));
    }
    if (isAll) {
      const [body, init] = bodies["form with a file"];
      await call("a file, redirected", (client) => client.POST("/moved", { body, ...init }));
      await call("a lost connection", (client) => client.POST("/reset", { body: { name: "a" } }));
      await call("an answer that is too large", (client) => client.GET("/chunks?2000000"));
    }
    await call("an error", (client) => client.POST("/no", { body: { name: "a" } }));
    await call("a download", (client) => client.GET("/download"));
    if (isAll) await call("an answer that is cut off", (client) => client.GET("/cut"));
    await call("a download in chunks", (client) => client.GET("/chunks"));
    await call("an abort", (client) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(), 300);
      return client.POST("/never", { body: { name: "a" }, signal: controller.signal });
    });
  }
  return found;
}
