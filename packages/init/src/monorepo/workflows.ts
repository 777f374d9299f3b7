import { actions } from "../generated/tool-versions.js";

/** The workflows of a monorepo: tests of each push, and releases of what is merged. */
export function workflows(): ReadonlyMap<string, string> {
  return new Map([
    [".github/workflows/ci.yml", ci],
    [".github/workflows/release.yml", release],
  ]);
}

const ci = `name: CI
on:
  push:
    branches: [main]
  pull_request:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    strategy:
      fail-fast: false
      matrix:
        node: [20, 22, 24]
    steps:
      - uses: ${actions["actions/checkout"]}
        with:
          persist-credentials: false
      - uses: ${actions["actions/setup-node"]}
        with:
          node-version: \${{ matrix.node }}
      - run: npx pnpm@10 install --frozen-lockfile
      - run: npx pnpm@10 test
`;

const release = `name: Release
on:
  push:
    branches: [main]
permissions:
  contents: read
concurrency: release
jobs:
  # Keeps a pull request with the next versions and changelogs; publishes when that is merged.
  release:
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: write
      pull-requests: write
      id-token: write # for npm: trusted publishing
    steps:
      - uses: ${actions["actions/checkout"]}
        with:
          fetch-depth: 0
          persist-credentials: false
      - uses: ${actions["actions/setup-node"]}
        with:
          node-version: 24
      - run: npx pnpm@10 install --frozen-lockfile
      - run: npx pnpm@10 test
      - uses: ${actions["changesets/action"]}
        with:
          version-script: npx pnpm@10 release:version
          publish-script: npx pnpm@10 release:publish
`;
