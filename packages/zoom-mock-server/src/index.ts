export type { Group, GroupSeed, GroupType, Member } from "./account.js";
export type { Grant, OtherOrigin, TlsOptions, ZoomMockServerOptions } from "./options.js";
export type { RateLimits } from "./rate-limit-headers.js";
export type { RecordedPart, RecordedRequest } from "./recorded-request.js";
export { startZoomMockServer, type ZoomMockServer } from "./start-zoom-mock-server.js";
