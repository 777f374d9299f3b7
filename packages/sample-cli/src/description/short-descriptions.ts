import type { Pointer, Schema } from "@partwise/call/command-line";
import contacts from "@partwise/zoom-contact-groups/openapi.json" with { type: "json" };
import groups from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import uploads from "@partwise/zoom-uploads/openapi.json" with { type: "json" };
import { commands } from "../commands/commands.js";
import { uploadForms } from "../commands/uploads/upload-forms.js";
import { contactAnswerPointers } from "../directory/contact-answer-pointers.js";
import { imAnswerPointers } from "../directory/im-answer-pointers.js";
import { uploadAnswerPointers } from "../uploads/answers/upload-answer-pointers.js";
import { shortDescription } from "./short-description.js";

/**
 * What the build puts into the bundles in place of whole descriptions: the schemas that are read. The key is the name of the file
 * that imports a description, and what that file imports: `main @partwise/zoom-im-groups/openapi.json`.
 * @throws Error with the reader and the pointer, for a pointer or a reference that leads nowhere
 */
export function shortDescriptions(): Readonly<Record<string, Schema>> {
  return {
    "main @partwise/zoom-im-groups/openapi.json": shortDescription(
      groups,
      commands.map(({ name, schemas }) => ({ name, schemas })),
    ),
    "help-descriptions @partwise/zoom-im-groups/openapi.json": shortDescription(groups, help),
    "help-descriptions @partwise/zoom-contact-groups/openapi.json": shortDescription(contacts, help),
    "help-descriptions @partwise/zoom-uploads/openapi.json": shortDescription(uploads, help),
    "im-answers @partwise/zoom-im-groups/openapi.json": shortDescription(groups, answers(imAnswerPointers)),
    "upload-forms @partwise/zoom-uploads/openapi.json": shortDescription(uploads, named("form", uploadForms)),
    "upload-answers @partwise/zoom-uploads/openapi.json": shortDescription(
      uploads,
      answers(uploadAnswerPointers),
    ),
    "contact-answers @partwise/zoom-contact-groups/openapi.json": shortDescription(
      contacts,
      answers(contactAnswerPointers),
    ),
  };
}

/** What help texts read. */
const help = commands.map(({ name, operations = [] }) => ({ name, schemas: [], operations }));

function answers(pointers: Readonly<Record<string, Pointer>>) {
  return named("answer", pointers);
}

function named(kind: string, pointers: Readonly<Record<string, Pointer>>) {
  return Object.entries(pointers).map(([name, pointer]) => ({
    name: `(${kind}: ${name})`,
    schemas: [pointer],
  }));
}
