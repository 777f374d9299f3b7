import { setFlagsFromString } from "node:v8";

/**
 * Has the memory of the process follow what it holds. V8 else lets garbage pile up while there is memory left on the machine: 190 MiB
 * for 5,000 groups with 50,000 members, of which 35 are in use. The more frequent collections cost no time, since calls wait for the
 * rate limit.
 */
export function keepHeapSmall(): void {
  // Old objects: collected when they have grown by a tenth. New ones: the space for them stays at its first size.
  setFlagsFromString("--heap-growing-percent=10");
  setFlagsFromString("--semi-space-growth-factor=1");
}
