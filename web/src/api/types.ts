// SPDX-License-Identifier: Apache-2.0
// Made by tools/apiTypes.mjs from tests/golden/openapi.json; not to be edited.

export interface paths {
    "/api/askings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 谁查找过某人 */
        post: operations["post_api_askings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打开一份附件 */
        post: operations["post_api_attachments_id_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/attachments/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写明理由后移除一份附件 */
        post: operations["post_api_attachments_id_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写明理由后导出整个个案 */
        post: operations["post_api_cases_id_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 谁看过这个个案 */
        get: operations["get_api_cases_id_looks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/emergency": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 紧急查看一个个案一小时 */
        post: operations["post_api_cases_emergency"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/intakes/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 发给反映人的查询回执 */
        post: operations["post_api_cases_intakes_id_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 来访人是否已有事项在办 */
        get: operations["get_api_cases_known"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/slips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭回执单代录联动单位的答复 */
        post: operations["post_api_cases_slips"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/tasks/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 打印联动任务的回执单 */
        post: operations["post_api_cases_tasks_id_slip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 全部数字 */
        get: operations["get_api_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个数字 */
        get: operations["get_api_figures_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures/{name}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一个数字背后的记录 */
        get: operations["get_api_figures_name_evidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frozen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 定稿的年度报告 */
        get: operations["get_api_frozen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/frozen/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 定稿之后变了的数字 */
        get: operations["get_api_frozen_id_changes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导入的批次 */
        get: operations["get_api_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一次导入做到哪里 */
        get: operations["get_api_imports_id"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回一次导入 */
        post: operations["post_api_imports_id_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/known/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 正在登记的人员或家庭是否已有 */
        post: operations["post_api_known_kind"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人的通知 */
        get: operations["get_api_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 标明通知已读 */
        post: operations["post_api_notices_id_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本接口的说明 */
        get: operations["get_api_openapi_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作看板地图用的街道轮廓 */
        get: operations["get_api_outlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 出具一份文书 */
        post: operations["post_api_papers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 写明理由后打开一份文书 */
        post: operations["post_api_papers_id_file"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 检查一份文书模板 */
        post: operations["post_api_papers_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 可以出具的文书 */
        get: operations["get_api_papers_kinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/papers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 预览一份文书 */
        post: operations["post_api_papers_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 近期对居民公布的活动 */
        get: operations["get_api_portal_activities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本区的名称 */
        get: operations["get_api_portal_facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 网上求助 */
        post: operations["post_api_portal_intake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/portal/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 凭回执号看办到哪一步 */
        get: operations["get_api_portal_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭回执查询办到哪一步 */
        post: operations["post_api_receipts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/receipts/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 凭回执补充说明 */
        post: operations["post_api_receipts_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度报告及其中的数字 */
        get: operations["get_api_report_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report/{year}.{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度报告的文件 */
        get: operations["get_api_report_year_format"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report/{year}/freeze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 定稿年度报告 */
        post: operations["post_api_report_year_freeze"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 记录的种类、字段和本人的权限 */
        get: operations["get_api_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 当前登录的人 */
        get: operations["get_api_session"];
        put?: never;
        /** 登录 */
        post: operations["post_api_session"];
        /** 退出登录 */
        delete: operations["delete_api_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本人签发的令牌 */
        get: operations["get_api_tokens"];
        put?: never;
        /** 给程序签发令牌 */
        post: operations["post_api_tokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** 撤销令牌 */
        delete: operations["delete_api_tokens_id"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各工作清单和未读通知的数目 */
        get: operations["get_api_work"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 签收交办的时限 */
        post: operations["post_api_work_id_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 申请延长时限 */
        post: operations["post_api_work_id_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准延长时限 */
        post: operations["post_api_work_id_extend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work/{list}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 一份工作清单 */
        get: operations["get_api_work_list"];
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
        alike: {
            /** @description 本人范围内相同的，by 为相同的项目 */
            items: {
                by: string[];
                /** Format: uuid */
                id: string;
                title: string;
                unit: string;
            }[];
            /** @description 同名的人太多，没有逐一查完 */
            too_common?: boolean;
        };
        asked: {
            birth_year?: string;
            /** @description 往前多少天，默认90 */
            days?: number;
            /** @description 完整证件号 */
            id_number?: string;
            /** @description 完整姓名 */
            name?: string;
            phone?: string;
        };
        askings: {
            items: {
                /** Format: date-time */
                at: string;
                keys: string;
                unit: string;
                who: string;
            }[];
            /** @description 更早的没有列出 */
            more?: boolean;
        };
        case_file_wanted: {
            /**
             * Format: uuid
             * @description 共享依据的编号，与 receiver 一起写
             */
            ground?: string;
            reason: string;
            /** @description 交给哪个外单位；本单位自用的不写 */
            receiver?: string;
            /** @enum {string} */
            variant: "full" | "redacted";
        };
        credentials: {
            login: string;
            /** Format: password */
            password: string;
        };
        district_name: {
            name: string;
            short_name: string;
        };
        emergency: {
            /** Format: uuid */
            case: string;
            /** Format: password */
            password: string;
            reason: string;
        };
        evidence: {
            items: {
                counted?: string;
                date?: string;
                /** Format: uuid */
                id?: string;
                record?: string;
                state?: string;
                title?: string;
                unit_name?: string;
            }[];
            page: number;
            size: number;
            total: number;
        };
        extension: {
            extend_reason: string;
            extended_days: number;
        };
        extension_wanted: {
            days: number;
            /** @enum {string} */
            ground: "complicated" | "body_awaited" | "person_away" | "evidence" | "agreed" | "other";
            reason: string;
        };
        figure: {
            area: string;
            change?: number;
            change_percent?: number;
            change_printed?: string;
            completion_percent?: number;
            completion_printed?: string;
            evidence_count: number;
            gap: boolean;
            gap_reason?: string;
            groups?: {
                by: string;
                label: string;
            }[];
            label: string;
            last_year?: number;
            name: string;
            names?: string[];
            partial?: boolean;
            parts?: {
                evidence_count?: number;
                key?: string;
                label?: string;
                printed?: string;
                value?: number;
            }[];
            parts_note?: string;
            period: string;
            printed: string;
            rule: string;
            running?: number;
            target?: number;
            unit: string;
            value: number | null;
        };
        figures: {
            items: components["schemas"]["figure"][];
            not_hers: {
                label: string;
                name: string;
                reason: string;
            }[];
        };
        frozen: {
            /** Format: uuid */
            area: string | null;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            hash: string;
            /** Format: uuid */
            id: string;
            year: number;
        };
        frozen_list: {
            items: components["schemas"]["frozen"][];
        };
        history: {
            items: {
                /** Format: uuid */
                account?: string;
                action?: string;
                /** Format: date-time */
                at?: string;
                body?: Record<string, never> | null;
                hash?: string;
                seq?: number;
                version?: number;
            }[];
        };
        /** @enum {string} */
        intake_state: "registered" | "accepted" | "handling" | "closed" | "archived" | "transferred" | "not_ours";
        item: {
            /** Format: date-time */
            changed_at: string;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            created_by: string;
            fields: {
                [key: string]: string | number | boolean | null;
            };
            hidden: string[];
            /** Format: uuid */
            id: string;
            may?: components["schemas"]["may"];
            /** Format: uuid */
            unit: string;
            version: number;
        };
        known: {
            items: components["schemas"]["known_matter"][];
            /** @description 同名的人太多，没有逐一查完 */
            too_common?: boolean;
        };
        /** @description 不在本人范围内的只有 unit、contact 和 says */
        known_matter: {
            contact: string;
            day?: string;
            /** Format: uuid */
            id?: string;
            /** @enum {string} */
            record?: "intake" | "case";
            says?: string;
            state?: string;
            title?: string;
            unit: string;
        };
        looks: {
            items: {
                /** Format: date-time */
                at: string;
                unit: string;
                what: string;
                who: string;
            }[];
        };
        /** @description 本人现在可以对这条记录做的：是否可改、可否加附件、可办理的步骤、可登记在其下的记录、写明理由可显示的字段 */
        may: {
            adds: string[];
            attach: boolean;
            change: boolean;
            reveals: string[];
            steps: string[];
        };
        nothing: Record<string, never>;
        notice_item: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            deadline: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reminder" | "breach" | "climb" | "lapsed" | "told";
            kind_label: string;
            read: boolean;
            record: string;
            /** Format: uuid */
            subject: string | null;
            text: string;
            title: string;
        };
        notice_page: {
            items: components["schemas"]["notice_item"][];
            page: number;
            size: number;
            total: number;
            unread: number;
        };
        outlines: {
            items: {
                code: string;
                name: string;
                rings: number[][][];
            }[];
            /** @description 轮廓文件错在哪里 */
            trouble?: string;
        };
        page: {
            items: components["schemas"]["item"][];
            /** @description 数到total为止；实际至少有这么多 */
            more?: boolean;
            page: number;
            size: number;
            total: number;
        };
        paper_ask: {
            label: string;
            optional: boolean;
        };
        paper_check: {
            about: string;
            asks: components["schemas"]["paper_ask"][];
            title: string;
        };
        paper_ground: {
            /** @description 本案的共享依据 */
            id?: string;
            /** @description 没有立案的事项：依据的种类 */
            kind?: string;
            label: string;
            /** @description 通常怎样写 */
            said?: string;
        };
        paper_kinds: {
            items: {
                about: string;
                asks: components["schemas"]["paper_ask"][];
                edition: number;
                kind: string;
                title: string;
            }[];
        };
        paper_opening: {
            /** @enum {string} */
            format: "docx" | "pdf" | "html";
            reason: string;
        };
        paper_preview: {
            covered: string[];
            /** @description 要送到外单位的文书：本案有效的共享依据，没有立案的是可选的依据种类；出具时须选一个 */
            grounds?: components["schemas"]["paper_ground"][];
            html: string;
            missing: string[];
            title: string;
        };
        paper_text: {
            text: string;
        };
        paper_wanted: {
            /** Format: uuid */
            about: string;
            asked?: {
                [key: string]: string;
            };
            /**
             * Format: uuid
             * @description 要送到外单位的文书：共享依据的编号
             */
            ground?: string;
            /**
             * @description 没有立案的事项要送到外单位：依据的种类
             * @enum {string}
             */
            ground_kind?: "consent" | "guardian_consent" | "statutory_duty" | "emergency";
            /** @description 同意的内容，或法律条款 */
            ground_said?: string;
            kind: string;
        };
        portal_facts: {
            district: components["schemas"]["district_name"];
        };
        portal_intake: {
            area?: string;
            asker_name?: string;
            code_word?: string;
            danger?: string;
            facts?: string;
            language?: string;
            matter?: string;
            may_call?: boolean;
            may_message?: boolean;
            phone?: string;
            safe_times?: string[];
            whom?: string;
        };
        portal_progress: {
            state: components["schemas"]["intake_state"];
            status: string;
        };
        portal_receipt: {
            code?: string;
            receipt: string;
        };
        printed_code: {
            code: string;
            /** Format: uuid */
            id: string;
            number: string;
        };
        /** @description RFC 9457 */
        problem: {
            detail: string;
            errors?: {
                detail?: string;
                field?: string;
                remedy?: string;
            }[];
            field?: string;
            remedy?: string;
            stale?: {
                field?: string;
                stored?: string;
                yours?: string;
            }[];
            status: number;
            title: string;
            type: string;
        };
        receipt_question: {
            code?: string;
            number: string;
        };
        receipt_view: {
            state: components["schemas"]["intake_state"];
            status: string;
            talk?: {
                /** @enum {string} */
                author: "office" | "person";
                words: string;
            }[];
        };
        receipt_words: {
            code: string;
            number: string;
            words: string;
        };
        report: {
            /** Format: uuid */
            area: string | null;
            area_name: string;
            gaps: number;
            html: string;
            may_freeze: boolean;
            places: components["schemas"]["report_place"][];
            report: string;
            title: string;
            year: number;
        };
        report_place: {
            area: string;
            change: number | null;
            change_percent: number | null;
            change_printed: string;
            evidence_count: number;
            figure: string;
            gap: boolean;
            gap_reason: string;
            label: string;
            last_year: number | null;
            number: number;
            partial: boolean;
            period: string;
            period_text: string;
            print_rule: string;
            printed: string;
            rule: string;
            unit: string;
            value: number | null;
        };
        reveal: {
            fields: string[];
            reason: string;
        };
        session: {
            /** Format: uuid */
            account: string;
            csrf: string;
            district: components["schemas"]["district_name"];
            /** Format: date-time */
            ends_at: string;
            /** @description 有没有本人可以看的数字 */
            figures: boolean;
            /** @description 多少分钟没有本人的请求就结束登录 */
            idle_minutes: number;
            /** @description 多少分钟没有按键和鼠标就锁屏 */
            lock_minutes: number;
            name: string;
            role: string;
            role_label: string;
            /** Format: uuid */
            unit: string;
        };
        since_freeze: {
            changes: {
                added: {
                    /** Format: uuid */
                    id: string;
                    record: string;
                    title: string;
                    version_now: number;
                    version_then: number;
                }[];
                changed: {
                    /** Format: uuid */
                    id: string;
                    record: string;
                    title: string;
                    version_now: number;
                    version_then: number;
                }[];
                dropped: {
                    /** Format: uuid */
                    id: string;
                    record: string;
                    title: string;
                    version_now: number;
                    version_then: number;
                }[];
                figure: string;
                label: string;
                period: string;
                printed_now: string;
                printed_then: string;
                undefined: boolean;
                unit: string;
                value_changed: boolean;
            }[];
            figures: number;
            /** Format: date-time */
            frozen_at: string;
            hash: string;
            /** Format: uuid */
            id: string;
            report: string;
            year: number;
        };
        slip_answer: {
            code: string;
            number: string;
            /** @enum {string} */
            step: "accept" | "return" | "complete";
            text?: string;
        };
        token: {
            days: number;
            token: string;
        };
        token_label: {
            label: string;
        };
        token_list: {
            items: {
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                ends_at: string;
                id: string;
                label: string;
                /** Format: date-time */
                seen_at: string;
            }[];
        };
        /** @description 正在填写的内容：人员的 name、id_number（或后四位）、phone、born_on，家庭的 head_name、address、phone */
        typed: {
            [key: string]: string;
        };
        work_counts: {
            new: number;
            overdue: number;
            soon: number;
            team: number;
            today: number;
            unread: number;
            waiting: number;
        };
        work_item: {
            asked: null | {
                /** Format: date */
                asked_on: string;
                days: number;
                ground: string;
                ground_label: string;
                /** Format: uuid */
                id: string;
            };
            /** Format: date-time */
            begun: string;
            code: string;
            /** Format: date-time */
            due: string;
            /** Format: date */
            due_on: string;
            /** Format: uuid */
            id: string;
            label: string;
            may_ask: boolean;
            note: string;
            readable: boolean;
            record: string;
            record_label: string;
            /** @enum {string} */
            risen_to: "none" | "street" | "district" | "chair";
            seen: boolean;
            /** @enum {string} */
            state: "running" | "extended" | "overdue" | "met" | "late_met" | "stopped" | "lapsed";
            state_label: string;
            /** Format: uuid */
            subject: string | null;
            title: string | null;
            /** Format: uuid */
            unit: string;
            unit_name: string;
            waits_for: string;
        };
        work_page: {
            items: components["schemas"]["work_item"][];
            page: number;
            size: number;
            total: number;
        };
        written: {
            /** Format: uuid */
            id: string;
            repeated: boolean;
            state: string;
            version: number;
        };
    };
    responses: {
        /** @description 没有办成，以及怎么办 */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["problem"];
            };
        };
    };
    parameters: {
        /** @description 每次写入一个新的；重试时不变 */
        once: string;
        /** @description 1：页面自动查询，不算本人的操作，不延长登录 */
        poll: "1";
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    post_api_askings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["asked"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["askings"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_attachments_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_attachments_id_remove: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_cases_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["case_file_wanted"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_cases_id_looks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["looks"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_cases_emergency: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["emergency"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_cases_intakes_id_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["printed_code"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_cases_known: {
        parameters: {
            query?: {
                /** @description 出生年份，四位数字 */
                birth_year?: string;
                /** @description 完整证件号；或后四位，连同姓名（写全）或出生年份，只查本人范围内 */
                id_number?: string;
                /** @description 姓名、全拼或首字母，只查本人范围内 */
                name?: string;
                /** @description 完整电话 */
                phone?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["known"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_cases_slips: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["slip_answer"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_cases_tasks_id_slip: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["printed_code"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_figures: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级 */
                area?: string;
                /** @description 分组 */
                by?: string;
                /** @description 1 为与上年同期比 */
                compare?: string;
                /** @description 2021、2021-H1、2021-Q3、2021-07、since:2020-01-01、on:2021-12-31 … */
                period?: string;
                /** @description 自此日起累计 */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["figures"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_figures_name: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级 */
                area?: string;
                /** @description 分组 */
                by?: string;
                /** @description 1 为与上年同期比 */
                compare?: string;
                /** @description 2021、2021-H1、2021-Q3、2021-07、since:2020-01-01、on:2021-12-31 … */
                period?: string;
                /** @description 自此日起累计 */
                since?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["figure"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_figures_name_evidence: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级 */
                area?: string;
                /** @description 分组 */
                by?: string;
                /** @description 1 为与上年同期比 */
                compare?: string;
                /** @description 只看 by 的这一组：parts 里的 key；空为未分类 */
                part?: string;
                /** @description 2021、2021-H1、2021-Q3、2021-07、since:2020-01-01、on:2021-12-31 … */
                period?: string;
                /** @description 自此日起累计 */
                since?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["evidence"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_frozen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["frozen_list"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_frozen_id_changes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["since_freeze"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_imports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_imports_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_imports_id_undo: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_known_kind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["typed"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["alike"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_notices: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
                /** @description 1 为只看未读 */
                unread?: 0 | 1;
            };
            header?: {
                /** @description 1：页面自动查询，不算本人的操作，不延长登录 */
                "Jinguo-Poll"?: components["parameters"]["poll"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["notice_page"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_notices_id_read: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_openapi_json: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_outlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["outlines"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_papers: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["paper_wanted"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_papers_id_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["paper_opening"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_papers_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["paper_text"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["paper_check"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_papers_kinds: {
        parameters: {
            query?: {
                /** @description 只看关于这种记录的 */
                about?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["paper_kinds"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_papers_preview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["paper_wanted"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["paper_preview"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_portal_activities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_portal_facts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["portal_facts"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_portal_intake: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["portal_intake"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["portal_receipt"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_portal_progress: {
        parameters: {
            query?: {
                /** @description 回执号 */
                receipt?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["portal_progress"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_receipts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["receipt_question"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["receipt_view"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_receipts_words: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["receipt_words"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_report_year: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级；不填为本区县 */
                area?: string;
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["report"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_report_year_format: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级；不填为本区县 */
                area?: string;
            };
            header?: never;
            path: {
                format: string;
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_report_year_freeze: {
        parameters: {
            query?: {
                /** @description 单位编号，含其下级；不填为本区县 */
                area?: string;
            };
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["frozen"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_schema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["credentials"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    delete_api_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["token_list"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_tokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["token_label"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["token"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    delete_api_tokens_id: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["nothing"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_work: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1：页面自动查询，不算本人的操作，不延长登录 */
                "Jinguo-Poll"?: components["parameters"]["poll"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["work_counts"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_work_id_acknowledge: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_work_id_ask: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["extension_wanted"];
            };
        };
        responses: {
            /** @description 成功 */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    post_api_work_id_extend: {
        parameters: {
            query?: never;
            header: {
                /** @description 每次写入一个新的；重试时不变 */
                "Idempotency-Key": components["parameters"]["once"];
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["extension"];
            };
        };
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["written"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
    get_api_work_list: {
        parameters: {
            query?: {
                page?: number;
                size?: number;
            };
            header?: never;
            path: {
                list: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["work_page"];
                };
            };
            default: components["responses"]["problem"];
        };
    };
}
