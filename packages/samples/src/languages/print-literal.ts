/** A value as code of JavaScript: short ones on one line, `indent` before each further line. */
export function printLiteral(value: unknown, indent = ""): string {
  const short = inOneLine(value);
  if (short.length <= 70 || typeof value !== "object" || value === null || value instanceof Code)
    return short;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => `${inner}${printLiteral(item, inner)},\n`);
    return `[\n${items.join("")}${indent}]`;
  }
  const members = Object.entries(value).map(
    ([key, each]) => `${inner}${keyOf(key)}: ${printLiteral(each, inner)},\n`,
  );
  return `{\n${members.join("")}${indent}}`;
}

function inOneLine(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "undefined";
  const members = Object.entries(value).map(([key, each]) => `${keyOf(key)}: ${inOneLine(each)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

function keyOf(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

/** Code that stands for a value, such as a call. */
export class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
