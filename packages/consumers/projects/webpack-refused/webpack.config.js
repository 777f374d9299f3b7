export default {
  mode: "production",
  entry: { page: "./call-twice.js" },
};
