import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Binary, createClient } from "@partwise/client";
import { fileFrom, nodeTransport } from "@partwise/client/node";
import { HttpResponse, http, passthrough } from "msw";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

// MSW answers our calls, and hears what is sent: over global fetch, and over node:http.

const bytes = randomBytes(3_000_000);
const digest = digestOf(bytes);
const operations = {
  "/photos": {
    get: { responses: { "200": ["application/json"] } },
    post: {
      requestBody: {
        content: {
          "multipart/form-data": { encoding: { photo: { binary: true, contentType: "image/png" } } },
        },
      },
      responses: { "201": ["application/json"] },
    },
  },
  "/photo": { put: { requestBody: { content: { "image/png": { binary: true } } } } },
} as const;
interface Photo {
  title: string;
  photo: Binary;
}
interface paths {
  "/photos": {
    get: {
      parameters: { query?: { tag?: string[] } };
      responses: {
        200: { content: { "application/json": string[] } };
        500: { content: { "application/json": object } };
      };
    };
    post: {
      requestBody: { content: { "multipart/form-data": Photo } };
      responses: { 201: { content: { "application/json": { id: number } } } };
    };
  };
  "/photo": {
    put: { requestBody: { content: { "image/png": Binary } }; responses: { 204: { content?: never } } };
  };
}

interface Sent {
  readonly title: string;
  readonly photo: string;
}
const sent: Sent[] = [];
const put: { readonly type: string | null; readonly digest: string }[] = [];
const handlersOf = (origin: string) => [
  http.get(`${origin}/photos`, ({ request }) => HttpResponse.json([new URL(request.url).search])),
  http.post(`${origin}/photos`, async ({ request }) => {
    const form = await request.formData();
    const photo = form.get("photo") as File;
    const read = digestOf(new Uint8Array(await photo.arrayBuffer()));
    sent.push({ title: String(form.get("title")), photo: `${photo.name} ${photo.type} ${read}` });
    return HttpResponse.json({ id: 7 }, { status: 201 });
  }),
  http.put(`${origin}/photo`, async ({ request }) => {
    const read = digestOf(new Uint8Array(await request.arrayBuffer()));
    put.push({ type: request.headers.get("content-type"), digest: read });
    return new HttpResponse(null, { status: 204 });
  }),
];
const origins = ["http://photos.example.com", "https://photos.example.com"];
const server = setupServer(...origins.flatMap(handlersOf));
// Made before MSW listens, as a module of an application does.
const transport = nodeTransport();
const ways = [
  ["global fetch", {}],
  ["nodeTransport", transport],
] as const;

let folder: string;
beforeAll(async () => {
  server.listen({ onUnhandledRequest: "bypass" });
  folder = await mkdtemp(join(tmpdir(), "partwise-msw-"));
  await writeFile(join(folder, "beach.png"), bytes);
});
beforeEach(() => {
  sent.length = 0;
  put.length = 0;
});
afterAll(async () => {
  server.close();
  await transport.close();
  await rm(folder, { recursive: true });
});

describe.for(ways.flatMap(([way, options]) => origins.map((origin) => ({ way, options, origin }))))(
  "$way to $origin",
  ({ options, origin }) => {
    const client = createClient<paths>({ baseUrl: origin, operations, ...options });

    test("reads the answer", async () => {
      const { data } = await client.GET("/photos", { params: { query: { tag: ["sea", "sun"] } } });
      expect(data).toEqual(["?tag=sea&tag=sun"]);
    });

    test.for(["a File", "a stream", "a file on disk", "a content function"])(
      "sends %s in a form, byte by byte",
      async (kind) => {
        const { data, response } = await client.POST("/photos", {
          body: { title: "Lighthouse", photo: await photoOf(kind) },
        });
        expect([response.status, data]).toEqual([201, { id: 7 }]);
        expect(sent).toEqual([{ title: "Lighthouse", photo: `beach.png image/png ${digest}` }]);
      },
    );

    test("sends a file on disk as the body", async () => {
      const { response } = await client.PUT("/photo", { body: await fileFrom(join(folder, "beach.png")) });
      expect(response.status).toBe(204);
      expect(put).toEqual([{ type: "image/png", digest }]);
    });

    test("is refused as MSW says", async () => {
      server.use(http.get(`${origin}/photos`, () => HttpResponse.error(), { once: true }));
      await expect(client.GET("/photos")).rejects.toThrow();
      server.use(
        http.get(`${origin}/photos`, () => HttpResponse.json({ code: 3 }, { status: 500 }), { once: true }),
      );
      expect((await client.GET("/photos")).error).toEqual({ code: 3 });
    });

    test("is aborted while MSW waits", async () => {
      const controller = new AbortController();
      server.use(
        http.get(
          `${origin}/photos`,
          async () => {
            controller.abort(new Error("enough"));
            await new Promise(() => {});
          },
          { once: true },
        ),
      );
      await expect(client.GET("/photos", { signal: controller.signal })).rejects.toThrow("enough");
    });
  },
);

describe.for(ways)("%s past MSW", ([, options]) => {
  const received: string[] = [];
  const real = createServer(async (request, response) => {
    const hash = createHash("sha256");
    for await (const chunk of request) hash.update(chunk);
    received.push(hash.digest("hex"));
    response.writeHead(204).end();
  });
  let baseUrl: string;
  beforeAll(async () => {
    await once(real.listen(0, "127.0.0.1"), "listening");
    baseUrl = `http://127.0.0.1:${(real.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    received.length = 0;
  });
  afterAll(() => {
    real.closeAllConnections();
    real.close();
  });

  test("reaches a server that has no handlers", async () => {
    const client = createClient<paths>({ baseUrl, operations, ...options });
    const { response } = await client.PUT("/photo", { body: await fileFrom(join(folder, "beach.png")) });
    expect([response.status, received]).toEqual([204, [digest]]);
  });

  test("reaches a server whose handler has read the body and lets it pass", async () => {
    const handler = http.put(`${baseUrl}/photo`, async ({ request }) => {
      put.push({
        type: request.headers.get("content-type"),
        digest: digestOf(new Uint8Array(await request.clone().arrayBuffer())),
      });
      return passthrough();
    });
    server.use(handler);
    const client = createClient<paths>({ baseUrl, operations, ...options });
    const { response } = await client.PUT("/photo", { body: await fileFrom(join(folder, "beach.png")) });
    expect(put).toEqual([{ type: "image/png", digest }]);
    expect([response.status, received]).toEqual([204, [digest]]);
  });
});

async function photoOf(kind: string) {
  const named = { filename: "beach.png", contentType: "image/png" };
  if (kind === "a File") return new File([bytes], "beach.png", { type: "image/png" });
  if (kind === "a stream") return { ...named, content: new Blob([bytes]).stream() };
  const open = () => fileFrom(join(folder, "beach.png"));
  return kind === "a file on disk" ? open() : { ...named, content: open };
}

function digestOf(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
