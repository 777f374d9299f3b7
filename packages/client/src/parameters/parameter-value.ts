import { invalidValue, jsonValueOf, kindOfValue, tagOf } from "@partwise/multipart/values";
import type { Dates } from "./parameter-metadata.js";

/**
 * The value of a parameter as arrays, objects without a class, and scalars. A Date becomes RFC 3339 text, or its date where
 * `dates` says so; an object with `toJSON()` becomes the result of `toJSON()`.
 * @throws {MultipartError} `INVALID_VALUE` for any other object, and for a cycle
 */
export function parameterValue(value: unknown, path: string, dates?: Dates, level = 0): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (level > mostLevels) {
    throw invalidValue(path, "a value nested too deeply", "fewer levels, and no object that contains itself");
  }
  const written = jsonValueOf(value, path, dates === true ? "date" : undefined);
  if (written !== value) return parameterValue(written, path, dates, level + 1);
  const inside = (member: unknown, at: string, of?: Dates) => parameterValue(member, at, of, level + 1);
  if (Array.isArray(value)) return value.map((item, i) => inside(item, `${path}[${i}]`, dates));
  if (tagOf(value) !== "Object") {
    throw invalidValue(path, kindOfValue(value), "text, a number, a Date, an array or a plain object");
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      inside(member, `${path}.${key}`, datesOf(dates, key)),
    ]),
  );
}

function datesOf(dates: Dates | undefined, key: string): Dates | undefined {
  if (dates === undefined || dates === true) return undefined;
  return Object.hasOwn(dates, key) ? dates[key] : dates["*"];
}

const mostLevels = 100;
