/**
 * JSON as YAML in blocks, which readers of YAML 1.1 and 1.2 take alike: what one of them could take for something else
 * is quoted as JSON.
 *
 * A document of `yaml` makes a node of each value first: for a thousand operations it takes four times as long.
 */
export function printYaml(value: unknown): string {
  const lines: string[] = [];
  print(value, "", "", lines);
  return `${lines.join("\n")}\n`;
}

/** Prints a value behind `start`, a key or a dash. What does not fit there goes below, at `indent`. */
function print(value: unknown, start: string, indent: string, lines: string[]): void {
  const gap = start === "" || start.endsWith(" ") ? "" : " ";
  if (Array.isArray(value)) {
    if (value.length === 0) lines.push(`${start}${gap}[]`);
    else {
      if (start !== "") lines.push(start.trimEnd());
      for (const item of value) printItem(item, indent, lines);
    }
  } else if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    if (entries.length === 0) lines.push(`${start}${gap}{}`);
    else {
      if (start !== "") lines.push(start.trimEnd());
      for (const [key, each] of entries) printEntry(key, each, indent, indent, lines);
    }
  } else if (typeof value === "string") lines.push(`${start}${gap}${text(value, indent)}`);
  else lines.push(`${start}${gap}${JSON.stringify(value) ?? "null"}`);
}

function printEntry(key: string, value: unknown, start: string, indent: string, lines: string[]): void {
  print(value, `${start}${isPlain(key) ? key : quoted(key)}:`, `${indent}  `, lines);
}

function printItem(item: unknown, indent: string, lines: string[]): void {
  const entries =
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.entries(item).filter(([, each]) => each !== undefined)
      : [];
  const [first, ...rest] = entries;
  if (first === undefined) {
    print(item, `${indent}-`, `${indent}  `, lines);
    return;
  }
  printEntry(first[0], first[1], `${indent}- `, `${indent}  `, lines);
  for (const [key, value] of rest) printEntry(key, value, `${indent}  `, `${indent}  `, lines);
}

function text(value: string, indent: string): string {
  if (isPlain(value)) return value;
  if (
    !value.includes("\n") ||
    !/^[^\s\p{C}#](?:[^\p{C}\u2028\u2029]|\n)*[^\s\p{C}]$/u.test(value) ||
    indent === ""
  )
    return quoted(value);
  const lines = value.split("\n").map((line) => (line === "" ? "" : `${indent}${line}`));
  return ["|-", ...lines].join("\n");
}

/** No key of YAML 1.1 or 1.2, no number, no date, and nothing that ends a plain text. */
function isPlain(value: string): boolean {
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
