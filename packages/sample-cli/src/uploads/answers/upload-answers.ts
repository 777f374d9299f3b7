import { answerPointer, recordOf, valueAt } from "@partwise/call/command-line";
import description from "@partwise/zoom-uploads/openapi.json" with { type: "json" };
import { answerCheck } from "../../answers/answer-check.js";
import type { AnswerCheck } from "../../contract/session.js";

/** Where the description has the answers that are checked. The build leaves out all other schemas. */
export const uploadAnswerPointers = {
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

/** The checks of the answers to uploads. */
export const uploadAnswers = {
  personBackground: checkOf("personBackground", ["id"]),
  groupBackground: checkOf("groupBackground", ["id"]),
  accountBackground: checkOf("accountBackground", ["id"]),
  webinarBackground: checkOf("webinarBackground", ["id"]),
  wallpaper: checkOf("wallpaper", ["id"]),
  emoji: checkOf("emoji", ["file_id"]),
  chatFiles: checkOf("chatFiles", ["id"]),
  clipPart: checkOf("clipPart", ["part_number_etag", "etag"]),
  // The begin answers the one, the completion the other property.
  clipUpload: checkOf("clipUpload", []),
} as const;

function checkOf(answer: keyof typeof uploadAnswerPointers, needed: readonly string[]): AnswerCheck {
  const schema = recordOf(valueAt(description, uploadAnswerPointers[answer]));
  return answerCheck({ description, schema }, { needed });
}
