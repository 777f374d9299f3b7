import { relative, sep } from "node:path";
import { type DocumentReflection, type ProjectReflection, ReflectionGroup } from "typedoc";

/** Calls each document by its first heading, and tells the guides and the pages of packages apart. */
export function nameDocuments(project: ProjectReflection, root: string): Documents {
  const documents = new Map<string, DocumentReflection>();
  const guides = new ReflectionGroup("Guides", project);
  const pages = new ReflectionGroup("Packages", project);
  for (const document of project.documents ?? []) {
    const file = relative(root, project.files.getReflectionPath(document) ?? "").replaceAll(sep, "/");
    documents.set(file, document);
    const text = document.content.map((part) => part.text).join("");
    document.name = titleOf(text, file);
    (file.startsWith("docs/") ? guides : pages).children.push(document);
  }
  const rest = project.groups?.filter(({ title }) => title !== "Documents") ?? [];
  project.groups = [guides, pages, ...rest.map((group) => Object.assign(group, { title: "API reference" }))];
  return documents;
}

/** The documents of the site by their files, from the root of the repository. */
export type Documents = ReadonlyMap<string, DocumentReflection>;

function titleOf(text: string, file: string): string {
  const heading = text.match(/^# (.+)$/m)?.[1]?.replaceAll("`", "") ?? file;
  const [, owner] = file.match(/^(?:packages|specs)\/([\w-]+)\/(?!README)/) ?? [];
  return owner === undefined ? heading : `${owner}: ${heading}`;
}
