// Loaded before the program: each look at the clock finds it a second later, so that what is told over time is told at once.
const { performance } = require("node:perf_hooks");
const now = performance.now.bind(performance);
let looks = 0;
performance.now = () => now() + 1000 * looks++;
