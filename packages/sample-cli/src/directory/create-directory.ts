import type { Api, Directory } from "../contract/directory.js";
import type { Session } from "../contract/session.js";
import { refusalOf } from "../errors/refusal-of.js";
import { contactDirectory } from "./contact-directory.js";
import { imDirectory } from "./im-directory.js";
import { people } from "./people.js";

/**
 * The groups of the account, in the API that the account has. Without `api` and `remembered`, IM groups are asked first. When Zoom
 * answers that the account has no IM groups any more (410, code 4137), the call is made again for contact groups, `learned` is
 * told, and all further calls go to contact groups.
 */
export function createDirectory(
  session: Session,
  { api, remembered, learned, note }: DirectoryOptions,
): Directory {
  const persons = people(session, note);
  const im = imDirectory(session, persons, note);
  const contact = contactDirectory(session, persons, note);
  let chosen = (api ?? remembered) === "contact" ? contact : im;

  function follow(error: unknown): void {
    if (api !== undefined || !isRetired(error)) throw error;
    if (chosen === contact) return;
    chosen = contact;
    learned("contact");
  }
  async function ask<Result>(use: (directory: Directory) => Promise<Result>): Promise<Result> {
    const before = chosen;
    try {
      return await use(before);
    } catch (error) {
      if (before === contact) throw error;
      follow(error);
      return use(contact);
    }
  }
  async function* list<Item>(use: (directory: Directory) => AsyncIterable<Item>): AsyncGenerator<Item> {
    const before = chosen;
    try {
      yield* use(before);
    } catch (error) {
      if (before === contact) throw error;
      follow(error);
      yield* use(contact);
    }
  }
  return {
    get api() {
      return chosen.api;
    },
    ...persons,
    groups: () => list((directory) => directory.groups()),
    group: (id) => ask((directory) => directory.group(id)),
    create: async (settings) => {
      // A setting that IM groups lack is refused before a call, which would tell that the account has none.
      if (settings.description !== undefined && api === undefined && chosen === im) await ask(firstPage);
      return ask((directory) => directory.create(settings));
    },
    update: (id, settings) => ask((directory) => directory.update(id, settings)),
    delete: (id) => ask((directory) => directory.delete(id)),
    members: (id) => list((directory) => directory.members(id)),
    addMembers: (id, members) => ask((directory) => directory.addMembers(id, members)),
    removeMember: (id, memberId) => ask((directory) => directory.removeMember(id, memberId)),
  };
}

async function firstPage(directory: Directory): Promise<void> {
  for await (const _ of directory.groups()) return;
}

/** Which API the account has, and who is told of it. */
export interface DirectoryOptions {
  /** The API that the user decides on: no other is tried. */
  readonly api: Api | undefined;
  /** The API that was learned in an earlier run. */
  readonly remembered: Api | undefined;
  /** Called once, when the account turns out to have contact groups. */
  readonly learned: (api: Api) => void;
  /** Told what is to be said beside a result, such as that a list is incomplete. */
  readonly note: (text: string) => void;
}

function isRetired(error: unknown): boolean {
  return refusalOf(error)?.code === 4137;
}
