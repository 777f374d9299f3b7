import { STATUS_CODES } from "node:http";
import type { NamedOperation } from "@partwise/description";
import { type Context, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { exampleResponses } from "@partwise/description/examples";

/** Each answer of an operation with its example, its status and error codes in its name as `@partwise/import` reads them. */
export function savedResponses(
  operation: NamedOperation,
  request: JsonObject,
  context: Context,
): readonly JsonObject[] {
  return exampleResponses(operation, context).map(({ status, object, mediaType, example }) => {
    const code = /^\d{3}$/.test(status)
      ? Number(status)
      : /^\dXX$/i.test(status)
        ? Number(`${status[0]}00`)
        : undefined;
    const { description } = object.value;
    const text = typeof description === "string" ? description.trim() : "";
    const codes = listOf(object.value["x-error-codes"]).map(
      (each) => `**Error Code:** \`${objectOf(each).code}\`<br>\n${objectOf(each).message ?? ""}`,
    );
    const value = example?.value;
    const body =
      value === undefined
        ? ""
        : typeof value === "string" && !/json/i.test(mediaType ?? "")
          ? value
          : JSON.stringify(value, null, 2);
    return {
      name: [code === undefined ? text : `**HTTP Status Code:** ${code}<br>\n${text}`, ...codes].join(
        "<br>\n",
      ),
      originalRequest: request,
      ...(code !== undefined && { code, status: STATUS_CODES[code] ?? "" }),
      _postman_previewlanguage: /json/i.test(mediaType ?? "") ? "json" : "text",
      header: mediaType === undefined ? [] : [{ key: "Content-Type", value: mediaType }],
      body,
    };
  });
}
