#!/usr/bin/env node
// CommonJS, as the package.json beside it says: as an ES module this line alone would cost more than all of --help.
require("../dist/zoom-im.cjs");
