const { calls } = require("../calls.js");

test.each(Object.entries(calls))("%s", (_name, call) => call());
