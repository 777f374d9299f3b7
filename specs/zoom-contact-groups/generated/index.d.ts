// Made by "partwise generate" from openapi.yaml. Do not edit.
/** A raw binary schema. */
export type $Binary = string & { readonly $binary?: true };
/** Text that stands for bytes, in base64 or its URL-safe form. */
export type $Bytes = string & { readonly $bytes?: true };
/** A property that is only read. */
export type $Read<T> = T extends null | undefined ? T : T & { readonly $read?: true };
/** A property that is only written. */
export type $Write<T> = T extends null | undefined ? T : T & { readonly $write?: true };

export interface paths {
    "/contacts/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups
         * @description One page of the contact groups of the account. For the next page, repeat the call with the token of this one
         *     and the same page size; an empty or missing token marks the last page.
         */
        get: operations["contactGroups"];
        put?: never;
        /**
         * Create a group
         * @description Adds a group to the account, with its first members if they are named.
         */
        post: operations["contactGroupCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/contacts/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /**
         * Get a group
         * @description The settings of one group and the number of its members.
         */
        get: operations["contactGroup"];
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description Removes the group; the people in it stay in the account.
         */
        delete: operations["contactGroupDelete"];
        options?: never;
        head?: never;
        /**
         * Update a group
         * @description Changes the settings that the body holds and leaves the others as they are. The properties have other names
         *     here than in the creation of a group.
         */
        patch: operations["contactGroupUpdate"];
        trace?: never;
    };
    "/contacts/groups/{groupId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /**
         * List the members of a group
         * @description One page of the members, both people and user groups. Read `group_members`, and `members` where it is missing.
         *     For the next page, repeat the call with the token of this one and the same page size; an empty or missing
         *     token marks the last page.
         */
        get: operations["contactGroupMembers"];
        put?: never;
        /**
         * Add members to a group
         * @description Adds up to ten members, each a person or a user group of the account, by id.
         */
        post: operations["contactGroupMembersAdd"];
        /**
         * Remove members from a group
         * @description Takes up to ten members out of the group. The people and the user groups stay in the account.
         */
        delete: operations["contactGroupMembersRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of the account
         * @description One page of the people with this status, in no particular order. For the next page, repeat the call with the
         *     token of this one and the same other parameters; an empty or missing token marks the last page.
         */
        get: operations["users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person.
                 * @example ada@example.com
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * Get a person
         * @description One person of the account, by id or by e-mail address.
         */
        get: operations["user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The id of the group. It may hold a dot.
         * @example dir.JquKVDGlQ9K6S0QVWGcysw
         */
        GroupIdentifier: string;
        /**
         * @description The name of the group.
         * @example Support
         */
        GroupName: string;
        /**
         * @description Who finds the group. 1: everybody in the account sees it and can search for it. 2: its members see it.
         *     3: it is hidden.
         * @example 1
         * @enum {integer}
         */
        GroupPrivacy: 1 | 2 | 3;
        /**
         * @description What the group is for, in words of its makers.
         * @example Answers within the day.
         */
        GroupDescription: string;
        /** @description The token of the next page; empty or missing on the last one. */
        NextToken: string;
        /** @description How many entries a page holds at most. */
        SizeOfPage: number;
        /** @description A group. */
        ContactGroup: {
            group_id?: components["schemas"]["GroupIdentifier"];
            group_name?: components["schemas"]["GroupName"];
            group_privacy?: components["schemas"]["GroupPrivacy"];
            description?: components["schemas"]["GroupDescription"];
            /**
             * @description How many members the group has. Lists leave the number out.
             * @example 12
             */
            total_members?: number;
        };
        /** @description One page of the groups. */
        ContactGroupPage: {
            next_page_token?: components["schemas"]["NextToken"];
            page_size?: components["schemas"]["SizeOfPage"];
            /** @description The groups on this page. */
            groups?: components["schemas"]["ContactGroup"][];
        };
        /** @description The settings of a new group, and its first members. */
        ContactGroupCreate: {
            group_name?: components["schemas"]["GroupName"];
            group_privacy?: components["schemas"]["GroupPrivacy"];
            description?: components["schemas"]["GroupDescription"];
            /** @description The first members, ten at most. */
            group_members?: components["schemas"]["ContactGroupNewMember"][];
        };
        /** @description The settings to change. */
        ContactGroupUpdate: {
            name?: components["schemas"]["GroupName"];
            privacy?: components["schemas"]["GroupPrivacy"];
            description?: components["schemas"]["GroupDescription"];
        };
        /**
         * @description What the member is. 1 is a person, 2 is a user group.
         * @example 1
         * @enum {integer}
         */
        MemberType: 1 | 2;
        /**
         * @description The id of the person or of the user group.
         * @example v4iyWT1LTfy8QvPG4GTvdg
         */
        MemberId: string;
        /** @description A member of a group. */
        ContactGroupMember: {
            type?: components["schemas"]["MemberType"];
            id?: components["schemas"]["MemberId"];
            /**
             * @description The name of the person or of the user group.
             * @example Ada Lovelace
             */
            name?: string;
        };
        /** @description A member to add. Both properties are needed to name one. */
        ContactGroupNewMember: {
            type?: components["schemas"]["MemberType"];
            id?: components["schemas"]["MemberId"];
        };
        /** @description One page of the members of a group, in one of two properties. */
        ContactGroupMemberPage: {
            next_page_token?: components["schemas"]["NextToken"];
            page_size?: components["schemas"]["SizeOfPage"];
            /** @description The members on this page. */
            group_members?: components["schemas"]["ContactGroupMember"][];
            /** @description The members on this page, where `group_members` is missing. */
            members?: components["schemas"]["ContactGroupMember"][];
        };
        /** @description The members to add. */
        ContactGroupMembersAdd: {
            /** @description The members to add, ten at most in one call. */
            group_members?: components["schemas"]["ContactGroupNewMember"][];
        };
        /** @description What has been added. */
        ContactGroupMembersAdded: {
            /** @description The ids of the new members. */
            member_ids?: components["schemas"]["MemberId"][];
        };
        /** @description A person of the account. */
        User: {
            /**
             * @description The id of the person. A person who has not accepted the invitation yet may have none.
             * @example v4iyWT1LTfy8QvPG4GTvdg
             */
            id?: string;
            /**
             * Format: email
             * @description The e-mail address of the person.
             * @example ada@example.com
             */
            email?: string;
            /**
             * @description The first name of the person.
             * @example Ada
             */
            first_name?: string;
            /**
             * @description The last name of the person.
             * @example Lovelace
             */
            last_name?: string;
            /**
             * @description The name that others see.
             * @example Ada Lovelace
             */
            display_name?: string;
            /**
             * @description The licence of the person. 1 is Basic, 2 is Licensed, 3 is On-premises.
             * @example 2
             */
            type?: number;
            /**
             * @description Whether the person has joined (`active`), is switched off (`inactive`), or invited (`pending`).
             * @example active
             */
            status?: string;
        };
        /** @description One page of the people of the account. */
        UserPage: {
            next_page_token?: components["schemas"]["NextToken"];
            page_size?: components["schemas"]["SizeOfPage"];
            /** @description How many people have this status. */
            total_records?: number;
            /** @description The people on this page. */
            users?: components["schemas"]["User"][];
        };
        /** @description Why the call was refused. Compare the code, never the message, whose wording varies. */
        ErrorBody: {
            /**
             * @description Zoom's own code, which says more than the HTTP status does.
             * @example 300
             */
            code?: number;
            /**
             * @description A sentence for people. It may be empty.
             * @example Group does not exist: dir.JquKVDGlQ9K6S0QVWGcysw.
             */
            message?: string;
            /** @description One entry for each property that was found wrong. */
            errors?: components["schemas"]["ErrorDetail"][];
        };
        /** @description What is wrong with one property. */
        ErrorDetail: {
            /**
             * @description The dotted path of the property.
             * @example group_name
             */
            field?: string;
            /**
             * @description A sentence for people.
             * @example The name is missing.
             */
            message?: string;
        };
    };
    responses: {
        /**
         * @description The request is wrong, or the account or the app is not entitled to it. Code 300: a property is missing or
         *     wrong, or the body cannot be read. Code 200: only paid accounts have this. Code 4711: the token lacks a scope,
         *     which the message names.
         */
        BadRequest: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Code 300: the account has no such group, which is no 404 here; or a property is missing or wrong, or the body
         *     cannot be read. `errors` names the properties that are wrong. Code 200: only paid accounts have this. Code 4711:
         *     the token lacks a scope, which the message names.
         */
        GroupRefused: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Code 124: there is no access token, or it has expired or is not valid. */
        Unauthorized: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Code 1001: the account has no such person. Code 64041: the path or the host is wrong. */
        NoSuchUser: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Code 429: a limit per second or per day is reached, or too many calls run at once. The headers tell which
         *     limit it is; Zoom does not always send them.
         */
        TooManyRequests: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                "X-RateLimit-Category": components["headers"]["RateLimitCategory"];
                "X-RateLimit-Type": components["headers"]["RateLimitType"];
                "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
                "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Any other refusal, such as a path or a method that Zoom does not know, or a failure of Zoom. */
        OtherError: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /**
         * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
         * @example dir.JquKVDGlQ9K6S0QVWGcysw
         */
        GroupId: string;
        /**
         * @description The id or the e-mail address of the person.
         * @example ada@example.com
         */
        UserId: string;
        /**
         * @description The ids of the members to remove, of people and of user groups, ten at most in one call.
         * @example [
         *       "v4iyWT1LTfy8QvPG4GTvdg",
         *       "pQ0kGH2tR3KtC7mVqf5JXw"
         *     ]
         */
        MemberIds: string[];
        /**
         * @description Only people with this status are listed.
         * @example active
         */
        UserStatus: "active" | "inactive" | "pending";
        /**
         * @description How many entries a page holds at most.
         * @example 100
         */
        PageSize: number;
        /**
         * @description The token that came with the page before. It is good for 15 minutes.
         * @example w7587w4eiyfsudgf
         */
        NextPageToken: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description Names this answer in Zoom's logs. Quote it when asking Zoom for support.
         * @example v=2.0;clid=us02;rid=WEB_0f7d2c6b1a3e
         */
        TrackingId: string;
        /**
         * @description The label whose limit counts for this operation.
         * @example Light
         */
        RateLimitCategory: string;
        /**
         * @description Which limit is meant, `QPS` for the one per second or `Daily-limit` for the one per day.
         * @example QPS
         */
        RateLimitType: string;
        /**
         * @description How many calls the limit allows.
         * @example 80
         */
        RateLimitLimit: number;
        /**
         * @description How many calls are left.
         * @example 0
         */
        RateLimitRemaining: number;
        /**
         * @description When calls are counted afresh, in seconds since 1970. Comes with the limit per second.
         * @example 1768469400
         */
        RateLimitReset: number;
        /**
         * @description When to call again. With the limit per day it is a date and time of ISO 8601, not a number of seconds.
         * @example 2026-01-16T00:00:00Z
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    contactGroups: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description The token that came with the page before. It is good for 15 minutes.
                 * @example w7587w4eiyfsudgf
                 */
                next_page_token?: components["parameters"]["NextPageToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the groups. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroupPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new group. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactGroupCreate"];
            };
        };
        responses: {
            /** @description The group exists now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroup"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The group. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroup"];
                };
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. The answer has no body. */
            204: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description The settings to change. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactGroupUpdate"];
            };
        };
        responses: {
            /** @description Updated. The answer has no body. */
            204: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupMembers: {
        parameters: {
            query?: {
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description The token that came with the page before. It is good for 15 minutes.
                 * @example w7587w4eiyfsudgf
                 */
                next_page_token?: components["parameters"]["NextPageToken"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the members. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroupMemberPage"];
                };
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupMembersAdd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description The members to add. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactGroupMembersAdd"];
            };
        };
        responses: {
            /** @description They are members now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactGroupMembersAdded"];
                };
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    contactGroupMembersRemove: {
        parameters: {
            query: {
                /**
                 * @description The ids of the members to remove, of people and of user groups, ten at most in one call.
                 * @example [
                 *       "v4iyWT1LTfy8QvPG4GTvdg",
                 *       "pQ0kGH2tR3KtC7mVqf5JXw"
                 *     ]
                 */
                member_ids: components["parameters"]["MemberIds"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /contacts/groups` lists it. It may hold a dot.
                 * @example dir.JquKVDGlQ9K6S0QVWGcysw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. The answer has no body. */
            204: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["GroupRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    users: {
        parameters: {
            query?: {
                /**
                 * @description Only people with this status are listed.
                 * @example active
                 */
                status?: components["parameters"]["UserStatus"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description The token that came with the page before. It is good for 15 minutes.
                 * @example w7587w4eiyfsudgf
                 */
                next_page_token?: components["parameters"]["NextPageToken"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the people. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person.
                 * @example ada@example.com
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchUser"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
}

/** Request metadata of every operation: path, then lower-case method. Data only. */
export interface OperationsMetadata {
  readonly [path: `/${string}`]: { readonly [method: string]: OperationMetadata };
  readonly $servers?: readonly ServerMetadata[];
  /** In the types only. */
  readonly $paths?: paths;
  readonly $serverVariables?: { region: "au" | "ca" | "eu" | "in" | "sa" | "sg" | "uk" | "us" };
  readonly $credentials?: {};
}

/** A URL, perhaps with a name and variables. */
export type ServerMetadata =
  | string
  | {
      readonly url: string;
      readonly name?: string;
      readonly variables?: Readonly<Record<string, { readonly default?: string; readonly enum?: readonly string[] }>>;
    };

/** What types cannot carry of an operation. */
export interface OperationMetadata {
  readonly operationId?: string;
  readonly requestBody?: {
    /** The body is required. */
    readonly required?: true;
    /** In the order of the description. */
    readonly content: { readonly [mediaType: string]: MediaTypeMetadata };
  };
  /** Status ("200", "4XX", "default") -> its media types. */
  readonly responses?: { readonly [status: string]: readonly string[] };
  /** Parameters that are not sent as is the default. */
  readonly parameters?: readonly object[];
  /** Alternatives: schemes, and the scopes that they need. */
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  /** The operation's, or its path's. */
  readonly servers?: readonly ServerMetadata[];
  readonly [extension: `x-${string}`]: unknown;
}

/** One media type of a request body. */
export interface MediaTypeMetadata {
  /** The whole body is raw binary. */
  readonly binary?: true;
  /** Encodings of a form by property. */
  readonly encoding?: { readonly [property: string]: EncodingMetadata };
  /** Encodings of the first items, by position. */
  readonly prefixEncoding?: readonly EncodingMetadata[];
  /** Encoding of later items, or of one file. */
  readonly itemEncoding?: EncodingMetadata;
}

/** How one property, or one item, of a body becomes parts. */
export interface EncodingMetadata {
  /** As in the Encoding Object: media types, wildcards. */
  readonly contentType?: string;
  /** What the schema implies. Read only where `contentType` is absent. */
  readonly defaultContentType?: string;
  /** The value, or each item of an array, is raw binary. */
  readonly binary?: true;
  /** Bytes travel as text in this alphabet. */
  readonly contentEncoding?: "base64" | "base64url";
  /** A Date is written as its first ten characters. */
  readonly format?: "date";
  /** How an array is sent; one part an item if absent. */
  readonly array?: "repeat" | "brackets" | "indexed" | "json";
  /** How an object is sent; one part if absent. */
  readonly object?: "json" | "brackets" | "dots";
  /** What null becomes; no part if absent. */
  readonly null?: "omit" | "empty" | "text";
  /** How true is spelt. */
  readonly boolean?: "true" | "1";
  /** The filename of a binary that brings none. */
  readonly filename?: string;
  /** Part headers; `value` where the schema leaves one only. */
  readonly headers?: { readonly [name: string]: { readonly required?: true; readonly value?: string } };
  readonly style?: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
  /** Of a part that is multipart itself, or of an object of one property. */
  readonly encoding?: { readonly [property: string]: EncodingMetadata };
  readonly prefixEncoding?: readonly EncodingMetadata[];
  readonly itemEncoding?: EncodingMetadata;
}

export declare const operations: OperationsMetadata;
