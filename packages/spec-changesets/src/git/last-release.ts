import { git } from "./git.js";

/**
 * The version of a package that was released last, by the newest tag `NAME@VERSION` that leads to the commit at hand; undefined
 * without such a tag, as in a shallow clone, a tarball, and before the first release.
 */
export async function lastRelease(workspace: string, name: string): Promise<Release | undefined> {
  const newestFirst = ["-c", "versionsort.suffix=-", "tag", "--sort=-version:refname"];
  const tags = await git(workspace, [...newestFirst, "--merged", "HEAD", "--list", `${name}@*`]);
  const [tag] = tags?.split("\n").filter((line) => line !== "") ?? [];
  if (tag === undefined) return undefined;
  return { revision: `refs/tags/${tag}`, version: tag.slice(`${name}@`.length) };
}

/** What was released. */
export interface Release {
  readonly revision: string;
  readonly version: string;
}
