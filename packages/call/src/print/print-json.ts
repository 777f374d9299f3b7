import { visible } from "../terminal/visible.js";

/**
 * Prints a value as JSON, indented or on one line. Values of any depth are printed, since nothing recurses here;
 * `JSON.stringify` overflows the stack on deep ones. Characters that steer a terminal are printed as JSON escapes.
 */
export function printJson(root: unknown, { isOneLine = false } = {}): string {
  const written: string[] = [];
  const open: Level[] = [];
  write(root);
  for (let level = open.at(-1); level !== undefined; level = open.at(-1)) {
    const { keys, values, length } = level;
    const isBroken = !isOneLine && open.length <= deepestIndented;
    if (level.next === length) {
      open.pop();
      written.push(isBroken ? lineBreak(open.length) : "", keys ? "}" : "]");
      continue;
    }
    written.push(level.next === 0 ? "" : ",", isBroken ? lineBreak(open.length) : "");
    const key = keys ? (keys[level.next] ?? "") : level.next;
    if (keys) written.push(leaf(key), isBroken ? ": " : ":");
    level.next++;
    write(values[key]);
  }
  return written.join("");

  function write(value: unknown): void {
    if (typeof value !== "object" || value === null) {
      written.push(leaf(value));
      return;
    }
    const values = value as Level["values"];
    const keys = Array.isArray(value)
      ? undefined
      : Object.keys(value).filter((key) => values[key] !== undefined);
    const length = keys ? keys.length : (value as readonly unknown[]).length;
    if (length > 0) {
      written.push(keys ? "{" : "[");
      open.push({ keys, values, length, next: 0 });
    } else {
      written.push(keys ? "{}" : "[]");
    }
  }
}

/** An object or an array that is being written. */
interface Level {
  /** Undefined for an array. */
  readonly keys: readonly string[] | undefined;
  readonly values: Readonly<Record<string | number, unknown>>;
  readonly length: number;
  next: number;
}

/** Deeper levels stand on one line, since their indentation would be longer than their text. */
const deepestIndented = 32;

function lineBreak(depth: number): string {
  return `\n${"  ".repeat(depth)}`;
}

function leaf(value: unknown): string {
  return visible(JSON.stringify(value) ?? "null");
}
