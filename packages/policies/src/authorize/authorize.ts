import type { Call, CallResult, Policy } from "@partwise/client";
import { abortable } from "../call/abortable.js";
import { slot } from "../call/slot.js";
import { signalOf } from "../call/time-limit.js";
import { assertNumber } from "../errors/assert-number.js";
import { guardedStore } from "./guarded-store.js";
import type { TokenSource, TokenStore } from "./token.js";
import { type HeldToken, type TokenKeeper, tokenKeeper } from "./token-keeper.js";

/**
 * Sends a token with every attempt. One that is refused is renewed once and the call is made once more, if its body
 * can be sent again. All calls share one token and one request for it; a caller's abort gives up that caller only.
 * @throws PolicyError `SETTINGS` here; `TOKEN`, as the rejection of a call, when there is no token to send
 * @example
 * ```ts
 * const token = clientCredentials({ tokenUrl: "https://api.example.com/token", clientId, clientSecret });
 * createClient({ operations, policies: [authorize({ token })] });
 * ```
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-2.1
 */
export function authorize(options: AuthorizeOptions): Policy {
  const { scheme = "Bearer", isExpired = isUnauthorized } = options;
  const renews = typeof options.token === "function";
  const keeper = keeperOf(options);

  async function sendAgain(refused: CallResult, call: Call, id: number | undefined, next: SendCall) {
    if (!call.replayable) {
      keeper.refuse(id);
      return refused;
    }
    const token = await abortable(keeper.replace(id), signalOf(call));
    if (!token) return refused;
    release(refused.response);
    return next(call);
  }

  return {
    ...(renews && {
      call: (call, next) => {
        const sent: Sent = { id: undefined };
        trace.write(call, sent);
        return next(call).then((result) =>
          isExpired(result) ? sendAgain(result, call, sent.id, next) : result,
        );
      },
    }),
    leavesNothing: true,
    attempt: (request, next, call) => {
      const send = ({ id, token }: HeldToken) => {
        const sent = trace.read(call);
        if (sent) sent.id = id;
        request.headers.set("Authorization", `${scheme} ${token.accessToken}`);
        return next(request);
      };
      const held = keeper.current();
      return held ? send(held) : abortable(keeper.obtain(), signalOf(call) ?? request.signal).then(send);
    },
  };
}

/** Something that goes wrong without harm to the call. */
export interface AuthorizeWarning {
  /** The token store failed. */
  readonly code: "STORE";
  /** Without any token or secret. */
  readonly message: string;
}

/** What `authorize` takes; all but `token` has a default. */
export interface AuthorizeOptions {
  /** A string is sent as it is and never renewed. A function is asked when there is no token, before expiry, and after a refusal. */
  readonly token: string | TokenSource;
  /** Where the token outlives the process. Default: memory only. */
  readonly store?: TokenStore;
  /** Milliseconds before the expiry at which a new token is asked for, at most half of its life. Default: 60 000. */
  readonly skew?: number;
  /** Milliseconds for the source, and for the lock of the store. Default: 30 000. */
  readonly timeout?: number;
  readonly scheme?: "Bearer";
  /** Whether a result says that the token is no longer good. Default: status 401. */
  readonly isExpired?: (result: CallResult) => boolean;
  /** Told once about a store that fails. Default: `console.warn`. */
  readonly onWarning?: (warning: AuthorizeWarning) => void;
}

type SendCall = (call: Call) => Promise<CallResult>;

/** What the attempts of a call tell its call seam: which token was sent last. Not the token, since a call can be printed. */
interface Sent {
  id: number | undefined;
}

const trace = slot<Sent>("token");

function isUnauthorized({ response }: CallResult): boolean {
  return response.status === 401;
}

/** A body that nobody will read would keep its connection. */
function release({ body, bodyUsed }: Response): void {
  if (!bodyUsed) body?.cancel().catch(() => {});
}

function keeperOf(options: AuthorizeOptions): TokenKeeper {
  const { token, skew = 60_000, timeout = 30_000, onWarning } = options;
  assertNumber("skew", skew);
  assertNumber("timeout", timeout);
  const isFixed = typeof token !== "function";
  const source = isFixed ? () => token : token;
  const store = guardedStore(isFixed ? undefined : options.store, timeout, warnOnce(onWarning));
  return tokenKeeper({ source, store, skew, timeout });
}

function warnOnce(onWarning: AuthorizeOptions["onWarning"]): (message: string) => void {
  let isSaid = false;
  return (message) => {
    if (isSaid) return;
    isSaid = true;
    if (!onWarning) return console.warn(message);
    try {
      onWarning({ code: "STORE", message });
    } catch {
      // What listens to warnings may not fail a call.
    }
  };
}
