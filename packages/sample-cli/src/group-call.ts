import type { Result } from "@partwise/client";
import type { ZoomClient, ZoomError } from "@partwise/zoom";

/** One call of the API; `init` is passed on with it. */
export type GroupCall<Data> = (
  client: ZoomClient,
  init: { signal?: AbortSignal },
) => Promise<Result<Data, ZoomError>>;
