import { objectOf } from "@partwise/description/document";
import { mediaTypeOf } from "../infer/body-of-text.js";
import { readJson } from "../infer/read-json.js";
import type { ObservedResponse } from "../observed/observed-request.js";
import { textOf } from "../observed/text-of.js";
import type { Secrets } from "../secrets/secrets.js";
import { isHeaderName, readHeaders } from "./read-headers.js";

/** Reads a saved response. Adds its cookies to the secrets. */
export function readResponse(response: unknown, secrets: Secrets): ObservedResponse {
  const { name, code, status, header, body, cookie, _postman_previewlanguage: language } = objectOf(response);
  const headers = readHeaders(header).filter(({ name }) => isHeaderName(name));
  for (const { name, value } of headers)
    if (/^set-cookie$/i.test(name)) secrets.addCookies(value.split(";", 1)[0] ?? "");
  for (const each of Array.isArray(cookie) ? cookie : []) secrets.add(objectOf(each).value);
  const given = headers.find(({ name }) => name.toLowerCase() === "content-type");
  const text =
    typeof body === "string" ? body : body === undefined || body === null ? "" : JSON.stringify(body);
  return {
    name: textOf(name),
    status: typeof code === "number" ? code : /^\d+$/.test(textOf(code)) ? Number(textOf(code)) : undefined,
    reason: textOf(status),
    headers,
    mediaType: mediaTypeOf(given?.value ?? "") || languageOf(text, textOf(language).toLowerCase()),
    body: text,
  };
}

/** What a saved body is by the language that it is shown in: "text" is what Postman says where nobody chose one. */
function languageOf(text: string, language: string): string {
  if (text.trim() === "") return "";
  const isText = language === "text" || language === "plain";
  return isText && /^\s*[[{]/.test(text) && readJson(text) !== undefined
    ? "application/json"
    : (languages[language] ?? "");
}

const languages: Readonly<Record<string, string>> = {
  json: "application/json",
  xml: "application/xml",
  html: "text/html",
  text: "text/plain",
  plain: "text/plain",
  javascript: "application/javascript",
};
