import busboy from "busboy";
import { createClient } from "../../src/index.js";
import { operations as forms } from "../fixtures/forms/generated/index.js";
import { operations as positions } from "../fixtures/positions/generated/index.js";

/** Clients of both descriptions whose requests are kept, and the last of these as its text, and as its parts. */
export function formsClient() {
  let type = "";
  let text = "";
  const options = {
    baseUrl: "https://forms.test",
    fetch: async (request: Request) => {
      type = request.headers.get("content-type") ?? "";
      text = await request.text();
      return new Response(null, { status: 204 });
    },
  };
  return {
    forms: createClient({ ...options, operations: forms }),
    positions: createClient({ ...options, operations: positions }),
    type: () => type,
    /** With the boundary replaced. */
    text: () => {
      const [, boundary = ""] = /boundary=([^;]+)/.exec(type) ?? [];
      return boundary === "" ? text : text.replaceAll(boundary, "B");
    },
    parts: () => partsOf(type, text),
  };
}

/** A part as busboy read it: `name`, or `name filename (type)` for a file, and its content. */
export type SeenPart = readonly [head: string, content: string];

async function partsOf(type: string, text: string): Promise<SeenPart[]> {
  const parts: [string, string][] = [];
  await new Promise((resolve, reject) => {
    const parser = busboy({ headers: { "content-type": type }, preservePath: true, defParamCharset: "utf8" });
    parser.on("field", (name, value) => parts.push([name, value]));
    parser.on("file", (name, stream, { filename, mimeType }) => {
      const part: [string, string] = [`${name} ${filename} (${mimeType})`, ""];
      parts.push(part);
      stream.on("data", (bytes) => (part[1] += bytes));
    });
    parser.on("error", reject).on("close", resolve);
    parser.end(text);
  });
  return parts;
}
