/** Makes a function whose calls wait for each other, in the order in which they were made. */
export function inTurns<Value>(
  listener: (value: Value) => Promise<unknown>,
): (value: Value) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return async (value) => {
    last = last.then(() => listener(value));
    await last;
  };
}
