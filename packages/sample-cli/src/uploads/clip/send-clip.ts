import { InterruptedError } from "../../errors/interrupted-error.js";
import type { CheckedFile } from "../../files/checked-file.js";
import { openFile } from "../../files/open-file.js";
import { createProgress } from "../../progress/create-progress.js";
import type { Report } from "../../report/report.js";
import type { Session } from "../../session/session.js";
import { clipEvents, isUnknownUpload } from "./clip-events.js";
import type { ClipFlags } from "./clip-flags.js";
import { type ClipPart, clipParts, partSizeOf } from "./clip-parts.js";
import type { Kept, KeptUpload } from "./kept-upload.js";
import { sendParts } from "./send-parts.js";

/**
 * Sends all parts of a clip that Zoom does not have yet, and keeps the state after each. Gives the upload, ready to be completed.
 * @throws what `Session.send` does, and InterruptedError, after a note on how far the upload is
 */
export async function sendClip(file: CheckedFile, sending: ClipSending): Promise<KeptUpload> {
  const { flags, report, kept } = sending;
  const earlier = flags.resume === false ? undefined : await kept.read(file);
  if (earlier === undefined) return sendRest(await begin(file, sending), file, sending);
  try {
    return await sendRest(earlier, file, sending);
  } catch (error) {
    if (!isUnknownUpload(error)) throw error;
    report.note(`Zoom does not know the earlier upload of ${file.name} any more, so the upload begins anew.`);
    return sendRest(await begin(file, sending), file, sending);
  }
}

/** What a clip is sent with. */
export interface ClipSending {
  readonly session: Session;
  readonly flags: ClipFlags;
  readonly report: Report;
  readonly kept: Kept;
}

async function begin(file: CheckedFile, { session, kept }: ClipSending): Promise<KeptUpload> {
  const { size, modified } = file;
  const context = await clipEvents(session).begin(clipName(file));
  const partSize = partSizeOf(size);
  const upload: KeptUpload = { version: 1, size, modified, partSize, context, begun: Date.now(), tags: {} };
  await kept.write(upload);
  return upload;
}

/** The name of a clip, which has to end in the type of its content. */
function clipName({ name, type }: CheckedFile): string {
  if (/\.(mp4|webm)$/i.test(name)) return name;
  return `${name}.${type === "video/webm" ? "webm" : "mp4"}`;
}

async function sendRest(
  begun: KeptUpload,
  file: CheckedFile,
  { session, flags, report, kept }: ClipSending,
): Promise<KeptUpload> {
  let upload = begun;
  const parts = clipParts(file.size, begun.partSize);
  const missing = parts.filter(({ number }) => begun.tags[number] === undefined);
  const [first] = missing;
  if (missing.length < parts.length) {
    const where = first === undefined ? "after its last part" : `at part ${first.number} of ${parts.length}`;
    report.note(`Goes on ${where}: ${file.name}.`);
  }
  const progress = createProgress(
    file.name,
    { total: file.size, unit: "bytes", begun: file.size - bytesOf(missing) },
    { stream: process.stderr, isQuiet: flags.quiet === true || flags.json === true },
  );
  const sent = new Map<number, number>();
  let done = file.size - bytesOf(missing);
  const show = () => progress.to(done + [...sent.values()].reduce((sum, bytes) => sum + bytes, 0));
  const howFar = () =>
    `${Object.keys(upload.tags).length} of ${parts.length} parts of ${file.name} are there`;
  try {
    await sendParts(missing, {
      session,
      file,
      source: await openFile(file),
      context: begun.context,
      timeout: flags.timeout,
      moved: ({ number }, bytes) => {
        sent.set(number, bytes);
        show();
      },
      isDone: async ({ number, start, end }, tag) => {
        sent.delete(number);
        done += end - start;
        show();
        upload = { ...upload, tags: { ...upload.tags, [number]: tag } };
        await kept.write(upload);
      },
    });
  } catch (error) {
    progress.end();
    if (!isUnknownUpload(error)) report.note(`${howFar()}. The same command goes on from there.`);
    throw error;
  } finally {
    progress.end();
  }
  if (Object.keys(upload.tags).length < parts.length) {
    throw new InterruptedError(`Interrupted. ${howFar()}; the same command goes on from there.`);
  }
  return upload;
}

function bytesOf(parts: readonly ClipPart[]): number {
  return parts.reduce((sum, { start, end }) => sum + end - start, 0);
}
