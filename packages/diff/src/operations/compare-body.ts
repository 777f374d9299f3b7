import { explainMediaType, type MediaTypeExplanation } from "@partwise/codegen";
import { follow, joinPointer, type Located, objectOf } from "@partwise/description/document";
import { type MediaTypeReading, readRequestBody } from "@partwise/description/reading";
import type { Finding } from "../contract/finding.js";
import type { Contexts, Direction, Pair, Places } from "../contract/pair.js";
import type { Tools } from "./compare-operation.js";
import { compareParts, type Form } from "./compare-parts.js";

/** Compares request bodies: whether one is required, its media types, their schemas, and the parts of forms. */
export function compareBody(body: Places, tools: Tools): readonly Finding[] {
  const { contexts } = tools;
  const pair = { old: bodyOf(body.old, contexts.old), new: bodyOf(body.new, contexts.new) };
  if (pair.old === undefined && pair.new === undefined) return [];
  if (pair.old === undefined) {
    const isRequired = pair.new?.isRequired === true;
    const message = `${isRequired ? "required " : ""}body added`;
    return [{ pointer: body.new.pointer, message, wire: isRequired, types: isRequired, isNew: true }];
  }
  // a server overlooks a body that it does not know
  if (pair.new === undefined) return [{ pointer: body.old.pointer, message: "body removed", types: true }];
  return [
    ...compareRequired({ old: pair.old, new: pair.new }),
    ...compareContent({ old: pair.old, new: pair.new }, tools),
  ];
}

/** A request body with its references followed, and its media types by their names in lower case. */
export interface Body {
  readonly pointer: string;
  readonly isRequired: boolean;
  readonly content: ReadonlyMap<string, Media>;
}

interface Media extends Located<unknown>, Form {
  /** As the description spells it. */
  readonly name: string;
  /** How values of its schema travel. */
  readonly direction: Direction;
}

/** Reads a request body; undefined where none is described. */
export function bodyOf(place: Located<unknown>, context: Contexts["old"]): Body | undefined {
  const quiet = { ...context, warn: () => {} };
  const reading = readRequestBody(place, quiet);
  const target = follow(place, context);
  if (reading === undefined || target === undefined) return undefined;
  const content = objectOf(target.value.content);
  return {
    pointer: target.pointer,
    isRequired: reading.required,
    content: new Map(
      [...reading.content].map(([mediaType, each]) => [
        mediaType.toLowerCase(),
        mediaOf(
          { value: content[mediaType], pointer: joinPointer(target.pointer, "content", mediaType) },
          each,
          explainMediaType(mediaType, each, quiet),
        ),
      ]),
    ),
  };
}

function mediaOf(
  place: Located<unknown>,
  { form }: MediaTypeReading,
  explanation: MediaTypeExplanation,
): Media {
  const { parts, body } = explanation;
  const direction =
    form !== undefined ? "form" : body === "JSON" || body === "JSON items" ? "request" : "text";
  return { ...place, name: explanation.mediaType, parts, form, direction };
}

function compareRequired({ old, new: now }: Pair<Body>): readonly Finding[] {
  if (old.isRequired === now.isRequired) return [];
  const breaks = now.isRequired;
  const message = `the body is ${breaks ? "required" : "no longer required"}`;
  return [{ pointer: now.pointer, message, wire: breaks, types: breaks, isNew: !breaks }];
}

function compareContent({ old, new: now }: Pair<Body>, { contexts, schemas }: Tools): readonly Finding[] {
  const found: Finding[] = [];
  for (const [mediaType, { pointer }] of old.content) {
    if (now.content.has(mediaType)) continue;
    found.push({
      pointer,
      message: `media type ${mediaType} removed`,
      wire: true,
      types: true,
      isSure: true,
    });
  }
  for (const [mediaType, media] of now.content) {
    const before = old.content.get(mediaType);
    if (before === undefined) {
      found.push({
        pointer: media.pointer,
        message: `media type ${mediaType} added`,
        asks: true,
        isNew: true,
      });
      continue;
    }
    const pair = { old: before, new: media };
    if (before.name !== media.name) {
      // what callers pass as `mediaType`
      const message = `media type ${before.name} is spelled ${media.name}`;
      found.push({ pointer: media.pointer, message, types: true, isSure: true });
    }
    found.push(...compareParts(pair, media.pointer));
    for (const key of ["schema", "itemSchema"]) {
      const inner = {
        old: schemaAt(pair.old, key, contexts.old),
        new: schemaAt(pair.new, key, contexts.new),
      };
      found.push(...schemas(inner, media.direction));
    }
  }
  return found;
}

/** The schema of a Media Type Object. */
export function schemaAt(media: Located<unknown>, key: string, context: Contexts["old"]): [Located<unknown>] {
  const target = follow(media, context);
  const pointer = target?.pointer ?? media.pointer;
  return [{ value: target?.value[key], pointer: joinPointer(pointer, key) }];
}
