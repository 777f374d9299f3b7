export default {
  mode: "production",
  entry: { page: "./page.js" },
  output: { trustedTypes: true },
};
