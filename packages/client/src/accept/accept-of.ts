import type { OperationMetadata } from "../contract/operations.js";
import { foundOnce } from "../once/found-once.js";

/**
 * The Accept header of an operation: the media types of its successes, then anything. A browser asks another origin for
 * permission before sending more than 128 bytes of Accept, or quotes in Accept, so media types that do not fit are left out.
 * Empty where no success has a media type.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-request-header
 */
export const acceptOf = foundOnce((operation: OperationMetadata): string => {
  let accept = "";
  for (const type of successTypes(operation)) {
    const isSafe = /^\w[\w+.-]*\/[\w+.*;= -]+$/.test(type);
    if (isSafe && (accept + type).length < 118) accept += `${type}, `;
  }
  return accept && `${accept}*/*;q=0.1`;
});

/** The media types of an operation's successes. `default` counts as a success only where no 2xx is described. */
export function successTypes({ responses = {} }: OperationMetadata): ReadonlySet<string> {
  const statuses = Object.keys(responses).filter((status) => status[0] === "2");
  return new Set((statuses[0] ? statuses : ["default"]).flatMap((status) => responses[status] ?? []));
}
