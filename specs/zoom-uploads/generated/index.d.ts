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
    "/users/{userId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the picture of a person
         * @description Replaces the profile picture of one person: a JPEG or PNG file of 2 MB at most.
         */
        post: operations["userPicture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{userId}/settings/virtual_backgrounds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a virtual background for a person
         * @description A JPEG, GIF or PNG image, or an MP4 or QuickTime video, of 15 MB at most. One person has ten of these files at
         *     most.
         */
        post: operations["userVirtualBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the user groups
         * @description One page of the user groups of the account, which are no groups of the chat. For the next page, repeat the call
         *     with the token of this one and the same page size; an empty or missing token marks the last page.
         */
        get: operations["userGroups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{groupId}/settings/virtual_backgrounds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user group.
                 * @example pQ0kGH2tR3KtC7mVqf5JXw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a virtual background for a user group
         * @description A JPEG, GIF or PNG image, or an MP4 or QuickTime video, of 15 MB at most. A group has ten of these files at
         *     most.
         */
        post: operations["groupVirtualBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}/settings/virtual_backgrounds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account, or `me` for the account of the token.
                 * @example me
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a virtual background for an account
         * @description A JPEG, GIF or PNG image, or an MP4 or QuickTime video, of 15 MB at most. An account has ten of these files at
         *     most.
         */
        post: operations["accountVirtualBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webinars/{webinarId}/branding/virtual_backgrounds": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the webinar.
                 * @example 97871060099
                 */
                webinarId: components["parameters"]["WebinarId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a virtual background to a webinar
         * @description Adds a background to the branding of one webinar, and may make it the default one: a JPEG, GIF or PNG image of
         *     15 MB at most.
         */
        post: operations["webinarVirtualBackground"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webinars/{webinarId}/branding/wallpaper": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the webinar.
                 * @example 97871060099
                 */
                webinarId: components["parameters"]["WebinarId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the wallpaper of a webinar
         * @description Replaces the wallpaper behind the speakers of one webinar: an image of the shape 16:9, of 15 MB at most.
         */
        post: operations["webinarWallpaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/users/{userId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file for a chat
         * @description Uploads one file. The id in the answer names the file in a message that is sent afterwards.
         */
        post: operations["chatFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/users/{userId}/messages/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send files in a chat message
         * @description Sends a message with one or more files to a contact or a channel. Name one of the two, never both.
         */
        post: operations["chatMessageFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/users/{userId}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /**
         * List the channels of a person
         * @description One page of the channels to which the person belongs. For the next page, repeat the call with the token of this
         *     one and the same page size; an empty or missing token marks the last page. The channels of another person need
         *     a role that may see channels.
         */
        get: operations["userChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/emoji/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a custom emoji
         * @description Adds an emoji to those of the account, by a name of its own: a PNG, JPEG or GIF image.
         */
        post: operations["customEmoji"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clips/files/multipart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a part of a clip
         * @description Uploads one numbered part of a file whose upload `clipUploadEvent` has begun. Parts go in any order, and
         *     several at a time; a part that is sent again replaces the one before. Keep the tag of each part: the
         *     completion names them all.
         */
        post: operations["clipPart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clips/files/multipart/upload_events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin or complete the upload of a clip
         * @description Begins an upload in parts, or makes a clip of its parts. An upload has to be complete within seven days. The
         *     file is an MP4 or WebM video.
         */
        post: operations["clipUploadEvent"];
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
        /** @description A profile picture. */
        UserPicture: {
            /**
             * Format: binary
             * @description The picture, JPEG or PNG, of 2 MB at most.
             */
            pic_file: $Binary;
        };
        /** @description A background. */
        VirtualBackground: {
            /**
             * Format: binary
             * @description The image or video, of 15 MB at most.
             */
            file: $Binary;
        };
        /** @description A background of a webinar. */
        WebinarVirtualBackground: {
            /**
             * Format: binary
             * @description The image, of 15 MB at most.
             */
            file: $Binary;
            /**
             * @description Whether the background is the default one of the webinar.
             * @default false
             * @example true
             */
            default?: boolean;
            /**
             * @description Whether the background becomes the default one of all panelists, if it is the webinar's.
             * @default true
             * @example true
             */
            set_default_for_all_panelists?: boolean;
        };
        /** @description A wallpaper. */
        WebinarWallpaper: {
            /**
             * Format: binary
             * @description The image, 16 to 9, of 15 MB at most.
             */
            file: $Binary;
        };
        /** @description A file for a chat. */
        ChatFile: {
            /**
             * Format: binary
             * @description The file.
             */
            file: $Binary;
        };
        /** @description The files of a message, and who gets the message. */
        ChatMessageFiles: {
            /** @description The files, each a part of its own. */
            files: $Binary[];
            /**
             * @description The id of the message that this one answers.
             * @example 58B6F6DC-0B0A-4D5E-9F39-4B6B1D6C9C11
             */
            reply_main_message_id?: string;
            /**
             * @description The id of the channel that gets the message.
             * @example 5fa2c5ba2f0949b98cdf2cd3a4d8e5a1
             */
            to_channel?: string;
            /**
             * @description The id or the e-mail address of the contact who gets the message.
             * @example grace@example.com
             */
            to_contact?: string;
        };
        /** @description An emoji. */
        CustomEmoji: {
            /**
             * @description The name by which people find the emoji.
             * @example ship_it
             */
            name: string;
            /**
             * Format: binary
             * @description The image.
             */
            file: $Binary;
        };
        /** @description One part of a file. */
        ClipPart: {
            /**
             * Format: binary
             * @description The bytes of the part, 5 to 100 MB, or fewer in the last part.
             */
            file: $Binary;
            upload_context: components["schemas"]["UploadContext"];
            part_number: components["schemas"]["PartNumber"];
        };
        /**
         * @description The token of the next page. An empty or missing token marks the last page.
         * @example w7587w4eiyfsudgf
         */
        NextToken: string;
        /**
         * @description How many entries a page holds at most.
         * @example 30
         */
        SizeOfPage: number;
        /**
         * @description How many entries all pages hold.
         * @example 1
         */
        TotalRecords: number;
        /** @description One page of the user groups. */
        UserGroupPage: {
            next_page_token?: components["schemas"]["NextToken"];
            page_size?: components["schemas"]["SizeOfPage"];
            total_records?: components["schemas"]["TotalRecords"];
            /** @description The user groups on this page. */
            groups?: components["schemas"]["UserGroup"][];
        };
        /** @description A group of users to which the account gives settings. */
        UserGroup: {
            /**
             * @description The id of the user group.
             * @example pQ0kGH2tR3KtC7mVqf5JXw
             */
            id?: string;
            /**
             * @description The name of the user group.
             * @example Sales
             */
            name?: string;
            /**
             * @description How many members the user group has.
             * @example 12
             */
            total_members?: number;
        };
        /** @description One page of the channels of a person. */
        ChannelPage: {
            next_page_token?: components["schemas"]["NextToken"];
            page_size?: components["schemas"]["SizeOfPage"];
            total_records?: components["schemas"]["TotalRecords"];
            /** @description The channels on this page. */
            channels?: components["schemas"]["Channel"][];
        };
        /** @description A channel of the chat. */
        Channel: {
            /**
             * @description The id of the channel.
             * @example 5fa2c5ba2f0949b98cdf2cd3a4d8e5a1
             */
            id?: string;
            /**
             * @description The address of the channel in the chat.
             * @example 5fa2c5ba2f0949b98cdf2cd3a4d8e5a1@conference.xmpp.zoom.us
             */
            jid?: string;
            /**
             * @description The name of the channel. A chat of several people may lack one.
             * @example Launch
             */
            name?: string;
            /**
             * @description Who may join: 1 whoever is invited, 2 whoever is invited from the account, 3 everybody in the account, 4 the
             *     people of a chat, 5 everybody.
             * @example 3
             */
            type?: number;
        };
        /**
         * @description The id of the file.
         * @example 6LxeVzbfQnqHZzW3YqyGTQ
         */
        FileIdentifier: string;
        /**
         * @description The name of the file.
         * @example harbour.jpg
         */
        FileName: string;
        /**
         * @description What the file holds, `image` or `video`.
         * @example image
         */
        FileType: string;
        /**
         * @description The size of the file in bytes.
         * @example 240611
         */
        FileSize: number;
        /** @description The new background. */
        VirtualBackgroundAdded: {
            id?: components["schemas"]["FileIdentifier"];
            name?: components["schemas"]["FileName"];
            type?: components["schemas"]["FileType"];
            /**
             * @description Whether the background is the default one.
             * @example false
             */
            is_default?: boolean;
            size?: components["schemas"]["FileSize"];
        };
        /** @description The new wallpaper. */
        WallpaperSet: {
            id?: components["schemas"]["FileIdentifier"];
            name?: components["schemas"]["FileName"];
            type?: components["schemas"]["FileType"];
            size?: components["schemas"]["FileSize"];
        };
        /** @description What has been uploaded. */
        Uploaded: {
            /**
             * @description The id of the file, or of the message with the files.
             * @example fk7sLq3TQyq0m_xu8bWRZw
             */
            id?: string;
        };
        /** @description The new emoji. */
        CustomEmojiAdded: {
            file_id?: components["schemas"]["FileIdentifier"];
            /**
             * @description The name by which people find the emoji.
             * @example ship_it
             */
            name?: string;
        };
        /**
         * @description Names the upload in each of its parts and in its completion.
         * @example noNpr2pkBEv4_fTxYWDEHBsSs3pl8keR
         */
        UploadContext: string;
        /**
         * @description The number of the part, counted from 1.
         * @example 1
         */
        PartNumber: number;
        /** @description A part that is there. */
        PartTag: {
            part_number?: components["schemas"]["PartNumber"];
            /**
             * @description The tag of the part, which stands for its bytes.
             * @example 6805f2cfc46c0f04559748bb039d69ae
             */
            etag?: string;
        };
        /** @description The tag of the part that has been uploaded. */
        ClipPartUploaded: {
            part_number_etag?: components["schemas"]["PartTag"];
        };
        /** @description Begins an upload, or completes one. */
        ClipUploadEvent: components["schemas"]["CreateMultipartUpload"] | components["schemas"]["CompleteMultipartUpload"];
        /** @description Begins an upload. */
        CreateMultipartUpload: {
            /**
             * @description Says that an upload begins.
             * @constant
             */
            method: "CreateMultipartUpload";
            /** @description What is uploaded. */
            params?: {
                /**
                 * @description The name of the file, with the ending `.mp4` or `.webm`.
                 * @example launch.mp4
                 */
                file_name?: string;
            };
        };
        /** @description Makes a clip of the parts. */
        CompleteMultipartUpload: {
            /**
             * @description Says that all parts are there.
             * @constant
             */
            method: "CompleteMultipartUpload";
            /** @description Which upload is complete, and of which parts. */
            params?: {
                upload_context?: components["schemas"]["UploadContext"];
                /** @description The tags of all parts, in the order of their numbers. */
                part_number_etags?: components["schemas"]["PartTag"][];
            };
        };
        /** @description The upload that has begun, or the clip that is there. */
        ClipUpload: {
            upload_context?: components["schemas"]["UploadContext"];
            /**
             * @description The id of the clip. Only a completion answers it.
             * @example xBvggqyjQUal6TecwMlYwQ
             */
            clip_id?: string;
        };
        /** @description Why the call was refused. Compare the code, never the message, whose wording varies. */
        ErrorBody: {
            /**
             * @description Zoom's own code, which says more than the HTTP status does.
             * @example 120
             */
            code?: number;
            /**
             * @description A sentence for people. It may be empty.
             * @example The file is larger than 2 MB.
             */
            message?: string;
            /** @description One entry for each property that was found wrong. */
            errors?: components["schemas"]["ErrorDetail"][];
        };
        /** @description What is wrong with one property. */
        ErrorDetail: {
            /**
             * @description The dotted path of the property.
             * @example file
             */
            field?: string;
            /**
             * @description A sentence for people.
             * @example The file is empty.
             */
            message?: string;
        };
    };
    responses: {
        /**
         * @description Code 300: a parameter is wrong, or the token of the page has expired. Code 200: the plan or the role does not
         *     allow it. Code 4711: the token lacks a scope, which the message names.
         */
        ListRefused: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description The file or the request is wrong, or the account or the app is not entitled to it. Code 120: the file is
         *     empty, too large or of another type, its part has no filename, or there are too many files. Code 300: a
         *     property is missing or wrong. Code 200: the plan or the role does not allow it. Code -1: a part of the form is
         *     missing. Code 4711: the token lacks a scope, which the message names.
         */
        FileRefused: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description As for other files, and code 3000: webinars are not switched on for the account, or the webinar is of another
         *     kind. Code 120: the file is empty, too large or of another type, its part has no filename, or there are too
         *     many files.
         */
        WebinarRefused: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Code 300: the method is neither of the two, the upload is not known, or a part is missing. Code 4711: the
         *     token lacks a scope, which the message names.
         */
        EventRefused: {
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
        /** @description Code 4130: the account has no such group. Code 64041: the path or the host is wrong. */
        NoSuchGroup: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /** @description Code 64041: the path or the host is wrong. */
        NoSuchPath: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Code 3001: there is no such webinar. Code 1001: the account has no such person. Code 64041: the path or the
         *     host is wrong.
         */
        NoSuchWebinar: {
            headers: {
                "x-zm-trackingid": components["headers"]["TrackingId"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
        /**
         * @description Code 64041: the request went to the host of the API in place of the host for files. Code 1001: the account has
         *     no such person.
         */
        WrongHost: {
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
         * @description The id or the e-mail address of the person, or `me` with a token of that person.
         * @example v4iyWT1LTfy8QvPG4GTvdg
         */
        UserId: string;
        /**
         * @description The id of the user group.
         * @example pQ0kGH2tR3KtC7mVqf5JXw
         */
        GroupId: string;
        /**
         * @description The id of the account, or `me` for the account of the token.
         * @example me
         */
        AccountId: string;
        /**
         * @description The number of the webinar.
         * @example 97871060099
         */
        WebinarId: number;
        /**
         * @description Whether the file also appears in the person's chat with themselves.
         * @example false
         */
        PostToPersonalChat: boolean;
        /**
         * @description How many user groups a page holds at most.
         * @example 100
         */
        PageSize: number;
        /**
         * @description How many channels a page holds at most.
         * @example 50
         */
        ChannelPageSize: number;
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
    userPicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The picture. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UserPicture"];
            };
        };
        responses: {
            /** @description The picture is set. The answer has no body. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchUser"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    userVirtualBackground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The background. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VirtualBackground"];
            };
        };
        responses: {
            /** @description The person can choose the background now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualBackgroundAdded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchUser"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    userGroups: {
        parameters: {
            query?: {
                /**
                 * @description How many user groups a page holds at most.
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
            /** @description One page of the user groups. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserGroupPage"];
                };
            };
            400: components["responses"]["ListRefused"];
            401: components["responses"]["Unauthorized"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    groupVirtualBackground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the user group.
                 * @example pQ0kGH2tR3KtC7mVqf5JXw
                 */
                groupId: components["parameters"]["GroupId"];
            };
            cookie?: never;
        };
        /** @description The background. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VirtualBackground"];
            };
        };
        responses: {
            /** @description The people of the group can choose the background now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualBackgroundAdded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchGroup"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    accountVirtualBackground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of the account, or `me` for the account of the token.
                 * @example me
                 */
                accountId: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        /** @description The background. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VirtualBackground"];
            };
        };
        responses: {
            /** @description Everybody in the account can choose the background now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualBackgroundAdded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchPath"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    webinarVirtualBackground: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the webinar.
                 * @example 97871060099
                 */
                webinarId: components["parameters"]["WebinarId"];
            };
            cookie?: never;
        };
        /** @description The background, and for whom it is the default. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["WebinarVirtualBackground"];
            };
        };
        responses: {
            /** @description The background belongs to the webinar now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VirtualBackgroundAdded"];
                };
            };
            400: components["responses"]["WebinarRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchWebinar"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    webinarWallpaper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of the webinar.
                 * @example 97871060099
                 */
                webinarId: components["parameters"]["WebinarId"];
            };
            cookie?: never;
        };
        /** @description The wallpaper. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["WebinarWallpaper"];
            };
        };
        responses: {
            /** @description The wallpaper is set. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WallpaperSet"];
                };
            };
            400: components["responses"]["WebinarRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchWebinar"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    chatFile: {
        parameters: {
            query?: {
                /**
                 * @description Whether the file also appears in the person's chat with themselves.
                 * @example false
                 */
                postToPersonalChat?: components["parameters"]["PostToPersonalChat"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ChatFile"];
            };
        };
        responses: {
            /** @description The file is there. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    chatMessageFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        /** @description The files, and who gets them. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ChatMessageFiles"];
            };
        };
        responses: {
            /** @description The message is sent. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    userChannels: {
        parameters: {
            query?: {
                /**
                 * @description How many channels a page holds at most.
                 * @example 50
                 */
                page_size?: components["parameters"]["ChannelPageSize"];
                /**
                 * @description The token that came with the page before. It is good for 15 minutes.
                 * @example w7587w4eiyfsudgf
                 */
                next_page_token?: components["parameters"]["NextPageToken"];
            };
            header?: never;
            path: {
                /**
                 * @description The id or the e-mail address of the person, or `me` with a token of that person.
                 * @example v4iyWT1LTfy8QvPG4GTvdg
                 */
                userId: components["parameters"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of the channels. */
            200: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelPage"];
                };
            };
            400: components["responses"]["ListRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NoSuchUser"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    customEmoji: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The emoji. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["CustomEmoji"];
            };
        };
        responses: {
            /** @description The people of the account can use the emoji now. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomEmojiAdded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    clipPart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The part, its number, and the upload to which it belongs. */
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ClipPart"];
            };
        };
        responses: {
            /** @description The part is there. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClipPartUploaded"];
                };
            };
            400: components["responses"]["FileRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WrongHost"];
            429: components["responses"]["TooManyRequests"];
            default: components["responses"]["OtherError"];
        };
    };
    clipUploadEvent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What to do. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClipUploadEvent"];
            };
        };
        responses: {
            /** @description The upload has begun, or the clip is there. */
            201: {
                headers: {
                    "x-zm-trackingid": components["headers"]["TrackingId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClipUpload"];
                };
            };
            400: components["responses"]["EventRefused"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["WrongHost"];
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
