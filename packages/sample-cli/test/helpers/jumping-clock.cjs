// Loaded before the program: on SIGUSR2 its clock goes an hour ahead, and what waits for a time is woken. So a time limit
// ends when a test says so, however busy the machine is.
const hour = 3_600_000;
const { performance } = globalThis;
const now = performance.now.bind(performance);
const { setTimeout: set, clearTimeout: clear } = globalThis;
/** What waits, by its timer. */
const waiting = new Map();
let ahead = 0;

performance.now = () => now() + ahead;
globalThis.setTimeout = (late, delay, ...args) => {
  const timer = set(() => wake(timer), delay);
  waiting.set(timer, () => late(...args));
  return timer;
};
globalThis.clearTimeout = (timer) => {
  waiting.delete(timer);
  clear(timer);
};

function wake(timer) {
  const late = waiting.get(timer);
  waiting.delete(timer);
  clear(timer);
  late?.();
}

process.on("SIGUSR2", () => {
  ahead += hour;
  for (const timer of [...waiting.keys()]) wake(timer);
});
