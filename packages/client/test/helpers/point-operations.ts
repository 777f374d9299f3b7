import type { Operations } from "../../src/index.js";

/** The metadata of an API of points. */
export const pointOperations: Operations<PointPaths> = {
  "/points": {
    post: {
      requestBody: {
        content: {
          "application/xml": {},
          "application/json": {},
          "text/csv": {},
          "application/*": {},
          "multipart/form-data": {
            encoding: {
              origin: { contentType: "application/xml" },
              rows: { contentType: "text/csv", array: "json" },
            },
          },
        },
      },
    },
  },
};

/** A place on a line. */
export interface Point {
  x: number;
  label?: string;
}

/** An API whose points travel as XML, CSV, JSON and forms. */
export interface PointPaths {
  "/points": {
    parameters: Record<string, never>;
    post: {
      requestBody: {
        content: {
          "application/xml": Point;
          "application/json": Point;
          "text/csv": Point[];
          "application/*": Point;
          "multipart/form-data": { origin?: Point; rows?: Point[]; name?: string };
        };
      };
      responses: { 204: { content?: never } };
    };
  };
}
