import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LogLevel, Renderer } from "typedoc";
import { convertReference } from "../reference/convert-reference.js";
import { documentFiles } from "./document-files.js";
import { localLinks } from "./local-links.js";
import { nameDocuments } from "./name-documents.js";
import { writeLivePages } from "./write-live-pages.js";

/**
 * Writes the documentation into a folder that any file server shows: guides, pages of packages, the API reference, and live pages of
 * descriptions with their forms. No page asks another host for anything.
 * @throws {Error} when TypeDoc reports an error, or pages of a description cannot be made
 */
export async function buildDocumentation(
  root: string,
  output: string,
  live: readonly LivePages[],
): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), "partwise-documentation-"));
  try {
    const { app, project } = await convertReference(root, work, {
      name: "Partwise",
      readme: join(root, "docs/README.md"),
      projectDocuments: documentFiles(root),
      navigation: {
        includeGroups: true,
        includeCategories: false,
        includeFolders: true,
        compactFolders: true,
      },
      navigationLinks: Object.fromEntries(
        live.map(({ title, folder }) => [title, `page:${folder}/index.html`]),
      ),
      searchInDocuments: true,
      searchInComments: true,
      hideGenerator: true,
      customCss: join(root, "packages/documentation/src/site/site.css"),
      githubPages: false,
      disableGit: true,
      sourceLinkTemplate: "https://github.com/OWNER/partwise/blob/main/{path}#L{line}",
      logLevel: LogLevel.Error,
    });
    const links = localLinks(nameDocuments(project, root), app);
    app.renderer.on(Renderer.EVENT_END_PAGE, (page) => {
      page.contents = links(page.contents ?? "", page.url);
    });
    await app.generateDocs(project, output);
    if (app.logger.hasErrors()) throw new Error("TypeDoc reported errors, see above.");
    for (const pages of live) {
      const made = join(work, pages.folder);
      await writeLivePages(root, made, pages);
      await linkBack(made);
      await cp(made, join(output, pages.folder), { recursive: true });
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A description whose pages become a part of the site. */
export interface LivePages {
  readonly title: string;
  /** The folder of the site. */
  readonly folder: string;
  /** The description, from the root of the repository. */
  readonly description: string;
  /** The server that forms call. Default: the description's first. */
  readonly server?: string | undefined;
  /** Whether the samples are executed first. */
  readonly verify: boolean;
}

/** A link to the start page at the top of each page; the list of hashes would take the page for an edited one. */
async function linkBack(folder: string): Promise<void> {
  await rm(join(folder, ".partwise-site.json"), { force: true });
  for (const file of await readdir(folder)) {
    if (!file.endsWith(".html")) continue;
    const page = await readFile(join(folder, file), "utf8");
    const back = '<header class="top">\n<a class="home" href="../index.html">Partwise</a>';
    await writeFile(join(folder, file), page.replace('<header class="top">', back));
  }
}
