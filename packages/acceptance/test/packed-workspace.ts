import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { inject } from "vitest";
import { installedDependencies } from "./installed-dependencies.js";
import { type LoopbackRegistry, type RegistryPackage, startLoopbackRegistry } from "./loopback-registry.js";
import { madeOnce } from "./made-once.js";
import { type Package, publicPackages, readPackage } from "./public-packages.js";
import { type ProgramResult, runToSuccess } from "./run-program.js";
import { workspace } from "./workspace.js";

/** The packed packages, a registry on loopback that has them, and a temporary folder for those who install them. */
export interface PackedWorkspace {
  readonly packages: readonly PackedPackage[];
  readonly registry: LoopbackRegistry;
  /** Makes an empty package outside the workspace; gives its folder. */
  createConsumer(name: string, type: "module" | "commonjs"): string;
  /**
   * Runs a program in a folder with npm set to the registry, and `env` beside it. Fails the test where its exit
   * code is not 0.
   */
  run(folder: string, file: string, args: readonly string[], env?: Environment): Promise<ProgramResult>;
  close(): Promise<void>;
}

/** A public package as `pnpm pack` made it; `folder` is where its tarball is unpacked. */
export interface PackedPackage extends Package {
  readonly tarball: string;
}

/** Variables of a program's environment. */
export type Environment = Readonly<Record<string, string>>;

/** What a consumer installs of its own accord. */
const ofConsumers: Package = {
  folder: join(workspace, "packages", "acceptance"),
  manifest: {
    name: "consumer",
    version: "0.0.0",
    dependencies: { "@types/node": "*", msw: "*", "typescript-7": "*" },
  },
};

/**
 * All public packages of the workspace, packed once for all test files, and a registry of this file's own, from which npm installs
 * them without a network. The registry also has what `others` need.
 */
export async function packWorkspace(...others: readonly Package[]): Promise<PackedWorkspace> {
  const root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-"));
  const removeRoot = () => rmSync(root, { recursive: true, force: true });
  try {
    const shared = inject("sharedFolder");
    const { packages, dependencies } = await madeOnce(join(shared, "packed.json"), async () => {
      const packages = await packInto(shared);
      const needed = dependenciesOf([...publicPackages, ofConsumers], packages);
      return { packages, dependencies: copyAll(needed, join(shared, "dependencies")) };
    });
    const more = dependenciesOf(others, [...packages, ...dependencies]);
    const registry = await startLoopbackRegistry([
      ...packages.map(({ manifest, tarball }) => ({ manifest, source: tarball })),
      ...dependencies,
      ...copyAll(more, join(root, "dependencies")),
    ]);
    return {
      packages,
      registry,
      createConsumer: (name, type) => {
        const folder = join(root, name);
        mkdirSync(folder);
        writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type }));
        return folder;
      },
      run: (folder, file, args, env) =>
        runToSuccess(file, args, { cwd: folder, env: { ...npmEnv(root, registry.url), ...env } }),
      close: () => registry.close().finally(removeRoot),
    };
  } catch (error) {
    removeRoot();
    throw error;
  }
}

/** Nothing of the machine's own npm is used: neither its settings nor its cache nor its registry. */
function npmEnv(root: string, registry: string): Environment {
  return {
    HOME: root,
    npm_config_registry: registry,
    npm_config_cache: join(root, "npm-cache"),
    npm_config_userconfig: join(root, "npmrc"),
    npm_config_globalconfig: join(root, "global-npmrc"),
    npm_config_prefix: join(root, "global"),
    npm_config_ignore_scripts: "true",
    npm_config_audit: "false",
    npm_config_fund: "false",
    npm_config_update_notifier: "false",
    npm_config_fetch_retries: "0",
  };
}

/** What packages depend on, but for those that are there. */
function dependenciesOf(
  packages: readonly Package[],
  there: readonly Pick<Package, "manifest">[],
): readonly Package[] {
  const isThere = ({ manifest: { name, version } }: Package) =>
    there.some(({ manifest: own }) => own.name === name && (isPublic(name) || own.version === version));
  return installedDependencies(packages).filter((each) => !isThere(each));
}

function isPublic(name: string): boolean {
  return publicPackages.some(({ manifest }) => manifest.name === name);
}

/**
 * Copies packages out of the workspace. There, equal files are links to one, which would become links in a tarball, and npm leaves
 * those out; in a copy they are files.
 */
function copyAll(packages: readonly Package[], folder: string): readonly RegistryPackage[] {
  return packages.map((dependency, index) => {
    const copy = join(folder, `${index}`, "package");
    const filter = (path: string) => path === dependency.folder || basename(path) !== "node_modules";
    cpSync(dependency.folder, copy, { recursive: true, filter });
    return { manifest: dependency.manifest, source: copy };
  });
}

async function packInto(root: string): Promise<PackedPackage[]> {
  const tarballs = join(root, "tarballs");
  const filters = publicPackages.map(({ manifest }) => `--filter=${manifest.name}`);
  await runToSuccess("pnpm", ["-r", ...filters, "pack", "--pack-destination", tarballs], { cwd: workspace });
  return Promise.all(
    readdirSync(tarballs).map(async (file) => {
      const unpacked = join(root, "unpacked", file);
      mkdirSync(unpacked, { recursive: true });
      const tarball = join(tarballs, file);
      await runToSuccess("tar", ["-xzf", tarball, "-C", unpacked]);
      return { ...readPackage(join(unpacked, "package")), tarball };
    }),
  );
}

declare module "vitest" {
  export interface ProvidedContext {
    readonly sharedFolder: string;
  }
}
