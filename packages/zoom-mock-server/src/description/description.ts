import { contextOf, type Operation } from "@partwise/mock-server/instance";
import document from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };

/** The description as JSON. */
export const description: { readonly [key: string]: unknown } = document;

/** What the mock server reads the description with. */
export const context = contextOf(description);

/** An operation of Zoom's description. */
export interface ZoomOperation {
  readonly operationId: string;
  readonly path: string;
  /** The rate limit label, such as `light`. */
  readonly label: string;
  /** The scopes of the operation. A token needs one of them. */
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
    scopes: security.flatMap((requirement) => Object.values(requirement).flat()),
    statuses: responses.map(({ status }) => status),
  };
}
