import { encodeMultipart } from "@partwise/multipart";
import StreamedForm from "form-data";
import { FormDataEncoder } from "form-data-encoder";
import type { Encoder } from "./encoders.js";

/** All ways for a form of a text, an array, an object and a file, in the order of the table. */
export const mixedEncoders: readonly Encoder[] = [
  { name: "partwise, to pieces", encode: pieces },
  { name: "partwise, pieces to bytes", encode: () => new Blob(pieces()).arrayBuffer(), isAsync: true },
  { name: "FormData alone", encode: form },
  {
    name: "FormData, Response.arrayBuffer()",
    encode: () => new Response(form()).arrayBuffer(),
    isAsync: true,
  },
  { name: "form-data-encoder", encode: () => [...new FormDataEncoder(form())] },
  { name: "form-data, getBuffer() with a Buffer as file", encode: () => streamedForm().getBuffer() },
];

const bytes = Buffer.alloc(200, "x");
const type = "image/png";
const profile = {
  name: "Ada",
  tags: ["sea", "sun", "sky"],
  owner: { id: 7, name: "Ada", at: [1, 2] },
  photo: new Blob([bytes], { type }),
};

function pieces(): (string | Blob)[] {
  const { content } = encodeMultipart(profile);
  if (typeof content === "string") throw new Error("A form with a Blob has to be in pieces.");
  return content as (string | Blob)[];
}

function form(): FormData {
  const data = new FormData();
  data.append("name", profile.name);
  for (const tag of profile.tags) data.append("tags", tag);
  data.append("owner", new Blob([JSON.stringify(profile.owner)], { type: "application/json" }));
  data.append("photo", profile.photo);
  return data;
}

function streamedForm(): StreamedForm {
  const data = new StreamedForm();
  data.append("name", profile.name);
  for (const tag of profile.tags) data.append("tags", tag);
  data.append("owner", JSON.stringify(profile.owner), { contentType: "application/json" });
  data.append("photo", bytes, { contentType: type, filename: "photo" });
  return data;
}
