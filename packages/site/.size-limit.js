// biome-ignore lint/style/noDefaultExport: size-limit reads it so.
export default [
  { name: "tabs, copy and search, gzip", path: "dist/assets/page.js", gzip: true, limit: "2.5 kB" },
  { name: "style, gzip", path: "dist/assets/site.css", gzip: true, limit: "5 kB" },
  {
    name: "the form with the client and all that it loads on use, gzip",
    path: ["dist/assets/*.js", "!dist/assets/page.js"],
    gzip: true,
    limit: "75 kB",
  },
];
