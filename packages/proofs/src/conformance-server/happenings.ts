/** What a server saw of single requests, each told once to whoever asks, before or after it happened. */
export function happenings(): Happenings {
  const told = new Map<string, number>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    tell: (key, what) => {
      const name = `${what} of ${key}`;
      const next = waiting.get(name)?.shift();
      if (next) next();
      else told.set(name, (told.get(name) ?? 0) + 1);
    },
    wait: (key, what) => {
      const name = `${what} of ${key}`;
      const count = told.get(name) ?? 0;
      if (count > 0) {
        told.set(name, count - 1);
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        waiting.set(name, [...(waiting.get(name) ?? []), resolve]);
      });
    },
  };
}

export interface Happenings {
  readonly tell: (key: string, what: string) => void;
  readonly wait: (key: string, what: string) => Promise<void>;
}
