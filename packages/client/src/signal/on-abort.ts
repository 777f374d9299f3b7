/** The function that is called when a signal is aborted. */
type Listener = () => void;

/**
 * One listener of a signal serves all: Node warns of eleven listeners, and needs longer to remove one the more there are.
 */
const followers = new WeakMap<AbortSignal, Set<Listener>>();

/**
 * Calls `listener` when `signal` is aborted, at once if the signal is aborted already, until the returned function is
 * called.
 */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const all = followers.get(signal) ?? follow(signal);
  // A new function each time, since the same listener may be given twice.
  const entry = () => listener();
  all.add(entry);
  return () => void all.delete(entry);
}

function follow(signal: AbortSignal): Set<Listener> {
  const all = new Set<Listener>();
  followers.set(signal, all);
  const abort = () => {
    for (const listener of all) listener();
    all.clear();
  };
  signal.addEventListener("abort", abort, { once: true });
  return all;
}

/** Keeps a listener in memory as long as its holder. */
const held = new WeakMap<object, Listener>();
// Hermes, the engine of React Native, has no FinalizationRegistry: a listener stays as long as its signal there.
const forgotten =
  "FinalizationRegistry" in globalThis ? new FinalizationRegistry<() => void>((stop) => stop()) : undefined;

/** As `onAbort`, but until `holder` is garbage-collected, for an object such as a stream, whose end no event tells. */
export function onAbortWhileHeld(signal: AbortSignal, listener: Listener, holder: object): void {
  const weak = new WeakRef(listener);
  held.set(holder, listener);
  const stop = onAbort(signal, () => weak.deref()?.());
  forgotten?.register(holder, stop);
}
