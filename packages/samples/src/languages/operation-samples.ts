import type { SampledRequest } from "../request/sampled-request.js";
import type { Language } from "./languages.js";

/** The samples of one operation. */
export interface OperationSamples {
  /** `PATCH /im/groups/{groupId}` */
  readonly name: string;
  readonly operationId?: string;
  readonly summary?: string;
  /** JSON Pointer of the Operation Object. */
  readonly pointer: string;
  readonly request: SampledRequest | undefined;
  readonly samples: readonly Sample[];
  /** Why there are none. */
  readonly reason?: string;
}

/** One request in one language. */
export interface Sample {
  readonly language: Language;
  readonly code: string;
}
