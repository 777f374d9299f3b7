// `pnpm release:supply-chain FOLDER`: writes an SBOM (CycloneDX) of each published package into the folder, with everything that
// npm would install beside it. Fails for a licence that is not listed here, and for a dependency that npm warns of as deprecated.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { publicPackages } from "./copy-workspace.mjs";

const licences =
  /^\(?(0BSD|Apache-2\.0|BlueOak-1\.0\.0|BSD-[23]-Clause|CC0-1\.0|ISC|MIT|Python-2\.0|Unlicense)\b/;

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("Say where to write: `npx pnpm@10 release:supply-chain FOLDER`.");
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const root = mkdtempSync(join(realpathSync(tmpdir()), "partwise-sbom-"));
try {
  const tarballs = packAll();
  const faults = [...tarballs.keys()].flatMap((name) => describe(name, tarballs));
  for (const fault of new Set(faults)) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Packs every package; gives the path of each tarball, by name. */
function packAll() {
  const packages = publicPackages(process.cwd());
  const filters = packages.map(({ manifest }) => `--filter=${manifest.name}`);
  execFileSync("pnpm", ["-r", ...filters, "pack", "--pack-destination", root], { stdio: "pipe" });
  return new Map(
    packages.map(({ manifest: { name, version } }) => [
      name,
      `file:${join(root, `${fileNameOf(name)}-${version}.tgz`)}`,
    ]),
  );
}

/** Writes the SBOM of one package; gives a sentence for each fault. */
function describe(name, tarballs) {
  const project = join(root, fileNameOf(name));
  mkdirSync(project);
  const manifest = {
    name: `sbom-of-${fileNameOf(name)}`,
    version: "0.0.0",
    private: true,
    dependencies: { [name]: tarballs.get(name) },
    overrides: Object.fromEntries(tarballs),
  };
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest));
  const npm = (...args) =>
    execFileSync("npm", [...args, "--loglevel=error"], { cwd: project, encoding: "utf8", maxBuffer: 1e8 });
  npm("install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund");
  const bom = npm("sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=library");
  writeFileSync(resolve(folder, `${fileNameOf(name)}.cdx.json`), bom);
  const lock = JSON.parse(readFileSync(join(project, "package-lock.json"), "utf8"));
  const installed = Object.entries(lock.packages).filter(([path]) => path !== "");
  console.log(`${name}: ${installed.length - 1} packages beside it`);
  return installed.flatMap(([path, { license, deprecated }]) => [
    ...(licences.test(license)
      ? []
      : [`${name} brings ${path}, whose licence is ${license}: see whether it may be listed.`]),
    ...(deprecated ? [`${name} brings ${path}, which is deprecated: ${deprecated}`] : []),
  ]);
}

function fileNameOf(name) {
  return name.replace("@", "").replace("/", "-");
}
