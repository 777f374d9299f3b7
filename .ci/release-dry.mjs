// `pnpm release:dry`: publishes everything to a Verdaccio on loopback, installs it with every package manager into empty projects,
// compiles and runs a call against the mock server in each, then makes a second release and upgrades.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { allPackages, copyWorkspace, publicPackages } from "./copy-workspace.mjs";
import { createProject } from "./release-dry/create-project.mjs";
import { installTools } from "./release-dry/install-tools.mjs";
import { packageManagers } from "./release-dry/package-managers.mjs";
import { startVerdaccio } from "./release-dry/start-verdaccio.mjs";

const tools = installTools();
const copy = copyWorkspace();
// Beside the copy: what lies above a project must have nothing to give.
const outside = mkdtempSync(join(dirname(copy), "partwise-projects-"));
let verdaccio;
try {
  verdaccio = await startVerdaccio(tools, join(outside, "verdaccio"));
  readyCopy();
  const first = publish();
  const projects = packageManagers(tools, verdaccio.url).map((manager) => createProject(manager, outside));
  for (const project of projects) report(project, "installs", first);
  version();
  const second = publish();
  for (const project of projects) report(project, "upgrades", second);
  console.log("\nBoth releases work with every package manager.");
} catch (error) {
  console.error("stdout" in error ? `${error.message}\n${error.stdout}` : error.stack);
  process.exitCode = 1;
} finally {
  await verdaccio?.close();
  for (const folder of [copy, outside]) rmSync(folder, { recursive: true, force: true });
}

/** Gives the copy what was built, and the links by which pnpm finds the versions of workspace packages. */
function readyCopy() {
  const packages = allPackages(copy);
  for (const { path, folder, manifest } of packages) {
    if (existsSync(join(path, "dist"))) cpSync(join(path, "dist"), join(folder, "dist"), { recursive: true });
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      const own = packages.find((each) => each.manifest.name === name);
      const link = join(folder, "node_modules", name);
      if (!own) continue;
      mkdirSync(dirname(link), { recursive: true });
      symlinkSync(own.folder, link, "junction");
    }
  }
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"), "junction");
  const git = (...args) =>
    execFileSync("git", ["-c", "user.name=dry", "-c", "user.email=dry@localhost", ...args], { cwd: copy });
  git("init", "--quiet");
  writeFileSync(join(copy, ".git/info/exclude"), "node_modules\n");
  git("add", "--all");
  git("commit", "--quiet", "--message=dry");
}

/** Publishes the copy as a release does. Gives the version. */
function publish() {
  const args = ["node_modules/@changesets/cli/bin.js", "publish", "--no-git-tag"];
  execFileSync(process.execPath, args, { cwd: copy, env: verdaccio.env, encoding: "utf8", stdio: "pipe" });
  const packages = publicPackages(copy);
  const [{ manifest }] = packages;
  console.log(`Published ${packages.length} packages at ${manifest.version}.`);
  return manifest.version;
}

/** The next release: a minor of the client, beside what waits to be released. */
function version() {
  const text = '---\n"@partwise/client": minor\n---\n\nOf the second release.\n';
  writeFileSync(join(copy, ".changeset/second-release.md"), text);
  execFileSync(process.execPath, [".ci/version.mjs"], { cwd: copy, stdio: "pipe" });
}

function report({ name, add }, what, version) {
  add(version);
  console.log(`${name} ${what} ${version}: one client, compiled, called the mock server, generated.`);
}
