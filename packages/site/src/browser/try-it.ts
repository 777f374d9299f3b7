import { createClient, type Operations } from "@partwise/client";
import { xhrTransport } from "@partwise/client/xhr";
import { type Encodings, type MultipartValue, toParts } from "@partwise/multipart";
import type { BodyData, OperationData } from "../form/operation-data.js";
import { control, element } from "./control.js";

const block = document.getElementById("operation")?.textContent;
if (block) tryIt(JSON.parse(block) as OperationData);

/** Puts the form of an operation on the page, which calls the server. */
export function tryIt(data: OperationData): void {
  const { method, path, parameters, bodies, securitySchemes } = data;
  const server = element("input", { type: "url", value: data.server, id: "server" });
  const secret = element("input", { type: "password", autocomplete: "off", id: "credential" });
  const [scheme] = Object.keys(data.metadata.security?.[0] ?? {});
  const inputs = parameters.map((field) => ({ field, ...control(field) }));
  const choice = element("select", { id: "media-type" });
  choice.append(
    ...bodies.map(({ mediaType }) => element("option", { textContent: mediaType, value: mediaType })),
  );
  const place = element("div", {});
  let body = bodies[0] && control(bodies[0].field);
  const showBody = () => {
    const chosen = bodies.find(({ mediaType }) => mediaType === choice.value);
    body = chosen && control(chosen.field);
    place.replaceChildren(...(body ? [body.node] : []));
  };
  choice.onchange = showBody;
  showBody();
  const form = element("form", {});
  form.append(labelled("Server", server));
  if (scheme !== undefined) form.append(labelled(`Credential: ${scheme}`, secret));
  form.append(...inputs.map(({ node }) => node));
  if (bodies.length > 0) form.append(labelled("Content type", choice), place);
  const bar = element("progress", { max: 1, value: 0, hidden: true, ariaLabel: "Upload" });
  form.append(element("button", { type: "submit", textContent: "Send" }), bar);
  form.onsubmit = async (event) => {
    event.preventDefault();
    const params: Record<string, Record<string, unknown>> = {};
    for (const { field, read } of inputs) {
      const value = read();
      if (value !== undefined) params[field.in] = { ...params[field.in], [field.name]: value };
    }
    const chosen = bodies.find(({ mediaType }) => mediaType === choice.value);
    const value = body?.read();
    const schemes = Object.fromEntries(
      Object.entries(securitySchemes).map(([name, each]) => [
        name,
        /^(oauth2|openIdConnect)$/.test(each.type) ? { type: "http", scheme: "bearer" } : each,
      ]),
    );
    const operations = {
      [path]: { [method.toLowerCase()]: data.metadata },
      $securitySchemes: schemes,
    } as Operations;
    const basic = schemes[scheme ?? ""]?.scheme === "basic";
    const [username = "", ...rest] = secret.value.split(":");
    const credential = basic ? { username, password: rest.join(":") } : secret.value;
    const client = createClient({
      baseUrl: server.value,
      operations,
      servers: { own: false },
      ...(scheme !== undefined && secret.value !== "" && { credentials: { [scheme]: credential } }),
      ...xhrTransport(),
    });
    const request = client.request as unknown as (
      method: string,
      path: string,
      init: object,
    ) => Promise<{ response: Response; data?: unknown; error?: unknown }>;
    const hasFile = chosen !== undefined && /^multipart\//.test(chosen.mediaType);
    bar.hidden = !hasFile;
    try {
      showParts(chosen, value);
      const {
        response,
        data: answer,
        error,
      } = await request(method.toLowerCase(), path, {
        params,
        ...(value !== undefined && { body: value, mediaType: chosen?.mediaType }),
        ...(hasFile && {
          onProgress: ({ sent, total }: { sent: number; total?: number }) => {
            bar.value = sent / (total || sent || 1);
          },
        }),
      });
      const text = element("pre", { tabIndex: 0 });
      show("answer", element("h3", { textContent: `${response.status} ${response.statusText}` }), text);
      await print(answer ?? error, text);
    } catch (error) {
      show(
        "answer",
        element("h3", { textContent: "Not sent, or no answer" }),
        element("pre", { tabIndex: 0, textContent: String(error) }),
      );
    }
  };
  document.getElementById("form")?.append(form);
}

/** A value, or items as they come. */
async function print(value: unknown, text: HTMLElement): Promise<void> {
  if (typeof value === "object" && value !== null && Symbol.asyncIterator in value) {
    for await (const item of value as AsyncIterable<unknown>) text.append(`${JSON.stringify(item)}\n`);
  } else if (value !== undefined)
    text.textContent = typeof value === "string" ? value : JSON.stringify(value, null, 2);
}

/** The parts of a form as they go out. */
function showParts(chosen: BodyData | undefined, value: unknown): void {
  if (chosen === undefined || value === undefined) {
    show("sent");
    return;
  }
  if (!/^multipart\//.test(chosen.mediaType)) {
    show(
      "sent",
      element("h3", { textContent: chosen.mediaType }),
      element("pre", { tabIndex: 0, textContent: JSON.stringify(value, null, 2) }),
    );
    return;
  }
  const encodings = (JSON.parse(block ?? "{}") as OperationData).metadata.requestBody?.content[
    chosen.mediaType
  ]?.encoding;
  const parts = toParts(value as MultipartValue, {
    encodings: (encodings ?? {}) as Encodings,
    mediaType: chosen.mediaType,
  });
  const list = element("ol", { className: "parts" });
  for (const { name, filename, contentType, content } of parts) {
    const item = element("li", {});
    const head = [
      `Content-Disposition: form-data; name="${name}"${filename === undefined ? "" : `; filename="${filename}"`}`,
      ...(contentType === undefined ? [] : [`Content-Type: ${contentType}`]),
    ];
    const size =
      typeof content === "string"
        ? new TextEncoder().encode(content).length
        : content instanceof Blob
          ? content.size
          : undefined;
    const property =
      Object.keys(chosen.rules).find((each) => name === each || name?.startsWith(`${each}[`)) ?? "";
    item.append(
      element("pre", {
        tabIndex: 0,
        textContent: `${head.join("\n")}\n\n${typeof content === "string" ? content : "(bytes of the file)"}`,
      }),
      element("p", { textContent: `${size ?? "unknown"} bytes. ${chosen.rules[property] ?? ""}` }),
    );
    list.append(item);
  }
  show("sent", element("h3", { textContent: `${parts.length} parts` }), list);
}

function show(id: string, ...nodes: readonly Node[]): void {
  document.getElementById(id)?.replaceChildren(...nodes);
}

function labelled(text: string, input: HTMLElement): HTMLElement {
  const label = element("label", { textContent: `${text} ` });
  label.append(input);
  return label;
}
