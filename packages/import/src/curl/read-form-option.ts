import type { ObservedProperty } from "../observed/observed-request.js";

/** Reads the word of `-F`: `name=content`, `name=@file`, `name=<file`, with `type=`, `filename=`, `headers=` and `encoder=` behind it. */
export function readFormOption(word: string, isString: boolean): readonly ObservedProperty[] {
  const at = word.indexOf("=");
  const name = (at < 0 ? word : word.slice(0, at)).replace(/^"(.*)"$/, "$1");
  const content = at < 0 ? "" : word.slice(at + 1);
  const property = { name, description: "", isDisabled: false };
  if (isString) return [{ ...property, samples: [content], isFile: false }];
  if (/^=?\(/.test(content) || content === ")" || (name === "" && at === 0)) return [];
  const { value, options, isFilename } = parts(content);
  const more = {
    ...(options.type !== undefined && { contentType: options.type }),
    ...(options.headers.length > 0 && { headers: options.headers }),
  };
  if (content.startsWith("@")) {
    const files = isFilename ? [value.slice(1)] : value.slice(1).split(",");
    const [first = ""] = files;
    const filename = options.filename ?? first.split(/[\\/]/).pop() ?? "";
    return [{ ...property, samples: files.map(() => ""), isFile: true, filename, ...more }];
  }
  // "<file" sends the text of a file, which is not here
  const samples = content.startsWith("<") ? [] : [value];
  return [{ ...property, samples, isFile: options.filename !== undefined, ...more }];
}

interface Options {
  type?: string;
  filename?: string;
  readonly headers: string[];
}

/** Splits at semicolons that begin an option; quotes keep what they hold together. */
function parts(content: string): { value: string; options: Options; isFilename: boolean } {
  const options: Options = { headers: [] };
  const isFilename = /^[@<]?"/.test(content);
  const [, mark = "", quoted, rest = ""] = /^([@<]?)"((?:[^"\\]|\\.)*)"(.*)$/s.exec(content) ?? [];
  const value = quoted === undefined ? undefined : `${mark}${quoted.replace(/\\(["\\])/g, "$1")}`;
  const pattern =
    /;\s*(type|filename|headers|encoder)=("(?:[^"\\]|\\.)*"|(?:(?!;\s*(?:type|filename|headers|encoder)=).)*)/gs;
  const source = value === undefined ? content : rest;
  for (const [, key = "", word = ""] of source.matchAll(pattern)) {
    const text = word.startsWith('"') ? word.slice(1, -1).replace(/\\(["\\])/g, "$1") : word.trim();
    if (key === "type") options.type = text;
    else if (key === "filename") options.filename = text;
    else if (key === "headers" && !text.startsWith("@"))
      options.headers.push(text.slice(0, text.indexOf(":")).trim());
  }
  return { value: value ?? content.replace(pattern, ""), options, isFilename };
}
