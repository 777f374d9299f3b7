import { type Json, objectOf } from "../real-descriptions/json.js";
import { type ExpectedRequest, headerOf } from "./expected-requests.js";
import { isRecord, jsonOf } from "./json-of.js";

/** Dimension 7: the status, media type, example and schema of each saved response. */
export function responseFacts({ responses }: ExpectedRequest, operation: Json): readonly boolean[] {
  const described = objectOf(operation.responses);
  return responses.flatMap(({ code, header, body }): readonly boolean[] => {
    if (typeof code !== "number" || code < 100 || code > 599) return [];
    const response = objectOf(described[String(code)]);
    const isThere = String(code) in described;
    if (typeof body !== "string" || body.trim() === "" || code === 204) return [isThere];
    const value = jsonOf(body);
    const type = headerOf(header, "content-type") || (value === undefined ? "" : "application/json");
    const content = objectOf(response.content);
    const key = Object.keys(content).find(
      (each) => type === "" || type === "*/*" || each.split(";", 1)[0]?.toLowerCase() === type,
    );
    const media = objectOf(content[key ?? ""]);
    const { example, examples } = media;
    const shown = [
      ...(example === undefined ? [] : [example]),
      ...Object.values(objectOf(examples)).map((each) => objectOf(each).value ?? each),
    ];
    const isShown = value === undefined ? undefined : shown.some((each) => isSame(value, each));
    return [
      isThere,
      key !== undefined,
      Object.keys(objectOf(media.schema)).length > 0,
      ...(isShown === undefined ? [] : [isShown]),
    ];
  });
}

/** Whether an example is the saved value. A credential that is left out, `***`, counts as the one that was saved. */
function isSame(saved: unknown, shown: unknown): boolean {
  const given = typeof shown === "string" && typeof saved === "object" ? jsonOf(shown) : shown;
  if (typeof given === "string" && given.includes("***")) return true;
  if (Array.isArray(saved))
    return (
      Array.isArray(given) &&
      saved.length === given.length &&
      saved.every((each, i) => isSame(each, given[i]))
    );
  if (isRecord(saved)) {
    if (!isRecord(given) || Object.keys(saved).length !== Object.keys(given).length) return false;
    return Object.entries(saved).every(([key, each]) => isSame(each, given[key]));
  }
  return saved === given || (typeof saved === "number" && saved > 999 && given === 0);
}
