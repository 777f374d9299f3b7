import { CodegenError } from "@partwise/description/problems";
import { mediaTypeOf } from "../infer/body-of-text.js";
import { splitParameters } from "../infer/split-parameters.js";
import { markIds } from "../observed/mark-ids.js";
import type { Observed } from "../observed/observed.js";
import type { ObservedParameter, ObservedRequest, ObservedSecurity } from "../observed/observed-request.js";
import { readUrl } from "../observed/read-url.js";
import { readVariables } from "../observed/read-variables.js";
import type { Secrets } from "../secrets/secrets.js";
import { dataBody, formBody } from "./form-body.js";
import { type CurlOption, parseOptions } from "./parse-options.js";
import { isStray, pilesUp } from "./piles-up.js";
import { readData } from "./read-data.js";
import { shellCommands } from "./shell-commands.js";
import { splitUrls } from "./split-urls.js";

/**
 * Reads the requests of curl commands.
 * @throws {CodegenError} `STRUCTURE` where no command is curl's, `USAGE` for an option that is not understood
 */
export function readCurl(text: string, secrets: Secrets): Observed {
  const commands = shellCommands(text).flatMap(({ words, input }) => {
    const at = words.findIndex((word) => /^(?:.*[\\/])?curl(?:\.exe)?$/i.test(word));
    return at >= 0 && at <= 8 ? [{ words: words.slice(at + 1), input }] : [];
  });
  if (commands.length === 0)
    throw new CodegenError("STRUCTURE", {
      file: "curl",
      message: 'is no curl command; begin it with "curl"',
    });
  const requests = commands.flatMap(({ words, input }) =>
    parseOptions(words).flatMap((options) => readPart(options, input, secrets)),
  );
  if (requests.length === 0)
    throw new CodegenError("STRUCTURE", { file: "curl", message: "the command names no URL; add one" });
  const [first] = requests;
  const host = /^\w+:\/\/([^/{}]+)/.exec(first?.server.url ?? "")?.[1] ?? "";
  return { title: host, description: "", version: undefined, tags: [], requests, warnings: [] };
}

