import type { SampledRequest } from "../request/sampled-request.js";
import type { Language } from "./languages.js";

/** The samples of one operation. */
export interface OperationSamples {
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  /** The operationId, if the description has one. */
  readonly operationId?: string;
  /** The summary, if the description has one. */
  readonly summary?: string;
  /** JSON Pointer of the Operation Object. */
  readonly pointer: string;
  /** The request of all samples; undefined where none can be made. */
  readonly request: SampledRequest | undefined;
  /** The samples, in the order of the languages. */
  readonly samples: readonly Sample[];
  /** Why there are none. */
  readonly reason?: string;
}

/** One request in one language. */
export interface Sample {
  /** The language of the sample. */
  readonly language: Language;
  /** The program, or the command. */
  readonly code: string;
}
