import type { Middleware } from "openapi-fetch";
import { describe, expect, it } from "vitest";
import { json, observedClient } from "../helpers/observed-client.js";

const params = { path: { fileId: "1" } };
const put = { params, body: { name: "a" } };
const multipart = /^multipart\/form-data; boundary=(\S+)$/;

/** Sends a form through these middlewares; gives what reached fetch, or the error. */
async function send(onRequest: NonNullable<Middleware["onRequest"]>) {
  const { client, observed } = observedClient(undefined, { headers: { "Content-Type": "application/json" } });
  client.use({ onRequest });
  const error = await client.PUT("/files/{fileId}", put).then(
    () => undefined,
    (error: unknown) => error,
  );
  const [sent] = observed;
  const type = sent?.request.headers.get("content-type") ?? "";
  return { error, type, text: sent?.text ?? "", boundary: multipart.exec(type)?.[1] };
}

describe("the Content-Type of a multipart body", () => {
  it.each<[string, NonNullable<Middleware["onRequest"]>]>([
    ["sets a header", ({ request }) => request.headers.set("x-a", "b")],
    [
      "rebuilds the Request with other headers",
      ({ request }) => new Request(request, { headers: { "x-a": "b" } }),
    ],
    ["drops the header", ({ request }) => request.headers.delete("content-type")],
    ["clones the Request", ({ request }) => request.clone()],
  ])("survives a middleware that %s", async (_, onRequest) => {
    const { error, boundary, text } = await send(onRequest);
    expect(error).toBeUndefined();
    expect(text.startsWith(`--${boundary}\r\n`)).toBe(true);
  });

  it("is the middleware's where that sends a form of its own", async () => {
    const { error, boundary, text } = await send(({ request }) => {
      const form = new FormData();
      form.set("own", "form");
      return new Request(request.url, { method: request.method, body: form });
    });
    expect(error).toBeUndefined();
    expect(text).toContain(`--${boundary}\r\nContent-Disposition: form-data; name="own"`);
  });

  it("is an error where a middleware makes it another type", async () => {
    const { error, type } = await send(
      async ({ request }) => new Request(request.url, { method: request.method, body: await request.text() }),
    );
    expect(error).toMatchObject({
      name: "CallError",
      code: "MEDIA_TYPE",
      message: expect.stringMatching(
        /middleware: its Content-Type header says text\/plain, .* multipart\/form-data/,
      ),
    });
    expect(type).toBe("");
  });
});

describe("a Content-Type header of the call", () => {
  const send = async (
    headers: Record<string, string>,
    mediaType?: "application/json" | "multipart/form-data",
  ) => {
    const { client, observed } = observedClient(() => json({}, 201));
    const call = client.POST("/files", { body: { name: "a" }, headers, ...(mediaType && { mediaType }) });
    const error = await call.then(
      () => undefined,
      (error: unknown) => error,
    );
    return { error, type: observed[0]?.request.headers.get("content-type") };
  };

  it("chooses a media type that is described, whatever the case of its name", async () => {
    for (const name of ["Content-Type", "content-type", "CONTENT-TYPE"]) {
      expect((await send({ [name]: "multipart/form-data" })).type).toMatch(multipart);
      expect((await send({ [name]: "multipart/form-data; boundary=mine" })).type).toMatch(
        /boundary=partwise-/,
      );
    }
  });

  it("may say more of a type that has no parts", async () => {
    expect((await send({ "content-type": "application/json; charset=utf-8" })).type).toBe(
      "application/json; charset=utf-8",
    );
    expect((await send({ "content-type": "application/merge-patch+json" })).type).toBe(
      "application/merge-patch+json",
    );
  });

  it("that contradicts the body is refused", async () => {
    for (const [header, mediaType] of [
      ["application/json", "multipart/form-data"],
      ["multipart/form-data", "application/json"],
      ["text/csv", undefined],
    ] as const) {
      const { error, type } = await send({ "content-type": header }, mediaType);
      expect(error).toMatchObject({
        code: "MEDIA_TYPE",
        message: expect.stringContaining(`says ${header}, but`),
      });
      expect(type).toBeUndefined();
    }
  });
});
