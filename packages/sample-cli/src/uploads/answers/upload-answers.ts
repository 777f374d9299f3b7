import { recordOf, valueAt } from "@partwise/call/command-line";
import description from "@partwise/zoom-uploads/openapi.json" with { type: "json" };
import { answerCheck } from "../../answers/answer-check.js";
import type { AnswerCheck } from "../../contract/session.js";
import { pageProperties } from "../../directory/answer-checks.js";
import { uploadAnswerPointers } from "./upload-answer-pointers.js";

/** The checks of the answers to uploads, and to the lists in which their targets are looked up. */
export const uploadAnswers = {
  userGroups: checkOf("userGroups", ["groups", "id", "name"], pageProperties),
  // A chat of several people may lack a name.
  userChannels: checkOf("userChannels", ["channels", "id"], pageProperties),
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

function checkOf(
  answer: keyof typeof uploadAnswerPointers,
  needed: readonly string[],
  unused: readonly string[] = [],
): AnswerCheck {
  const schema = recordOf(valueAt(description, uploadAnswerPointers[answer]));
  return answerCheck({ description, schema }, { needed, unused });
}
