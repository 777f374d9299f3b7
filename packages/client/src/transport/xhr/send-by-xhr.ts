import type { OnProgress } from "../shared/request-fields.js";
import { ProgressRequest } from "./progress-request.js";
import { refuseOptions } from "./refuse-options.js";

/**
 * `fetch` over XMLHttpRequest. The answer is given when its body is complete.
 * @throws TypeError when there is no answer, or for an option that XMLHttpRequest does not have; the signal's reason
 * after an abort
 */
export async function sendByXhr(
  request: Request,
  init: RequestInit | undefined,
  onProgress: OnProgress,
): Promise<Response> {
  const signal = init?.signal ?? request.signal;
  signal.throwIfAborted();
  refuseOptions(request);
  const body = await ProgressRequest.bodyOf(request);
  signal.throwIfAborted();
  const xhr = new XMLHttpRequest();
  xhr.open(request.method, request.url);
  xhr.responseType = "blob";
  xhr.withCredentials = request.credentials === "include";
  for (const [name, value] of request.headers) xhr.setRequestHeader(name, value);
  if (body !== null) watchUpload(xhr, body.size, onProgress);
  const abort = () => xhr.abort();
  signal.addEventListener("abort", abort);
  try {
    await new Promise<void>((resolve, reject) => {
      let isAnswered = false;
      xhr.onreadystatechange = () => {
        isAnswered ||= xhr.readyState === xhr.HEADERS_RECEIVED;
      };
      xhr.onload = () => resolve();
      xhr.onabort = () => reject(signal.reason);
      xhr.onerror = () => reject(isAnswered ? cutOff(request) : noAnswer(request));
      xhr.send(body);
    });
  } finally {
    signal.removeEventListener("abort", abort);
  }
  return answerOf(xhr, request);
}

function watchUpload({ upload }: XMLHttpRequest, total: number, onProgress: OnProgress): void {
  let sent = 0;
  const tell = (loaded: number) => {
    if (loaded === sent) return;
    sent = loaded;
    onProgress({ sent, total });
  };
  upload.onprogress = ({ loaded }) => tell(loaded);
  upload.onload = () => tell(total);
}

/** The answer as a native Response, with the URL after redirects. */
function answerOf(xhr: XMLHttpRequest, request: Request): Response {
  const { status, statusText, responseURL } = xhr;
  const hasBody = request.method !== "HEAD" && ![204, 205, 304].includes(status);
  const response = new Response(hasBody ? (xhr.response as Blob) : null, {
    status,
    statusText,
    headers: headersOf(xhr.getAllResponseHeaders()),
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

function noAnswer(request: Request): TypeError {
  const why = "the server cannot be reached, closed the connection, or does not allow this page (CORS)";
  return failed(request, `no answer came: ${why}.`, new Error("XMLHttpRequest gives no reason."));
}

function cutOff(request: Request): TypeError {
  const cause = Object.assign(new Error("XMLHttpRequest gives no reason."), { code: "ERR_INCOMPLETE" });
  return failed(request, "the answer was cut short. Ask again, if that is safe.", cause);
}

function failed({ method, url }: Request, what: string, cause: Error): TypeError {
  const { origin, pathname } = new URL(url);
  return new TypeError(`${method} ${origin}${pathname}: ${what}`, { cause });
}
