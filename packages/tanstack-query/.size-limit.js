// biome-ignore lint/style/noDefaultExport: size-limit reads it so.
export default [
  {
    name: "all of it, without the client, gzip",
    path: "dist/index.js",
    ignore: ["@partwise/client"],
    gzip: true,
    limit: "1 kB",
  },
];
