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
    "/im/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the groups
         * @description Every IM directory group of the account, on one page.
         */
        get: operations["imGroups"];
        put?: never;
        /**
         * Create a group
         * @description Adds an empty group to the account. Its name has to differ from those of the other groups.
         */
        post: operations["imGroupCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/im/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /**
         * Get a group
         * @description The settings of one group and the number of its members.
         */
        get: operations["imGroup"];
        put?: never;
        post?: never;
        /**
         * Delete a group
         * @description Removes the group; the people in it stay in the account. The account's default group stays.
         */
        delete: operations["imGroupDelete"];
        options?: never;
        head?: never;
        /**
         * Update a group
         * @description Changes the settings that the body holds and leaves the others as they are.
         */
        patch: operations["imGroupUpdate"];
        trace?: never;
    };
    "/im/groups/{groupId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /**
         * List the members of a group
         * @description One page of the members. For the next page, repeat the call with the token of this one and the same
         *     page size; an empty token marks the last page.
         */
        get: operations["imGroupMembers"];
        put?: never;
        /**
         * Add members to a group
         * @description Adds up to ten people of the account, each named by id or by e-mail address.
         */
        post: operations["imGroupMembersCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/im/groups/{groupId}/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description The user id of the member.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                memberId: components["parameters"]["MemberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member from a group
         * @description Takes one person out of the group. Nobody can be taken out of the account's default group.
         */
        delete: operations["imGroupMembersDelete"];
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
         * @description The name of the group, unique within the account.
         * @example Support
         */
        GroupName: string;
        /**
         * @description Who sees the group. `normal`: its members see it, and anybody can search for them. `shared`: the whole
         *     account sees it. `restricted`: only its members see it and can search for each other. Zoom's web portal
         *     calls `normal` Private.
         * @example restricted
         * @enum {string}
         */
        GroupType: "normal" | "shared" | "restricted";
        /**
         * @description Whether members can search for people with the same e-mail domain.
         * @example true
         */
        SearchByDomain: boolean;
        /**
         * @description Whether members can search for everybody in the account.
         * @example true
         */
        SearchByAccount: boolean;
        /**
         * @description Whether members can search for everybody in the master account, its sub-accounts included.
         * @example false
         */
        SearchByMaAccount: boolean;
        /**
         * @description The id of the group.
         * @example MIuNMURBTkuwfZ20jteRJg
         */
        GroupIdentifier: string;
        /**
         * @description How many members the group has.
         * @example 12
         */
        TotalMembers: number;
        /** @description The settings of a new group. Zoom refuses a group without a name. */
        ImGroupCreate: {
            name?: components["schemas"]["GroupName"];
            /** @default normal */
            type?: components["schemas"]["GroupType"];
            search_by_domain?: components["schemas"]["SearchByDomain"];
            search_by_account?: components["schemas"]["SearchByAccount"];
            search_by_ma_account?: components["schemas"]["SearchByMaAccount"];
        };
        /**
         * @description The settings to change. None is marked as required; Zoom may still ask for the name, so send it along
         *     where a call without it is refused.
         */
        ImGroupUpdate: {
            name?: components["schemas"]["GroupName"];
            type?: components["schemas"]["GroupType"];
            search_by_domain?: components["schemas"]["SearchByDomain"];
            search_by_account?: components["schemas"]["SearchByAccount"];
            search_by_ma_account?: components["schemas"]["SearchByMaAccount"];
        };
        /** @description A group. */
        ImGroup: {
            id?: components["schemas"]["GroupIdentifier"];
            name?: components["schemas"]["GroupName"];
            total_members?: components["schemas"]["TotalMembers"];
            type?: components["schemas"]["GroupType"];
            search_by_domain?: components["schemas"]["SearchByDomain"];
            search_by_account?: components["schemas"]["SearchByAccount"];
            search_by_ma_account?: components["schemas"]["SearchByMaAccount"];
        };
        /** @description A group that has just been created. */
        ImGroupCreated: {
            id?: components["schemas"]["GroupIdentifier"];
            name?: components["schemas"]["GroupName"];
            total_members?: components["schemas"]["TotalMembers"];
            search_by_domain?: components["schemas"]["SearchByDomain"];
            search_by_account?: components["schemas"]["SearchByAccount"];
            search_by_ma_account?: components["schemas"]["SearchByMaAccount"];
        };
        /** @description The groups of an account. */
        ImGroupList: {
            /** @description How many groups the account has. */
            total_records?: number;
            /** @description The groups. */
            groups?: components["schemas"]["ImGroup"][];
        };
        /** @description A member of a group. */
        ImGroupMember: {
            /**
             * @description The user id of the member.
             * @example v4iyWT1LTfy8QvPG4GTvdg
             */
            id?: string;
            /**
             * Format: email
             * @description The e-mail address of the member.
             * @example ada@example.com
             */
            email?: string;
            /**
             * @description The first name of the member.
             * @example Ada
             */
            first_name?: string;
            /**
             * @description The last name of the member.
             * @example Lovelace
             */
            last_name?: string;
            /**
             * @description The licence of the member. 1 is Basic, 2 is Licensed, 3 is On-premises.
             * @example 2
             */
            type?: number;
        };
        /** @description One page of the members of a group. */
        ImGroupMemberPage: {
            /** @description The token of the next page; empty on the last one. */
            next_page_token?: string;
            /** @description How many pages there are at this page size. */
            page_count?: number;
            /**
             * @deprecated
             * @description The number of this page, counted from 1.
             */
            page_number?: number;
            /** @description How many members a page holds at most. */
            page_size?: number;
            /** @description How many members the group has. */
            total_records?: number;
            /** @description The members on this page. */
            members?: components["schemas"]["ImGroupMember"][];
        };
        /** @description A person to add. The id wins where both are given. */
        ImGroupNewMember: {
            /**
             * @description The user id of the person.
             * @example v4iyWT1LTfy8QvPG4GTvdg
             */
            id?: string;
            /**
             * Format: email
             * @description The e-mail address of the person, looked at only where the id is missing.
             * @example ada@example.com
             */
            email?: string;
        };
        /** @description The people to add. */
        ImGroupMembersCreate: {
            /** @description The people to add, ten at most in one call. */
            members?: components["schemas"]["ImGroupNewMember"][];
        };
        /** @description The people to add, as a form. */
        ImGroupMembersCreateForm: {
            /**
             * @description One text part that holds the whole list as a JSON array, with the same properties and the same limit
             *     of ten as in the JSON body.
             * @example [{"email":"ada@example.com"}]
             */
            members?: string;
        };
        /** @description What has been added. */
        ImGroupMembersCreated: {
            /**
             * Format: date-time
             * @description When the people became members.
             * @example 2026-01-15T09:30:00Z
             */
            added_at?: string;
            /**
             * @description The user ids of the new members in one text, separated by commas where there are several.
             * @example v4iyWT1LTfy8QvPG4GTvdg,QkOpi5GnR3W2p_HF5sHeXg
             */
            ids?: string;
        };
        /** @description Why the call was refused. Compare the code, never the message, whose wording varies. */
        ErrorBody: {
            /**
             * @description Zoom's own code, which says more than the HTTP status does.
             * @example 4130
             */
            code?: number;
            /**
             * @description A sentence for people. It may be empty.
             * @example Group does not exist: MIuNMURBTkuwfZ20jteRJg.
             */
            message?: string;
            /** @description One entry for each property that was found wrong. */
            errors?: components["schemas"]["ErrorDetail"][];
        };
        /** @description What is wrong with one property. */
        ErrorDetail: {
            /**
             * @description The dotted path of the property.
             * @example name
             */
            field?: string;
            /**
             * @description A sentence for people.
             * @example The name is longer than 128 characters.
             */
            message?: string;
        };
    };
    responses: {
        /**
         * @description A property is missing or wrong, by the older pages of Zoom's reference, which file code 300 as the HTTP
         *     status. Newer ones answer 400 with the same code.
         */
        LegacyBadRequest: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The group is the account's default one, by the older pages of Zoom's reference, which file code 300 as the
         *     HTTP status. Newer ones answer 400 with the same code.
         */
        DefaultGroup: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The request is wrong, or the account or the app is not entitled to it. Code 300: a property is missing or
         *     wrong, the body cannot be read, or the group is the default one. Code 200: only paid accounts have this.
         *     Code 4711: the token lacks a scope, which the message names. Code 120: a file part is not acceptable.
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
        /**
         * @description Code 4130: the account has no such group. Code 1001: the account has no such user. Code 64041: the path or
         *     the host is wrong.
         */
        NotFound: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Code 4132: another group of the account has this name. */
        NameTaken: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Code 4137: Zoom has retired the IM groups API for this account, which has contact groups instead. */
        Gone: {
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
        /** @description Any other refusal, such as a media type or a method that Zoom does not take, or a failure of Zoom. */
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
         * @description The id of the group, as `GET /im/groups` lists it.
         * @example MIuNMURBTkuwfZ20jteRJg
         */
        GroupId: string;
        /**
         * @description The user id of the member.
         * @example v4iyWT1LTfy8QvPG4GTvdg
         */
        MemberId: string;
        /**
         * @description How many members a page holds at most.
         * @example 100
         */
        PageSize: number;
        /**
         * @description The token that came with the page before. It is good for 15 minutes.
         * @example w7587w4eiyfsudgf
         */
        NextPageToken: string;
        /**
         * @deprecated
         * @description The page to answer, counted from 1. Use `next_page_token` instead.
         * @example 2
         */
        PageNumber: number;
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
    imGroups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The groups of the account. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImGroupList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupCreate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The new group. */
        requestBody: {
            readonly $mediaTypes?: [
                "multipart/form-data",
                "application/json"
            ];
            content: {
                "multipart/form-data": components["schemas"]["ImGroupCreate"];
                "application/json": components["schemas"]["ImGroupCreate"];
            };
        };
        responses: {
            /** @description The group exists now. The answer does not repeat its type. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImGroupCreated"];
                };
            };
            300: components["responses"]["LegacyBadRequest"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NameTaken"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
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
                    "application/json": components["schemas"]["ImGroup"];
                };
            };
            300: components["responses"]["LegacyBadRequest"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
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
            300: components["responses"]["DefaultGroup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupUpdate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description The settings to change. */
        requestBody: {
            readonly $mediaTypes?: [
                "multipart/form-data",
                "application/json"
            ];
            content: {
                "multipart/form-data": components["schemas"]["ImGroupUpdate"];
                "application/json": components["schemas"]["ImGroupUpdate"];
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
            300: components["responses"]["LegacyBadRequest"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["NameTaken"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupMembers: {
        parameters: {
            query?: {
                /**
                 * @description How many members a page holds at most.
                 * @example 100
                 */
                page_size?: components["parameters"]["PageSize"];
                /**
                 * @description The token that came with the page before. It is good for 15 minutes.
                 * @example w7587w4eiyfsudgf
                 */
                next_page_token?: components["parameters"]["NextPageToken"];
                /**
                 * @deprecated
                 * @description The page to answer, counted from 1. Use `next_page_token` instead.
                 * @example 2
                 */
                page_number?: components["parameters"]["PageNumber"];
            };
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
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
                    "application/json": components["schemas"]["ImGroupMemberPage"];
                };
            };
            300: components["responses"]["LegacyBadRequest"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupMembersCreate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description The people to add. */
        requestBody: {
            readonly $mediaTypes?: [
                "application/json",
                "multipart/form-data"
            ];
            content: {
                "application/json": components["schemas"]["ImGroupMembersCreate"];
                "multipart/form-data": components["schemas"]["ImGroupMembersCreateForm"];
            };
        };
        responses: {
            /** @description The people are members now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImGroupMembersCreated"];
                };
            };
            300: components["responses"]["LegacyBadRequest"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    imGroupMembersDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the group, as `GET /im/groups` lists it.
                 * @example MIuNMURBTkuwfZ20jteRJg
                 */
                groupId: components["parameters"]["GroupId"];
                /**
                 * @description The user id of the member.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                memberId: components["parameters"]["MemberId"];
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
            300: components["responses"]["DefaultGroup"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
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
