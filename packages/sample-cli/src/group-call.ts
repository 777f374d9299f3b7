import type { Result } from "@partwise/client";
import type { ZoomClient, ZoomError } from "@partwise/zoom";

/** One call of the API. */
export type GroupCall<Data> = (client: ZoomClient) => Promise<Result<Data, ZoomError>>;
