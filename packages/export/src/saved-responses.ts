import { STATUS_CODES } from "node:http";
import type { NamedOperation } from "@partwise/description";
import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleResponses } from "@partwise/description/examples";
import { type ErrorCode, writeResponseName } from "@partwise/import/marks";

/** Each answer of an operation with its example, its status and error codes in its name as `@partwise/import` reads them. */
export function savedResponses(
  operation: NamedOperation,
  { description: _, ...request }: JsonObject,
  context: Context,
): readonly JsonObject[] {
  return exampleResponses(operation, context).map(({ status, object, mediaType, example }) => {
    const code = /^\d{3}$/.test(status)
      ? Number(status)
      : /^\dXX$/i.test(status)
        ? Number(`${status[0]}00`)
        : undefined;
    const value = example?.value;
    const body =
      value === undefined
        ? ""
        : typeof value === "string" && !/json/i.test(mediaType ?? "")
          ? value
          : JSON.stringify(value, null, 2);
    return {
      name: responseName(status, object.value),
      originalRequest: request,
      ...(code !== undefined && { code, status: STATUS_CODES[code] ?? "" }),
      _postman_previewlanguage: /json/i.test(mediaType ?? "") ? "json" : "text",
      header: mediaType === undefined ? [] : [{ key: "Content-Type", value: mediaType }],
      body,
    };
  });
}

/** The name of a saved response: its status, its text and the error codes of its body. */
export function responseName(status: string, { description, "x-error-codes": given }: JsonObject): string {
  const codes = listOf(given).map((each): ErrorCode => {
    const { code, message } = objectOf(each);
    return { code: typeof code === "number" ? code : String(code), message: String(message ?? "") };
  });
  return writeResponseName(status, typeof description === "string" ? description : "", codes);
}
