import { isObject, type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { CodegenError, findJsonError } from "@partwise/description/problems";
import { bodyOfText, mediaTypeOf } from "../infer/body-of-text.js";
import { multipartOfText } from "../infer/multipart-of-text.js";
import { splitParameters } from "../infer/split-parameters.js";
import { markIds } from "../observed/mark-ids.js";
import type { ImportWarning, Observed } from "../observed/observed.js";
import type {
  ObservedBody,
  ObservedProperty,
  ObservedRequest,
  ObservedResponse,
} from "../observed/observed-request.js";
import { readUrl } from "../observed/read-url.js";
import { readVariables } from "../observed/read-variables.js";
import { textOf } from "../observed/text-of.js";
import type { Secrets } from "../secrets/secrets.js";
import { isPagePart } from "./is-page-part.js";

/**
 * Reads the calls of an API from a browser's recording. Pages, and what pages load to be shown, are left out.
 * @throws {CodegenError} `SYNTAX` for broken JSON, `STRUCTURE` for what is no recording or has no call
 */
export function readHar(text: string, file: string, secrets: Secrets): Observed {
  const entries = entriesOf(text, file);
  const requests: ObservedRequest[] = [];
  const hosts = new Map<string, number>();
  let pageParts = 0;
  for (const [i, entry] of entries.entries()) {
    if (isPagePart(entry)) {
      pageParts++;
      continue;
    }
    const request = readEntry(entry, i, secrets);
    requests.push(request);
    hosts.set(request.server.url, (hosts.get(request.server.url) ?? 0) + 1);
  }
  if (requests.length === 0)
    throw new CodegenError("STRUCTURE", {
      file,
      message: `has ${entries.length} entries, and none is a call of an API; record again while the page calls it`,
    });
  const warnings: ImportWarning[] = [];
  if (pageParts > 0)
    warnings.push({
      place: file,
      message: `${pageParts} of ${entries.length} entries load pages, scripts, images and the like; left out`,
    });
  const [host = ""] = [...hosts].sort(([, one], [, other]) => other - one)[0] ?? [];
  return {
    title: host.replace(/^\w+:\/\//, ""),
    description: "",
    version: undefined,
    tags: [],
    requests,
    warnings,
  };
}

function entriesOf(text: string, file: string): readonly JsonObject[] {
  const source = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    const { line, column, reason } = findJsonError(source);
    const message = `invalid JSON at line ${line}, column ${column}: ${reason}; record or export it again`;
    throw new CodegenError("SYNTAX", { file, message });
  }
  const { entries } = objectOf(objectOf(value).log);
  if (!Array.isArray(entries))
    throw new CodegenError("STRUCTURE", {
      file,
      message:
        'is no HAR recording: it has no "log" with "entries"; save one in the network panel of a browser',
    });
  return entries.filter(isObject);
}

function readEntry(entry: JsonObject, index: number, secrets: Secrets): ObservedRequest {
  const request = objectOf(entry.request);
  const method = (textOf(request.method) || "GET").toUpperCase();
  const url = readUrl(textOf(request.url), readVariables([], secrets), secrets);
  for (const { value } of cookiesOf(entry)) secrets.add(value);
  const headers = pairsOf(request.headers);
  const contentType = headers.find(({ name }) => /^content-type$/i.test(name))?.value ?? "";
  const ids = markIds(url.path);
  const { parameters, security } = splitParameters(
    [
      ...url.parameters,
      ...ids.parameters,
      ...headers.map(({ name, value }) => ({
        in: "header" as const,
        name,
        samples: [value],
        description: "",
        isDisabled: false,
      })),
    ],
    secrets,
  );
  return {
    place: `entry ${index}, ${method} ${ids.path}`,
    name: "",
    description: "",
    tags: [],
    method,
    server: url.server,
    path: ids.path,
    parameters,
    body: bodyOf(objectOf(request.postData), contentType),
    security: security.length > 0 ? security : undefined,
    responses: responsesOf(objectOf(entry.response)),
    reviews: [],
  };
}

function cookiesOf({ request, response }: JsonObject): readonly Pair[] {
  return [...pairsOf(objectOf(request).cookies), ...pairsOf(objectOf(response).cookies)];
}

interface Pair {
  readonly name: string;
  readonly value: string;
}

function pairsOf(list: unknown): readonly Pair[] {
  return listOf(list)
    .filter(isObject)
    .map(({ name, value }) => ({ name: textOf(name), value: textOf(value) }));
}

function bodyOf(postData: JsonObject, contentType: string): ObservedBody | undefined {
  const type = contentType || textOf(postData.mimeType);
  const mediaType = mediaTypeOf(type);
  const text = textOf(postData.text);
  if (mediaType.startsWith("multipart/") && text !== "") {
    const body = multipartOfText(text, mediaType);
    if (body !== undefined) return body;
  }
  const params = listOf(postData.params).filter(isObject);
  if (params.length === 0 || (text !== "" && !mediaType.startsWith("multipart/")))
    return bodyOfText(text, type);
  const byName = new Map<string, ObservedProperty>();
  for (const { name, value, fileName, contentType } of params) {
    const key = textOf(name);
    const isFile = typeof fileName === "string" && fileName !== "";
    const before = byName.get(key);
    byName.set(key, {
      name: key,
      description: "",
      isDisabled: false,
      isFile,
      ...(isFile && { filename: textOf(fileName) }),
      ...(typeof contentType === "string" && contentType !== "" && { contentType }),
      ...before,
      samples: [...(before?.samples ?? []), isFile ? "" : textOf(value)],
    });
  }
  return {
    mediaType: mediaType || "application/x-www-form-urlencoded",
    content: { kind: "form", properties: [...byName.values()] },
  };
}

function responsesOf(response: JsonObject): readonly ObservedResponse[] {
  const { status, statusText, headers, content } = response;
  if (typeof status !== "number" || status < 100) return [];
  const { mimeType, text, encoding } = objectOf(content);
  const isBase64 = encoding === "base64";
  const mediaType = mediaTypeOf(textOf(mimeType));
  const isText = /json|xml|^text\//.test(mediaType);
  const body =
    isBase64 && isText ? Buffer.from(textOf(text), "base64").toString("utf8") : isBase64 ? "" : textOf(text);
  return [
    {
      name: "",
      status,
      reason: textOf(statusText),
      headers: pairsOf(headers).filter(({ name }) => !/^set-cookie$/i.test(name)),
      mediaType: body === "" ? "" : mediaType,
      body,
    },
  ];
}
