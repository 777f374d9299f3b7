// Made by print-versions.mjs from pnpm-workspace.yaml, package.json and .github/workflows. Do not edit.

/** The tools of made packages, at the versions of this workspace. */
export const toolVersions = {
  "@biomejs/biome": "2.6.8",
  "@changesets/cli": "2.31.1",
  "@redocly/cli": "2.77.0",
  "@types/node": "20.19.43",
  turbo: "2.11.11",
  typescript: "^5.9.3",
  vitest: "4.1.12",
} as const;

/** The package manager of made monorepos. */
export const packageManager = "pnpm@10.34.9";

/** The actions of made workflows, each pinned to a commit, with its version as a comment. */
export const actions = {
  "actions/checkout": "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1",
  "actions/setup-node": "actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0",
  "changesets/action": "changesets/action@8488615a623b1b9c987934bb89eae8af6a946ac1 # v2.1.1",
} as const;
