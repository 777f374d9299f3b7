export {
  ExpectationError,
  type ExpectedCall,
  type ExpectedPart,
  type ExpectedRequest,
  type ExpectedText,
  FaultError,
  type Matcher,
  type OtherOrigin,
  type OwnAnswer,
  type RecordedPart,
  type RecordedRequest,
  SeedError,
  type SeedFlaw,
  type TlsOptions,
} from "@partwise/mock-server/instance";
export type { ChannelSeed } from "./account/channel.js";
export type { Group, GroupSeed, GroupSettings, GroupType, MemberSeed } from "./account/group.js";
export type { Member, Person, PersonSeed, PersonStatus } from "./account/person.js";
export type { AccountSeed } from "./account/seed-account.js";
export type { UserGroupSeed } from "./account/user-group.js";
export type { RateLimits } from "./answers/create-call-counter.js";
export type { ZoomFault } from "./faults/fault-rules.js";
export type { ZoomApi } from "./operations/check-api.js";
export type { ZoomMockServerOptions } from "./options/zoom-mock-server-options.js";
export { readSeed } from "./seeds/read-seed.js";
export { startZoomMockServer, type ZoomMockServer } from "./server/start-zoom-mock-server.js";
export type { Grant } from "./tokens/grant.js";
export type { ClipPart, Upload } from "./uploads/create-uploads.js";
