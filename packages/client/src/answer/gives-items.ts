import type { Call } from "../contract/policy.js";
import { sequenceKindOf } from "../streams/sequence-kind.js";
import { mediaTypeOf } from "./media-type-of.js";
import { atStatus } from "./read-data.js";

/** Whether the items of a success are given one by one on arrival, so that they are never all in memory. */
export function givesItems(call: Call, response: Response): boolean {
  const { parseAs } = call.init;
  if (parseAs !== undefined) return parseAs === "items";
  if (call.operation === undefined) return false;
  const { mediaType, isOwn } = mediaTypeOf(response, call);
  const described = atStatus(call.operation.sequences, response.status)?.[mediaType];
  const areEvents = sequenceKindOf(mediaType) === "events" && (isOwn || described !== undefined);
  return areEvents || described?.streams === true;
}
