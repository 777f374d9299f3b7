/** Examples of openapi-fetch, one a framework, as their repository has them. */
export const projects: readonly Project[] = [
  {
    name: "nextjs",
    commit: "0cc7ee77d28359c7901d9cd3b5733b70a050ea49",
    description: "lib/api/v1.json",
    output: "lib/api/generated",
    check: [],
    build: ["next", "build"], // which checks the types too
    runs: [
      { serve: ["next", "start"], pages: [{ path: "/" }] },
      { serve: ["next", "dev"], pages: [{ path: "/", fails: true }] },
    ],
  },
  {
    name: "sveltekit",
    commit: "0cc7ee77d28359c7901d9cd3b5733b70a050ea49",
    description: "src/lib/api/v1.json",
    output: "src/lib/api/generated",
    check: [
      ["svelte-kit", "sync"],
      ["svelte-check", "--tsconfig", "./tsconfig.json"],
    ],
    build: ["vite", "build"],
    runs: [
      {
        serve: ["vite", "preview"],
        pages: [
          { path: "/page-data" },
          { path: "/page-data", fails: true },
          { path: "/page-data", isOpened: true },
          { path: "/", isOpened: true, button: "Another fact!" },
        ],
      },
    ],
  },
  {
    name: "vue-3",
    commit: "0cc7ee77d28359c7901d9cd3b5733b70a050ea49",
    description: "src/schema/catfact.json",
    output: "src/generated/api",
    check: [["vue-tsc", "--build", "--force"]],
    build: ["vite", "build"],
    byHand: {
      file: "src/composables/catfact-query.ts",
      edits: [
        [
          'import { ref } from "vue";',
          'import { isEmptyFailure } from "@partwise/client";\nimport { ref } from "vue";',
        ],
        ["error: fetchError }", "error: fetchError, response }"],
        [
          "error.value = fetchError;",
          "error.value = isEmptyFailure(fetchError, response)\n        ? { code: response.status, message: response.statusText }\n        : fetchError;",
        ],
      ],
    },
    runs: [{ serve: ["vite", "preview"], pages: [{ path: "/", isOpened: true, button: "Execute" }] }],
  },
  {
    name: "react-query",
    commit: "2bffe2a652864a54c8dc969327e4a8eb4081eb25", // the last that has it
    description: "src/lib/api/v1.json",
    output: "src/lib/api/generated",
    check: [["tsc", "--noEmit"]],
    build: ["vite", "build"],
    runs: [{ serve: ["vite", "preview"], pages: [{ path: "/", isOpened: true, button: "Another fact!" }] }],
  },
];

/** What the examples install, in versions that run on Node 20. */
export const versions: Readonly<Record<string, string>> = {
  "@sveltejs/adapter-auto": "6.1.1",
  "@sveltejs/kit": "2.70.4",
  "@sveltejs/vite-plugin-svelte": "6.2.3",
  "@tanstack/react-query": "5.108.4",
  "@tsconfig/node20": "20.1.10",
  "@types/node": "20.19.43",
  "@types/react": "18.3.32",
  "@types/react-dom": "18.3.7",
  "@vitejs/plugin-react-swc": "4.3.2",
  "@vitejs/plugin-vue": "6.0.11",
  "@vue/tsconfig": "0.5.1",
  next: "15.5.29",
  "openapi-fetch": "0.17.0",
  "openapi-typescript": "7.13.0",
  react: "18.3.1",
  "react-dom": "18.3.1",
  svelte: "5.57.3",
  "svelte-check": "4.7.8",
  typescript: "5.9.3",
  vite: "7.3.8",
  vue: "3.5.45",
  "vue-tsc": "3.3.14",
};

/** A project that calls the cat facts through openapi-fetch. */
export interface Project {
  readonly name: string;
  readonly commit: string;
  readonly description: string;
  /** Where the generated files go. */
  readonly output: string;
  /** Commands that check types. */
  readonly check: readonly (readonly string[])[];
  readonly build: readonly string[];
  /** What the compiler asks for after the migration, as the page "from openapi-fetch" says. */
  readonly byHand?: {
    readonly file: string;
    readonly edits: readonly (readonly [from: string, to: string])[];
  };
  readonly runs: readonly Run[];
}

/** A server of the project, and the pages that are looked at. */
export interface Run {
  readonly serve: readonly string[];
  readonly pages: readonly Page[];
}

/** A page: its HTML, or opened in Chromium. */
export interface Page {
  readonly path: string;
  readonly isOpened?: boolean;
  /** Pressed twice: once for another fact, once when there is none. */
  readonly button?: string;
  /** Whether the API fails. */
  readonly fails?: boolean;
}
