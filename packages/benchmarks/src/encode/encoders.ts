import { createBoundary, encodeMultipart } from "@partwise/multipart";
import { operations } from "@partwise/zoom-im-groups";
import StreamedForm from "form-data";
import { FormDataEncoder } from "form-data-encoder";
import { group, groupForm } from "../small/group.js";

/** All ways for a form of five texts, in the order of the table. */
export const encoders: readonly Encoder[] = [
  { name: "partwise, boundary alone", encode: createBoundary },
  { name: "partwise, to a string", encode: () => encodeMultipart(group, options) },
  { name: "partwise, to a string, boundary given", encode: () => encodeMultipart(group, bounded) },
  { name: "partwise, to bytes", encode: () => Buffer.from(text()) },
  { name: "partwise, 1 MiB of bytes, boundary given", encode: () => encodeMultipart({ file }, { boundary }) },
  { name: "FormData alone", encode: groupForm },
  {
    name: "FormData, Response.arrayBuffer()",
    encode: () => new Response(groupForm()).arrayBuffer(),
    isAsync: true,
  },
  { name: "form-data-encoder", encode: () => [...new FormDataEncoder(groupForm())] },
  { name: "form-data, getBuffer()", encode: () => streamedForm().getBuffer() },
];

/** One way to make a body. */
export interface Encoder {
  readonly name: string;
  readonly encode: () => unknown;
  readonly isAsync?: true;
}

const update = operations["/im/groups/{groupId}"]?.patch;
const encodings = update?.requestBody?.content["multipart/form-data"]?.encoding;
if (encodings === undefined) throw new Error("The description has no multipart update of a group.");
const options = { encodings };
const file = new Uint8Array(2 ** 20).map((_, i) => (i * 7919) >> 5);
const boundary = createBoundary();
const bounded = { encodings, boundary };

function text(): string {
  const { content } = encodeMultipart(group, options);
  if (typeof content !== "string") throw new Error("Text parts alone have to be one string.");
  return content;
}

function streamedForm(): StreamedForm {
  const form = new StreamedForm();
  for (const [name, value] of Object.entries(group)) form.append(name, String(value));
  return form;
}
