const assert = require("node:assert");
const { rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { CallError, createClient, unwrap } = require("@partwise/client");
const { fileFrom, nodeTransport } = require("@partwise/client/node");
const { pages } = require("@partwise/client/pages");
const { isLoopback, parseUrl } = require("@partwise/client/urls");
const { encodeMultipart, MultipartError, parseMultipart, toBodyInit } = require("@partwise/multipart");
const {
  authorize,
  clientCredentials,
  retry,
  timeout,
  TransportError,
  transportErrors,
} = require("@partwise/policies");
const { infiniteQueryOptions, mutationOptions, queryOptions } = require("@partwise/tanstack-query");
const { createZoomClient } = require("@partwise/zoom");
const zoomGroups = require("@partwise/zoom-im-groups");
const { startZoomMockServer } = require("@partwise/zoom-mock-server");
const { operations } = require("./generated/index.js");
const { startPhotos } = require("./start-photos.js");

const photo = () => new File(["..."], "beach.png", { type: "image/png" });
const form = (boundary) =>
  [
    `--${boundary}\r\nContent-Disposition: form-data; name="title"\r\n\r\nLighthouse\r\n`,
    `--${boundary}\r\nContent-Disposition: form-data; name="photo"; filename="beach.png"\r\n`,
    `Content-Type: image/png\r\n\r\n...\r\n--${boundary}--\r\n`,
  ].join("");

/** Calls of every package, by name; each has a server of its own. */
exports.calls = {
  "a form with a file over fetch": () => withPhotos((photos) => sendForm(photos, {})),

  "a form with a file over nodeTransport": () =>
    withPhotos(async (photos) => {
      const transport = nodeTransport();
      await sendForm(photos, transport).finally(() => transport.close());
    }),

  "a file from disk, whose type its name tells": () =>
    withPhotos(async (photos) => {
      const path = join(tmpdir(), `partwise-${process.pid}-${Math.random()}.webp`);
      writeFileSync(path, "...");
      try {
        const client = createClient({ baseUrl: photos.url, operations });
        const { response } = await client.PUT("/photo", { body: await fileFrom(path) });
        assert.deepEqual([response.status, photos.sent[0].contentType], [204, "image/webp"]);
      } finally {
        rmSync(path);
      }
    }),

  "a stream of events": () =>
    withPhotos(async (photos) => {
      const client = createClient({ baseUrl: photos.url, operations });
      const ids = [];
      for await (const { data } of await unwrap(client.GET("/events"))) ids.push(data.id);
      assert.deepEqual(ids, [1, 2]);
    }),

  "the items of all pages": () =>
    withPhotos(async (photos) => {
      const client = createClient({ baseUrl: photos.url, operations });
      const ids = [];
      for await (const { id } of pages(client, "GET", "/photos")) ids.push(id);
      assert.deepEqual(ids, [1, 2, 3]);
    }),

  "a query, its pages and a mutation of TanStack Query": () =>
    withPhotos(async (photos) => {
      const client = createClient({ baseUrl: photos.url, operations });
      const { queryClient, observe } = tanstack();
      const first = { photos: [{ id: 1 }, { id: 2 }], next_cursor: "b" };
      assert.deepEqual(await queryClient.fetchQuery(queryOptions(client, "GET", "/photos")), first);
      const list = infiniteQueryOptions(client, "GET", "/photos");
      const { pages: both } = await queryClient.fetchInfiniteQuery({ ...list, pages: 2 });
      assert.deepEqual(
        both.flatMap(({ data }) => data.photos.map(({ id }) => id)),
        [1, 2, 3],
      );
      const body = { title: "Lighthouse", photo: photo() };
      assert.deepEqual(await observe(mutationOptions(client, "POST", "/photos")).mutate({ body }), { id: 7 });
      queryClient.clear();
    }),

  "an attempt after a failure": () =>
    withPhotos(async (photos) => {
      photos.state.failures = 2;
      const policies = [transportErrors, retry({ attempts: 3, isIdempotent: () => true })];
      const client = createClient({ baseUrl: photos.url, operations, policies });
      const { data } = await client.POST("/photos", { body: { title: "Lighthouse", photo: photo() } });
      assert.deepEqual([data, photos.sent.length], [{ id: 7 }, 3]);
    }),

  "a time limit": () =>
    withPhotos(async (photos) => {
      photos.state.isSilent = true;
      const policies = [timeout({ total: 50 }), transportErrors];
      const client = createClient({ baseUrl: photos.url, operations, policies });
      await assert.rejects(
        client.GET("/events"),
        (error) => error instanceof TransportError && error.code === "TIMEOUT",
      );
    }),

  "a connection that is refused, over fetch and nodeTransport": async () => {
    const transport = nodeTransport();
    const { url, close } = await startPhotos();
    close();
    for (const options of [{}, transport]) {
      const client = createClient({ baseUrl: url, operations, policies: [transportErrors], ...options });
      await assert.rejects(client.GET("/events"), { name: "TransportError", reason: "ECONNREFUSED" });
    }
    await transport.close();
  },

  "a token of client credentials": () =>
    withPhotos(async (photos) => {
      const ids = { clientId: "id", clientSecret: "password" };
      const token = clientCredentials({ tokenUrl: `${photos.url}/token`, ...ids });
      const client = createClient({ baseUrl: photos.url, operations, policies: [authorize({ token })] });
      await client.PUT("/photo", { body: photo() });
      assert.deepEqual(
        photos.sent.map(({ line }) => line),
        ["POST /token", "PUT /photo"],
      );
      assert.equal(photos.sent[1].authorization, "Bearer secret");
    }),

  "errors that are of one class each": () =>
    withPhotos(async (photos) => {
      const client = createClient({ baseUrl: photos.url, operations });
      const body = { title: "Lighthouse", photo: { content: failingSource(), filename: "beach.png" } };
      await assert.rejects(client.POST("/photos", { body }), (error) => error instanceof MultipartError);
      const options = { body: { title: "Lighthouse" }, mediaType: "text/none" };
      await assert.rejects(client.POST("/photos", options), (error) => error instanceof CallError);
      assert.equal(isLoopback(parseUrl(photos.url).hostname), true);
    }),

  "a form, written and read": async () => {
    const body = encodeMultipart({ title: "Lighthouse", photo: photo() });
    const parts = await parseMultipart(new Response(toBodyInit(body)), body.contentType);
    const names = parts.map(({ name }) => name);
    assert.deepEqual(names, ["title", "photo"]);
  },

  "a call of Zoom": async () => {
    const server = await startZoomMockServer();
    try {
      const zoom = createZoomClient({
        baseUrl: server.url,
        token: server.accessToken,
      });
      const [groupId] = server.groups().map(({ id }) => id);
      const body = { name: "Support", type: "restricted" };
      const { response } = await zoom.PATCH("/im/groups/{groupId}", { params: { path: { groupId } }, body });
      assert.equal(response.status, 204);
      assert.equal(server.groups()[0].name, "Support");
      const { error } = await zoom.GET("/im/groups/{groupId}", { params: { path: { groupId: "none" } } });
      assert.equal(error.code, 4130);
      assert.ok(zoomGroups.operations["/im/groups"]);
    } finally {
      await server.close();
    }
  },
};

async function sendForm(photos, options) {
  const client = createClient({ baseUrl: photos.url, operations, ...options });
  const { data } = await client.POST("/photos", { body: { title: "Lighthouse", photo: photo() } });
  const [{ contentType, body }] = photos.sent;
  assert.deepEqual(data, { id: 7 });
  assert.equal(body, form(contentType.split("boundary=")[1]));
}

async function withPhotos(run) {
  const photos = await startPhotos();
  await run(photos).finally(() => photos.close());
}

function tanstack() {
  const { MutationObserver, QueryClient } = require("@tanstack/query-core");
  const queryClient = new QueryClient();
  return { queryClient, observe: (options) => new MutationObserver(queryClient, options) };
}

function failingSource() {
  return new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) });
}
