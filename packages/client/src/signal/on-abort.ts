/** What is called once a signal is aborted. */
type Listener = () => void;

/** One listener a signal serves all: Node warns of eleven, and takes longer to remove one the more there are. */
const followers = new WeakMap<AbortSignal, Set<Listener>>();

/** Calls `listener` once `signal` is aborted, at once if it is already, until the function that it gives is called. */
export function onAbort(signal: AbortSignal, listener: Listener): () => void {
  if (signal.aborted) {
    listener();
    return () => {};
  }
  const all = followers.get(signal) ?? follow(signal);
  // Each has an entry of its own, should the same function be given twice.
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

/** Holder to listener: the listener lives as long. */
const held = new WeakMap<object, Listener>();
const forgotten = new FinalizationRegistry<() => void>((stop) => stop());

/** As `onAbort`, for as long as `holder` is in memory: a stream, say, whose end nobody tells. */
export function onAbortWhileHeld(signal: AbortSignal, listener: Listener, holder: object): void {
  const weak = new WeakRef(listener);
  held.set(holder, listener);
  forgotten.register(
    holder,
    onAbort(signal, () => weak.deref()?.()),
  );
}
