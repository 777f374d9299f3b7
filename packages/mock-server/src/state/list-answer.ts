import { type Context, isObject, joinPointer } from "@partwise/description/document";
import { propertiesOf } from "@partwise/description/reading";
import type { Answer } from "../contract/answer.js";
import type { Validate } from "../contract/call.js";
import type { MediaType } from "../contract/operation.js";
import { itemOf } from "../schemas/from-text.js";
import { fitAnswer } from "./fit-answer.js";
import type { Thing } from "./thing.js";

/**
 * A list that has what was created, has what was changed as it is now, and lacks what was deleted: an array, or an object
 * with one array property, whose totals are counted anew.
 */
export function listAnswer(
  things: ReadonlyMap<string, Thing | undefined>,
  answer: Answer,
  { schema }: MediaType,
  idProperty: string | undefined,
  { context, validate, isWhole = false }: ListOptions,
): Answer {
  const { body } = answer;
  const properties = propertiesOf(schema.value, context);
  const lists = isObject(body) ? Object.keys(body).filter((name) => Array.isArray(body[name])) : [];
  const [name] = lists;
  const isList = Array.isArray(body);
  if (!isList && (name === undefined || lists.length > 1 || !isObject(body))) return answer;
  const shown: unknown[] = isList
    ? body
    : name !== undefined && isObject(body) && Array.isArray(body[name])
      ? body[name]
      : [];
  const of = isList || name === undefined ? schema.value : properties.get(name);
  const pointer =
    isList || name === undefined ? schema.pointer : joinPointer(schema.pointer, "properties", name);
  const item = { schema: { value: itemOf(of, context), pointer: `${pointer}/items/(merged)` } };
  const idIn = (each: unknown) =>
    isObject(each) && idProperty !== undefined ? String(each[idProperty]) : "";
  const [example] = shown;
  const fit = (thing: Thing) => fitAnswer(thing, example, item, { context, validate, isSeen: true });
  const before = isWhole ? [] : shown;
  const known = new Set(before.map(idIn));
  const old = before.flatMap((each) => {
    if (!things.has(idIn(each))) return [each];
    const thing = things.get(idIn(each));
    return thing ? [fit(thing)] : [];
  });
  const added = [...things].flatMap(([id, thing]) => (thing && !known.has(id) ? [fit(thing)] : []));
  const items = [...old, ...added];
  if (isList || name === undefined || !isObject(body)) return { ...answer, body: items };
  const totals = Object.keys(body).filter(
    (key) => typeof body[key] === "number" && /^(total|count)|(total|count)$/i.test(key),
  );
  return {
    ...answer,
    body: { ...body, [name]: items, ...Object.fromEntries(totals.map((key) => [key, items.length])) },
  };
}

/** What listing works with. */
export interface ListOptions {
  readonly context: Context;
  readonly validate: Validate;
  /** Whether the list has these things and no other; else the things of the example, too. Default: false. */
  readonly isWhole?: boolean;
}
