import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A git repository with a package `@acme/pets` below `specs/`, which is removed after the test. */
export function createWorkspace(): TestWorkspace {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-specs-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const workspace = workspaceAt(root);
  workspace.put("specs/pets/package.json", JSON.stringify({ name: "@acme/pets", version: "0.3.0" }));
  workspace.put("specs/pets/openapi.yaml", description);
  workspace.put(".changeset/README.md", "Changesets.\n");
  workspace.git("init", "--quiet");
  workspace.commit();
  return workspace;
}

/** Reads and edits a folder that is a git repository. */
export function workspaceAt(root: string): TestWorkspace {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const git = (...args: readonly string[]) =>
    execFileSync("git", ["-c", "user.name=test", "-c", "user.email=test@localhost", ...args], { cwd: root });
  return {
    root,
    put,
    read,
    git,
    edit: (path, from, to) => {
      const text = read(path);
      if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
      put(path, text.replace(from, to));
    },
    commit: () => {
      git("add", "--all");
      git("commit", "--quiet", "--message=test");
    },
  };
}

/** A repository of a test. Paths are relative to the root. */
export interface TestWorkspace {
  readonly root: string;
  readonly put: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  readonly git: (...args: readonly string[]) => void;
  readonly edit: (path: string, from: string, to: string) => void;
  readonly commit: () => void;
}

const description = `openapi: 3.1.1
info: { title: Pets, version: "1" }
paths:
  /photos:
    post:
      summary: Adds a photo
      requestBody:
        content:
          multipart/form-data:
            schema:
              type: object
              properties:
                photo: { type: string, format: binary }
                title: { type: string }
      responses:
        "204": { description: Added. }
  /pets:
    get:
      responses:
        "204": { description: None. }
`;
