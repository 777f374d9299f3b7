import { type DescribedSchema, type Pointer, recordOf, valueAt } from "@partwise/call/command-line";
import description from "@partwise/zoom-uploads/openapi.json" with { type: "json" };
import { type FileLimits, limitsOf } from "../../files/file-limits.js";

/** Where the description has the forms of uploads. The build leaves out all else. */
export const uploadForms = {
  picture: form("/users/{userId}/picture"),
  personBackground: form("/users/{userId}/settings/virtual_backgrounds"),
  groupBackground: form("/groups/{groupId}/settings/virtual_backgrounds"),
  accountBackground: form("/accounts/{accountId}/settings/virtual_backgrounds"),
  webinarBackground: form("/webinars/{webinarId}/branding/virtual_backgrounds"),
  wallpaper: form("/webinars/{webinarId}/branding/wallpaper"),
  emoji: form("/chat/emoji/files"),
  chatFiles: form("/chat/users/{userId}/messages/files"),
} as const;

/** The schema of a form, for the flags of a command. */
export function uploadSchema(name: keyof typeof uploadForms): DescribedSchema {
  return { description, schema: recordOf(recordOf(valueAt(description, uploadForms[name])).schema) };
}

/** The limits of a form's file. */
export function uploadLimits(name: keyof typeof uploadForms, property: string): FileLimits {
  return limitsOf({ description, form: recordOf(valueAt(description, uploadForms[name])) }, property);
}

function form(path: string): Pointer {
  return ["paths", path, "post", "requestBody", "content", "multipart/form-data"];
}
