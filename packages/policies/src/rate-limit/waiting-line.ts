import { onAbort } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import { passedSlots, type TakeSlots } from "./slot-taker.js";

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
  /** Slots that are taken and not used, in rows, the next one first. A row of none says when to take again. */
  let rows: { at: number; count: number }[] = [];
  let fetching: Promise<void> | undefined;
  /** How long the source took of late to give slots, in milliseconds. */
  let roundTrip = firstRoundTrip;

  function enter(signalOf: () => AbortSignal): Promise<void> | undefined {
    if (rows.length > 0 && !isRunning) {
      dropPassed();
      if (rows[0]?.count && isNow(rows[0].at)) return useSlot();
    }
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
      const [next] = rows;
      if (heldUntil > now) {
        await pauseUntil(heldUntil);
        continue;
      }
      const wanted = slotsDue(now);
      if (wanted > 0) fetchSlots(wanted);
      if (next === undefined) await fetched();
      else if (next.at > now + 1) await pauseUntil(next.at);
      else if (next.count === 0) rows.shift();
      else if (isNow(next.at) || late++ === 3) {
        late = 0;
        useSlot();
        goFirst();
      } else {
        // Too late for this slot: another one, unless timers are late all the time.
        dropPassed();
      }
    }
    isRunning = false;
  }

  function isNow(at: number): boolean {
    const now = performance.now();
    return at <= now + 1 && at >= now - source.slack && heldUntil <= now;
  }

  function useSlot(): undefined {
    const [next] = rows;
    if (next === undefined) return;
    lastAt = next.at;
    next.at += source.interval;
    next.count--;
    if (next.count === 0) rows.shift();
  }

  function dropPassed(): void {
    const now = performance.now();
    for (const next of [...rows]) {
      const passed = Math.min(next.count, passedSlots(next.at, now, source));
      if (passed === 0) return;
      next.at += passed * source.interval;
      next.count -= passed;
      if (next.count === 0) rows.shift();
    }
  }

  /**
   * How many slots to ask for now: none while those at hand last for longer than the next answer takes. A distant
   * source is asked for as many as are used up in two round trips, and before they are needed.
   */
  function slotsDue(now: number): number {
    const last = rows.at(-1);
    if (fetching || last?.count === 0) return 0;
    if (source.local) return last ? 0 : 1;
    const waiting = queue.size - rows.reduce((sum, { count }) => sum + count, 0);
    if (waiting <= 0 || (last && endOf(last) - now > 1.5 * roundTrip)) return 0;
    return Math.min(waiting, Math.ceil((2 * roundTrip) / source.interval));
  }

  function endOf({ at, count }: { readonly at: number; readonly count: number }): number {
    return at + count * source.interval;
  }

  /** Goes on in the background; what fails is met where slots are missing. */
  function fetchSlots(wanted: number): void {
    const asked = source;
    const began = performance.now();
    fetching = asked.take(wanted).then(({ at, count }) => {
      fetching = undefined;
      if (asked !== source) return;
      roundTrip = Math.max(performance.now() - began, 0.9 * roundTrip);
      const last = rows.at(-1);
      // Slots of another source, or of a clock that was set, know nothing of the last one.
      rows.push({ at: Math.max(at, last ? endOf(last) : lastAt + asked.interval), count });
    });
    fetching.catch(() => {});
  }

  async function fetched(): Promise<void> {
    if (!source.local) beginPause();
    await fetching;
    isPausing = false;
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
    waiter.unwatch = onAbort(signal, () => {
      queue.delete(waiter);
      waiter.fail(signal.reason);
      if (queue.size === 0) wake?.();
    });
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
    fetching = undefined;
    for (const waiter of queue) remove(waiter).fail(reason);
  }

  return {
    enter,
    hold: (milliseconds) => {
      heldUntil = Math.max(heldUntil, performance.now() + milliseconds);
    },
    use: (next) => {
      source = next;
      rows = [];
    },
  };
}

/** Where a line has its slots from. */
export interface SlotSource {
  readonly take: TakeSlots;
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

/** Milliseconds that a distant source is thought to take before it has answered once. */
const firstRoundTrip = 50;

function queueFull(label: string, maxQueue: number): PolicyError {
  const message = `Rate limit "${label}": ${maxQueue} calls wait already. Send fewer at a time, or raise maxQueue.`;
  return new PolicyError("QUEUE_FULL", message);
}
