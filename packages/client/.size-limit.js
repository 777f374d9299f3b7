/** Leaves out what is imported on use, as a page does until then. */
const onUse = {
  name: "on-use",
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path, external: true } : undefined,
    );
  },
};

// biome-ignore lint/style/noDefaultExport: size-limit reads it so.
export default [
  {
    name: "createClient with openapi-fetch: what is loaded at once, gzip",
    path: "dist/index.js",
    import: "{ createClient }",
    gzip: true,
    limit: "8.695 kB",
    modifyEsbuildConfig: (options) => ({ ...options, format: "esm", plugins: [onUse] }),
  },
  {
    name: "xhrTransport, gzip",
    path: "dist/xhr.js",
    import: "{ xhrTransport }",
    gzip: true,
    limit: "1.6 kB",
    modifyEsbuildConfig: (options) => ({ ...options, format: "esm", plugins: [onUse] }),
  },
  {
    name: "reactNativeTransport, gzip",
    path: "dist/react-native.js",
    import: "{ reactNativeTransport, uriFile }",
    gzip: true,
    limit: "11.5 kB",
    modifyEsbuildConfig: (options) => ({ ...options, format: "esm", plugins: [onUse] }),
  },
];
