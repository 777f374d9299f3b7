import { plainText } from "./plain-text.js";

/** Reads status, error codes and text from the name of a saved response. */
export function readResponseName(name: string): ResponseName {
  const text = plainText(name);
  const marks = [...text.matchAll(mark)];
  if (marks.length === 0) return { text, codes: [] };
  let status: number | string | undefined;
  const codes: ErrorCode[] = [];
  const texts: string[] = [text.slice(0, marks[0]?.index).trim()];
  for (const [index, match] of marks.entries()) {
    const [whole, kind = "", code = ""] = match;
    const after = text.slice(match.index + whole.length, marks[index + 1]?.index).trim();
    if (after !== "") texts.push(after);
    if (/status/i.test(kind)) status ??= /^(?:default|[1-5]XX)$/.test(code) ? code : Number(code);
    else codes.push({ code: /^-?\d{1,15}$/.test(code) ? Number(code) : code, message: after });
  }
  return {
    text: texts.filter((each) => each !== "").join("\n"),
    codes,
    ...(status !== undefined && { status }),
  };
}

/** What the name of a response says. */
export interface ResponseName {
  readonly text: string;
  /** `4XX` and `default` are texts. */
  readonly status?: number | string;
  readonly codes: readonly ErrorCode[];
}

/** A code in the body of an error, with the text that stands behind it. */
export interface ErrorCode {
  readonly code: number | string;
  readonly message: string;
}

const mark =
  /\*\*\s*((?:HTTP )?Status(?: Code)?|Error Code)s?\s*:?\s*\*\*\s*:?\s*`?\s*(-?[\w.-]+)\s*`?[ \t]*:?/gi;
