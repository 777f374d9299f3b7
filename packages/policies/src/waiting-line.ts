import { PolicyError } from "./errors.js";
import type { Slot } from "./take-slot.js";

/** Where a line has its slots from. */
export interface SlotSource {
  readonly take: () => Promise<Slot>;
  /** True when `take` asks nobody outside this process, and so answers at once. */
  readonly local: boolean;
  /** Milliseconds that lie between two slots at least. */
  readonly interval: number;
  /** Milliseconds by which a slot may be used late. */
  readonly slack: number;
}

/** The calls of one label, in the order they came. */
export interface WaitingLine {
  /** Resolves when the call may be sent; rejects with the signal's reason, or PolicyError `QUEUE_FULL`. */
  readonly enter: (signal: AbortSignal | null | undefined, request: Request) => Promise<void>;
  /** Lets nobody go for so many milliseconds. */
  readonly hold: (milliseconds: number) => void;
  /** Takes slots from elsewhere from now on. */
  readonly use: (source: SlotSource) => void;
}

interface Waiter {
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
  readonly signal: AbortSignal | null | undefined;
  readonly request: Request;
  unwatch?: () => void;
}

const longestTimer = 2 ** 31 - 1;

/**
 * A line, first come, first served. A slot belongs to the line, not to a call: when a call is aborted, the next one
 * has its slot. Nothing runs and no timer is left while nobody waits.
 */
export function waitingLine(label: string, maxQueue: number, first: SlotSource): WaitingLine {
  const queue = new Set<Waiter>();
  // Signals are only listened to where something takes time: most calls go at once, and listening is dear.
  const unwatched = new Set<Waiter>();
  let source = first;
  let isRunning = false;
  let isPausing = false;
  let wake: (() => void) | undefined;
  let heldUntil = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  let spare: Slot | undefined;

  function enter(signal: AbortSignal | null | undefined, request: Request): Promise<void> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (queue.size >= maxQueue) return Promise.reject(queueFull(label, maxQueue));
    return new Promise((go, fail) => {
      const waiter: Waiter = { go, fail, signal, request };
      queue.add(waiter);
      if (isPausing) watch(waiter);
      else unwatched.add(waiter);
      if (!isRunning) run().catch(failAll);
    });
  }

  async function run(): Promise<void> {
    isRunning = true;
    for (let late = 0; queue.size > 0; ) {
      if (heldUntil > performance.now()) {
        await pauseUntil(heldUntil);
        continue;
      }
      const slot = spare ?? (await nextSlot());
      spare = undefined;
      if (slot.at > performance.now() + 1) await pauseUntil(slot.at);
      if (queue.size === 0) spare = slot.taken ? slot : undefined;
      else if (slot.taken && heldUntil <= performance.now()) {
        // Too late for this slot: another one, unless timers are late all the time.
        if (performance.now() > slot.at + source.slack && late++ < 3) continue;
        late = 0;
        lastAt = slot.at;
        goFirst();
      }
    }
    isRunning = false;
  }

  async function nextSlot(): Promise<Slot> {
    if (!source.local) beginPause();
    const { interval } = source;
    const slot = await source.take();
    isPausing = false;
    // Slots of another source, or of a clock that was set, know nothing of the last one.
    return { ...slot, at: Math.max(slot.at, lastAt + interval) };
  }

  /** Timers may fire a millisecond early, and cannot be longer than 24 days. */
  async function pauseUntil(at: number): Promise<void> {
    beginPause();
    for (let left = at - performance.now(); left > 0 && queue.size > 0; left = at - performance.now()) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(Math.ceil(left), longestTimer));
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    wake = undefined;
    isPausing = false;
  }

  function beginPause(): void {
    isPausing = true;
    for (const waiter of unwatched) watch(waiter);
    unwatched.clear();
  }

  function watch(waiter: Waiter): void {
    const signal = waiter.signal ?? waiter.request.signal;
    const leave = () => {
      queue.delete(waiter);
      waiter.fail(signal.reason);
      if (queue.size === 0) wake?.();
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener("abort", leave, { once: true });
    waiter.unwatch = () => signal.removeEventListener("abort", leave);
  }

  function remove(waiter: Waiter): Waiter {
    queue.delete(waiter);
    unwatched.delete(waiter);
    waiter.unwatch?.();
    return waiter;
  }

  function goFirst(): void {
    const [waiter] = queue;
    if (waiter) remove(waiter).go();
  }

  function failAll(reason: unknown): void {
    isRunning = false;
    isPausing = false;
    for (const waiter of queue) remove(waiter).fail(reason);
  }

  return {
    enter,
    hold: (milliseconds) => {
      heldUntil = Math.max(heldUntil, performance.now() + milliseconds);
    },
    use: (next) => {
      source = next;
      spare = undefined;
    },
  };
}

function queueFull(label: string, maxQueue: number): PolicyError {
  const message = `Rate limit "${label}": ${maxQueue} calls wait already. Send fewer at a time, or raise maxQueue.`;
  return new PolicyError("QUEUE_FULL", message);
}
