import { isDeepStrictEqual } from "node:util";
import { encodeMultipart, encodeUrlencoded, type MultipartBody, toBodyInit } from "@partwise/multipart";
import type { ReadPart, SentBody } from "../read-back/read-part.js";
import { readWithBusboy } from "../read-back/read-with-busboy.js";
import { readWithOurs } from "../read-back/read-with-ours.js";
import { readWithPython } from "../read-back/read-with-python.js";
import { readWithUndici } from "../read-back/read-with-undici.js";
import type { PythonReader } from "../read-back/start-python.js";
import type { Form } from "./any-form.js";
import type { OrderedForm } from "./any-ordered-form.js";
import type { UrlencodedForm } from "./any-urlencoded-form.js";
import type { ExpectedPart } from "./expected-part.js";
import { countBody, type Reader, type Totals } from "./totals.js";
import { busboyView, oursView, pythonView, undiciView, type View } from "./view.js";

/** Checks a form: encoded, and read back by each parser that can read such names. */
export async function checkForm(form: Form, python: PythonReader, totals: Totals): Promise<void> {
  const { kinds, encodings, overrides, parts } = form;
  const body = encodeMultipart(form.value(), { encodings, overrides });
  await checkBody(body, kinds, parts, python, totals);
}

/** Checks an ordered body, which Python and our own reader can read. */
export async function checkOrdered(form: OrderedForm, python: PythonReader, totals: Totals): Promise<void> {
  const { kinds, value, parts, ...options } = form;
  await checkBody(encodeMultipart(value(), options), kinds, parts, python, totals);
}

/** Checks a urlencoded form, which `URLSearchParams` reads. */
export async function checkUrlencoded(form: UrlencodedForm, totals: Totals): Promise<void> {
  const text = encodeUrlencoded(form.value, { encodings: form.encodings });
  const found = [...new URLSearchParams(text)];
  countBody(totals, { kinds: ["urlencoded form"], parts: found.length, bytes: text.length, stream: false });
  if (!/^[\x21-\x7e]*$/.test(text)) throw new Error(`urlencoded: not ASCII: ${JSON.stringify(text)}`);
  if (isDeepStrictEqual(found, form.pairs)) return;
  throw new Error(`urlencoded: ${JSON.stringify(found)}, want ${JSON.stringify(form.pairs)}`);
}

/** @throws Error that shows the part which is not what the rules say */
async function checkBody(
  body: MultipartBody,
  kinds: readonly string[],
  parts: readonly ExpectedPart[],
  python: PythonReader,
  totals: Totals,
): Promise<void> {
  const bytes = Buffer.from(await new Response(toBodyInit(body)).arrayBuffer());
  if (body.length !== undefined && body.length !== bytes.length) {
    throw new Error(`length says ${body.length}, there are ${bytes.length} bytes`);
  }
  const stream = body.length === undefined;
  countBody(totals, { kinds, parts: parts.length, bytes: bytes.length, stream });
  const sent = { contentType: body.contentType, bytes };
  const isForm = body.contentType.startsWith("multipart/form-data");
  if (isForm) {
    await compare("busboy", busboyView, parts, readWithBusboy, sent, totals);
    await compare("undici", undiciView, parts, readWithUndici, sent, totals);
  } else {
    totals.leftOut.busboy++;
    totals.leftOut.undici++;
  }
  await compare("python", pythonView, parts, (each) => readWithPython(each, python), sent, totals);
  await compare("ours", oursView, parts, readWithOurs, sent, totals);
}

async function compare(
  reader: Reader,
  { canRead, expected }: View,
  parts: readonly ExpectedPart[],
  read: (body: SentBody) => Promise<readonly ReadPart[]>,
  sent: SentBody,
  totals: Totals,
): Promise<void> {
  if (!parts.every(canRead)) {
    totals.leftOut[reader]++;
    return;
  }
  const want = parts.map(expected);
  const found = await read(sent);
  totals.read[reader]++;
  if (isDeepStrictEqual(found, want)) return;
  const at = Math.max(
    0,
    want.findIndex((part, i) => !isDeepStrictEqual(found[i], part)),
  );
  throw new Error(
    `${reader}: ${found.length} parts, want ${want.length}; part ${at} is ${print(found[at])}, want ${print(want[at])}`,
  );
}

function print(part: ReadPart | undefined): string {
  if (part === undefined) return "missing";
  const { bytes, ...rest } = part;
  return `${JSON.stringify(rest)} with ${bytes.length} bytes ${JSON.stringify(bytes.toString("latin1").slice(0, 200))}`;
}
