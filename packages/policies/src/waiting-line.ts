import { PolicyError } from "./errors.js";
import type { Slots } from "./slot-taker.js";

/** Where a line has its slots from. */
export interface SlotSource {
  readonly take: () => Promise<Slots>;
  /** True when `take` asks nobody outside this process, and so answers at once. */
  readonly local: boolean;
  /** Milliseconds that lie between two slots at least. */
  readonly interval: number;
  /** Milliseconds by which a slot may be used late. */
  readonly slack: number;
}

/** The calls of one label, in the order they came. */
export interface WaitingLine {
  /**
   * Undefined when the call may be sent at once. Else resolves when it may; rejects with the signal's reason, or
   * PolicyError `QUEUE_FULL`.
   */
  readonly enter: (signalOf: () => AbortSignal) => Promise<void> | undefined;
  /** Lets nobody go for so many milliseconds. */
  readonly hold: (milliseconds: number) => void;
  /** Takes slots from elsewhere from now on. */
  readonly use: (source: SlotSource) => void;
}

interface Waiter {
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
  /** Asked where something takes time: most calls go at once, and signals are dear. */
  readonly signalOf: () => AbortSignal;
  unwatch?: () => void;
}

const longestTimer = 2 ** 31 - 1;

/**
 * A line, first come, first served. A slot belongs to the line, not to a call: when a call is aborted, the next one
 * has its slot. Nothing runs and no timer is left while nobody waits.
 */
export function waitingLine(label: string, maxQueue: number, first: SlotSource): WaitingLine {
  const queue = new Set<Waiter>();
  const unwatched = new Set<Waiter>();
  let source = first;
  let isRunning = false;
  let isPausing = false;
  let wake: (() => void) | undefined;
  let heldUntil = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  /** Slots that are taken and not used: how many, and when the first one begins. Without any, when to take again. */
  let spare = 0;
  let spareAt = 0;

  function enter(signalOf: () => AbortSignal): Promise<void> | undefined {
    if (spare > 0 && !isRunning && isNow(spareAt)) return useSpare();
    if (queue.size >= maxQueue) return Promise.reject(queueFull(label, maxQueue));
    return new Promise((go, fail) => {
      const waiter: Waiter = { go, fail, signalOf };
      queue.add(waiter);
      if (isPausing) watch(waiter);
      else unwatched.add(waiter);
      if (!isRunning) run().catch(failAll);
    });
  }

  async function run(): Promise<void> {
    isRunning = true;
    for (let late = 0; queue.size > 0; ) {
      const now = performance.now();
      if (heldUntil > now) await pauseUntil(heldUntil);
      else if (spareAt > now + 1) await pauseUntil(spareAt);
      else if (spare === 0) await fetchSlots();
      else if (isNow(spareAt) || late++ === 3) {
        late = 0;
        useSpare();
        goFirst();
      } else {
        // Too late for this slot: another one, unless timers are late all the time.
        dropSpare();
      }
    }
    isRunning = false;
  }

  function isNow(at: number): boolean {
    const now = performance.now();
    return at <= now + 1 && at >= now - source.slack && heldUntil <= now;
  }

  function useSpare(): undefined {
    lastAt = spareAt;
    spare--;
    spareAt = spare > 0 ? spareAt + source.interval : 0;
  }

  function dropSpare(): void {
    spare = 0;
    spareAt = 0;
  }

  async function fetchSlots(): Promise<void> {
    if (!source.local) beginPause();
    const asked = source;
    const { at, count } = await asked.take();
    isPausing = false;
    if (asked !== source) return;
    spare = count;
    // Slots of another source, or of a clock that was set, know nothing of the last one.
    spareAt = Math.max(at, lastAt + asked.interval);
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
    const signal = waiter.signalOf();
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
      dropSpare();
    },
  };
}

function queueFull(label: string, maxQueue: number): PolicyError {
  const message = `Rate limit "${label}": ${maxQueue} calls wait already. Send fewer at a time, or raise maxQueue.`;
  return new PolicyError("QUEUE_FULL", message);
}
