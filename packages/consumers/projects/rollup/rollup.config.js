import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";

export default {
  input: "page.js",
  output: { dir: "dist", format: "es" },
  plugins: [resolve({ browser: true }), terser()],
};
