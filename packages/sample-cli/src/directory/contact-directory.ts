import type { Session } from "../session/session.js";
import type { Directory } from "./directory.js";
import { imDirectory } from "./im-directory.js";

/** The groups of an account that has contact groups. */
export function contactDirectory(
  session: Session,
  people: Pick<Directory, "people" | "person">,
  note: (text: string) => void,
): Directory {
  return { ...imDirectory(session, people, note), api: "contact" };
}
