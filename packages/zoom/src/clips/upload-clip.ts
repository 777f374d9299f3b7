import { CallError, type Client, unwrap } from "@partwise/client";
import type { paths } from "@partwise/zoom-uploads";
import { assertSameFile, type ClipUploadState } from "./clip-upload-state.js";
import { inTurns } from "./in-turns.js";
import { type ClipProgress, type OnProgress, partProgress } from "./part-progress.js";
import { assertParts, partSizeFor, rangesOf } from "./part-size-for.js";

/**
 * Uploads an MP4 or WebM file of any size up to 10 GB as a clip: in numbered parts, several at a time, each of which the
 * client sends again as its policies say. No part is held in memory if `file` is of `fileFrom`. A failure ends the
 * other parts; `resume` with the newest state that `onState` was given goes on with what is missing.
 * @throws {ApiError} (rejects) when Zoom refuses a part, the begin or the completion; `body` is the ZoomError
 * @throws {PolicyError} (rejects) `SETTINGS` for a file without bytes, one too large, or another one than that of `resume`
 * @throws {CallError} (rejects) `RESPONSE_TYPE` when an answer lacks what the next call needs
 * @example
 * ```ts
 * const { id } = await uploadClip(zoom, await fileFrom("launch.mp4"), { onState: (state) => save(JSON.stringify(state)) });
 * ```
 */
export async function uploadClip(
  client: ClipClient,
  file: File,
  options: ClipUploadOptions = {},
): Promise<Clip> {
  const { parts = 4, resume, onState, onProgress, signal } = options;
  assertParts(parts);
  if (resume !== undefined) assertSameFile(file, resume);
  const partSize = resume?.partSize ?? partSizeFor(file.size);
  let state = resume ?? (await begin(client, file, partSize, signal));
  const keep = inTurns(async (next: ClipUploadState) => onState?.(next));
  if (resume === undefined) await keep(state);

  const ranges = rangesOf(file.size, partSize);
  const done = new Set(state.tags.map(({ part_number }) => part_number));
  const progress = partProgress(ranges, done, onProgress);
  const missing = ranges.filter(({ number }) => !done.has(number)).values();
  const ending = new AbortController();
  const either = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);

  async function sendMissing(): Promise<void> {
    for (const { number, start, end } of missing) {
      either.throwIfAborted();
      const content = file.slice(start, end);
      const body = {
        file: { content, filename: file.name },
        upload_context: state.uploadContext,
        part_number: number,
      };
      const { part_number_etag } = await withProgress(progress.of(number), (onProgress) =>
        unwrap(client.POST("/clips/files/multipart", { body, signal: either, onProgress })),
      );
      const tag = { part_number: number, etag: named(part_number_etag?.etag, "clipPart", "etag") };
      state = { ...state, tags: [...state.tags, tag].sort((a, b) => a.part_number - b.part_number) };
      progress.finish(number);
      await keep(state);
    }
  }

  const lanes = Array.from({ length: parts }, () =>
    sendMissing().catch((error: unknown) => {
      ending.abort(error);
      throw error;
    }),
  );
  const failed = (await Promise.allSettled(lanes)).some(({ status }) => status === "rejected");
  // The reason of the first failure; the others failed because of it.
  if (failed) throw either.reason;
  return complete(client, state, signal);
}

/** A client with the operations of clips, such as that of `createZoomClient`. */
export type ClipClient = Pick<Client<paths>, "POST">;

/** A clip that has been uploaded. */
export interface Clip {
  /** The id of the clip; undefined where Zoom's answer lacks it. */
  readonly id: string | undefined;
}

/** Options of `uploadClip`. */
export interface ClipUploadOptions {
  /** How many parts are sent at the same time. Default: 4. */
  readonly parts?: number | undefined;
  /** The state of an upload that broke off, at most seven days old. Default: a new upload. */
  readonly resume?: ClipUploadState | undefined;
  /**
   * Called with each new state, after the begin and after each part, one call at a time. The upload waits for the promise,
   * and fails with it.
   */
  readonly onState?: ((state: ClipUploadState) => unknown) | undefined;
  /** Called as bytes are sent. A part that is sent again counts anew. Over the global fetch: once a part. */
  readonly onProgress?: ((progress: ClipProgress) => void) | undefined;
  /** Ends the upload with the reason of the signal. What is uploaded stays, for `resume`. */
  readonly signal?: AbortSignal | undefined;
}

async function begin(
  client: ClipClient,
  file: File,
  partSize: number,
  signal: AbortSignal | undefined,
): Promise<ClipUploadState> {
  const { upload_context } = await unwrap(
    client.POST("/clips/files/multipart/upload_events", {
      body: { method: "CreateMultipartUpload", params: { file_name: file.name } },
      signal,
    }),
  );
  const uploadContext = named(upload_context, "clipUploadEvent", "upload_context");
  const { name, size, lastModified } = file;
  return { uploadContext, partSize, file: { name, size, lastModified }, tags: [] };
}

async function complete(
  client: ClipClient,
  { uploadContext, tags }: ClipUploadState,
  signal: AbortSignal | undefined,
): Promise<Clip> {
  const params = { upload_context: uploadContext, part_number_etags: [...tags] };
  const { clip_id } = await unwrap(
    client.POST("/clips/files/multipart/upload_events", {
      body: { method: "CompleteMultipartUpload", params },
      signal,
    }),
  );
  return { id: clip_id };
}

function named(value: string | undefined, operation: string, property: string): string {
  if (value) return value;
  throw new CallError(
    "RESPONSE_TYPE",
    `${operation}: the answer has no ${property}, which the next call needs.`,
  );
}

/** Sends with `onProgress`, and without it over a fetch that tells no progress. */
async function withProgress<Answer>(
  onProgress: OnProgress | undefined,
  send: (onProgress: OnProgress | undefined) => Promise<Answer>,
): Promise<Answer> {
  if (onProgress === undefined) return send(undefined);
  try {
    return await send(onProgress);
  } catch (error) {
    if (error instanceof CallError && error.code === "TRANSPORT") return send(undefined);
    throw error;
  }
}
