/** How each package manager adds packages and runs a file with what it installed. */
export function packageManagers(tools, url) {
  const node = process.execPath;
  return [
    { name: "npm", add: ["npm", "install", "--no-audit", "--no-fund"], run: [node] },
    { name: "pnpm", add: [node, tools.pnpm, "add"], run: [node] },
    { name: "yarn-classic", add: [node, tools.yarnClassic, "add", "--non-interactive"], run: [node] },
    {
      name: "yarn-berry",
      files: {
        ".yarnrc.yml": [
          `npmRegistryServer: ${JSON.stringify(url)}`,
          "unsafeHttpWhitelist: [127.0.0.1]",
          "enableTelemetry: false",
          "enableGlobalCache: false",
          "npmMinimalAgeGate: 0",
          "",
        ].join("\n"),
        "yarn.lock": "",
      },
      add: [node, tools.yarnBerry, "add"],
      // Plug'n'Play, its default: no node_modules, and no package that was not declared.
      run: [node, tools.yarnBerry, "node"],
    },
    {
      name: "bun",
      files: { "bunfig.toml": `[install]\nregistry = ${JSON.stringify(url)}\n` },
      add: [tools.bun, "add"],
      run: [node],
    },
  ].map((manager) => ({ files: {}, ...manager, url }));
}
