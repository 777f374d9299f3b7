const { makeCalls } = require("../calls.js");

test("makes the calls", () => makeCalls(process.env.API));
