import { fileURLToPath } from "node:url";

/** Descriptions of the repository by their names, and where they are. */
export const descriptions: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "specs/zoom-im-groups",
    ...["samples/test/fixtures/pets", "call/test/fixtures/pets", "policies/test/fixtures/guests"].map(
      inPackages,
    ),
    ...["tanstack-query/test/fixtures/songs", "acceptance/test/consumers"].map(inPackages),
    ...["acceptance/test/consumers/commonjs", "acceptance/test/consumers/versions"].map(inPackages),
    ...[
      "albums",
      "answers",
      "dates",
      "files",
      "forms",
      "kinds",
      "parameters",
      "positions",
      "service",
      "songs",
    ].map((name) => `packages/client/test/fixtures/${name}`),
  ].map((folder) => [folder, fileURLToPath(new URL(`../../../${folder}/openapi.yaml`, import.meta.url))]),
);

function inPackages(folder: string): string {
  return `packages/${folder}`;
}
