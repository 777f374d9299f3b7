import { type Context, objectOf } from "@partwise/description/document";
import { exampleIn } from "../answers/example-in.js";
import type { Answer } from "../contract/answer.js";
import type { Call, Validate } from "../contract/call.js";
import type { MediaType, Operation } from "../contract/operation.js";
import { Refusal } from "../contract/refusal.js";
import type { FindOperation } from "../routes/create-operation-finder.js";
import { findCollections, type Role } from "./find-collections.js";
import { fitAnswer } from "./fit-answer.js";
import { jsonIn } from "./json-in.js";
import { listAnswer } from "./list-answer.js";
import { makeId, propertySchema } from "./make-id.js";
import { readSeed, type Seed } from "./read-seed.js";
import type { Thing } from "./thing.js";

/**
 * Makes the state of a server: what was created, changed and deleted in the collections that the description shows. A thing
 * that no call has spoken of is as the examples have it.
 */
export function createState(options: StateOptions): State {
  const { operations, context, validate } = options;
  const roles = findCollections(operations, context);
  const kept = new Map<string, Kept>();
  const whole = new Set<string>();
  let count = 0;
  const keptIn = (key: string) => {
    const known = kept.get(key) ?? new Map<string, Thing | undefined>();
    kept.set(key, known);
    return known;
  };

  function create(call: Call, role: Role, answer: Answer): Answer {
    const things = keptIn(call.request.path);
    const { idProperty } = role.collection;
    const body = withoutFiles(call.body);
    const given = idProperty === undefined ? undefined : body[idProperty];
    const media = jsonIn(call.operation, context);
    const id = given ?? newId(role, media, (made) => things.has(String(made)));
    const thing = { ...body, ...(idProperty !== undefined && { [idProperty]: id }) };
    things.set(String(id), thing);
    const location = `${call.request.path}/${encodeURIComponent(String(id))}`;
    const located = { ...answer, headers: { ...answer.headers, ...(answer.status === 201 && { location }) } };
    return isObject(answer.body) && media
      ? { ...located, body: fitAnswer(thing, answer.body, media, { context, validate, isSeen: true }) }
      : located;
  }

  /** An id that nothing has, nor had before it was deleted. */
  function newId(role: Role, media: MediaType | undefined, isTaken: (id: unknown) => boolean): unknown {
    const { idProperty, noun } = role.collection;
    const item = operations.find(
      ({ pointer }) =>
        roles.get(pointer)?.kind === "item" && roles.get(pointer)?.collection === role.collection,
    );
    const parameter = item?.parameters.find(
      ({ reading }) => reading.in === "path" && reading.name === role.collection.idName,
    );
    const own = [media, item && jsonIn(item, context)].map(
      (each) => each && idProperty !== undefined && propertySchema(each.schema, idProperty, context),
    );
    const schemas = [...own, parameter?.schema].filter((each) => typeof each === "object");
    for (;;) {
      count += 1;
      const id = makeId(noun, count, schemas, { context, validate });
      if (!isTaken(id)) return id;
    }
  }

  function useItem(call: Call, role: Role, answer: Answer): Answer {
    const { idName, idProperty } = role.collection;
    const place = call.request.path.replace(/\/[^/]*$/, "");
    const things = keptIn(place);
    const id = call.parameters[idName];
    const key = String(id);
    const isGone = things.has(key) && things.get(key) === undefined;
    const isUnknown = whole.has(place) && !things.has(key) && call.operation.method !== "PUT";
    if (isGone || isUnknown) {
      throw new Refusal(404, "gone", `Nothing has this ${idName}${isGone ? " any more" : ""}.`);
    }
    const media = jsonIn(call.operation, context);
    const before = things.get(key);
    const named = idProperty === undefined ? {} : { [idProperty]: id };
    switch (call.operation.method) {
      case "DELETE":
        things.set(key, undefined);
        return answer;
      case "PUT":
        things.set(key, { ...withoutFiles(call.body), ...named });
        break;
      case "PATCH":
        things.set(key, { ...(before ?? exampleOfItem(role)), ...withoutFiles(call.body), ...named });
        break;
    }
    const thing = things.get(key);
    if (!isObject(answer.body) || !media) return answer;
    const fitting = { context, validate, isSeen: thing !== undefined };
    return { ...answer, body: fitAnswer(thing ?? named, answer.body, media, fitting) };
  }

  /** What a thing that nobody changed has: the example of the operation that reads things. */
  function exampleOfItem(role: Role): Thing {
    const read = operations.find(
      ({ pointer, method }) =>
        method === "GET" &&
        roles.get(pointer)?.kind === "item" &&
        roles.get(pointer)?.collection === role.collection,
    );
    const media = read && jsonIn(read, context);
    return media ? objectOf(exampleIn(media, undefined, { context, validate })) : {};
  }

  return {
    use: (call, answer) => {
      const role = roles.get(call.operation.pointer);
      if (!role) return answer;
      if (role.kind === "list") {
        const things = kept.get(call.request.path);
        const media = jsonIn(call.operation, context);
        return things && media
          ? listAnswer(things, answer, media, role.collection.idProperty, {
              context,
              validate,
              isWhole: whole.has(call.request.path),
            })
          : answer;
      }
      if (role.kind === "item") return Array.isArray(call.body) ? answer : useItem(call, role, answer);
      return isObject(call.body) ? create(call, role, answer) : answer;
    },
    seed: (seed) => {
      for (const [place, things] of readSeed(seed, { ...options, roles, newId })) {
        kept.set(place, new Map(things));
        whole.add(place);
      }
    },
    reset: () => {
      kept.clear();
      whole.clear();
      count = 0;
    },
  };
}

/** What a state works with. */
export interface StateOptions {
  readonly operations: readonly Operation[];
  readonly context: Context;
  readonly validate: Validate;
  readonly findOperation: FindOperation;
  /** The path of the description's first server. */
  readonly basePath: string;
}

type Kept = Map<string, Thing | undefined>;

/** What a server keeps. */
export interface State {
  /**
   * The answer after a call has been done to what is kept.
   * @throws {Refusal} 404 for a thing that was deleted
   */
  use(call: Call, answer: Answer): Answer;
  /**
   * Makes these things all that their collections have, in place of the examples. Collections that are not named stay.
   * @throws {SeedError} for what the description does not allow; nothing is changed then
   */
  seed(seed: Seed): void;
  /** Forgets all that was seeded, created, changed and deleted. */
  reset(): void;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
  );
}

function withoutFiles(body: unknown): Record<string, unknown> {
  if (!isObject(body)) return {};
  const isFile = (value: unknown): boolean =>
    value instanceof Uint8Array || (Array.isArray(value) && value.length > 0 && value.every(isFile));
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !isFile(value)));
}
