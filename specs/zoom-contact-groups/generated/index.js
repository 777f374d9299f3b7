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
  "/contacts/groups": {
    "get": {
      "operationId": "contactGroups",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:read:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_groups:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
    "post": {
      "operationId": "contactGroupCreate",
      "requestBody": {
        "content": {
          "application/json": {},
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:group:admin"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
  "/contacts/groups/{groupId}": {
    "get": {
      "operationId": "contactGroup",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:read:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:group:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
    "patch": {
      "operationId": "contactGroupUpdate",
      "requestBody": {
        "content": {
          "application/json": {},
        },
        "required": true,
      },
      "responses": {
        "204": [],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:update:group:admin"],
        },
      ],
      "x-idempotent": true,
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
    "delete": {
      "operationId": "contactGroupDelete",
      "responses": {
        "204": [],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:delete:group:admin"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
  "/contacts/groups/{groupId}/members": {
    "get": {
      "operationId": "contactGroupMembers",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:read:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:read:list_members:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
    "post": {
      "operationId": "contactGroupMembersAdd",
      "requestBody": {
        "content": {
          "application/json": {},
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:write:member:admin"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
    "delete": {
      "operationId": "contactGroupMembersRemove",
      "responses": {
        "204": [],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "parameters": [
        {
          "in": "query",
          "name": "member_ids",
          "explode": false,
        },
      ],
      "security": [
        {
          "zoomOAuth": ["contact_group:write:admin"],
        },
        {
          "zoomOAuth": ["contact_group:delete:member:admin"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
  "/users": {
    "get": {
      "operationId": "users",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["user:read:admin"],
        },
        {
          "zoomOAuth": ["user:read:list_users:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/users/{userId}": {
    "get": {
      "operationId": "user",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["user:read:admin"],
        },
        {
          "zoomOAuth": ["user:read:user:admin"],
        },
      ],
      "x-rate-limit-label": "light",
      "x-sub-accounts": true,
    },
  },
};
