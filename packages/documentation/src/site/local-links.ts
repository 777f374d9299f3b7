import { posix } from "node:path";
import type { Application } from "typedoc";
import type { Documents } from "./name-documents.js";

/**
 * Makes links of rendered pages local: those to the repository whose page is a page of the site, and `page:` links of the
 * navigation. Others stay as they are.
 */
export function localLinks(documents: Documents, app: Application): (html: string, url: string) => string {
  return (html, url) => {
    const from = (target: string) => posix.relative(posix.dirname(url), target);
    return html.replace(
      /href="(page:|https:\/\/github\.com\/OWNER\/partwise\/(?:blob|tree)\/main\/)([^"#]*)(#[^"]*)?"/g,
      (link, kind: string, path: string, anchor = "") => {
        if (kind === "page:") return `href="${from(path)}"`;
        const document = documents.get(path) ?? documents.get(`${path.replace(/\/$/, "")}/README.md`);
        if (document === undefined || app.renderer.router === undefined) return link;
        return `href="${from(app.renderer.router.getFullUrl(document))}${anchor}"`;
      },
    );
  };
}
