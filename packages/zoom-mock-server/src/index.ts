export type { OtherOrigin, RecordedPart, RecordedRequest, TlsOptions } from "@partwise/mock-server/instance";
export type { Group, GroupSeed, GroupType, Member } from "./account/account.js";
export type { RateLimits } from "./answers/create-call-counter.js";
export type { Grant, ZoomMockServerOptions } from "./options/zoom-mock-server-options.js";
export { startZoomMockServer, type ZoomMockServer } from "./server/start-zoom-mock-server.js";
