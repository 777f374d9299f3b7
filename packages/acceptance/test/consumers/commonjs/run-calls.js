const { calls } = require("./calls.js");

/** Makes every call, and says which were made. */
async function run() {
  for (const call of Object.values(calls)) await call();
  console.log(Object.keys(calls).length);
}

run();
