import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleOf, exampleRequest, isExampleFile, mergedSchema } from "@partwise/description/examples";
import { belongsTo } from "@partwise/import/marks";
import type { SampledRequest } from "@partwise/samples";
import { fieldProse } from "./field-prose.js";
import { textOf } from "./text-of.js";

/** The body of a request, and the Content-Type header where Postman sets none by itself. */
export function bodyOf(sample: SampledRequest, context: Context): Body {
  const { body, operation, example } = sample;
  if (body === undefined) return {};
  const { object } = exampleRequest(operation, context, example.mediaType).body ?? {};
  const schema = mergedSchema(object?.value.schema, context)?.schema ?? {};
  const properties = objectOf(schema.properties);
  const required = new Set(listOf(schema.required));
  const prose = (name: string) => ({
    description: Object.hasOwn(properties, name)
      ? fieldProse({ schema: properties[name], required: required.has(name) }, context)
      : belongsTo(Object.keys(properties).find((each) => name.startsWith(`${each}[`)) ?? "other properties"),
  });
  const unsent = (names: readonly string[]) =>
    Object.keys(properties)
      .filter((name) => !names.includes(name) && objectOf(properties[name]).readOnly !== true)
      .map((key) => {
        const value = exampleOf(properties[key], context, {
          direction: "request",
          name: key,
          withFiles: true,
        });
        const kind = isExampleFile(value)
          ? { type: "file", src: value.filename }
          : { type: "text", value: textOf(value) };
        return { key, ...kind, ...prose(key), disabled: true };
      });
  switch (body.kind) {
    case "multipart": {
      if (!/^multipart\/form-data\b/i.test(body.mediaType)) return rawBody(sample);
      const fields = body.parts.map(({ name, contentType, content }) => ({
        key: name,
        ...(typeof content === "string"
          ? { type: "text", value: content }
          : { type: "file", src: content.filename }),
        ...(contentType !== undefined && { contentType }),
        ...prose(name),
      }));
      return { body: { mode: "formdata", formdata: [...fields, ...unsent(fields.map(({ key }) => key))] } };
    }
    case "urlencoded": {
      const fields = body.pairs.map(([key, value]) => ({ key, value, type: "text", ...prose(key) }));
      return {
        body: { mode: "urlencoded", urlencoded: [...fields, ...unsent(fields.map(({ key }) => key))] },
      };
    }
    case "text": {
      const isJson = body.json !== undefined && /[/+]json *(?:;|$)/i.test(body.mediaType);
      const raw = isJson ? JSON.stringify(JSON.parse(body.text), null, 2) : body.text;
      return {
        body: { mode: "raw", raw, options: { raw: { language: isJson ? "json" : "text" } } },
        contentType: body.mediaType,
      };
    }
    case "file":
      return { body: { mode: "file", file: { src: body.file.filename } }, contentType: body.mediaType };
  }
}

interface Body {
  readonly body?: JsonObject;
  readonly contentType?: string;
}

/** A multipart body that is no form goes out as it was recorded, with a boundary that is the same each time. */
function rawBody({ wire }: SampledRequest): Body {
  const text = Buffer.from(wire).toString("utf8");
  const end = text.indexOf("\r\n\r\n");
  const [, contentType = ""] = /^content-type:\s*(.*)$/im.exec(text.slice(0, end)) ?? [];
  const [, quoted, bare = ""] = /boundary=(?:"([^"]*)"|([^;\s]*))/i.exec(contentType) ?? [];
  const fixed = (each: string) => each.replaceAll(quoted ?? bare, "partwise-boundary");
  return { body: { mode: "raw", raw: fixed(text.slice(end + 4)) }, contentType: fixed(contentType.trim()) };
}
