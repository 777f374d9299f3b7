import { answerPointer } from "@partwise/call/command-line";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const uploadAnswerPointers = {
  userGroups: answerPointer("/groups", "get"),
  userChannels: answerPointer("/chat/users/{userId}/channels", "get"),
  personBackground: answerPointer("/users/{userId}/settings/virtual_backgrounds", "post", "201"),
  groupBackground: answerPointer("/groups/{groupId}/settings/virtual_backgrounds", "post", "201"),
  accountBackground: answerPointer("/accounts/{accountId}/settings/virtual_backgrounds", "post", "201"),
  webinarBackground: answerPointer("/webinars/{webinarId}/branding/virtual_backgrounds", "post", "201"),
  wallpaper: answerPointer("/webinars/{webinarId}/branding/wallpaper", "post", "201"),
  emoji: answerPointer("/chat/emoji/files", "post", "201"),
  chatFiles: answerPointer("/chat/users/{userId}/messages/files", "post", "201"),
  clipPart: answerPointer("/clips/files/multipart", "post", "201"),
  clipUpload: answerPointer("/clips/files/multipart/upload_events", "post", "201"),
} as const;
