export type { Group, GroupSeed, GroupType, Member } from "./account.js";
export type { RecordedPart, RecordedRequest } from "./recorded-request.js";
export {
  startZoomMockServer,
  type ZoomMockServer,
  type ZoomMockServerOptions,
} from "./start-zoom-mock-server.js";
