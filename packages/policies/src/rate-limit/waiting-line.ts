import { onAbort } from "@partwise/client";
import { PolicyError } from "../errors/policy-error.js";
import type { SlotSource } from "./slot-source.js";
import { passedSlots } from "./slot-taker.js";

/**
 * Makes a line that serves calls in order of arrival. Slots belong to the line: when a call is aborted, the next call takes
 * its slot. While no call waits, no timer runs.
 */
export function waitingLine(label: string, maxQueue: number, first: SlotSource): WaitingLine {
  const queue = new Set<Waiter>();
  const unwatched = new Set<Waiter>();
  let source = first;
  let isRunning = false;
  let isPausing = false;
  let pausedUntil = 0;
  let wake: (() => void) | undefined;
  let heldUntil = 0;
  let lastAt = Number.NEGATIVE_INFINITY;
  /** Slots that are taken and unused, earliest first. A row with count 0 tells when to take slots again. */
  let rows: { at: number; count: number }[] = [];
  let fetching: Promise<void> | undefined;
  /** The source's round trip in milliseconds: the latest, or a longer one that decays by a tenth each time. */
  let roundTrip = firstRoundTrip;

  function enter(signalOf: () => AbortSignal, onWait?: OnWait): Promise<void> | undefined {
    if (rows.length > 0 && !isRunning) {
      dropPassed();
      if (rows[0]?.count && isNow(rows[0].at)) return useSlot();
    }
    if (queue.size >= maxQueue) return Promise.reject(queueFull(label, maxQueue));
    return new Promise((go, fail) => {
      const waiter: Waiter = { go, fail, signalOf, onWait };
      queue.add(waiter);
      if (isPausing) {
        watch(waiter);
        tell(pausedUntil);
      } else unwatched.add(waiter);
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
        // The slot has passed. The fourth passed slot in a row is used nevertheless, since late timers would otherwise
        // starve the line.
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
   * How many slots to ask for now. A remote source is asked before the slots at hand run out (within 1.5 round trips),
   * for as many slots as two round trips use up.
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

  /** Asks for slots in the background. A failure surfaces in `fetched`, when slots are missing. */
  function fetchSlots(wanted: number): void {
    const asked = source;
    const began = performance.now();
    fetching = asked.take(wanted).then(({ at, count }) => {
      fetching = undefined;
      if (asked !== source) return;
      roundTrip = Math.max(performance.now() - began, 0.9 * roundTrip);
      const last = rows.at(-1);
      // A new source, or a clock that was set, may give slots before the last one.
      rows.push({ at: Math.max(at, last ? endOf(last) : lastAt + asked.interval), count });
    });
    fetching.catch(() => {});
  }

  async function fetched(): Promise<void> {
    if (!source.local) beginPause();
    await fetching;
    isPausing = false;
  }

  /**
   * Waits until `at`, or until no call waits. Loops, since timers fire up to a millisecond early and take 24 days at
   * most.
   */
  async function pauseUntil(at: number): Promise<void> {
    beginPause();
    pausedUntil = at;
    tell(at);
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

  /** Tells each call that waits how long its wait looks, once. */
  function tell(until: number): void {
    let at = until;
    for (const waiter of queue) {
      const { onWait } = waiter;
      waiter.onWait = undefined;
      if (at > performance.now()) onWait?.(at - performance.now());
      at += source.interval;
    }
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

/** The waiting calls of one label, in order of arrival. */
export interface WaitingLine {
  /**
   * Undefined when the call may go at once; else a promise that resolves when the call may go. Rejects with the signal's
   * reason, or with PolicyError `QUEUE_FULL`. `onWait` is called once, when a wait begins.
   */
  readonly enter: (signalOf: () => AbortSignal, onWait?: OnWait) => Promise<void> | undefined;
  /** Keeps all calls waiting for that many milliseconds. */
  readonly hold: (milliseconds: number) => void;
  /** Takes slots from `source` from now on. */
  readonly use: (source: SlotSource) => void;
}

interface Waiter {
  readonly go: () => void;
  readonly fail: (reason: unknown) => void;
  /** Called when the waiter has to wait: making a signal is slow, and most calls go at once. */
  readonly signalOf: () => AbortSignal;
  unwatch?: () => void;
  /** Undefined once it was called. */
  onWait: OnWait | undefined;
}

/** Told of milliseconds. */
type OnWait = (milliseconds: number) => void;

const longestTimer = 2 ** 31 - 1;

/** The round trip in milliseconds that is assumed until a remote source has answered once. */
const firstRoundTrip = 50;

function queueFull(label: string, maxQueue: number): PolicyError {
  const message = `Rate limit "${label}": ${maxQueue} calls wait already. Send fewer at a time, or raise maxQueue.`;
  return new PolicyError("QUEUE_FULL", message);
}
