import type { Plugin } from "esbuild";

/** Leaves out what is imported on use. */
export const onUse: Plugin = {
  name: "on-use",
  setup: ({ onResolve }) => {
    onResolve({ filter: /^/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};
