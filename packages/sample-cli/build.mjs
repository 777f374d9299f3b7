import { rm } from "node:fs/promises";
import { build } from "esbuild";

// CommonJS starts faster than ESM. What is only loaded by `import()` becomes a function in the
// bundle, which runs on use.
await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: ["src/zoom-im.ts"],
  outfile: "dist/zoom-im.cjs",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  keepNames: true,
  logLevel: "warning",
});
