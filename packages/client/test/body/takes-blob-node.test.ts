import { afterEach, expect, it, vi } from "vitest";
import { takesBlob } from "../../src/body/takes-blob.js";

afterEach(() => vi.unstubAllGlobals());

/** A Blob of another implementation than fetch. */
const foreignBlob = () => class extends Object {} as unknown as typeof Blob;

it("fetch takes its own Blob, and none of another implementation", () => {
  expect(takesBlob(Blob)).toBe(true);
  expect(takesBlob(foreignBlob())).toBe(false);
});

it("a run time may make its Request alone take another Blob, as Vitest does for jsdom's", () => {
  const Foreign = foreignBlob();
  class Repaired extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, { ...init, ...(init.body instanceof Foreign && { body: new Blob() }) });
    }
  }
  vi.stubGlobal("Request", Repaired);
  expect(takesBlob(Foreign)).toBe(true);
});

it("a Request that takes another Blob for its own and finds no stream, as Node 24's does with jsdom's, takes none", () => {
  class Mistaken extends Request {
    constructor(input: RequestInfo | URL, init: RequestInit = {}) {
      super(input, { method: "POST", body: (init.body as Blob).stream() });
    }
  }
  vi.stubGlobal("Request", Mistaken);
  expect(takesBlob(foreignBlob())).toBe(false);
});
