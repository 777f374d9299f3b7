// Imported first by child processes of a test: multiplies time limits of a second and more by a hundred, since the test does
// not prove them, and a busy machine may exceed them.
const { setTimeout: set } = globalThis;
globalThis.setTimeout = Object.assign(
  (done, delay, ...args) => set(done, delay >= 1000 ? 100 * delay : delay, ...args),
  set,
);
