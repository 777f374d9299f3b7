import { contextOf, type Operation, readOperations } from "@partwise/mock-server/instance";
import contactGroups from "@partwise/zoom-contact-groups/openapi.json" with { type: "json" };
import document from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import uploads from "@partwise/zoom-uploads/openapi.json" with { type: "json" };

/** The description of the IM groups as JSON. */
export const description: { readonly [key: string]: unknown } = document;

/** What the mock server reads the description of the IM groups with; that of the servers, too. */
export const context = contextOf(description);

const uploadContext = contextOf(uploads);

/** What the mock server reads the other descriptions with: contact groups and people, and uploads. */
export const moreContexts: readonly (typeof context)[] = [contextOf(contactGroups), uploadContext];

/** An operation of Zoom's descriptions. */
export interface ZoomOperation {
  readonly operationId: string;
  readonly path: string;
  /** The rate limit label, such as `light`. */
  readonly label: string;
  /** Whether a call needs a token. */
  readonly needsToken: boolean;
  /** The scopes of the operation. A token needs one of them; any token will do where there are none. */
  readonly scopes: readonly string[];
  /** The statuses of the described responses. */
  readonly statuses: readonly string[];
}

/** What is Zoom's of an operation. */
export function zoomOperation({
  operationId = "",
  path,
  value,
  security,
  responses,
}: Operation): ZoomOperation {
  return {
    operationId,
    path,
    label: String(value["x-rate-limit-label"] ?? "light"),
    needsToken: security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0),
    scopes: security.flatMap((requirement) => Object.values(requirement).flat()),
    statuses: responses.map(({ status }) => status),
  };
}

/**
 * The scopes that tokens have unless options say otherwise: the first of each operation for administrators, as the tokens of
 * server-to-server apps have them.
 */
export function defaultScopes(): readonly string[] {
  const operations = [context, ...moreContexts].flatMap((each) => readOperations(each));
  const wanted = operations.flatMap(({ security }) => {
    const scopes = security.flatMap((requirement) => Object.values(requirement).flat());
    return scopes.find((scope) => scope.endsWith(":admin")) ?? scopes.slice(0, 1);
  });
  return [...new Set(wanted)];
}

/** Whether the operation serves sub-accounts, too, under `/accounts/{accountId}` before its path. */
export function servesSubAccounts({ value }: Operation): boolean {
  return value["x-sub-accounts"] === true;
}

/** Whether Zoom serves the operation at a host for files: the description then has a server of the operation's own. */
export function isFileHost({ value }: Operation): boolean {
  return Array.isArray(value.servers) && value.servers.length > 0;
}

/** Whether the files of the operation's form are stored while they arrive. */
export function storesFiles({ context: own }: Operation): boolean {
  return own === uploadContext;
}
