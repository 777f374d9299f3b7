import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { partFilename } from "@partwise/multipart";
import { fileTypes } from "../../media-types/file-types.js";
import { type DiskRange, placeOnDisk, type ReadableHandle, readRange } from "./disk-chunks.js";

/**
 * A file on disk as a body or a part. The file's size is known, its bytes are read during sending, and the file can be sent
 * again. A path is opened anew each time; a FileHandle is read at positions and stays open. The result is accepted wherever
 * a File is; a transport of Partwise reads it fastest.
 * @throws Error of the file system; TypeError when `from` is no regular file
 * @example
 * ```ts
 * await client.POST("/photos", { body: { title: "Lighthouse", photo: await fileFrom("beach.png") } });
 * ```
 */
export async function fileFrom(
  from: string | URL | ReadableHandle,
  options: FileOptions = {},
): Promise<File> {
  const place = from instanceof URL ? fileURLToPath(from) : from;
  const { size, mtimeMs, isFile } = await statOf(place);
  if (!isFile) {
    const advice = "pass a stream of it, as { content: () => stream }";
    throw new TypeError(`fileFrom: it is no regular file and has no size; ${advice}.`);
  }
  const { filename } = options;
  const name = filename ?? (typeof place === "string" ? basename(place) : "file");
  const type = options.contentType ?? (await fileTypes())(name) ?? "";
  const file = diskFile({ from: place, start: 0, end: size }, name, type, mtimeMs);
  return filename === undefined ? file : Object.assign(file, { [partFilename]: filename });
}

/** In bytes: the size of a native Blob's chunks. */
const chunkSize = 65_536;

/** The filename and type in the headers of the file's part. */
export interface FileOptions {
  /** The filename of the part, folders included. Default: the last segment of the path, or `file` for a FileHandle. */
  readonly filename?: string;
  /** The media type. Default: by the ending of the filename. A type in the description wins over this type. */
  readonly contentType?: string;
}

async function statOf(place: string | ReadableHandle) {
  const found = typeof place === "string" ? await stat(place) : await place.stat();
  return { size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile() };
}

/** An object instead of a native File: `new Blob([file])` would read the bytes of a native File, not of the file on disk. */
function diskFile(range: DiskRange, name: string, type: string, lastModified: number): File {
  const size = range.end - range.start;
  const read = () => new Response(file.stream());
  const file = {
    size,
    name,
    type,
    lastModified,
    webkitRelativePath: "",
    [Symbol.toStringTag]: "File",
    stream: () => diskStream(range),
    slice: (start = 0, end = size, contentType = "") => {
      const from = range.start + bounded(start, size);
      const to = Math.max(from, range.start + bounded(end, size));
      return diskFile({ ...range, start: from, end: to }, name, contentType, lastModified);
    },
    arrayBuffer: () => read().arrayBuffer(),
    bytes: async () => new Uint8Array(await read().arrayBuffer()),
    text: () => read().text(),
  };
  placeOnDisk(file, range);
  return file;
}

function bounded(position: number, size: number): number {
  return position < 0 ? Math.max(0, size + position) : Math.min(position, size);
}

function diskStream(range: DiskRange): ReadableStream<Uint8Array<ArrayBuffer>> {
  // Each chunk has its own buffer, since the reader may keep the chunk.
  const chunks = readRange(range, () => new Uint8Array(chunkSize));
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
  dropped.register(stream, chunks);
  return stream;
}

/** Closes the file of a stream that was garbage-collected: after an early answer, global fetch does not cancel the body. */
const dropped = new FinalizationRegistry<AsyncGenerator<unknown>>((chunks) => {
  chunks.return(undefined).catch(() => {});
});
