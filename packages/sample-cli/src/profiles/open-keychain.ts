/**
 * The system's keychain: macOS's, Windows' Credential Manager, or on Linux what serves org.freedesktop.secrets. Undefined where there
 * is none, such as on a server, or where the optional package `@napi-rs/keyring` is not installed.
 */
export async function openKeychain(): Promise<Keychain | undefined> {
  try {
    const { Entry } = await import("@napi-rs/keyring");
    // Without `store`, Linux would fall back to the kernel's keyring, which forgets all at a restart.
    const entry = (account: string) => new Entry("zoom-im", account, { linux: { store: "secret-service" } });
    entry("any");
    return {
      get: (account) => entry(account).getPassword() ?? undefined,
      set: (account, secret) => entry(account).setPassword(secret),
      delete: (account) => void entry(account).deletePassword(),
    };
  } catch {
    return undefined;
  }
}

/** Secrets by account. All functions throw where the keychain is locked. */
export interface Keychain {
  get(account: string): string | undefined;
  set(account: string, secret: string): void;
  delete(account: string): void;
}
