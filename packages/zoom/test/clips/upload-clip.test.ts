import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFrom } from "@partwise/client/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  ApiError,
  type ClipUploadState,
  createZoomClient,
  PolicyError,
  uploadClip,
} from "../../src/index.js";
import { startClipServer } from "./start-clip-server.js";

const bytes = Buffer.from(Array.from({ length: 95 }, (_, i) => i));
const hash = createHash("sha256").update(bytes).digest("hex");
const file = new File([bytes], "launch.mp4", { type: "video/mp4", lastModified: 1_767_225_600_000 });
const paths = { part: "/v2/clips/files/multipart", event: "/v2/clips/files/multipart/upload_events" };

/** An upload that has begun, in ten parts of ten bytes. */
const begun: ClipUploadState = {
  uploadContext: "context-1",
  partSize: 10,
  file: { name: file.name, size: file.size, lastModified: file.lastModified },
  tags: [],
};

let server: Awaited<ReturnType<typeof startClipServer>>;
const start = async (...args: Parameters<typeof startClipServer>) => {
  server = await startClipServer(...args);
  return createZoomClient({ token: "t", baseUrl: server.url, retry: { baseDelay: 0 } });
};
afterEach(() => server?.close());

describe("uploadClip", () => {
  it("begins, sends the parts, and completes with the tags in order", async () => {
    const zoom = await start();
    const states: ClipUploadState[] = [];
    expect(await uploadClip(zoom, file, { onState: (state) => states.push(state) })).toEqual({
      id: "clip-1",
    });
    expect(server.requests.map(({ path, part }) => [path, part])).toEqual([
      [paths.event, undefined],
      [paths.part, 1],
      [paths.event, undefined],
    ]);
    expect(server.hash()).toBe(hash);
    expect(states.map(({ tags }) => tags.length)).toEqual([0, 1]);
    expect(JSON.parse(JSON.stringify(states[0]))).toEqual({ ...begun, partSize: 16 * 2 ** 20 });
  });

  it("sends a file in ten parts, four at a time, named like the file", async () => {
    const zoom = await start();
    await uploadClip(zoom, file, { resume: begun });
    expect(server.hash()).toBe(hash);
    expect(server.most()).toBeLessThanOrEqual(4);
    expect(server.completed()).toEqual({
      upload_context: "context-1",
      part_number_etags: Array.from({ length: 10 }, (_, i) => ({
        part_number: i + 1,
        etag: `tag-${i + 1}-context-1-launch.mp4`,
      })),
    });
  });

  it("sends one part after the other where `parts` is 1", async () => {
    const zoom = await start();
    await uploadClip(zoom, file, { resume: begun, parts: 1 });
    expect(server.requests.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, undefined]);
    expect(server.most()).toBe(1);
  });

  it("sends a part again that the server failed to take", async () => {
    let failures = 0;
    const zoom = await start(({ part }) => (part === 3 && failures++ === 0 ? 503 : undefined));
    await uploadClip(zoom, file, { resume: begun });
    expect(server.requests.filter(({ part }) => part === 3)).toHaveLength(2);
    expect(server.hash()).toBe(hash);
  });

  it("ends at a refusal, and goes on from its newest state with what is missing", async () => {
    let refuses = true;
    const zoom = await start(({ part }) => (refuses && part === 6 ? 400 : undefined));
    let state = begun;
    const onState = (next: ClipUploadState) => {
      state = next;
    };
    const failure = await uploadClip(zoom, file, { resume: begun, onState, parts: 2 }).catch(
      (error) => error,
    );
    expect(failure).toBeInstanceOf(ApiError);
    expect(failure.body).toMatchObject({ status: 400, code: 120, help: expect.stringMatching(/upload/) });
    expect(server.completed()).toBeUndefined();
    const done = state.tags.map(({ part_number }) => part_number);
    // Two parts go at a time: when part 6 is sent, one of the five before may still be under way.
    expect(done.length).toBeGreaterThanOrEqual(4);
    expect(done).not.toContain(6);

    refuses = false;
    const before = server.requests.length;
    const kept: ClipUploadState = JSON.parse(JSON.stringify(state));
    expect(await uploadClip(zoom, file, { resume: kept, onState })).toEqual({ id: "clip-1" });
    const sent = server.requests.slice(before).flatMap(({ part }) => part ?? []);
    expect([...done, ...sent].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(server.hash()).toBe(hash);
  });

  it("only completes an upload whose parts are all there", async () => {
    const zoom = await start();
    const tags = Array.from({ length: 10 }, (_, i) => ({ part_number: i + 1, etag: `e${i}` }));
    await uploadClip(zoom, file, { resume: { ...begun, tags } });
    expect(server.requests).toEqual([{ path: paths.event, part: undefined }]);
  });

  it("tells the progress of the file, in bytes", async () => {
    const zoom = await start();
    const seen: number[] = [];
    const tags = [{ part_number: 1, etag: "e" }];
    await uploadClip(zoom, file, {
      resume: { ...begun, tags },
      parts: 1,
      onProgress: ({ sent, total }) => {
        expect(total).toBe(95);
        seen.push(sent);
      },
    });
    expect(seen.at(-1)).toBe(95);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(10);
  });

  it("tells it a part at a time over the global fetch", async () => {
    await start();
    const zoom = createZoomClient({ token: "t", baseUrl: server.url, fetch: globalThis.fetch });
    const seen: number[] = [];
    const onProgress = ({ sent }: { sent: number }) => void seen.push(sent);
    await uploadClip(zoom, file, { resume: begun, parts: 1, onProgress });
    expect(seen).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 95]);
  });

  it("reads a file on disk", async () => {
    const folder = await mkdtemp(join(tmpdir(), "clip-"));
    try {
      const path = join(folder, "launch.mp4");
      await writeFile(path, bytes);
      const zoom = await start();
      const disk = await fileFrom(path);
      const { name, size, lastModified } = disk;
      await uploadClip(zoom, disk, { resume: { ...begun, file: { name, size, lastModified } } });
      expect(server.hash()).toBe(hash);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("ends with the reason of the signal", async () => {
    const reason = new Error("stopped");
    const ending = new AbortController();
    const zoom = await start(({ part }) => {
      if (part === 5) ending.abort(reason);
      return undefined;
    });
    await expect(uploadClip(zoom, file, { resume: begun, signal: ending.signal })).rejects.toBe(reason);
    expect(server.completed()).toBeUndefined();
  });

  it("fails with the state that could not be kept, one call at a time", async () => {
    const zoom = await start();
    const failure = new Error("The disk is full.");
    const onState = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValue(failure);
    await expect(uploadClip(zoom, file, { resume: begun, onState })).rejects.toBe(failure);
    expect(onState).toHaveBeenCalledTimes(2);
    expect(server.completed()).toBeUndefined();
  });
});

describe("uploadClip refuses", () => {
  const changed = new File([bytes], "launch.mp4", { lastModified: file.lastModified + 1 });
  it.for<[what: string, file: File, options: object, message: RegExp]>([
    ["another file than that of the state", changed, { resume: begun }, /resume: the file has changed/],
    ["an empty file", new File([], "launch.mp4"), {}, /the file is empty/],
    ["no part at a time", file, { parts: 0 }, /parts: got 0, need an integer from 1 on/],
  ])("%s, before anything is sent", async ([, given, options, message]) => {
    const zoom = await start();
    const failure = await uploadClip(zoom, given, options).catch((error) => error);
    expect(failure).toBeInstanceOf(PolicyError);
    expect(failure.message).toMatch(message);
    expect(server.requests).toEqual([]);
  });

  it("an answer without the name of the upload", async () => {
    const zoom = createZoomClient({ token: "t", fetch: async () => Response.json({}, { status: 201 }) });
    await expect(uploadClip(zoom, file)).rejects.toMatchObject({ code: "RESPONSE_TYPE" });
  });
});
