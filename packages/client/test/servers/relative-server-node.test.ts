// Only outside of browsers is there no page; one is put there by the tests.
import { afterEach, describe, expect, it, vi } from "vitest";
import { createClient } from "../../src/index.js";
import { type OnePath, urlBy } from "../helpers/url-by.js";

describe("a relative server", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it.each([
    ["/", 'The server "/" is relative'],
    ["/v1", 'The server "/v1" is relative'],
    ["v1", 'The server "v1" is relative'],
    ["//api.test", 'The server "//api.test" is relative'],
  ])("is refused outside of browsers: %s", async (url, message) => {
    await expect(urlBy([url])).rejects.toMatchObject({
      code: "BASE_URL",
      message: expect.stringMatching(
        new RegExp(`^${message}, and there is no page .* Give the client a baseUrl, such as "https://`),
      ),
    });
    await expect(urlBy(undefined)).rejects.toMatchObject({ code: "BASE_URL" });
    await expect(urlBy([])).rejects.toMatchObject({ code: "BASE_URL" });
  });

  it("does not keep an operation from a server of its own", async () => {
    expect(await urlBy(["/v1"], {}, ["https://up.test"])).toBe("https://up.test/a");
    await expect(urlBy(["/v1"], {}, ["/up"])).rejects.toMatchObject({ code: "BASE_URL" });
  });

  it.each([
    ["/", "https://page.test/a"],
    ["/v1", "https://page.test/v1/a"],
    ["v1/", "https://page.test/app/v1/a"],
    ["../v1", "https://page.test/v1/a"],
    ["//api.test/v2", "https://api.test/v2/a"],
  ])("is resolved against the page: %s", async (url, want) => {
    vi.stubGlobal("document", { baseURI: "https://page.test/app/index.html" });
    expect(await urlBy([url])).toBe(want);
    vi.stubGlobal("document", undefined);
    vi.stubGlobal("location", { href: "https://page.test/app/worker.js" });
    expect(await urlBy([url])).toBe(want);
  });

  it("is refused in a page that has no address", async () => {
    vi.stubGlobal("document", { baseURI: "about:blank" });
    await expect(urlBy(["/v1"])).rejects.toMatchObject({ code: "BASE_URL" });
  });

  it.each([
    ["/up", "https://one.test/up/a"],
    ["up", "https://one.test/v1/up/a"],
    ["https://up.test", "https://one.test/v1/a"],
  ])(
    "that is the baseUrl's path lets relative ones of an operation win, and none with a host: %s",
    async (own, want) => {
      expect(await urlBy(["/v1"], { baseUrl: "https://one.test/v1" }, [own])).toBe(want);
      expect(await urlBy(["/v2"], { baseUrl: "https://one.test/v1" }, [own])).toBe("https://one.test/v1/a");
    },
  );

  it("is left to a Request class of the caller's", async () => {
    class AtHome extends Request {
      constructor(input: string | URL | Request, init?: RequestInit) {
        super(typeof input === "string" && input.startsWith("/") ? `https://home.test${input}` : input, init);
      }
    }
    expect(await urlBy(["/v1"], { Request: AtHome })).toBe("https://home.test/v1/a");
  });
});

it("without operations and a baseUrl, all is as in openapi-fetch", async () => {
  const client = createClient<OnePath>();
  await expect(client.GET("/a")).rejects.toThrow(TypeError);
});
