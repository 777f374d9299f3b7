import { unscoped } from "../source/package-name.js";
import { descriptionFile, type Spec } from "../spec-package/spec.js";
import { inLine } from "../spec-package/spec-readme.js";

/** The README at the root of a monorepo: what is in it, and how a change becomes a release. */
export function rootReadme(spec: Spec): string {
  const { name, title } = spec;
  const folder = `specs/${unscoped(name)}`;
  return `# ${inLine(title)}

| package | what it is |
| ------- | ---------- |
| [\`${name}\`](${folder}) | the OpenAPI description, its types and its request metadata |
| [\`${name}-client\`](packages/client) | a client bound to the description |
| [\`${name}-cli\`](packages/cli) | \`${unscoped(name)}\`, a program that calls any operation |

\`\`\`sh
git init               # biome and changesets ask git
npx pnpm@10 install    # commit pnpm-lock.yaml, which CI installs from
npx pnpm@10 build
npx pnpm@10 test       # what CI runs: lint, generated files, types, tests
npx pnpm@10 format     # biome
\`\`\`

## Change the description

Edit \`${folder}/${descriptionFile(spec)}\`, then:

\`\`\`sh
npx pnpm@10 generate   # writes ${folder}/generated; commit it
npx pnpm@10 changeset  # says what changed, and which version follows
\`\`\`

## Release

Each push to \`main\` keeps a pull request with the next versions and changelogs (\`.github/workflows/release.yml\`). Merging it publishes.
npm has to trust the workflow for each package; a package that npm does not have yet is published once by hand:

\`\`\`sh
npx pnpm@10 release:version
npx pnpm@10 release:publish
\`\`\`

\`access\` of \`.changeset/config.json\` is \`restricted\`: packages with a scope are private. \`public\` makes them public.
`;
}
