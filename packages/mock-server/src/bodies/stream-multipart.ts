import { once } from "node:events";
import { Dicer } from "@fastify/busboy";
import type { ParsedPart, PartHead } from "../contract/parsed-part.js";
import { Refusal } from "../contract/refusal.js";
import type { FileSink, FileStore } from "../files/create-file-store.js";
import { boundaryOf, headOf, isReadable, malformed, readNames } from "./parse-multipart.js";

/**
 * Reads the parts of a form while they arrive: files go to the store, texts are kept. The source is read to its end in any case.
 * @throws {Refusal} 400 for a body that is no form
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export async function streamMultipart(
  source: AsyncIterable<Buffer>,
  contentType: string,
  store: FileStore,
): Promise<StreamedForm> {
  const sinks: Promise<FileSink>[] = [];
  // An iterator of its own: a loop that breaks off would close the source, and the rest could not be read any more.
  const bytes = source[Symbol.asyncIterator]();
  const discard = async () => {
    await Promise.all(
      sinks.map((sink) =>
        sink.then(
          ({ discard }) => discard(),
          () => {},
        ),
      ),
    );
  };
  const open = () => {
    // Kept before it is open: a client may hang up meanwhile.
    const sink = store.open();
    sinks.push(sink);
    return sink;
  };
  try {
    return { parts: await readParts(bytes, boundaryOf(contentType), open), discard };
  } catch (error) {
    try {
      let rest = await bytes.next();
      while (!rest.done) rest = await bytes.next();
    } finally {
      // Also where the client hangs up within the rest.
      await discard();
    }
    throw error;
  }
}

/** A form whose files were stored. */
export interface StreamedForm {
  readonly parts: readonly ParsedPart[];
  /** Forgets the files that no call has kept. */
  discard(): Promise<void>;
}

type Content = Pick<ParsedPart, "content" | "stored">;

async function readParts(
  source: AsyncIterator<Buffer>,
  boundary: string,
  open: () => Promise<FileSink>,
): Promise<readonly ParsedPart[]> {
  const heads: PartHead[] = [];
  const contents: Promise<Content>[] = [];
  const dicer = new Dicer({ boundary });
  const failed = new Promise<never>((_, reject) => {
    dicer.on("error", () => reject(malformed("The multipart body has no close delimiter of its boundary.")));
    dicer.on("part", (part) => {
      const index = contents.length;
      part.on("header", (header) => {
        heads[index] = headOf(header);
      });
      part.on("error", () => {});
      const content = collect(part, () => heads[index], open);
      content.catch(reject);
      contents.push(content);
    });
  });
  failed.catch(() => {});
  let isFinished = false;
  const finished = new Promise<void>((resolve) => {
    dicer.once("finish", () => {
      isFinished = true;
      resolve();
    });
  });
  for (let next = await source.next(); !next.done; next = await source.next()) {
    // Dicer finishes at the close delimiter, and never drains after that: what follows is read and dropped.
    if (!isFinished && !dicer.write(next.value)) await Promise.race([once(dicer, "drain"), finished, failed]);
  }
  if (!isFinished) dicer.end();
  await Promise.race([finished, failed]);
  const read = await Promise.all(contents);
  if (read.some((_, index) => heads[index] === undefined)) {
    throw malformed("A part of the multipart body has no end of its headers.");
  }
  const names = await readNames(bodyOfHeads(heads), "multipart/form-data; boundary=heads");
  if (names.length !== read.length) throw malformed("A part of the multipart body cannot be read.");
  return heads.map((head, index) => {
    const { name = "", filename } = names[index] ?? {};
    if (!/^form-data\s*(;|$)/i.test(head.disposition)) {
      throw malformed("A part has no Content-Disposition of form-data.");
    }
    if (name === "") throw malformed("A part has no name.");
    const { content = "", stored } = read[index] ?? {};
    return { ...head, name, ...(filename !== undefined && { filename }), content, ...(stored && { stored }) };
  });
}

/** Reads one part to its end: a file into a sink, a text into memory. */
async function collect(
  part: AsyncIterable<Buffer>,
  headOfPart: () => PartHead | undefined,
  open: () => Promise<FileSink>,
): Promise<Content> {
  const texts: Buffer[] = [];
  let size = 0;
  let sink: FileSink | undefined;
  for await (const bytes of part) {
    sink ??= isFile(headOfPart()) ? await open() : undefined;
    if (sink) await sink.write(bytes);
    else texts.push(bytes);
    size += bytes.length;
    if (!sink && size > textLimit) throw new Refusal(413, "too-large", "A text part is too large.");
  }
  sink ??= isFile(headOfPart()) ? await open() : undefined;
  if (!sink) return { content: Buffer.concat(texts).toString("utf8") };
  const stored = await sink.end();
  return { content: stored.start, stored };
}

/** The longest text part of a form whose files are stored. */
const textLimit = 1_048_576;

function isFile(head: PartHead | undefined): boolean {
  if (head === undefined) return false;
  return /;\s*filename\*?\s*=/i.test(head.disposition) || !isReadable(head.contentType);
}

/** A body with these heads and without contents, from which busboy reads names and filenames. */
function bodyOfHeads(heads: readonly PartHead[]): Buffer {
  const parts = heads.map(
    ({ disposition, contentType }) =>
      `--heads\r\nContent-Disposition: ${disposition}\r\n${contentType === undefined ? "" : `Content-Type: ${contentType}\r\n`}\r\n\r\n`,
  );
  return Buffer.from(`${parts.join("")}--heads--\r\n`, "latin1");
}
