import type { OperationMetadata } from "@partwise/client";
import { matches } from "@partwise/multipart/media-types";
import { callFlagNames } from "../arguments/call-flags.js";
import { assertDistinct, type GivenFlags, givenFlags } from "../arguments/given-flags.js";
import { UsageError } from "../errors/usage-error.js";
import type { FlagTable } from "../operation/flag.js";
import { listed } from "../operation/read-value.js";

/**
 * Reads the flags for the media type that `--media-type` names; else for the first described media type that has all the flags
 * and takes files where files are given.
 * @throws {UsageError} for a media type that is not described
 */
export function chooseFlags(
  args: readonly string[],
  { requestBody }: OperationMetadata,
  tableOf: (mediaType: string | undefined, reserved: ReadonlySet<string>) => FlagTable,
): ChosenFlags {
  const described = Object.keys(requestBody?.content ?? {});
  const read = (mediaType: string | undefined): ChosenFlags => {
    const table = tableOf(mediaType, callFlagNames);
    return { mediaType, table, given: givenFlags(args, table) };
  };
  const [first, ...others] = described.map(read);
  if (first === undefined) return read(undefined);
  assertDistinct(first.given, first.table);
  const [wanted] = first.given.call.get("media-type") ?? [];
  if (wanted !== undefined) {
    const index = described.findIndex((each) => each === wanted || matches(each, wanted));
    const chosen = [first, ...others][index];
    if (chosen === undefined) throw new UsageError(`--media-type takes ${listed(described, false)}.`);
    return chosen;
  }
  return others.reduce((best, each) => (misfits(each) < misfits(best) ? each : best), first);
}

/** The media type of the body, and the flags of the operation with it. */
export interface ChosenFlags {
  readonly mediaType: string | undefined;
  readonly table: FlagTable;
  readonly given: GivenFlags;
}

/** How many flags a media type does not have, or has as text where a file is given. */
function misfits({ given: { unknown, operation } }: ChosenFlags): number {
  const files = operation.filter(
    ({ flag, text }) => text.startsWith("@") && flag.place === "body" && !flag.isFile,
  );
  return unknown.length * 1000 + files.length;
}
