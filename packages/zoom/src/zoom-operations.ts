import { joinOperations, type Operations } from "@partwise/client";
import { type paths as ContactGroupPaths, operations as contactGroups } from "@partwise/zoom-contact-groups";
import { type paths as ImGroupPaths, operations as imGroups } from "@partwise/zoom-im-groups";
import { type paths as UploadPaths, operations as uploads } from "@partwise/zoom-uploads";

/**
 * The operations of a Zoom client: IM groups, contact groups, people and uploads. `joinOperations(zoomOperations, others)`
 * adds those of another description.
 */
export const zoomOperations: Operations<ZoomPaths> = joinOperations(imGroups, contactGroups, uploads);

/** The paths of `zoomOperations`. */
export interface ZoomPaths extends ImGroupPaths, ContactGroupPaths, UploadPaths {}
