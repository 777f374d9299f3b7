// Imported first by processes that a test starts: limits of a second and more are a hundred times as long, since what the
// test proves has nothing to do with them, and a busy machine does not keep to them.
const { setTimeout: set } = globalThis;
globalThis.setTimeout = Object.assign(
  (done, delay, ...args) => set(done, delay >= 1000 ? 100 * delay : delay, ...args),
  set,
);
