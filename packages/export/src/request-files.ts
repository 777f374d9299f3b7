import { type JsonObject, listOf, objectOf } from "@partwise/description/document";
import { printYaml } from "@partwise/import/marks";
import type { CollectionFile } from "./collection-folder.js";
import { fileNames } from "./file-names.js";

/** The file of a request of v2.1, and one for each of its saved responses. */
export function requestFiles(
  item: JsonObject,
  { folder, stem, order }: RequestPlace,
): readonly CollectionFile[] {
  const { name, request, response, event } = item;
  const { description } = objectOf(request);
  const examples = `.resources/${stem}.resources/examples`;
  const nameOf = fileNames();
  const saved = listOf(response).map((each, index) => {
    const {
      name: told,
      originalRequest,
      code,
      status,
      header,
      body,
      _postman_previewlanguage,
    } = objectOf(each);
    const example = {
      $kind: "http-example",
      name: told,
      request: requestOf(objectOf(originalRequest)),
      response: {
        statusCode: code,
        statusText: status,
        headers: header,
        body: { type: _postman_previewlanguage, content: body },
      },
      order: (index + 1) * 1000,
    };
    // the files' names have the order of the responses
    const file = nameOf(`${String(index + 1).padStart(2, "0")} ${code ?? "default"} ${status ?? ""}`);
    return { path: `${folder}${examples}/${file}.example.yaml`, text: printYaml(example) };
  });
  const own = {
    $kind: "http-request",
    ...(name !== stem && { name }),
    description,
    ...requestOf(objectOf(request)),
    scripts: listOf(event).map((each) => {
      const { type, exec } = objectOf(objectOf(each).script);
      return { type: "afterResponse", language: type, code: listOf(exec).join("\n") };
    }),
    ...(saved.length > 0 && { examples: `./${examples}/` }),
    order,
  };
  return [{ path: `${folder}${stem}.request.yaml`, text: printYaml(own) }, ...saved];
}

/** Where the files of a request go. */
export interface RequestPlace {
  /** With a slash at its end; empty for the collection's own. */
  readonly folder: string;
  /** The request's name as that of a file. */
  readonly stem: string;
  /** Its place among the requests of the folder. */
  readonly order: number;
}

function requestOf({ method, url, header, body, auth }: JsonObject): JsonObject {
  const { raw, query, variable } = objectOf(url);
  return {
    url: raw,
    method,
    ...(listOf(header).length > 0 && { headers: header }),
    ...(query !== undefined && { queryParams: query }),
    ...(variable !== undefined && { pathVariables: variable }),
    ...(body !== undefined && { body: bodyOf(objectOf(body)) }),
    ...(auth !== undefined && { auth: authOf(objectOf(auth)) }),
  };
}

function bodyOf({ mode, raw, formdata, urlencoded, file, options }: JsonObject): JsonObject {
  if (mode === "formdata") return { type: mode, content: formdata };
  if (mode === "urlencoded") return { type: mode, content: urlencoded };
  if (mode === "file") return { type: mode, content: file };
  return { type: objectOf(objectOf(options).raw).language ?? "text", content: raw };
}

function authOf({ type, ...rest }: JsonObject): JsonObject {
  const credentials = listOf(rest[String(type)]).map((each) => {
    const { key, value } = objectOf(each);
    return { key, value };
  });
  return { type, ...(credentials.length > 0 && { credentials }) };
}
