import type { ClientRequest, IncomingMessage } from "node:http";
import { exchange } from "./native-modules.js";

/** The native module behind `expo/fetch`, over node:http. `keep` puts bytes into the store of Blobs. */
export function expoFetchModule(keep: (bytes: Uint8Array) => string): object {
  return {
    NativeResponse,
    NativeRequest,
    unstable_createBlobData: async (bytes: Uint8Array) => keep(bytes),
  };
}

type Listener = (...args: never[]) => void;

/** Keeps what comes until JavaScript asks for it, in one piece or piece by piece. */
class NativeResponse {
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #held: Uint8Array[] = [];
  #answer: (IncomingMessage & { readonly url: string }) | undefined;
  #isStreaming = false;
  #end: Promise<void> | undefined;
  #isDone = false;

  addListener(name: string, listener: Listener): void {
    this.#listeners.set(name, (this.#listeners.get(name) ?? new Set()).add(listener));
  }
  removeListener(name: string, listener: Listener): void {
    this.#listeners.get(name)?.delete(listener);
  }
  removeAllListeners(name: string): void {
    this.#listeners.delete(name);
  }
  #emit(name: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(...(args as never[]));
  }

  receive(answer: IncomingMessage & { readonly url: string }): void {
    this.#answer = answer;
    this.#end = new Promise((resolve, reject) => {
      answer.on("data", (bytes: Buffer) => {
        const copy = new Uint8Array(bytes);
        if (this.#isStreaming) this.#emit("didReceiveResponseData", copy);
        else this.#held.push(copy);
      });
      answer.on("end", () => {
        this.#isDone = true;
        this.#emit("didComplete");
        resolve();
      });
      answer.on("error", (error) => {
        this.#emit("didFailWithError", String(error));
        reject(error);
      });
    });
    this.#end.catch(() => {});
  }

  get bodyUsed(): boolean {
    return false;
  }
  get _rawHeaders(): [string, string][] {
    return Object.entries(this.#answer?.headers ?? {}).map(([name, value]) => [name, String(value)]);
  }
  get status(): number {
    return this.#answer?.statusCode ?? -1;
  }
  get statusText(): string {
    return this.#answer?.statusMessage ?? "";
  }
  get url(): string {
    return this.#answer?.url ?? "";
  }
  get redirected(): boolean {
    return false;
  }
  async startStreaming(): Promise<Uint8Array | null> {
    if (this.#isDone) return new Uint8Array(Buffer.concat(this.#held));
    this.#isStreaming = true;
    for (const bytes of this.#held.splice(0)) this.#emit("didReceiveResponseData", bytes);
    return null;
  }
  cancelStreaming(): void {
    this.#answer?.destroy();
  }
  async arrayBuffer(): Promise<ArrayBuffer> {
    await this.#end;
    return new Uint8Array(Buffer.concat(this.#held)).buffer;
  }
  async text(): Promise<string> {
    await this.#end;
    return Buffer.concat(this.#held).toString();
  }
}

class NativeRequest {
  readonly #response: NativeResponse;
  #request: ClientRequest | undefined;
  #isCancelled = false;

  constructor(response: NativeResponse) {
    this.#response = response;
  }

  async start(url: string, init: NativeRequestInit, body: Uint8Array | null): Promise<NativeResponse> {
    const bytes = body === null ? undefined : Buffer.from(body);
    const headers = Object.fromEntries(init.headers);
    const began = (request: ClientRequest) => {
      this.#request = request;
      if (this.#isCancelled) request.destroy();
    };
    this.#response.receive(await exchange(url, init.method, headers, bytes, began, init.redirect));
    return this.#response;
  }

  cancel(): void {
    this.#isCancelled = true;
    this.#request?.destroy();
  }
}

interface NativeRequestInit {
  readonly headers: readonly [string, string][];
  readonly method: string;
  readonly redirect: "follow" | "manual" | "error";
}
