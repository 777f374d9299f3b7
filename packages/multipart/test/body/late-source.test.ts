import { describe, expect, test, vi } from "vitest";
import {
  encode,
  isReplayable,
  lateSource,
  type MultipartBody,
  openBodySource,
  openContent,
  toBodyInit,
} from "../../src/index.js";
import { bytesOf } from "../helpers/lines-of.js";

const boundary = "b0undary";
const bytes = new TextEncoder().encode(`--${boundary}`);
const late = (content: () => unknown, options = {}) =>
  encode([{ name: "f", content: content as () => Blob }], { ...options, open: "later" });
const opened = ({ content }: MultipartBody) => openContent(content);

describe("a source that is opened later", () => {
  test("is not opened by encoding, and anew each time it is read", async () => {
    const content = vi.fn(() => new Blob(["abc"]));
    const body = late(content, { boundary });
    expect(body.length).toBeUndefined();
    expect(content).not.toHaveBeenCalled();
    expect(isReplayable(body.content)).toBe(true);
    const now = encode([{ name: "f", content: new Blob(["abc"]) }], { boundary });
    expect(await bytesOf(body)).toEqual(await bytesOf(now));
    expect(await bytesOf(body)).toEqual(await bytesOf(now));
    expect(content).toHaveBeenCalledTimes(2);
  });

  test("may be opened before it is read, with its length", async () => {
    const body = late(() => new Blob(["abc"]), { boundary });
    const content = opened(body);
    expect(content[1]).toBeInstanceOf(Blob);
    expect(toBodyInit({ ...body, content })).toBeInstanceOf(Blob);
    const unopened = encode([{ name: "f", content: new Blob(["abc"]) }]);
    expect(openContent(unopened.content)).toBe(unopened.content);
    expect(openContent("text")).toBe("text");
  });

  test("is let go of when a later one cannot be opened", async () => {
    const cancel = vi.fn();
    const first = () => new ReadableStream<Uint8Array>({ cancel });
    const gone = new Error("gone");
    const second = () => {
      throw gone;
    };
    const body = encode(
      [
        { name: "a", content: first },
        { name: "b", content: second },
      ],
      { open: "later" },
    );
    expect(() => opened(body)).toThrow(
      expect.objectContaining({ code: "SOURCE_FAILED", property: "b", cause: gone }),
    );
    await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce(), 30_000);
  });

  test("is refused when it is no source, or holds the given boundary", () => {
    expect(() => opened(late(() => "text"))).toThrow(
      expect.objectContaining({ code: "INVALID_SOURCE", property: "f" }),
    );
    expect(() => opened(late(() => bytes, { boundary }))).toThrow(
      expect.objectContaining({ code: "INVALID_BOUNDARY", property: "f" }),
    );
    expect(() => opened(late(() => bytes))).not.toThrow();
  });

  test("may be promised: a body without parts waits for it", async () => {
    const blob = new Blob(["abc"]);
    expect(await openBodySource(lateSource(async () => blob))).toBe(blob);
    expect(await openBodySource(blob)).toBe(blob);
    const gone = new Error("gone");
    await expect(openBodySource(lateSource(() => Promise.reject(gone)))).rejects.toMatchObject({
      code: "SOURCE_FAILED",
      cause: gone,
    });
  });
});
