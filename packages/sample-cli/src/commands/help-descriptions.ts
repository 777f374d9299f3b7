import contactGroups from "@partwise/zoom-contact-groups/openapi.json" with { type: "json" };
import imGroups from "@partwise/zoom-im-groups/openapi.json" with { type: "json" };
import uploads from "@partwise/zoom-uploads/openapi.json" with { type: "json" };

/** The descriptions of all operations that help texts tell of. The build leaves out all else of each. */
export const helpDescriptions = [imGroups, contactGroups, uploads];
