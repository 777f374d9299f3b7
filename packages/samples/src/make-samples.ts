import type { Operations } from "@partwise/client";
import { descriptionMetadata, operationsOf, pathsMetadata } from "@partwise/description";
import type { Context } from "@partwise/description/document";
import { type Language, languages as ownLanguages } from "./languages/languages.js";
import type { OperationSamples, Sample } from "./languages/operation-samples.js";
import { sampleRequest } from "./request/sample-request.js";
import type { SampledRequest } from "./request/sampled-request.js";
import { serverOf } from "./request/server-of.js";

/**
 * Samples of all operations of a description, in its order. An operation without an example request, such as one with an XML
 * body, has no samples, and `reason` says why.
 * @example
 * ```ts
 * const { context } = await loadDescription("openapi.yaml");
 * const [first] = await makeSamples({ context, description: "openapi.yaml" });
 * console.log(first?.samples[0]?.code);
 * ```
 */
export async function makeSamples({
  context,
  description,
  server,
  languages = ownLanguages,
}: MakeSamplesOptions): Promise<readonly OperationSamples[]> {
  const quiet = { ...context, warn: () => {} };
  const metadata = { ...pathsMetadata(quiet), ...descriptionMetadata(quiet) } as Operations;
  const place = { context: quiet, description };
  const all: OperationSamples[] = [];
  for (const operation of operationsOf(quiet)) {
    const { summary, operationId } = operation.value;
    const named = {
      name: operation.name,
      ...(typeof operationId === "string" && { operationId }),
      ...(typeof summary === "string" && { summary }),
    };
    const baseUrl = server ?? serverOf(operation, metadata.$servers);
    try {
      const request = await sampleRequest(operation, { context: quiet, metadata, baseUrl });
      const samples = request === undefined ? [] : printAll(request, languages, place);
      const reason = request === undefined ? "its body is in a format that no example is made of" : undefined;
      all.push({
        ...named,
        pointer: operation.pointer,
        request,
        samples,
        ...(reason !== undefined && { reason }),
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      all.push({ ...named, pointer: operation.pointer, request: undefined, samples: [], reason });
    }
  }
  return all;
}

/** What samples are made of. */
export interface MakeSamplesOptions {
  /** The description, as `loadDescription` gives it. */
  readonly context: Context;
  /** The description's file, as the readers of the samples name it. */
  readonly description: string;
  /** The URL of the server in the samples. Default: the description's first, with the defaults of its variables. */
  readonly server?: string | undefined;
  /** Default: `languages` of this package. */
  readonly languages?: readonly Language[] | undefined;
}

/** The samples of a request, in the languages that can send it. */
function printAll(
  request: SampledRequest,
  chosen: readonly Language[],
  place: Parameters<Language["print"]>[1],
): readonly Sample[] {
  return chosen.flatMap((language) => {
    const code = language.print(request, place);
    return code === undefined ? [] : [{ language, code }];
  });
}
