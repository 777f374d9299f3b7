import { createClient as create } from "../../src/index.js";
import { operations } from "../fixtures/files/generated/index.js";

/** A transport, or fetch. */
export interface Transport {
  readonly close: () => Promise<void>;
}

type Post = (path: "/files", init: object) => Promise<{ readonly response: Response }>;

/** A client that takes bodies which its types refuse. */
export function createClient(baseUrl: string, transport: Transport): { readonly POST: Post } {
  return create({ baseUrl, operations, ...transport }) as unknown as { readonly POST: Post };
}
