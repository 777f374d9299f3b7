/**
 * JSON as YAML in blocks, which readers of YAML 1.1 and 1.2 take alike: what one of them could take for something else
 * is quoted as JSON.
 *
 * A document of `yaml` makes a node of each value first: for a thousand operations it takes four times as long.
 */
export function printYaml(value: unknown): string {
  const lines: string[] = [];
  print(value, "", "", { lines, plain: new Map() });
  return `${lines.join("\n")}\n`;
}

interface Printing {
  readonly lines: string[];
  /** Whether a text needs no quotes; most keys and many texts come a thousand times. */
  readonly plain: Map<string, boolean>;
}

/** Prints a value behind `start`, a key or a dash. What does not fit there goes below, at `indent`. */
function print(value: unknown, start: string, indent: string, printing: Printing): void {
  const { lines } = printing;
  const gap = start === "" || start.endsWith(" ") ? "" : " ";
  if (typeof value === "string") lines.push(`${start}${gap}${text(value, indent, printing)}`);
  else if (typeof value !== "object" || value === null)
    lines.push(`${start}${gap}${JSON.stringify(value) ?? "null"}`);
  else if (Array.isArray(value)) {
    if (value.length === 0) lines.push(`${start}${gap}[]`);
    else {
      if (start !== "") lines.push(start.trimEnd());
      for (const item of value) printItem(item, indent, printing);
    }
  } else if (isEmpty(value)) lines.push(`${start}${gap}{}`);
  else {
    if (start !== "") lines.push(start.trimEnd());
    printEntries(value, indent, indent, printing);
  }
}

/** Prints the entries of an object below each other, the first behind `start`. */
function printEntries(value: object, start: string, indent: string, printing: Printing): void {
  let before = start;
  const inner = `${indent}  `;
  for (const key in value) {
    const each = (value as Readonly<Record<string, unknown>>)[key];
    if (each === undefined) continue;
    print(each, `${before}${isPlain(key, printing) ? key : quoted(key)}:`, inner, printing);
    before = indent;
  }
}

function printItem(item: unknown, indent: string, printing: Printing): void {
  if (typeof item === "object" && item !== null && !Array.isArray(item) && !isEmpty(item))
    printEntries(item, `${indent}- `, `${indent}  `, printing);
  else print(item, `${indent}-`, `${indent}  `, printing);
}

function isEmpty(value: object): boolean {
  for (const key in value) if (value[key as keyof typeof value] !== undefined) return false;
  return true;
}

function text(value: string, indent: string, printing: Printing): string {
  if (isPlain(value, printing)) return value;
  if (
    !value.includes("\n") ||
    !/^[^\s\p{C}#](?:[^\p{C}\u2028\u2029]|\n)*[^\s\p{C}]$/u.test(value) ||
    indent === ""
  )
    return quoted(value);
  const lines = value.split("\n").map((line) => (line === "" ? "" : `${indent}${line}`));
  return ["|-", ...lines].join("\n");
}

function isPlain(value: string, { plain }: Printing): boolean {
  const seen = plain.get(value);
  if (seen !== undefined) return seen;
  const found = needsNoQuotes(value);
  plain.set(value, found);
  return found;
}

/** No key of YAML 1.1 or 1.2, no number, no date, and nothing that ends a plain text. */
function needsNoQuotes(value: string): boolean {
  return (
    /^[A-Za-z/_$][\w /.,()@+*$={}'"[\]&|;<>?!%-]*(?::(?! )[\w /.,()@+*$={}'"[\]&|;<>?!%-]+)*$/.test(value) &&
    !/\s$|^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$|^e[+-]?[\d_]+$/i.test(value) &&
    !/ #/.test(value)
  );
}

function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
