import type { BinarySource } from "@partwise/multipart";
import { essenceOf } from "@partwise/multipart/page";
import type { RequestFields } from "../shared/request-fields.js";
import { joinedBytes } from "./joined-bytes.js";
import { type NativeFormData, nativeFormData } from "./native-form-data.js";
import { refusal } from "./refusal.js";
import { uriOf } from "./uri-file.js";

/**
 * The body as native code takes it: text or bytes, as they are; a file; or a FormData where a file is among other pieces.
 * @throws {CallError} `BODY` for a source that native code cannot read
 */
export function nativeBody({ content, headers, method, url }: RequestFields): NativeBody | undefined {
  if (content === undefined || typeof content === "string") return content;
  const where = `${method} ${url.pathname}`;
  for (const piece of content) assertSendable(piece, where);
  const file = content.map(uriOf).find((uri) => uri !== undefined);
  if (file === undefined) return joinedBytes(content as readonly (string | Uint8Array | ArrayBuffer)[]);
  if (content.length === 1) return { uri: file };
  const contentType = headers.get("content-type") ?? "";
  if (essenceOf(contentType) === "multipart/form-data") return nativeFormData(content, contentType, where);
  const what = `native code sends a uriFile in multipart/form-data alone, not in ${essenceOf(contentType)}`;
  throw refusal(where, what, "Pass the file as bytes");
}

/** A body of the native side. All but text and bytes go over XMLHttpRequest. */
export type NativeBody = string | Uint8Array | { readonly uri: string } | NativeFormData;

function assertSendable(piece: string | BinarySource, where: string): void {
  if (typeof piece === "string" || "byteLength" in piece || uriOf(piece) !== undefined) return;
  const what = "size" in piece ? "a Blob or File, whose bytes React Native does not give" : "a stream";
  throw refusal(where, `the body holds ${what}`, "Pass uriFile(uri) or a Uint8Array");
}
