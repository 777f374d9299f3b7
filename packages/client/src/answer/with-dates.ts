import { isJson } from "@partwise/multipart/page";
import { atStatus, CallError } from "../at-once.js";
import type { DatePlaces, DatesMetadata } from "../contract/dates-metadata.js";
import { type Items, isItems } from "../contract/items.js";
import type { Call, CallResult } from "../contract/policy.js";
import { mediaTypeOf } from "./media-type-of.js";

/**
 * Replaces each described date-time of an answer by a Date. Changes the data, which no one else has received yet.
 * @throws {CallError} `RESPONSE_DATE` for another value in such a place. Values in items are checked when an item is
 * requested.
 */
export function withDates(result: CallResult, call: Call): CallResult {
  const { data, error, response } = result;
  const { dates, responses } = call.operation ?? {};
  const { at, named } = dates as DatesMetadata;
  const { parseAs } = call.init;
  const isError = error !== undefined;
  if (!isError && parseAs !== undefined && parseAs !== "json") return result;
  const { status } = response;
  const isDescribed = atStatus(responses, status) !== undefined;
  // A success with an undescribed status has the type of the described ones.
  const success =
    isDescribed || isError ? undefined : Object.entries(at).find(([key]) => key[0] === "2")?.[1];
  const described = atStatus(at, status) ?? success ?? {};
  const { mediaType } = mediaTypeOf(response, call);
  const places = described[mediaType] ?? (isJson(mediaType) ? described["*/*"] : undefined);
  if (places === undefined) return result;
  const revive = reviver(named, call);
  if (isItems(data)) return { ...result, data: datedItems(data, (item) => revive(item, places)) };
  // A failure of text is no JSON.
  if (!isError) return { ...result, data: revive(data, places) };
  return typeof error === "string" ? result : { ...result, error: revive(error, places) };
}

/** A step into a value. Steps are linked from the last to the first. */
interface Step {
  readonly key: string | number;
  readonly above: Step | undefined;
}

function reviver(named: DatesMetadata["named"], { method, path }: Call) {
  const refuse = (what: string) =>
    new CallError(
      "RESPONSE_DATE",
      `${method} ${path}: the answer ${what}. Correct the description, or generate without --dates.`,
    );

  function revive(value: unknown, places: DatePlaces, isOpen = false, step?: Step): unknown {
    if (value === null || value === undefined || value instanceof Date) return value;
    if (places === true) {
      const date = typeof value === "string" ? dateOf(value) : undefined;
      if (date !== undefined || isOpen) return date ?? value;
      throw refuse(`has no date-time at "${pointerOf(step)}", where the description has one`);
    }
    if (typeof places === "string") {
      const found = Object.hasOwn(named, places) ? named[places] : undefined;
      return found === undefined ? value : revive(value, found, isOpen, step);
    }
    if (isList(places))
      return places.reduce((value: unknown, each) => revive(value, each, isOpen, step), value);
    const { members = {}, others, items, maybe } = places;
    if (maybe !== undefined) return revive(value, maybe, true, step);
    if (typeof value !== "object") return value;
    if (Array.isArray(value)) {
      if (items === undefined) return value;
      for (let i = 0; i < value.length; i++)
        value[i] = revive(value[i], items, isOpen, { key: i, above: step });
      return value;
    }
    const object = value as Record<string, unknown>;
    for (const key of others === undefined ? Object.keys(members) : Object.keys(object)) {
      const place = Object.hasOwn(members, key) ? members[key] : others;
      // An assignment to `__proto__` would set the prototype.
      if (place === undefined || key === "__proto__" || !Object.hasOwn(object, key)) continue;
      object[key] = revive(object[key], place, isOpen, { key, above: step });
    }
    return object;
  }

  return (value: unknown, places: DatePlaces): unknown => {
    try {
      return revive(value, places);
    } catch (error) {
      // Firefox throws an InternalError where others throw a RangeError.
      const isTooDeep = error instanceof RangeError || (error as Error).name === "InternalError";
      throw isTooDeep ? refuse("is nested too deeply for dates") : error;
    }
  };
}

function isList(places: DatePlaces): places is readonly DatePlaces[] {
  return Array.isArray(places);
}

/** @see https://www.rfc-editor.org/rfc/rfc3339#section-5.6 */
const dateTime = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/**
 * The Date of an RFC 3339 text, to the millisecond; undefined for any other text. A leap second becomes the second
 * before.
 */
function dateOf(text: string): Date | undefined {
  if (!dateTime.test(text)) return undefined;
  const date = new Date(text.toUpperCase().replace(" ", "T").replace(":60", ":59"));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function pointerOf(step: Step | undefined): string {
  let pointer = "";
  for (let at = step; at !== undefined && pointer.length < 1000; at = at.above) {
    const name = String(at.key).replaceAll("~", "~0").replaceAll("/", "~1").replace(/\p{C}/gu, "?");
    pointer = `/${name.slice(0, 100)}${pointer}`;
  }
  return pointer;
}

function datedItems(items: Items<unknown>, revive: (item: unknown) => unknown): Items<unknown> {
  return {
    async next() {
      const result = await items.next();
      if (result.done) return result;
      try {
        return { done: false, value: revive(result.value) };
      } catch (error) {
        items.return().catch(() => {});
        throw error;
      }
    },
    return: () => items.return(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
