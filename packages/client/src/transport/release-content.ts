import { bodyInitOf, type Content } from "./content.js";

/** Lets go of what will not be sent, so that the files behind it are closed. */
export function releaseContent(content: Content | undefined, reason: unknown): void {
  if (content === undefined || typeof content === "string") return;
  for (const piece of content) {
    if (typeof piece === "string") continue;
    try {
      const body = bodyInitOf([piece]);
      if (typeof body === "object" && "cancel" in body) body.cancel(reason).catch(() => {});
    } catch {
      // It was read before, by somebody who lets go of it.
    }
  }
}
