import type { Declare } from "../running/declare.js";

/** All commands by name, in the order of the help text. Each is imported when it is called, and all for the help text. */
export const commands: Readonly<Record<string, () => Promise<Declare>>> = {
  init: async () => (await import("./declare-init.js")).declareInit,
  generate: async () => (await import("./declare-generate.js")).declareGenerate,
  explain: async () => (await import("./declare-explain.js")).declareExplain,
  migrate: async () => (await import("./declare-migrate.js")).declareMigrate,
  diff: async () => (await import("./declare-diff.js")).declareDiff,
  import: async () => (await import("./declare-import.js")).declareImport,
  export: async () => (await import("./declare-export.js")).declareExport,
  call: async () => (await import("./declare-call.js")).declareCall,
  mock: async () => (await import("./declare-mock.js")).declareMock,
  samples: async () => (await import("./declare-samples.js")).declareSamples,
  site: async () => (await import("./declare-site.js")).declareSite,
};
