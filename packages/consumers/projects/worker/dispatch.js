import { Miniflare } from "miniflare";

const worker = new Miniflare({
  scriptPath: "dist/worker.js",
  modules: true,
  compatibilityDate: "2026-07-01",
  bindings: { API: process.env.API },
});
try {
  const said = await (await worker.dispatchFetch("http://localhost/")).text();
  if (said !== "made") throw new Error(said);
} finally {
  await worker.dispose();
}
