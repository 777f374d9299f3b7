import { request as rawRequest } from "node:http";
import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { startMockServer } from "../../src/index.js";
import { pets } from "../helpers/pets.js";

const server = await startMockServer({ description: pets, bodyLimit: 20_000_000 });
afterAll(() => server.close());

const png = new Blob([new Uint8Array([137, 80])], { type: "image/png" });

async function send(fill: (form: FormData) => void) {
  const body = new FormData();
  fill(body);
  const response = await fetch(`${server.url}/photos`, { method: "POST", body });
  const text = await response.text();
  const { errors = [] } = text === "" ? {} : JSON.parse(text);
  return [
    response.status,
    ...errors.map(({ pointer, rule }: { pointer: string; rule: string }) => `${pointer} ${rule}`),
  ];
}

test.each<[string, (form: FormData) => void, unknown[]]>([
  [
    "a file and texts",
    (form) => {
      form.append("photo", png, "a.png");
      form.append("title", "t");
    },
    [204],
  ],
  [
    "texts of types, repeated parts, a part of JSON",
    (form) => {
      form.append("photo", png, "a.png");
      form.append("title", "t");
      form.append("public", "true");
      form.append("sizes", "1");
      form.append("sizes", "2");
      form.append("owner", new Blob(['{"name":"Ada"}'], { type: "application/json" }));
    },
    [204],
  ],
  ["nothing but a title", (form) => form.append("title", "t"), [400, "/photo required"]],
  [
    "a text for a file",
    (form) => {
      form.append("photo", "x");
      form.append("title", "t");
    },
    [400, "/photo contentType"],
  ],
  [
    "a file of another type",
    (form) => {
      form.append("photo", new Blob(["x"], { type: "image/gif" }));
      form.append("title", "t");
    },
    [400, "/photo contentType"],
  ],
  [
    "a file for a text",
    (form) => {
      form.append("photo", png);
      form.append("title", png);
    },
    [400, "/title text"],
  ],
  [
    "a text twice",
    (form) => {
      form.append("photo", png);
      form.append("title", "t");
      form.append("title", "u");
    },
    [400, "/title repeated"],
  ],
  [
    "a wrong boolean, item and member",
    (form) => {
      form.append("photo", png);
      form.append("title", "t");
      form.append("public", "yes");
      form.append("sizes", "big");
      form.append("owner", new Blob(["{}"], { type: "application/json" }));
    },
    [400, "/public type", "/sizes/0 type", "/owner/name required"],
  ],
])("%s", async (_, fill, expected) => {
  expect(await send(fill)).toEqual(expected);
});

const part = '--b\r\nContent-Disposition: form-data; name="title"\r\n\r\nt\r\n';

test.each([
  ["a wrong boundary", "multipart/form-data; boundary=c", `${part}--b--\r\n`, 400],
  ["no boundary", "multipart/form-data", `${part}--b--\r\n`, 400],
  ["a truncated body", "multipart/form-data; boundary=b", part, 400],
  ["a truncated head", "multipart/form-data; boundary=b", "--b\r\nContent-Disp", 400],
  [
    "a part without a name",
    "multipart/form-data; boundary=b",
    "--b\r\nContent-Disposition: form-data\r\n\r\nt\r\n--b--",
    400,
  ],
  [
    "10 MB of text",
    "multipart/form-data; boundary=b",
    `${part.replace("\r\nt\r", `\r\n${"t".repeat(1e7)}\r`)}--b--\r\n`,
    400,
  ],
  ["more than the limit", "multipart/form-data; boundary=b", "t".repeat(2.1e7), 413],
  [
    "10,000 headers in a part",
    "multipart/form-data; boundary=b",
    `--b\r\n${"x: y\r\n".repeat(1e4)}\r\nt\r\n--b--\r\n`,
    400,
  ],
  ["nothing", "multipart/form-data; boundary=b", "", 400],
  ["another media type", "text/html", "x", 415],
])("%s is refused", async (_, type, body, status) => {
  const response = await fetch(`${server.url}/photos`, {
    method: "POST",
    body,
    headers: { "content-type": type },
  });
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect((await response.text()).length).toBeLessThan(1000);
});

test("a content coding is refused", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=b", "content-encoding": "snappy" };
  const response = await fetch(`${server.url}/photos`, { method: "POST", body: part, headers });
  expect(response.status).toBe(415);
});

test("no body and no length is 411", async () => {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () =>
      socket.write("POST /v1/photos HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
    );
    let read = "";
    socket
      .on("data", (data) => (read += data))
      .on("end", () => resolve(read))
      .on("error", reject);
  });
  expect(text).toMatch(/^HTTP\/1.1 411 /);
});

test("a bomb of headers is 431, and the server goes on", async () => {
  const status = await new Promise((resolve, reject) => {
    const request = rawRequest(`${server.url}/photos`, { headers: { "x-bomb": "x".repeat(40_000) } });
    request
      .on("response", (response) => resolve(response.resume().statusCode))
      .on("error", reject)
      .end();
  });
  expect(status).toBe(431);
  expect(
    await send((form) => {
      form.append("photo", png);
      form.append("title", "t");
    }),
  ).toEqual([204]);
});
