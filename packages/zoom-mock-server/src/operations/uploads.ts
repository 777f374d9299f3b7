import { type ParsedPart, Refusal, type StoredFile } from "@partwise/mock-server/instance";
import { createId } from "../account/create-id.js";
import { typeOfBytes } from "../uploads/type-of-bytes.js";
import { invalidProperty, noSuchUser } from "./invalid-property.js";
import { checkUserGroup } from "./user-groups.js";
import type { Operations, ZoomCall } from "./zoom-call.js";

/** What each operation that takes whole files does, by operationId. Limits of files have been checked before. */
export const uploads: Operations = {
  userPicture: async (call) => {
    checkUser(call);
    await keepFiles(call, "pic_file");
    return { status: 201 };
  },

  userVirtualBackground: (call) => {
    checkUser(call);
    return addBackground(call);
  },
  groupVirtualBackground: (call) => {
    checkUserGroup(call);
    return addBackground(call);
  },
  accountVirtualBackground: (call) => addBackground(call),

  webinarVirtualBackground: async (call) => {
    const file = await keepOne(call, "file");
    return { status: 201, body: { ...file, is_default: call.body.default === true } };
  },
  webinarWallpaper: async (call) => ({ status: 201, body: await keepOne(call, "file") }),

  chatFile: async (call) => {
    checkUser(call);
    const { id } = await keepOne(call, "file");
    return { status: 201, body: { id } };
  },

  chatMessageFiles: async (call) => {
    checkUser(call);
    const { to_channel: channel, to_contact: contact } = call.body;
    if ((channel === undefined) === (contact === undefined)) {
      throw invalidProperty("/to_contact", "Name either to_channel or to_contact.");
    }
    await keepFiles(call, "files");
    return { status: 201, body: { id: createId() } };
  },

  customEmoji: async (call) => {
    const { id } = await keepOne(call, "file");
    return { status: 201, body: { file_id: id, name: call.body.name } };
  },
};

/** A person, a group or an account has this many backgrounds at most. */
const backgroundLimit = 10;

async function addBackground(call: ZoomCall) {
  if (call.uploads.countAt(targetOf(call)) >= backgroundLimit) {
    throw new Refusal(400, 120, `There are ${backgroundLimit} files already.`);
  }
  return { status: 201, body: { ...(await keepOne(call, "file")), is_default: false } };
}

async function keepOne(call: ZoomCall, name: string) {
  const [file] = await keepFiles(call, name);
  if (file === undefined) throw noFile();
  const { filename, size, start } = file;
  const type = typeOfBytes(start)?.split("/")[0] ?? "file";
  return { id: createId(), name: filename, type, size };
}

/** Keeps the files of a part's name, and records them. */
async function keepFiles(call: ZoomCall, name: string) {
  const files = call.parts.flatMap((part) =>
    part.name === name && part.stored ? [fileOf(part, part.stored)] : [],
  );
  if (files.length === 0) throw noFile();
  for (const file of files) {
    const { filename, contentType, size, sha256, bytes, keep } = file;
    const path = await keep(filename);
    const operationId = call.operation.operationId ?? "";
    call.uploads.add({
      operationId,
      target: targetOf(call),
      name,
      filename,
      contentType,
      size,
      sha256,
      bytes,
      path,
    });
  }
  return files;
}

function fileOf({ filename = "", contentType = "application/octet-stream" }: ParsedPart, stored: StoredFile) {
  return { ...stored, filename, contentType };
}

function noFile(): Refusal {
  return new Refusal(400, -1, "A part of the form is missing.");
}

/** The path of a call with its values. */
function targetOf({ operation, parameters }: ZoomCall): string {
  return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => String(parameters[name]));
}

/** @throws {Refusal} 404 for a person whom the account does not have; `me` is the first one */
function checkUser({ account, parameters }: ZoomCall): void {
  const { userId } = parameters;
  if (userId !== "me" && !account.personOf(String(userId))) throw noSuchUser(userId);
}
