import { partSplitter, type ReceivedPart } from "@partwise/multipart";
import { load, typeOf } from "../at-once.js";
import type { Items } from "../contract/items.js";
import type { SequenceMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { charsetIn } from "../media-types/charset-in.js";
import { bodySource } from "./body-source.js";
import { type ItemSource, itemsOf, type last } from "./items-of.js";
import { jsonLines, jsonSequence } from "./json-records.js";
import type { Again } from "./reconnecting.js";
import type { SequenceKind } from "./sequence-kind.js";
import { valueOfPart } from "./value-of-part.js";

/**
 * Reads an answer that is a sequence: as items on arrival where the answer is described so, else as an array of all items.
 * @throws {CallError} `RESPONSE_TYPE` for an answer of another type where events are described
 */
export async function readSequence(
  response: Response,
  { kind, metadata }: Sequence,
  call: Call,
  again: Again,
): Promise<unknown> {
  if (kind === "events") {
    const { readEvents } = await load("reads this answer", () => import("./read-events.js"));
    return readEvents(response, metadata, call, again);
  }
  if (kind === "parts") {
    const source = bodySource(response, partSplitter(typeOf(response)), call);
    return given(source, (part: ReceivedPart) => valueOfPart(part, metadata.binary), metadata, call);
  }
  const records = kind === "lines" ? jsonLines : jsonSequence;
  const { splitter, parse } = records(call, charsetIn(typeOf(response)));
  return given(bodySource(response, splitter, call), parse, metadata, call);
}

/** The form of a sequence, and the description of its items. */
export interface Sequence {
  readonly kind: SequenceKind;
  readonly metadata: SequenceMetadata;
}

function given<Raw, Item>(
  source: ItemSource<Raw>,
  parse: (raw: Raw) => Item | typeof last,
  { streams }: SequenceMetadata,
  { init }: Call,
): Items<Item> | Promise<Item[]> {
  const items = itemsOf(source, parse, init.signal);
  return streams ? items : arrayOf(items);
}

async function arrayOf<Item>(items: Items<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
