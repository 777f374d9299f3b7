import type { Located } from "../document/follow.js";
import type { JsonObject } from "../document/json-object.js";
import type { Place } from "../document/place.js";
import type { EncodingMetadata } from "../metadata/operations-metadata.js";

/** What reading a schema with its Encoding Object gave, for the lints to judge. */
export interface EncodingOutcome {
  readonly place: Place;
  /** The Encoding Object. */
  readonly object: Located<JsonObject>;
  readonly metadata: EncodingMetadata;
  /** The content type that follows from the schema alone. */
  readonly defaultContentType: string | undefined;
}
