import { createClient } from "../../src/index.js";
import { operations } from "../fixtures/files/generated/index.js";

type Post = (path: "/files", init: object) => Promise<{ readonly response: Response }>;

/** A client that takes bodies which its types refuse. */
export function failedSourcesClient(baseUrl: string, transport: Transport): { readonly POST: Post } {
  return createClient({ baseUrl, operations, ...transport }) as unknown as { readonly POST: Post };
}

/** A transport, or fetch. */
export interface Transport {
  readonly close: () => Promise<void>;
}
