import { open, stat } from "node:fs/promises";
import { advised, CodegenError } from "../document/codegen-error.js";

/** The largest file that is read, in bytes. The largest published descriptions have 30 MB. */
const most = 256 * 1024 * 1024;
const piece = 1024 * 1024;

/**
 * The content of a file, or of a pipe if `mayBePipe` is set, which is so only for a file that the caller named.
 * @throws {CodegenError} `UNREADABLE` for devices, sockets and files that are too large
 * @throws {Error} of the file system when the file cannot be read
 */
export async function readBytes(path: string, name: string, mayBePipe: boolean): Promise<Uint8Array> {
  const kind = await stat(path);
  if (kind.isDirectory()) throw Object.assign(new Error("a folder"), { code: "EISDIR" });
  if (!kind.isFile() && !(mayBePipe && kind.isFIFO())) refuse(name, "is no regular file", "name one");
  if (kind.size > most) refuseSize(name);
  const file = await open(path, "r");
  try {
    const pieces: Buffer[] = [];
    // files of /proc report a size of 0 and have content
    for (let size = 0; size <= most; ) {
      const buffer = Buffer.allocUnsafe(size === 0 ? kind.size + 1 : piece);
      // With its length: the file handles of Yarn's Plug'n'Play read nothing into a buffer without one.
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return Buffer.concat(pieces);
      pieces.push(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await file.close();
  }
  return refuseSize(name);
}

function refuseSize(name: string): never {
  return refuse(name, `is larger than ${most / piece} MiB`, "name an OpenAPI description");
}

function refuse(name: string, wrong: string, advice: string): never {
  throw new CodegenError("UNREADABLE", advised({ file: name }, wrong, advice));
}
