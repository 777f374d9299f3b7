import { isDeepStrictEqual } from "node:util";
import { encodeMultipart, toBodyInit } from "@partwise/multipart";
import { readWithBusboy } from "../read-back/busboy.js";
import type { PythonReader } from "../read-back/python.js";
import { readWithPython } from "../read-back/python-parts.js";
import type { ReadPart, SentBody } from "../read-back/read-part.js";
import { readWithUndici } from "../read-back/undici.js";
import type { Form } from "./forms.js";
import { countForm, type Totals } from "./totals.js";
import { busboyView, pythonView, undiciView, type View } from "./views.js";

/**
 * Encodes a form and reads it back with each parser that can read such names.
 * @throws Error that shows the part which is not what the rules say
 */
export async function checkForm(form: Form, python: PythonReader, totals: Totals): Promise<void> {
  const { encodings, overrides } = form;
  const body = encodeMultipart(form.value(), { encodings, overrides });
  const bytes = Buffer.from(await new Response(toBodyInit(body)).arrayBuffer());
  if (body.length !== undefined && body.length !== bytes.length) {
    throw new Error(`length says ${body.length}, there are ${bytes.length} bytes`);
  }
  const sent = { contentType: body.contentType, bytes };
  countForm(totals, form, bytes.length, body.length === undefined);
  await compare("busboy", busboyView, form, readWithBusboy, sent, totals);
  await compare("undici", undiciView, form, readWithUndici, sent, totals);
  await compare("python", pythonView, form, (each) => readWithPython(each, python), sent, totals);
}

async function compare(
  reader: keyof Totals["read"],
  { canRead, expected }: View,
  { parts }: Form,
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
