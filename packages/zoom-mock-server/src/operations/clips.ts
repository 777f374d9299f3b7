import { rm } from "node:fs/promises";
import { Refusal } from "@partwise/mock-server/instance";
import { createId } from "../account/create-id.js";
import { assemble } from "../uploads/assemble.js";
import type { Clip } from "../uploads/create-uploads.js";
import { invalidProperty } from "./invalid-property.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

/** What the operations of clips in parts do, by operationId. */
export const clips: Operations = {
  clipUploadEvent: (call) => {
    const { method, params } = call.body;
    return method === "CreateMultipartUpload"
      ? begin(call, paramsOf(params))
      : complete(call, paramsOf(params));
  },

  clipPart: async (call) => {
    const { upload_context: context, part_number: number } = call.body;
    const clip = findClip(call, context);
    const stored = call.parts.find(({ name }) => name === "file")?.stored;
    if (stored === undefined) throw new Refusal(400, -1, "A part of the form is missing.");
    if (typeof number !== "number") throw invalidProperty("/part_number", "Is missing.");
    const path = await stored.keep(`${clip.filename}.part${number}`);
    const before = clip.parts.get(number);
    const { size, sha256 } = stored;
    const etag = sha256.slice(0, 32);
    clip.parts.set(number, { number, size, sha256, etag, path });
    if (before?.path !== undefined) await rm(before.path, { force: true });
    return { status: 201, body: { part_number_etag: { part_number: number, etag } } };
  },
};

/** The fewest bytes of a part that is not the last one. */
const smallestPart = 5 * 1024 * 1024;

function begin({ uploads }: ZoomCall, { file_name: filename }: Params) {
  if (typeof filename !== "string" || !/\.(?:mp4|webm)$/i.test(filename)) {
    throw invalidProperty("/params/file_name", "Has to end in .mp4 or .webm.");
  }
  const context = createId();
  uploads.addClip(context, { filename, parts: new Map() });
  return { status: 201, body: { upload_context: context } };
}

async function complete(call: ZoomCall, { upload_context: context, part_number_etags: tags }: Params) {
  const clip = findClip(call, context);
  const parts = [...clip.parts.values()].sort((one, other) => one.number - other.number);
  checkTags(clip, Array.isArray(tags) ? tags : []);
  const small = parts.slice(0, -1).find(({ size }) => size < smallestPart);
  if (small) throw new Refusal(400, 120, `Part ${small.number} is smaller than ${smallestPart} bytes.`);
  call.uploads.removeClip(String(context));
  const paths = parts.flatMap(({ path }) => path ?? []);
  const file =
    paths.length > 0 ? await assemble(paths, (first) => first.replace(/\.part\d+$/, "")) : undefined;
  const [only] = parts.length === 1 ? parts : [];
  call.uploads.add({
    operationId: "clipUploadEvent",
    target: call.operation.path,
    name: "file",
    filename: clip.filename,
    contentType: /webm$/i.test(clip.filename) ? "video/webm" : "video/mp4",
    size: parts.reduce((sum, { size }) => sum + size, 0),
    sha256: file?.sha256 ?? only?.sha256,
    bytes: undefined,
    path: file?.path,
    parts: parts.map(({ number, size, sha256 }) => ({ number, size, sha256 })),
  });
  return { status: 201, body: { clip_id: createId() } };
}

/** @throws {Refusal} 400 unless the tags are those of all parts, from 1 on, in order */
function checkTags({ parts }: Clip, tags: readonly unknown[]): void {
  const at = "/params/part_number_etags";
  if (tags.length === 0) throw invalidProperty(at, "Needs the tags of all parts.");
  for (const [index, tag] of tags.entries()) {
    const { part_number: number, etag } = paramsOf(tag);
    if (number !== index + 1)
      throw invalidProperty(`${at}/${index}`, "Has to be in the order of the numbers, from 1 on.");
    if (parts.get(index + 1)?.etag !== etag)
      throw invalidProperty(`${at}/${index}`, "Is not the tag of that part.");
  }
  if (tags.length !== parts.size) throw invalidProperty(at, "Lacks the tag of a part that is there.");
}

function findClip({ uploads }: ZoomCall, context: unknown): Clip {
  const clip = uploads.clip(String(context));
  if (!clip) throw new Refusal(400, 300, "There is no such upload.");
  return clip;
}

type Params = Readonly<Record<string, unknown>>;

function paramsOf(value: unknown): Params {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
