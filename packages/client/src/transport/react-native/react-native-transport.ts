import type { Fetch } from "../../contract/policy.js";
import { CallError } from "../../errors/call-error.js";
import { OwnTransportRequest } from "../../fetch-objects/own-transport-request.js";
import { controllerOf } from "../../request/attempt-controller.js";
import { ofTransport, type RequestClass } from "../../request/request-class.js";
import type { AttemptFetch } from "../../signal/attempt-signal.js";
import type { OnProgress } from "../shared/request-fields.js";
import { completeAbortSignal } from "./complete-abort-signal.js";
import { nativeBody } from "./native-body.js";
import { sendNatively } from "./send-natively.js";

/**
 * A transport for React Native and Expo. Text and bytes go out over the fetch of the app, to the byte as on every run time. A
 * body with a `uriFile` goes out over XMLHttpRequest as a native FormData: native code reads the file while it sends, and
 * writes the boundary and the heads of the parts. Streams, and Blobs and Files of JavaScript, are refused before anything is
 * sent. Spread the transport into the options of `createClient`. Gives AbortSignal the `reason` and `throwIfAborted` that
 * React Native leaves out.
 * @example
 * ```ts
 * const photos = createClient({ baseUrl: "https://photos.example.com", operations, ...reactNativeTransport() });
 * const photo = uriFile(asset.uri, { filename: asset.fileName, contentType: asset.mimeType });
 * await photos.POST("/photos", { body: { title: "Lighthouse", photo } });
 * ```
 */
export function reactNativeTransport({
  fetch: given,
  onProgress,
}: ReactNativeTransportOptions = {}): ReactNativeTransport {
  completeAbortSignal();
  const send: AttemptFetch = async (request, init) => {
    if (!OwnTransportRequest.isOwn(request)) {
      const advice = "Change the headers of the Request that you are given, and make no other";
      throw new CallError("TRANSPORT", `reactNativeTransport: got a Request of another class. ${advice}.`);
    }
    const fields = OwnTransportRequest.fieldsOf(request);
    const signal = (init?.signal ?? fields.signal) as AbortSignal | undefined;
    signal?.throwIfAborted();
    const asked = { ...fields, signal, onProgress: fields.onProgress ?? onProgress };
    return sendNatively(asked, nativeBody(fields), given ?? globalThis.fetch);
  };
  return {
    // By this mark the client sends its own Request, whose body is in pieces.
    fetch: Object.assign(send as unknown as Fetch, { [ofTransport]: true }),
    Request: NativeBodyRequest as unknown as typeof Request,
  };
}

/** The options for `createClient`; there are no connections to close. */
export interface ReactNativeTransport {
  /** Sends forms that hold a `uriFile` by native code, others over the fetch of the app. */
  readonly fetch: Fetch;
  /** The Request class that this fetch takes. */
  readonly Request: typeof Request;
}

/** Options of all calls over one transport. */
export interface ReactNativeTransportOptions {
  /** Sends all but bodies with a `uriFile`. Default: the global fetch, which in an Expo app is that of `expo/fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Called during the uploads of files of calls without their own `onProgress`. */
  readonly onProgress?: OnProgress;
}

/** React Native's Request keeps no pieces, so that a middleware is given a Request of this class too. */
class NativeBodyRequest extends OwnTransportRequest {
  static override readonly [ofTransport]: RequestClass = {
    rebuildable: () => NativeBodyRequest as unknown as typeof Request,
    ofCall: requestOfCall as unknown as RequestClass["ofCall"],
  };

  /** fetch and XMLHttpRequest take no other signal. */
  override [controllerOf](): AbortController {
    return new AbortController();
  }
}

/** The constructor of a call's Request. */
function requestOfCall(
  headers: readonly unknown[],
  content: unknown,
  url: string,
  init: object,
): NativeBodyRequest {
  return new NativeBodyRequest(url, init, headers, content);
}
