import type { OperationDescription } from "../operation/operation-description.js";

/** What all pages of a site have in common. */
export interface SiteFrame {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly groups: readonly TagGroup[];
  readonly operations: readonly OperationDescription[];
  /** Whether the samples were executed. */
  readonly isExecuted: boolean;
}

/** The operations of one tag. */
export interface TagGroup {
  readonly name: string;
  readonly id: string;
  readonly description: string;
  readonly operations: readonly OperationDescription[];
}
