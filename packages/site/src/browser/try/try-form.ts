import type { OperationData } from "../../form/operation-data.js";
import { answerBody } from "../answer/answer-body.js";
import { answerHead } from "../answer/answer-head.js";
import { failureView } from "../answer/failure-view.js";
import { itemsView } from "../answer/items-view.js";
import type { SentRequest } from "../call/record-requests.js";
import { type CallOutcome, sendCall } from "../call/send-call.js";
import { sizeText } from "../content/size-text.js";
import { element } from "../dom/element.js";
import { sentView } from "../sent/sent-view.js";
import { credentialInputs } from "../target/credential-inputs.js";
import { serverChoice } from "../target/server-choice.js";
import { bodyInputs } from "./body-inputs.js";
import { parameterInputs } from "./parameter-inputs.js";
import { spotOf } from "./spot-of.js";
import { uploadProgress } from "./upload-progress.js";

/** The form of an operation. It sends the operation, and shows what went out and what came back. */
export function tryForm(data: OperationData, show: ShowOutcome): HTMLFormElement {
  const server = serverChoice(data.servers);
  const credentials = credentialInputs(data.metadata.security ?? [], data.securitySchemes);
  const parameters = parameterInputs(data.parameters);
  const body = bodyInputs(data);
  const inputs = { server, credentials, parameters, body };
  const anyway = element("input", { type: "checkbox", id: "send-anyway" });
  const send = element("button", { type: "submit", textContent: "Send", className: "send" });
  const cancel = element("button", { type: "button", textContent: "Cancel", hidden: true });
  const state = element("p", { className: "state", role: "status" });
  const progress = uploadProgress();
  let controller = new AbortController();
  cancel.onclick = () => controller.abort();

  async function run(signal: AbortSignal): Promise<void> {
    const given = body?.read();
    const values = {
      target: server.options(),
      security: credentials.requirement(),
      credentials: credentials.credentials(),
      params: parameters.read(),
      ...{ body: given?.value, mediaType: given?.mediaType, encoding: given?.encoding ?? {} },
      signal,
    };
    let request: SentRequest | undefined;
    const started = performance.now();
    const sent = async (out: SentRequest) => {
      request = out;
      const told = { schemes: data.securitySchemes, rules: given?.rules ?? {}, parts: given?.parts() };
      const view = await sentView(out, told);
      if (!signal.aborted) show.sent(element("h3", { textContent: "The request as it went out" }), view);
    };
    let showing = Promise.resolve();
    const told = {
      progress: progress.tell,
      sent: (out: SentRequest) => {
        showing = sent(out).catch((error) => show.sent(failureView(error, undefined)));
      },
    };
    try {
      const outcome = await sendCall(data, values, told);
      await showing;
      if (!signal.aborted) await showAnswer(outcome, performance.now() - started);
    } catch (error) {
      await showing;
      if (signal !== controller.signal) return;
      const spot = request === undefined ? spotOf(error, inputs) : undefined;
      show.answer(failureView(error, request?.url));
      state.textContent = signal.aborted ? "Cancelled." : "There is no answer.";
      spot?.say((error as Error).message);
      spot?.focus();
    }
  }

  async function showAnswer(
    { response, body: blob, items, trouble }: CallOutcome,
    time: number,
  ): Promise<void> {
    const took = `${blob === undefined ? "A stream" : sizeText(blob.size)}, after ${Math.round(time)} ms`;
    const head = answerHead(response, data.answers, took);
    state.textContent = `The answer came: ${head.querySelector("h3")?.textContent}.`;
    cancel.hidden = true;
    if (items !== undefined) {
      const view = itemsView(items, () => controller.abort());
      show.answer(head, ...view.nodes);
      await view.read();
      return;
    }
    const note =
      trouble === undefined
        ? []
        : [element("p", { className: "trouble", textContent: String((trouble as Error).message) })];
    const nodes = blob === undefined ? [] : await answerBody(response, blob, data.answers);
    show.answer(head, ...note, ...nodes);
  }

  const label = element("label", {
    htmlFor: anyway.id,
    textContent: "Send also what breaks a limit of the description",
  });
  const form = element("form", { noValidate: true, autocomplete: "off" }, server.node, credentials.node);
  form.append(...parameters.nodes, ...(body ? [body.node] : []));
  form.append(element("p", { className: "anyway" }, anyway, " ", label));
  form.append(element("p", { className: "actions" }, send, " ", cancel), state, progress.node);
  form.onsubmit = async (event) => {
    event.preventDefault();
    const problems = [...server.check(), ...parameters.check(), ...(body?.check() ?? [])];
    const first = problems.find(({ stops }) => stops || !anyway.checked);
    if (first !== undefined) {
      state.textContent = `Not sent: ${first.message}`;
      first.spot.focus();
      return;
    }
    state.textContent = "Sending.";
    cancel.hidden = false;
    progress.start();
    show.sent();
    show.answer();
    controller.abort();
    const mine = new AbortController();
    controller = mine;
    await run(mine.signal);
    if (mine === controller) cancel.hidden = true;
  };
  return form;
}

/** Puts what went out and what came back on the page, in place of what was there. */
export interface ShowOutcome {
  readonly sent: (...nodes: readonly Node[]) => void;
  readonly answer: (...nodes: readonly Node[]) => void;
}
