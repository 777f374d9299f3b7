import { createClient } from "@partwise/client";
import { JSDOM } from "jsdom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

// As Vitest 3 has it: Blob, File and FormData of jsdom beside Node's fetch.
beforeEach(() => {
  const { window } = new JSDOM();
  for (const name of ["Blob", "File", "FormData"] as const) vi.stubGlobal(name, window[name]);
});
afterEach(() => vi.unstubAllGlobals());

type Paths = Record<"/photos", Record<"post" | "put", unknown>>;

const responses = { 200: ["application/json"] } as const;
const operations = {
  "/photos": {
    post: { requestBody: { content: { "multipart/form-data": { encoding: {} } } }, responses },
    put: { requestBody: { content: { "image/*": {} } }, responses },
  },
} as const;

test.each<[string, "post" | "put", () => unknown]>([
  ["Blob", "post", () => ({ photo: new File(["a"], "a.png") })],
  ["Blob", "post", () => ({ photo: new Uint8Array(2 ** 21) })],
  ["Blob", "put", () => new Blob(["a"])],
  ["FormData", "post", () => new FormData()],
])(
  "jsdom's %s in the body of a %s is refused, since Node's fetch would send its name as text, or wait for ever",
  async (name, method, make) => {
    const sent = vi.fn(async () => Response.json({}));
    const client = createClient<Paths>({ baseUrl: "http://localhost", operations, fetch: sent });
    await expect(client.request(method, "/photos", { body: make() as never })).rejects.toMatchObject({
      code: "BODY",
      message: `${name} and fetch are of two implementations, and fetch would not read its bytes. Update Vitest to version 4 or newer, or set its environment to "node".`,
    });
    expect(sent).not.toHaveBeenCalled();
  },
);
