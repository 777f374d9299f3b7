import type { CommandContext } from "../contract/command-context.js";
import type { Report } from "../contract/report.js";
import type { Session, ZoomCall } from "../contract/session.js";
import { checkFiles } from "../files/check-files.js";
import type { FileLimits } from "../files/file-limits.js";
import { fileResult, printFile } from "../files/print-file.js";
import type { CallFlags } from "../flags/call-flags.js";
import { uploadAnswers } from "./answers/upload-answers.js";
import type { BackgroundOwner } from "./background-owner.js";
import { findUserGroup } from "./look-up/find-user-group.js";
import { type UploadOptions, withUploads } from "./send/with-uploads.js";

/** `zoom-im background add FILE...`, one call a file. The id of `typed` may be the name of a user group. */
export async function addBackgrounds(
  typed: BackgroundOwner,
  paths: readonly string[],
  settings: Readonly<Record<string, unknown>>,
  limits: FileLimits,
  flags: CallFlags,
  context: CommandContext,
): Promise<void> {
  const { report } = context;
  const checked = await checkFiles(paths, limits);
  const added: Readonly<Record<string, unknown>>[] = [];
  await withUploads(flagsFor(typed, flags), context, async (send, session) => {
    const owner = await findOwner(typed, session, flags, report);
    if (!session.isPreview) report.result({ for: owner, added });
    for (const file of checked) {
      try {
        const { data } = await send(
          [file],
          ({ first: file }, options) => addTo(owner, { ...settings, file }, options),
          {
            check: uploadAnswers[`${owner.kind}Background`],
          },
        );
        if (session.isPreview) continue;
        added.push({ id: data?.id, file: fileResult(file) });
        report.say(`Added ${file.name} (${printFile(file)}) to the backgrounds of ${nameOf(owner)}`);
      } catch (error) {
        if (checked.length > 1) {
          report.note(`${added.length} of ${checked.length} files were added before this:`);
        }
        throw error;
      }
    }
  });
}

/** The owner with the id of the user group, where a name was typed. */
async function findOwner(
  typed: BackgroundOwner,
  session: Session,
  { timeout }: CallFlags,
  { note }: Report,
): Promise<BackgroundOwner> {
  if (typed.kind !== "group") return typed;
  return { kind: "group", ...(await findUserGroup(session, typed.id, { timeout, note })) };
}

/** The path of the account's own backgrounds names the account already. */
function flagsFor({ kind }: BackgroundOwner, { account, ...flags }: CallFlags): CallFlags {
  return { ...flags, ...(account !== undefined && kind !== "account" && { account }) };
}

function addTo(
  owner: BackgroundOwner,
  body: { readonly file: File },
  options: UploadOptions,
): ZoomCall<{ readonly id?: string }> {
  switch (owner.kind) {
    case "person":
      return (client) =>
        client.POST("/users/{userId}/settings/virtual_backgrounds", {
          params: { path: { userId: owner.id } },
          body,
          ...options,
        });
    case "group":
      return (client) =>
        client.POST("/groups/{groupId}/settings/virtual_backgrounds", {
          params: { path: { groupId: owner.id } },
          body,
          ...options,
        });
    case "webinar":
      return (client) =>
        client.POST("/webinars/{webinarId}/branding/virtual_backgrounds", {
          params: { path: { webinarId: owner.id } },
          body,
          ...options,
        });
    case "account":
      return (client) =>
        client.POST("/accounts/{accountId}/settings/virtual_backgrounds", {
          params: { path: { accountId: owner.id } },
          body,
          ...options,
        });
  }
}

function nameOf(owner: BackgroundOwner): string {
  switch (owner.kind) {
    case "person":
      return owner.id;
    case "group":
      return `user group ${owner.name ?? owner.id}`;
    case "webinar":
      return `webinar ${owner.id}`;
    case "account":
      return owner.id === "me" ? "the account" : `account ${owner.id}`;
  }
}
