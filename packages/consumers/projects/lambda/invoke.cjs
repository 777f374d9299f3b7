const { cpSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

// As it is deployed: one file, with nothing beside it.
const folder = mkdtempSync(join(tmpdir(), "lambda-"));
cpSync("dist/handler.cjs", join(folder, "handler.cjs"));
require(join(folder, "handler.cjs"))
  .handler({ api: process.env.API })
  .then(({ statusCode }) => {
    rmSync(folder, { recursive: true });
    process.exitCode = statusCode === 200 ? 0 : 1;
  });
