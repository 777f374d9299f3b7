import type { NamedOperation } from "@partwise/description";
import {
  type Context,
  follow,
  isObject,
  type JsonObject,
  joinPointer,
  listOf,
  objectOf,
} from "@partwise/description/document";
import { givenExamples, isExampleFile, mediaExample } from "@partwise/description/examples";
import { describeSchema } from "../schema/describe-schema.js";
import type { AnswerContent, AnswerDescription, AnswerExample, ErrorCode } from "./operation-description.js";
import { statusWords } from "./status-words.js";

/** The answers of an operation by status, in the order of the description. */
export function describeAnswers(operation: NamedOperation, context: Context): readonly AnswerDescription[] {
  const responses = objectOf(operation.value.responses);
  return Object.keys(responses).flatMap((status): readonly AnswerDescription[] => {
    if (status.startsWith("x-")) return [];
    const at = { value: responses[status], pointer: joinPointer(operation.pointer, "responses", status) };
    const response = follow(at, context);
    if (response === undefined) return [];
    const { description, headers } = response.value;
    const contents = contentsOf(response.value, status, context);
    return [
      {
        status,
        words: statusWords(status),
        description: typeof description === "string" ? description : "",
        codes: codesOf(response.value, status, context),
        headers: Object.entries(objectOf(headers)).flatMap(([name, value]) => {
          const header = follow({ value, pointer: response.pointer }, context)?.value;
          if (header === undefined) return [];
          const given = { id: `answer-${status}-${name}`, name, isRequired: header.required === true };
          const row = describeSchema(header.schema, context, { ...given, direction: "response", limit: 20 });
          const said = typeof header.description === "string" ? header.description : row.description;
          return [{ ...row, description: said }];
        }),
        contents,
      },
    ];
  });
}

function contentsOf(response: JsonObject, status: string, context: Context): readonly AnswerContent[] {
  const bySchema = new Map<string, AnswerContent & { readonly mediaTypes: string[] }>();
  for (const [mediaType, value] of Object.entries(objectOf(response.content))) {
    const media = follow({ value, pointer: "" }, context);
    if (media === undefined) continue;
    const { schema, itemSchema } = media.value;
    const key = JSON.stringify(schema ?? itemSchema ?? mediaType);
    const known = bySchema.get(key);
    if (known !== undefined) {
      known.mediaTypes.push(mediaType);
      continue;
    }
    const id = `answer-${status}-${bySchema.size === 0 ? "" : `${bySchema.size + 1}-`}`;
    const given = { id, name: "", isRequired: false, direction: "response" as const };
    const shown = schema ?? itemSchema;
    bySchema.set(key, {
      mediaTypes: [mediaType],
      row: shown === undefined ? undefined : describeSchema(shown, context, given),
      examples: examplesOf(mediaType, media, context),
    });
  }
  return [...bySchema.values()];
}

/** The author's examples, else one that is made of the schema. */
function examplesOf(
  mediaType: string,
  media: { readonly value: JsonObject; readonly pointer: string },
  context: Context,
): readonly AnswerExample[] {
  const given = givenExamples(media, context);
  if (given.length > 0) {
    return given.map(({ name, summary, value, serialized }) => ({
      title: summary ?? (name === undefined || name === "default" ? "Example" : name),
      text: serialized ?? printed(value),
    }));
  }
  const made = mediaExample(mediaType, media, context, { direction: "response" }).value;
  return made === undefined || isExampleFile(made) ? [] : [{ title: "Example", text: printed(made) }];
}

function printed(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 2) ?? "");
}

/** The codes of `x-error-codes`, else those that the examples of a refusal have. */
function codesOf(response: JsonObject, status: string, context: Context): readonly ErrorCode[] {
  const listed = listOf(response["x-error-codes"]).filter(isObject);
  if (listed.length > 0)
    return listed.map(({ code, message }) => ({ code: String(code), message: String(message ?? "") }));
  if (/^[12]/.test(status)) return [];
  const media = Object.values(objectOf(response.content)).map((value) =>
    follow({ value, pointer: "" }, context),
  );
  const found = new Map<string, ErrorCode>();
  for (const each of media) {
    for (const { value, summary = "" } of each ? givenExamples(each, context) : []) {
      const { code, message } = objectOf(value);
      if (typeof code !== "number" && typeof code !== "string") continue;
      const words = (typeof message === "string" && message) || summary;
      found.set(`${code} ${words}`, { code: String(code), message: words });
    }
  }
  return [...found.values()];
}
