export { ApiError, CallError, unwrap } from "@partwise/client";
export { PolicyError, TransportError } from "@partwise/policies";
export type { AccountCredentials, RefreshCredentials } from "./account-credentials.js";
export { assertBaseUrl } from "./assert-base-url.js";
export type { ZoomRegion } from "./base-urls.js";
export type { ClipUploadState } from "./clips/clip-upload-state.js";
export type { ClipProgress } from "./clips/part-progress.js";
export { type Clip, type ClipClient, type ClipUploadOptions, uploadClip } from "./clips/upload-clip.js";
export {
  createZoomClient,
  type Token,
  type ZoomAuthorization,
  type ZoomClient,
  type ZoomClientOptions,
} from "./create-zoom-client.js";
export type { ZoomPlan } from "./rate-limits.js";
export { parseZoomError, type ZoomError, type ZoomPropertyError } from "./zoom-error.js";
export { type ZoomPaths, zoomOperations } from "./zoom-operations.js";
export type { ZoomPolicyOptions } from "./zoom-policy-options.js";
export type { ZoomRateLimit, ZoomRateLimitKind } from "./zoom-rate-limit.js";
export { type ZoomSignInOptions, zoomSignIn } from "./zoom-sign-in.js";
export { type TokenOptions, zoomTokenSource } from "./zoom-token-source.js";
