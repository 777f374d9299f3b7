import { type Field, readMarks } from "../marks/with-marks.js";
import { plainText } from "./plain-text.js";

/** Reads the marks that exporters write into the description of a parameter or a property. */
export function readProse(description: string): Prose {
  const marked = readMarks(description);
  if (marked !== undefined) return { text: marked.text, isRequired: marked.isRequired, marked };
  const text = plainText(description);
  return hasMarks.test(text) ? withoutMarks(text) : { text };
}

const hasMarks = /required|optional|this can only be|security scheme/i;

const schemeMark = /\s*Added as a part of security scheme:\s*(\S+)/i;
const allowedMark = /\s*\(This can only be one of\s+([^()]*(?:\([^()]*\)[^()]*)*)\)/i;
const requiredMarks = [
  /^(?:\(required\)|\[required\]|\*\*required\*\*|`required`|required(?=[.:,;-]\s|$))[.:,;-]?\s*/i,
  /\s*(?:\(required\)|\[required\]|\*\*required\*\*)[.]?(?=\s|$)/i,
];
const optionalMarks = [
  /^(?:\(optional\)|\[optional\]|\*\*optional\*\*|optional(?=[.:,;-]\s|$))[.:,;-]?\s*/i,
  /\s*(?:\(optional\)|\[optional\])(?=\s|$)/i,
];

function withoutMarks(given: string): Prose {
  let text = given;
  /** Takes a mark out of the text, as often as it is there: the last one's word, or undefined for none. */
  const take = (pattern: RegExp): string | undefined => {
    let found: string | undefined;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found = (match[1] ?? "").trim();
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
    }
    return found;
  };
  const scheme = take(schemeMark);
  const list = take(allowedMark);
  const isRequired = requiredMarks.map(take).some((found) => found !== undefined);
  const isOptional = optionalMarks.map(take).some((found) => found !== undefined);
  return {
    text: text.trim(),
    ...((isRequired || isOptional) && { isRequired }),
    ...(list !== undefined && {
      allowed: list.split(",").map((each) => each.trim().replace(/^["'`]|["'`]$/g, "")),
    }),
    ...(scheme !== undefined && { scheme }),
  };
}

/** What a description says, and its text without the marks. */
export interface Prose {
  readonly text: string;
  readonly isRequired?: boolean;
  readonly allowed?: readonly string[];
  /** The security scheme that the parameter belongs to. */
  readonly scheme?: string;
  /** The schema that `partwise export` wrote behind the text. */
  readonly marked?: Field;
}