function readPart(
  options: readonly CurlOption[],
  input: string | undefined,
  secrets: Secrets,
): readonly ObservedRequest[] {
  const { reviews, values } = expanded(options);
  const has = (name: string) => values.some((each) => each.name === name);
  const last = (name: string) => values.findLast((each) => each.name === name)?.value;
  const headers = headersOf(values, secrets);
  const contentType = headers.findLast(({ name }) => /^content-type$/i.test(name))?.value ?? "";
  const isJson = has("json");
  const data = values.filter(({ name }) => /^(?:data|data-.*|json)$/.test(name));
  const pieces = data.map(({ name, value }) => readData(name, value, input));
  if (pieces.includes(undefined)) reviews.push("the command reads a body from a file, which is not here");
  const told = pieces.filter((piece) => piece !== undefined);
  const sent = told.join(isJson ? "" : "&");
  const form = values.filter(({ name }) => name === "form" || name === "form-string");
  const uploads = values.filter(({ name }) => name === "upload-file").map(({ value }) => value);
  const isQuery = has("get");
  const host = headers.findLast(({ name }) => /^host$/i.test(name))?.value;
  if (host !== undefined && !values.some(({ name, value }) => name === "url" && value.includes(host)))
    reviews.push(`the command calls its server by the name ${host}: is that the address of the API?`);
  reviews.push(
    ...pilesUp({
      values,
      told,
      contentType,
      isJson,
      hasForm: form.length > 0,
      hasUpload: uploads.length > 0,
    }),
  );
  const methodOf = (isUpload: boolean) =>
    last("request") ??
    (has("head")
      ? "HEAD"
      : isUpload
        ? "PUT"
        : (data.length > 0 && !isQuery) || form.length > 0
          ? "POST"
          : "GET");
  const security = [...securityOf(values, secrets)];
  const bodyOf = (isUpload: boolean) =>
    form.length > 0
      ? formBody(form, contentType)
      : isUpload
        ? {
            mediaType: mediaTypeOf(contentType) || "application/octet-stream",
            content: { kind: "file" } as const,
          }
        : data.length > 0 && !isQuery
          ? dataBody(sent, contentType || (isJson ? "application/json" : ""), told.length < pieces.length)
          : undefined;
  const asked = values.filter(({ name }) => name === "url-query").map(urlQuery);
  if (asked.includes(undefined)) reviews.push("the command reads a query from a file, which is not here");
  const queries = [...(isQuery ? told : []), ...asked.filter((each) => each !== undefined)];
  return values
    .filter((each) => each.name === "url" && !isStray(each, values))
    .flatMap(({ value }, i) => splitUrls(value, has("globoff")).map((url) => ({ url, file: uploads[i] })))
    .map(({ url, file }): ObservedRequest => {
      const method = methodOf(file !== undefined);
      const address = /^(?:\w+:\/\/|\{\{)/.test(url) ? url : `http://${url}`;
      const [bare = ""] = withFileName(address, file).split("#", 1);
      const more = queries.join("&");
      const whole = more === "" ? bare : `${bare}${bare.includes("?") ? "&" : "?"}${more}`;
      const read = readUrl(whole, readVariables([], secrets), secrets);
      const path = last("request-target") ?? read.path;
      const ids = markIds(path.split("?", 1)[0] ?? "/");
      const given = [...read.parameters, ...ids.parameters, ...headers.map(parameterOf)];
      const split = splitParameters(given, secrets);
      const all = [...security, ...split.security];
      return {
        place: `${method} ${ids.path}`,
        name: "",
        description: "",
        tags: [],
        method: method.toUpperCase(),
        server: read.server,
        path: ids.path,
        parameters: split.parameters,
        body: bodyOf(file !== undefined),
        security: all.length > 0 ? all : undefined,
        responses: [],
        reviews,
      };
    });
}

/** curl ends a path that ends in a slash with the name of the file that it uploads. */
function withFileName(url: string, file: string | undefined): string {
  if (file === undefined || /^[-.]$/.test(file)) return url;
  const [, address = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const start = /^\w+:\/\/[^/]*$/.test(address) ? `${address}/` : address;
  return start.endsWith("/") ? `${start}${encodeURIComponent(file.split(/[\\/]/).pop() ?? "")}${rest}` : url;
}

/** The options with the variables of `--variable` in place of their names. */
function expanded(options: readonly CurlOption[]): { values: readonly CurlOption[]; reviews: string[] } {
  const variables = new Map<string, string>();
  const reviews: string[] = [];
  const values = options.flatMap((option): CurlOption[] => {
    const { name, value, isExpanded = false } = option;
    const text = isExpanded
      ? value.replace(/\{\{([\w]+)(?::[\w:]+)?\}\}/g, (whole, key: string) => variables.get(key) ?? whole)
      : value;
    if (name !== "variable") return [{ ...option, value: text }];
    const [, key = "", content] = /^%?(\w+)(?:\[[^\]]*\])?(?:=(.*))?/s.exec(text) ?? [];
    if (content !== undefined) variables.set(key, content);
    return [];
  });
  return { values, reviews };
}

function urlQuery({ value }: CurlOption): string | undefined {
  return value.startsWith("+") ? value.slice(1) : readData("data-urlencode", value, undefined);
}

interface Header {
  readonly name: string;
  readonly value: string;
}

function headersOf(values: readonly CurlOption[], secrets: Secrets): readonly Header[] {
  const headers: Header[] = [];
  for (const { name, value } of values) {
    if (name === "header") {
      const [, key = "", mark = "", text = ""] = /^([^:;]+)([:;])\s*(.*)$/s.exec(value) ?? [];
      // "Name:" takes a header away, "Name;" sends one that is empty
      if (key !== "" && (mark === ";" || text !== "")) headers.push({ name: key.trim(), value: text.trim() });
    }
    if (name === "cookie" && value.includes("=")) secrets.addCookies(value);
    if (name === "range") headers.push({ name: "Range", value: `bytes=${value}` });
    if (name === "time-cond") headers.push({ name: "If-Modified-Since", value });
  }
  return headers;
}

function parameterOf({ name, value }: Header): ObservedParameter {
  return { in: "header", name, samples: value === "" ? [] : [value], description: "", isDisabled: false };
}

function securityOf(values: readonly CurlOption[], secrets: Secrets): readonly ObservedSecurity[] {
  const found: ObservedSecurity[] = [];
  const has = (name: string) => values.some((each) => each.name === name);
  for (const { name, value } of values) {
    if (name === "oauth2-bearer") {
      secrets.add(value);
      found.push({ name: "bearer", scheme: { type: "http", scheme: "bearer" }, scopes: [] });
    }
    if (name !== "user") continue;
    secrets.add(value.slice(value.indexOf(":") + 1));
    const scheme = has("digest") ? "digest" : has("negotiate") ? "negotiate" : has("ntlm") ? "ntlm" : "basic";
    const review = "the command signs its requests for AWS: OpenAPI has no security scheme for it";
    found.push(
      has("aws-sigv4")
        ? {
            name: "awsv4",
            scheme: { type: "apiKey", in: "header", name: "Authorization", "x-review": review },
            scopes: [],
          }
        : { name: scheme, scheme: { type: "http", scheme }, scopes: [] },
    );
  }
  return found;
}
