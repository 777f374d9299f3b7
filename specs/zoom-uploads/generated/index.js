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
  "/users/{userId}/picture": {
    "post": {
      "operationId": "userPicture",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "pic_file": {
                "binary": true,
                "contentType": "image/png, image/jpeg",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": [],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["user:write"],
        },
        {
          "zoomOAuth": ["user:write:admin"],
        },
        {
          "zoomOAuth": ["user:write:profile_picture"],
        },
        {
          "zoomOAuth": ["user:write:profile_picture:admin"],
        },
      ],
      "x-idempotent": true,
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/users/{userId}/settings/virtual_backgrounds": {
    "post": {
      "operationId": "userVirtualBackground",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "image/jpeg, image/gif, image/png, video/mp4, video/quicktime",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["user:write"],
        },
        {
          "zoomOAuth": ["user:write:admin"],
        },
        {
          "zoomOAuth": ["user:write:virtual_background_files"],
        },
        {
          "zoomOAuth": ["user:write:virtual_background_files:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/groups": {
    "get": {
      "operationId": "userGroups",
      "responses": {
        "200": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["group:read:admin"],
        },
        {
          "zoomOAuth": ["group:read:list_groups:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/groups/{groupId}/settings/virtual_backgrounds": {
    "post": {
      "operationId": "groupVirtualBackground",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "image/jpeg, image/gif, image/png, video/mp4, video/quicktime",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["group:write:admin"],
        },
        {
          "zoomOAuth": ["group:write:virtual_background_files:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
      "x-sub-accounts": true,
    },
  },
  "/accounts/{accountId}/settings/virtual_backgrounds": {
    "post": {
      "operationId": "accountVirtualBackground",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "image/jpeg, image/gif, image/png, video/mp4, video/quicktime",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["account:write:admin"],
        },
        {
          "zoomOAuth": ["account:write:virtual_background_files:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
    },
  },
  "/webinars/{webinarId}/branding/virtual_backgrounds": {
    "post": {
      "operationId": "webinarVirtualBackground",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "image/jpeg, image/gif, image/png",
              },
              "default": {
                "defaultContentType": "text/plain",
              },
              "set_default_for_all_panelists": {
                "defaultContentType": "text/plain",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["webinar:write"],
        },
        {
          "zoomOAuth": ["webinar:write:admin"],
        },
        {
          "zoomOAuth": ["webinar:write:branding_virtual_background"],
        },
        {
          "zoomOAuth": ["webinar:write:branding_virtual_background:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
    },
  },
  "/webinars/{webinarId}/branding/wallpaper": {
    "post": {
      "operationId": "webinarWallpaper",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "image/jpeg, image/gif, image/png",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["webinar:write"],
        },
        {
          "zoomOAuth": ["webinar:write:admin"],
        },
        {
          "zoomOAuth": ["webinar:write:branding_wallpaper"],
        },
        {
          "zoomOAuth": ["webinar:write:branding_wallpaper:admin"],
        },
      ],
      "x-idempotent": true,
      "x-rate-limit-label": "medium",
    },
  },
  "/chat/users/{userId}/files": {
    "post": {
      "operationId": "chatFile",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "defaultContentType": "application/octet-stream",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["chat_message:write"],
        },
        {
          "zoomOAuth": ["chat_message:write:admin"],
        },
        {
          "zoomOAuth": ["team_chat:write:files"],
        },
        {
          "zoomOAuth": ["team_chat:write:files:admin"],
        },
      ],
      "servers": ["https://file.zoom.us/v2"],
    },
  },
  "/chat/users/{userId}/messages/files": {
    "post": {
      "operationId": "chatMessageFiles",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "files": {
                "binary": true,
                "defaultContentType": "application/octet-stream",
              },
              "reply_main_message_id": {
                "defaultContentType": "text/plain",
              },
              "to_channel": {
                "defaultContentType": "text/plain",
              },
              "to_contact": {
                "defaultContentType": "text/plain",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["chat_message:write"],
        },
        {
          "zoomOAuth": ["chat_message:write:admin"],
        },
        {
          "zoomOAuth": ["team_chat:write:message_files"],
        },
        {
          "zoomOAuth": ["team_chat:write:message_files:admin"],
        },
      ],
      "servers": ["https://file.zoom.us/v2"],
    },
  },
  "/chat/users/{userId}/channels": {
    "get": {
      "operationId": "userChannels",
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
          "zoomOAuth": ["chat_channel:read"],
        },
        {
          "zoomOAuth": ["chat_channel:read:admin"],
        },
        {
          "zoomOAuth": ["team_chat:read:list_user_channels"],
        },
        {
          "zoomOAuth": ["team_chat:read:list_user_channels:admin"],
        },
      ],
      "x-rate-limit-label": "medium",
    },
  },
  "/chat/emoji/files": {
    "post": {
      "operationId": "customEmoji",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "name": {
                "defaultContentType": "text/plain",
              },
              "file": {
                "binary": true,
                "contentType": "image/png, image/jpeg, image/gif",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["team_chat:write:custom_emoji"],
        },
        {
          "zoomOAuth": ["team_chat:write:custom_emoji:admin"],
        },
      ],
      "servers": ["https://fileapi.zoom.us/v2"],
      "x-rate-limit-label": "light",
    },
  },
  "/clips/files/multipart": {
    "post": {
      "operationId": "clipPart",
      "requestBody": {
        "content": {
          "multipart/form-data": {
            "encoding": {
              "file": {
                "binary": true,
                "contentType": "application/octet-stream",
              },
              "upload_context": {
                "defaultContentType": "text/plain",
              },
              "part_number": {
                "defaultContentType": "text/plain",
              },
            },
          },
        },
        "required": true,
      },
      "responses": {
        "201": ["application/json"],
        "400": ["application/json"],
        "401": ["application/json"],
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["clips:write"],
        },
        {
          "zoomOAuth": ["clips:write:admin"],
        },
      ],
      "servers": ["https://fileapi.zoom.us/v2"],
      "x-idempotent": true,
    },
  },
  "/clips/files/multipart/upload_events": {
    "post": {
      "operationId": "clipUploadEvent",
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
        "404": ["application/json"],
        "429": ["application/json"],
        "default": ["application/json"],
      },
      "security": [
        {
          "zoomOAuth": ["clips:write"],
        },
        {
          "zoomOAuth": ["clips:write:admin"],
        },
      ],
      "servers": ["https://fileapi.zoom.us/v2"],
    },
  },
};
