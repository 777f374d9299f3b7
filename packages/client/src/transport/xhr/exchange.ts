import type { OnProgress } from "../shared/request-fields.js";

/**
 * One exchange over XMLHttpRequest. The answer is given when its body is complete.
 * @throws TypeError when there is no answer; the signal's reason after an abort
 */
export async function exchange(asked: Exchange): Promise<Response> {
  const { method, url, headers, credentials, body, signal, onProgress } = asked;
  const xhr = new XMLHttpRequest();
  xhr.open(method, url);
  xhr.responseType = "blob";
  xhr.withCredentials = credentials === "include";
  headers.forEach((value, name) => void xhr.setRequestHeader(name, value));
  if (body !== null && onProgress) watchUpload(xhr, onProgress);
  const abort = () => xhr.abort();
  signal?.addEventListener("abort", abort);
  try {
    await new Promise<void>((resolve, reject) => {
      let isAnswered = false;
      xhr.onreadystatechange = () => {
        isAnswered ||= xhr.readyState === xhr.HEADERS_RECEIVED;
      };
      xhr.onload = () => resolve();
      xhr.onabort = () => reject(signal?.reason);
      xhr.onerror = () => reject(isAnswered ? cutOff(asked) : noAnswer(asked));
      xhr.send(body as Blob | null);
    });
  } finally {
    signal?.removeEventListener("abort", abort);
  }
  return answerOf(xhr, asked);
}

/** A request as XMLHttpRequest takes it. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly credentials: RequestCredentials;
  /** A Blob, or on React Native what its native code takes. */
  readonly body: object | null;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: OnProgress | undefined;
}

function watchUpload({ upload }: XMLHttpRequest, onProgress: OnProgress): void {
  let sent = 0;
  const tell = ({ loaded, total }: ProgressEvent) => {
    if (loaded === sent) return;
    sent = loaded;
    onProgress({ sent, total });
  };
  upload.onprogress = upload.onload = tell;
}

/** The answer as a native Response, with the URL after redirects. */
function answerOf(xhr: XMLHttpRequest, request: Exchange): Response {
  const { status, statusText, responseURL } = xhr;
  const hasBody = request.method !== "HEAD" && ![204, 205, 304].includes(status);
  const response = new Response(hasBody ? (xhr.response as Blob) : null, {
    status,
    statusText,
    headers: headersOf(xhr.getAllResponseHeaders() ?? ""),
  });
  const [asked] = request.url.split("#");
  return Object.defineProperties(response, {
    url: { value: responseURL },
    redirected: { value: responseURL !== asked },
  });
}

function headersOf(lines: string): Headers {
  const headers = new Headers();
  for (const line of lines.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}

function noAnswer(request: Exchange): TypeError {
  const why = "the server cannot be reached, closed the connection, or does not allow this page (CORS)";
  return failed(request, `no answer came: ${why}.`, new Error("XMLHttpRequest gives no reason."));
}

function cutOff(request: Exchange): TypeError {
  const cause = Object.assign(new Error("XMLHttpRequest gives no reason."), { code: "ERR_INCOMPLETE" });
  return failed(request, "the answer was cut short. Ask again, if that is safe.", cause);
}

function failed({ method, url }: Exchange, what: string, cause: Error): TypeError {
  const { origin, pathname } = new URL(url);
  return new TypeError(`${method} ${origin}${pathname}: ${what}`, { cause });
}
