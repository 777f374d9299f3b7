// Made by "partwise generate" from openapi.yaml. Do not edit.
export const operations = {
  "$servers": [
    "https://api.zoom.us/v2",
    {
      "url": "https://api-{region}.zoom.us/v2",
      "variables": {
        "region": {
          "default": "us",
          "enum": ["au", "ca", "eu", "in", "sa", "sg", "uk", "us"],
        },
      },
    },
    "https://api.zoomgov.com/v2",
  ],
  "$securitySchemes": {
    "zoomOAuth": {
      "type": "oauth2",
    },
  },
  "/im/groups": {
    "get": {
      "operationId": "imGroups",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:read:admin"],
        },
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_groups:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_groups:master"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
    "post": {
      "operationId": "imGroupCreate",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "name": {
                "defaultContentType": "text/plain",
              },
              "type": {
                "defaultContentType": "text/plain",
              },
              "search_by_domain": {
                "defaultContentType": "text/plain",
              },
              "search_by_account": {
                "defaultContentType": "text/plain",
              },
              "search_by_ma_account": {
                "defaultContentType": "text/plain",
              },
            },
          },
          "application/json": {},
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "409": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:write:group:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:group:master"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
  "/im/groups/{groupId}": {
    "get": {
      "operationId": "imGroup",
      "responses": {
        "200": ["application/json"],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:read:admin"],
        },
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:read:group:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:group:master"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
    "patch": {
      "operationId": "imGroupUpdate",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "name": {
                "defaultContentType": "text/plain",
              },
              "type": {
                "defaultContentType": "text/plain",
              },
              "search_by_domain": {
                "defaultContentType": "text/plain",
              },
              "search_by_account": {
                "defaultContentType": "text/plain",
              },
              "search_by_ma_account": {
                "defaultContentType": "text/plain",
              },
            },
          },
          "application/json": {},
        },
        "required": true,
      },
      "responses": {
        "204": [],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "409": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:update:group:admin"],
        },
        {
          "zoomOAuth": ["contact_group:update:group:master"],
        },
      ],
      "x-idempotent": true,
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
    "delete": {
      "operationId": "imGroupDelete",
      "responses": {
        "204": [],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:delete:group:admin"],
        },
        {
          "zoomOAuth": ["contact_group:delete:group:master"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
  "/im/groups/{groupId}/members": {
    "get": {
      "operationId": "imGroupMembers",
      "responses": {
        "200": ["application/json"],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:read:admin"],
        },
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_members:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_members:master"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
    "post": {
      "operationId": "imGroupMembersCreate",
      "requestBody": {
        "content": {
          "application/json": {},
          "multipart/form-data": {
            "encoding": {
              "members": {
                "defaultContentType": "text/plain",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:write:member:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:member:master"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/im/groups/{groupId}/members/{memberId}": {
    "delete": {
      "operationId": "imGroupMembersDelete",
      "responses": {
        "204": [],
        "300": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "410": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["imgroup:write:admin"],
        },
        {
          "zoomOAuth": ["imgroup:master"],
        },
        {
          "zoomOAuth": ["contact_group:delete:member:admin"],
        },
        {
          "zoomOAuth": ["contact_group:delete:member:master"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
};
