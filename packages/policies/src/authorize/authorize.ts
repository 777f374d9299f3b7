import type { Call, CallResult, Policy } from "@partwise/client";
import { abortable } from "../call/abortable.js";
import { slot } from "../call/slot.js";
import { signalOf } from "../call/time-limit.js";
import { keeperOf } from "./keeper-of.js";
import type { TokenSource, TokenStore } from "./token.js";
import type { HeldToken } from "./token-keeper.js";

/**
 * Sends an access token with every attempt. After a 401 the token is renewed, and the call is sent once more if its body can
 * be sent again. All calls share one token and one request for a token; an abort ends only the aborted call.
 * @throws {PolicyError} `SETTINGS` when `skew` or `timeout` is no number from 0 on. A call rejects with `TOKEN` when
 * there is no token.
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

/** A failure that does not fail calls. */
export interface AuthorizeWarning {
  /** The token store failed. */
  readonly code: "STORE";
  /** The failure and what to do, without token or secret. */
  readonly message: string;
}

/** Options of `authorize`. Only `token` is required. */
export interface AuthorizeOptions {
  /**
   * A string is sent as is and never renewed. A function is asked when there is no token, before expiry, and after a
   * 401.
   */
  readonly token: string | TokenSource;
  /** Where the token is kept beyond this process. Default: memory alone. A fixed `token` is not stored. */
  readonly store?: TokenStore;
  /**
   * Milliseconds before expiry at which a new token is asked for, capped at half of the token's life. Default: 60,000.
   */
  readonly skew?: number;
  /** Milliseconds that the source may take, and as many again for the lock of the store. Default: 30,000. */
  readonly timeout?: number;
  /** The scheme of the Authorization header. Default: `Bearer`. */
  readonly scheme?: "Bearer";
  /** Whether a result means that the server refused the token. Default: status 401. */
  readonly isExpired?: (result: CallResult) => boolean;
  /** Called once, when the store first fails. Default: `console.warn`. */
  readonly onWarning?: (warning: AuthorizeWarning) => void;
}

type SendCall = (call: Call) => Promise<CallResult>;

/** The number of the token that a call's attempts sent last. The number, not the token, since a call may be logged. */
interface Sent {
  id: number | undefined;
}

const trace = slot<Sent>("token");

function isUnauthorized({ response }: CallResult): boolean {
  return response.status === 401;
}

/** Cancels an unread body, which would keep its connection. */
function release({ body, bodyUsed }: Response): void {
  if (!bodyUsed) body?.cancel().catch(() => {});
}
