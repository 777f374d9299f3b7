import { type Field, readMarks } from "../marks/with-marks.js";
import { plainText } from "./plain-text.js";

/** Reads the marks that exporters write into the description of a parameter or a property. */
export function readProse(description: string): Prose {
  const marked = readMarks(description);
  if (marked !== undefined) return { text: marked.text, isRequired: marked.isRequired, marked };
  let text = plainText(description);
  let isRequired: boolean | undefined;
  let allowed: readonly string[] | undefined;
  let scheme: string | undefined;
  const take = (pattern: RegExp, found: (value: string) => void) => {
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found((match[1] ?? "").trim());
      text = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`.trim();
    }
  };
  take(/\s*Added as a part of security scheme:\s*(\S+)/i, (name) => {
    scheme = name;
  });
  take(/\s*\(This can only be one of\s+([^()]*(?:\([^()]*\)[^()]*)*)\)/i, (list) => {
    allowed = list.split(",").map((each) => each.trim().replace(/^["'`]|["'`]$/g, ""));
  });
  take(
    /^(?:\(required\)|\[required\]|\*\*required\*\*|`required`|required(?=[.:,;-]\s|$))[.:,;-]?\s*/i,
    () => {
      isRequired = true;
    },
  );
  take(/\s*(?:\(required\)|\[required\]|\*\*required\*\*)[.]?(?=\s|$)/i, () => {
    isRequired = true;
  });
  take(/^(?:\(optional\)|\[optional\]|\*\*optional\*\*|optional(?=[.:,;-]\s|$))[.:,;-]?\s*/i, () => {
    isRequired ??= false;
  });
  take(/\s*(?:\(optional\)|\[optional\])(?=\s|$)/i, () => {
    isRequired ??= false;
  });
  return {
    text: text.trim(),
    ...(isRequired !== undefined && { isRequired }),
    ...(allowed !== undefined && { allowed }),
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
