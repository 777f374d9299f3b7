import type { Session } from "../session/session.js";
import type { Directory } from "./directory.js";

/** The people of the account, the same in both APIs. */
export function people(_: Session, _note: (text: string) => void): Pick<Directory, "people" | "person"> {
  return { people: async function* () {}, person: async () => undefined };
}
