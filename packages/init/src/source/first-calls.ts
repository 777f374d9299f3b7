import type { Operations } from "@partwise/client";
import { type NamedOperation, operationsOf } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { filesOf, type SampledRequest, sampleRequest, serverOf } from "@partwise/samples";

/** Calls to show and to test with: of operations whose example the mock server accepts. */
export async function firstCalls(
  context: Context,
  operations: Operations,
  refused: ReadonlySet<string>,
): Promise<FirstCalls> {
  const quiet = { ...context, warn: () => {} };
  const accepted = operationsOf(quiet).filter(({ name }) => !refused.has(name));
  const metadataOf = ({ name }: NamedOperation) => {
    const [method = "", path = ""] = name.split(" ");
    return operations[path as `/${string}`]?.[method.toLowerCase()];
  };
  const hasParts = (operation: NamedOperation) =>
    Object.keys(metadataOf(operation)?.requestBody?.content ?? {})[0] === "multipart/form-data";
  const requestOf = (operation: NamedOperation) =>
    sampleRequest(operation, {
      context: quiet,
      metadata: operations,
      baseUrl: serverOf(operation, operations.$servers),
    }).catch(() => undefined);
  const first = async (candidates: readonly NamedOperation[], fits: (request: SampledRequest) => boolean) => {
    for (const operation of candidates.slice(0, tried)) {
      const request = await requestOf(operation);
      if (request !== undefined && fits(request)) return request;
    }
    return undefined;
  };
  const shown = [...accepted.filter(hasParts), ...accepted];
  const own = accepted.filter((operation) => metadataOf(operation)?.servers === undefined);
  return {
    shown: await first(shown, () => true),
    tested: await first(own, (request) => filesOf(request).length === 0),
  };
}

/** Undefined where no operation has such an example. */
export interface FirstCalls {
  /** For the README: of an operation that sends parts, if there is one. */
  readonly shown: SampledRequest | undefined;
  /** For a test: without files, to the description's own server. */
  readonly tested: SampledRequest | undefined;
}

const tried = 20;
