export { ApiError, CallError, unwrap } from "@partwise/client";
export { assertBaseUrl } from "./base-url.js";
export type { Token } from "./bearer.js";
export { createZoomClient, type ZoomClient, type ZoomClientOptions } from "./create-zoom-client.js";
export { parseZoomError, type ZoomError, type ZoomPropertyError } from "./zoom-error.js";
