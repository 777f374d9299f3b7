import { homedir } from "node:os";
import { join } from "node:path";

/** Where programs lie that are too large to be dependencies of the workspace. */
export const programsFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), ".cache"),
  "partwise-runtimes",
);

/** Where the JavaScript of apps lies. */
export const appsFolder = join(programsFolder, "apps");
