/** A file that a request sends: what `encodeMultipart` and a client take for a binary. */
export interface ExampleFile {
  readonly content: Uint8Array;
  readonly filename: string;
  readonly contentType: string;
}

/** A small file that is what its content type says: the first that the encoding allows, else by the property's name. */
export function exampleFile(name: string, contentTypes = ""): ExampleFile {
  const allowed = contentTypes.split(",").map((each) => each.trim().toLowerCase());
  const wanted = allowed.find((each) => each !== "" && !each.includes("*")) ?? allowed.flatMap(ofRange)[0];
  const contentType = wanted ?? byName.find(([pattern]) => pattern.test(name))?.[1] ?? octets;
  const essence = contentType.split(";")[0]?.trim() ?? octets;
  const { extension, content } = files[essence] ?? {
    extension: extensionOf(essence),
    content: () => new TextEncoder().encode("Example file.\n"),
  };
  return { content: content(), filename: `example.${extension}`, contentType };
}

const octets = "application/octet-stream";

function ofRange(range: string): readonly string[] {
  const [type] = range.split("/");
  const found = Object.keys(files).find((each) => each.startsWith(`${type}/`));
  return type === "" || type === "*" || found === undefined ? [] : [found];
}

function extensionOf(contentType: string): string {
  if (contentType === octets) return "bin";
  const subtype = contentType.split("/")[1] ?? "";
  return /^[a-z0-9]{1,5}$/.test(subtype) ? subtype : (/\+([a-z]+)$/.exec(subtype)?.[1] ?? "bin");
}

const byName: readonly (readonly [RegExp, string])[] = [
  [/photo|picture|image|avatar|logo|icon|thumbnail|screenshot|background/i, "image/png"],
  [/csv|spreadsheet/i, "text/csv"],
  [/pdf|document|invoice|contract/i, "application/pdf"],
];

const text = (content: string) => () => new TextEncoder().encode(content);
const base64 = (content: string) => () => Uint8Array.from(Buffer.from(content, "base64"));

/** Whole files of their kinds, as small as they can be. */
const files: Readonly<Record<string, { readonly extension: string; readonly content: () => Uint8Array }>> = {
  "image/png": {
    extension: "png",
    content: base64(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    ),
  },
  "image/gif": {
    extension: "gif",
    content: base64("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"),
  },
  "image/jpeg": {
    extension: "jpg",
    content: base64(
      "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
    ),
  },
  "image/svg+xml": {
    extension: "svg",
    content: text('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>\n'),
  },
  "text/plain": { extension: "txt", content: text("Example file.\n") },
  "text/csv": { extension: "csv", content: text("name,email\nJane Doe,jane.doe@example.com\n") },
  "text/html": { extension: "html", content: text("<!doctype html><title>Example</title>\n") },
  "application/json": { extension: "json", content: text('{ "name": "Jane Doe" }\n') },
  "application/xml": { extension: "xml", content: text("<example/>\n") },
  "application/pdf": {
    extension: "pdf",
    content: text(
      "%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    ),
  },
  "application/zip": { extension: "zip", content: base64("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==") },
};
