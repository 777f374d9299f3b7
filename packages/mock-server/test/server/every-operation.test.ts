import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@partwise/client";
import { descriptionMetadata, loadDescription, pathsMetadata } from "@partwise/description";
import { objectOf } from "@partwise/description/document";
import { exampleOf } from "@partwise/description/examples";
import { expect, test } from "vitest";
import { exampleIn } from "../../src/answers/example-in.js";
import type { MediaType, Operation } from "../../src/contract/operation.js";
import { startMockServer } from "../../src/index.js";
import { readContent, readOperations } from "../../src/operations/read-operations.js";
import { createValidator } from "../../src/schemas/create-validator.js";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const descriptions = [join(root, "packages"), join(root, "specs")]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .flatMap(filesIn)
  .map((file) => relative(root, file))
  .sort();

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory())
      return /^(node_modules|dist|generated)$/.test(entry.name) ? [] : filesIn(join(folder, entry.name));
    return entry.name === "openapi.yaml" ? [join(folder, entry.name)] : [];
  });
}

/** Operations that a call made of examples cannot reach, and why. */
const spared: Readonly<Record<string, string>> = {
  "GET /files/{path:.+}": "the braces hold more than a name",
  "GET /typo/{fileId}": "the path parameter is described under another name",
  "POST /untyped": "the body has no schema to make parts of",
  "POST /nested": "the file stands inside a part",
  "TRACE /songs/{songId}": "fetch cannot send TRACE",
};

test("the repository has descriptions", () => {
  expect(descriptions.length).toBeGreaterThan(10);
});

test.each(descriptions)(
  "%s: each operation takes a call made of its examples, and answers as described",
  async (file) => {
    const { context } = await loadDescription(join(root, file));
    const paths = pathsMetadata(context);
    const metadata = { ...paths, ...descriptionMetadata(context) };
    await using server = await startMockServer({ description: join(root, file) });
    const client = createClient({ baseUrl: server.url, operations: metadata });
    const validate = createValidator(context);
    const failures: unknown[] = [];
    for (const operation of readOperations(context).filter(({ name }) => !(name in spared))) {
      server.reset();
      const { params, body, mediaType } = callOf(operation);
      const method = operation.method.toLowerCase() as "get";
      const init = { params, body, mediaType, parseAs: "text", headers: { authorization: "Bearer t" } };
      const result = await client
        .request(method, operation.path as never, init as never)
        .catch((error) => ({ error }));
      const { response, data } = result as { response?: Response; data?: string };
      const isFine = response && (response.ok || response.status === 401);
      if (!isFine) failures.push([operation.name, response?.status, result.error]);
      if (!response?.ok) continue;
      const type = response.headers.get("content-type") ?? "";
      const described = operation.responses.find(({ status }) => /^(2|default)/.test(status));
      const media = described && readContent(described, context).get(type);
      if (!media || !/^application\/json(;|$)/.test(type)) continue;
      const flaws = validate(JSON.parse(data ?? ""), media.schema, "response");
      if (flaws.length > 0) failures.push([operation.name, flaws]);
    }
    expect(failures).toEqual([]);

    function callOf(operation: Operation) {
      const params: Record<string, Record<string, unknown>> = {};
      for (const { reading, object, schema } of operation.parameters) {
        const value = object.value.example ?? exampleOf(schema.value, context, { direction: "request" });
        params[reading.in] = { ...params[reading.in], [reading.name]: value };
      }
      const [first] = operation.body?.content ?? [];
      if (!first) return { params };
      const [mediaType, media] = first;
      const isBinary =
        paths[operation.path]?.[operation.method.toLowerCase()]?.requestBody?.content[mediaType]?.binary;
      const value = isBinary ? new Blob(["x"], { type: mediaType.replace("*", "png") }) : withFiles(media);
      return { params, mediaType, body: value };
    }

    /** The example of a body, with files where the description has files. */
    function withFiles(media: MediaType): unknown {
      const { itemSchema } = media.object.value;
      if (itemSchema !== undefined && !media.form)
        return [exampleOf(itemSchema, context, { direction: "request" })];
      const [named] = Object.keys(objectOf(media.object.value.examples));
      const value = named
        ? exampleIn(media, named, { context, validate })
        : exampleOf(media.schema.value, context, { direction: "request" });
      if (typeof value !== "object" || value === null) return value;
      const file = (metadata: { readonly contentType?: string }) =>
        new Blob(["x"], { type: metadata.contentType?.split(",")[0]?.replace("*", "png") ?? "" });
      const files = [...(media.form?.properties ?? [])].filter(
        ([name, part]) => part.metadata.binary && name in value,
      );
      const made = files.map(([name, part]) => {
        const own = (value as Record<string, unknown>)[name];
        return [name, Array.isArray(own) ? [file(part.metadata)] : file(part.metadata)];
      });
      return Array.isArray(value) ? value : { ...value, ...Object.fromEntries(made) };
    }
  },
);
