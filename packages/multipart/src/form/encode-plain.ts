import { createBoundary } from "../body/create-boundary.js";
import type { EncodeOptions } from "../body/encode.js";
import type { MultipartBody } from "../body/multipart-body.js";
import type { Encoding } from "../contract/encoding.js";
import type { ToPartsOptions } from "../decide/to-parts.js";
import { contentDisposition, filenameFrom } from "../part/content-disposition.js";
import { plainText } from "../serialize/plain-text.js";
import { type BinaryContent, isBinarySource } from "../value/binary.js";
import { isPlainJson, isPlainObject } from "../value/is-plain-json.js";
import { own } from "../value/own.js";
import { wellFormed } from "../value/well-formed.js";

const { toString: tag } = Object.prototype;

/** A body that can be sent again, of pieces that `new Blob` takes. */
export interface PlainBody extends Omit<MultipartBody, "length"> {
  readonly content: string | readonly (string | PlainSource)[];
}

type PlainSource = Blob | Uint8Array<ArrayBuffer> | ArrayBuffer;

/**
 * What `encodeMultipart` makes of a plain form: text, numbers, plain objects, Blobs and bytes, and arrays of
 * these, where all is as it is by default. Undefined for every other value, which is left to that one, and for
 * each that it refuses. Small: it spares a page the rest. `drawn` is a boundary that was drawn before.
 */
export function encodePlain(
  value: unknown,
  {
    encodings,
    overrides,
    codecs,
    boundary,
    mediaType = "multipart/form-data",
  }: ToPartsOptions & EncodeOptions,
  drawn: string = createBoundary(),
): PlainBody | undefined {
  const asked = overrides ?? codecs ?? boundary;
  if (asked !== undefined || mediaType !== "multipart/form-data" || !isPlainObject(value)) return undefined;
  if (tag.call(value) !== "[object Object]" || isBinarySource(value)) return undefined;
  const form: Form = { delimiter: `--${drawn}`, pieces: [], text: "" };
  for (const name of Object.keys(value)) {
    if (!write(form, name, value[name], own(encodings, name))) return undefined;
  }
  const { pieces } = form;
  const text = `${form.text}${form.delimiter}--\r\n`;
  return {
    contentType: `${mediaType}; boundary=${drawn}`,
    boundary: drawn,
    content: pieces.length === 0 ? text : [...pieces, text],
  };
}

interface Form {
  readonly delimiter: string;
  readonly pieces: (string | PlainSource)[];
  /** After the last source. */
  text: string;
}

/** Whether it can: nothing that it has written counts if it cannot. */
function write(form: Form, name: string, value: unknown, encoding: Encoding = {}, isItem?: true): boolean {
  const text = plainText(value, encoding);
  if (text !== undefined) {
    // Not by way of `add`: most parts are these.
    form.text += `${form.delimiter}\r\n${contentDisposition(name)}\r\n\r\n${wellFormed(text)}\r\n`;
    return true;
  }
  if (typeof value !== "object") return value === undefined;
  for (const key in encoding) if (!/^(contentType|defaultContentType|binary)$/.test(key)) return false;
  if (value === null) return true;
  if (Array.isArray(value) && !isItem) {
    return value.every((item) => write(form, name, item, encoding, true));
  }
  if (isJson(value, encoding)) return add(form, name, JSON.stringify(value), json);
  return writeFile(form, name, value, encoding);
}

function isJson(value: object, { binary, contentType, defaultContentType = json }: Encoding): boolean {
  const isUntold = Array.isArray(value) || defaultContentType === octets;
  const type = contentType ?? (isUntold ? json : defaultContentType);
  // A Date is text by itself.
  return !binary && type === json && (Array.isArray(value) || isPlainObject(value)) && isPlainJson(value);
}

function writeFile(form: Form, name: string, value: object, encoding: Encoding): boolean {
  const about: Partial<BinaryContent> = isBinarySource(value) ? { content: value } : value;
  const { content, filename, headers } = about;
  if (!isPlainSource(content) || headers !== undefined) return false;
  const { type: ownType = "", name: ownName } = content as Partial<File>;
  const fallback = (encoding.binary && encoding.defaultContentType) || octets;
  const type: unknown = about.contentType ?? encoding.contentType ?? (ownType || fallback);
  if (typeof type !== "string" || !simple.test(type)) return false;
  // One that might hold folders is looked at elsewhere.
  if (filename !== undefined && (typeof filename !== "string" || /^\.|[\\/:]/.test(filename))) return false;
  return add(form, name, content, type, filenameFrom(filename, ownName, name));
}

function add(form: Form, name: string, content: string | PlainSource, type: string, filename?: string): true {
  const head = `${form.text}${form.delimiter}\r\n${contentDisposition(name, filename)}\r\nContent-Type: ${type}\r\n\r\n`;
  if (typeof content === "string") {
    form.text = `${head}${content}\r\n`;
  } else {
    form.pieces.push(head, content);
    form.text = "\r\n";
  }
  return true;
}

const json = "application/json";
const octets = "application/octet-stream";

/** One media type beyond doubt, with such parameters as a Blob's type has. */
const simple = /^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.-]+)*$/;

/** Whether it can be read, now and again. Bytes of no length might be detached. */
function isPlainSource(source: unknown): source is PlainSource {
  if (source instanceof Blob) return true;
  const buffer = source instanceof Uint8Array ? source.buffer : source;
  return buffer instanceof ArrayBuffer && buffer.byteLength > 0;
}
