import { matches } from "@partwise/multipart/media-types";
import type { OperationMetadata } from "../contract/operations.js";
import type { Call } from "../contract/policy.js";
import { CallError } from "../errors/call-error.js";
import { toRecord } from "../headers/headers-of.js";
import { foundOnce } from "../once/found-once.js";
import { successTypes } from "./accept-of.js";

/**
 * The call with its option `accept` as a header. The operation of the result keeps only that media type, in each success
 * that has it.
 * @throws {CallError} `MEDIA_TYPE` for a media type that no success of the operation has
 */
export function chooseAccept(call: Call): Call {
  const { method, path, operation, init } = call;
  const { accept = "", ...rest } = init;
  const described = operation && [...successTypes(operation)];
  if (described?.every((each) => !covers(each, accept))) {
    const known = described.join(", ") || "none";
    const problem = `accept "${accept}" is not described for its successes. Use one of: ${known}.`;
    throw new CallError("MEDIA_TYPE", `${method} ${path}: ${problem}`);
  }
  return {
    ...call,
    operation: operation && narrowed(operation)(accept),
    init: { ...rest, headers: { Accept: accept, ...toRecord(init.headers) } },
  };
}

function covers(described: string, accept: string): boolean {
  return described === accept || (described.includes("*") && matches(described, accept));
}

const narrowed = foundOnce((operation: OperationMetadata) => {
  const known = new Map<string, OperationMetadata>();
  return (accept: string) => {
    const found = known.get(accept) ?? narrow(operation, accept);
    known.set(accept, found);
    return found;
  };
});

/** The operation with `accept` as the only media type of each status that has `accept`. Other statuses stay unchanged. */
function narrow(operation: OperationMetadata, accept: string): OperationMetadata {
  const responses = Object.entries(operation.responses ?? {}).map(([status, mediaTypes]) => {
    const isOne = mediaTypes.some((each) => covers(each, accept));
    return [status, isOne ? [accept] : mediaTypes] as const;
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}
