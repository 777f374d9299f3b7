import type { ObservedParameter } from "./observed-request.js";

/** The path with a parameter for each segment that looks like an id: a number, a UUID, long hexadecimal or random text. */
export function markIds(path: string): {
  readonly path: string;
  readonly parameters: readonly ObservedParameter[];
} {
  const parameters: ObservedParameter[] = [];
  const segments = path.split("/");
  const marked = segments.map((segment, i) => {
    if (!isId(segment)) return segment;
    const before = /^[a-z][\w-]*$/i.test(segments[i - 1] ?? "") ? singular(segments[i - 1] ?? "") : "";
    const base = before === "" ? "id" : `${before}Id`;
    let name = base;
    for (let n = 2; parameters.some((each) => each.name === name) || path.includes(`{${name}}`); n++)
      name = `${base}${n}`;
    const review = `${name}: the segment ${JSON.stringify(segment)} looks like an id and is taken for a parameter`;
    parameters.push({
      in: "path",
      name,
      samples: [decodeURIComponent(segment)],
      description: "",
      isDisabled: false,
      review,
    });
    return `{${name}}`;
  });
  return { path: marked.join("/"), parameters };
}

function isId(segment: string): boolean {
  if (/^\d+$/.test(segment)) return true;
  if (/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(segment)) return true;
  if (/^(?=.*\d)[\da-f]{12,}$/i.test(segment)) return true;
  if (/^(?=.*\d)[a-z]{2,8}_[A-Za-z\d]{6,}$/.test(segment)) return true;
  return /^(?=.*\d)(?=.*[A-Z])(?=.*[a-z])[\w-]{16,}$/.test(segment);
}

function singular(word: string): string {
  const camel = word.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (/ies$/i.test(camel)) return `${camel.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/i.test(camel)) return camel;
  return /(?:x|ch|sh|ss)es$/i.test(camel) ? camel.slice(0, -2) : camel.replace(/s$/i, "");
}
