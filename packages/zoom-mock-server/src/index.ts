export type { Group, GroupSeed, GroupType, Member } from "./account/account.js";
export type { RateLimits } from "./answers/create-call-counter.js";
export type {
  Grant,
  OtherOrigin,
  TlsOptions,
  ZoomMockServerOptions,
} from "./options/zoom-mock-server-options.js";
export type { RecordedPart, RecordedRequest } from "./requests/recorded-request.js";
export { startZoomMockServer, type ZoomMockServer } from "./server/start-zoom-mock-server.js";
