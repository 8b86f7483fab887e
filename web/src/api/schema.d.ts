// Written by `npm run webtypes` from the API's OpenAPI document.

export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything can be done: PostgreSQL and Temporal answer
         * @description Without Temporal everything can be read and nothing commanded.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            database: "up" | "away";
                            /** @enum {string} */
                            temporal: "up" | "away";
                        };
                    };
                };
                /** @description Default Response */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            database: "up" | "away";
                            /** @enum {string} */
                            temporal: "up" | "away";
                        };
                    };
                };
            };
        };
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
        get?: never;
        put?: never;
        /** Sign in */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, and my posts today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            personId: string;
                            name: string;
                            /** @enum {string} */
                            language: "zh-CN" | "en";
                            posts: {
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline" | "deputy" | "audit" | "administrator";
                                unit: string | null;
                                /** @enum {string} */
                                as: "holder" | "delegate" | "secretary";
                            }[];
                            keepsDrafts: boolean;
                            mayIssue: boolean;
                            office: {
                                name: string;
                                contact: string;
                                phone: string;
                            };
                            csrfToken: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sample-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts of the local sample office, with their password */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: {
                                name: string;
                                person: string;
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline" | "deputy" | "audit" | "administrator" | "secretary";
                                unit: string | null;
                                password: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits on me, what is new since the last working morning, what is due */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly waiting: {
                                id: string;
                                number: string;
                                title: string;
                                topic: string | null;
                                /** @enum {string} */
                                stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                                unit: {
                                    id: string;
                                    name: string;
                                } | null;
                                leadUnit: {
                                    id: string;
                                    name: string;
                                } | null;
                                batch: {
                                    id: string;
                                    title: string;
                                };
                                campaign: {
                                    id: string;
                                    name: string;
                                } | null;
                                rectifyBy: string | null;
                                originalRectifyBy: string | null;
                                version: number;
                                holder: {
                                    /** @enum {string} */
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline";
                                    unit: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    since: string;
                                } | null;
                                overdue: boolean;
                                daysLate: number;
                                light: ("green" | "blue" | "yellow" | "red" | "grey") | null;
                                why: {
                                    /** @enum {string} */
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline";
                                    /** @enum {string} */
                                    as: "holder" | "delegate" | "vacancy" | "substitute" | "secretary";
                                    step: ("plan" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                                };
                            }[];
                            waitingCount: number;
                            readonly news: {
                                at: string;
                                findingId: string;
                                number: string;
                                title: string;
                                subject: {
                                    /** @enum {string} */
                                    kind: "rung";
                                    rung: string;
                                    /** @enum {string} */
                                    clock: "rectify" | "receive" | "plan" | "review";
                                    step: ("plan" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                                    day: string;
                                } | {
                                    /** @enum {string} */
                                    kind: "proposal";
                                    /** @enum {string} */
                                    rung: "interview" | "account";
                                } | {
                                    /** @enum {string} */
                                    kind: "waiting";
                                    /** @enum {string} */
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline";
                                } | {
                                    /** @enum {string} */
                                    kind: "assigned" | "returned" | "decided";
                                };
                            }[];
                            overdueCount: number;
                            dueSoonCount: number;
                            dueSoonUntil: string;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ledger: what I see, filtered, in an order, page by page */
        get: {
            parameters: {
                query?: {
                    stage?: ("draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn") | ("draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn")[];
                    unit?: string;
                    batch?: string;
                    campaign?: string;
                    dueBefore?: string;
                    late?: "true";
                    soon?: "true";
                    topic?: string;
                    text?: string;
                    order?: "rectifyBy" | "number" | "recent";
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly findings: {
                                id: string;
                                number: string;
                                title: string;
                                topic: string | null;
                                /** @enum {string} */
                                stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                                unit: {
                                    id: string;
                                    name: string;
                                } | null;
                                leadUnit: {
                                    id: string;
                                    name: string;
                                } | null;
                                batch: {
                                    id: string;
                                    title: string;
                                };
                                campaign: {
                                    id: string;
                                    name: string;
                                } | null;
                                rectifyBy: string | null;
                                originalRectifyBy: string | null;
                                version: number;
                                holder: {
                                    /** @enum {string} */
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline";
                                    unit: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    since: string;
                                } | null;
                                overdue: boolean;
                                daysLate: number;
                                light: ("green" | "blue" | "yellow" | "red" | "grey") | null;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A finding: who holds it, every date with its rule, what I may do, what happened */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            title: string;
                            topic: string | null;
                            /** @enum {string} */
                            stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                            unit: {
                                id: string;
                                name: string;
                            } | null;
                            leadUnit: {
                                id: string;
                                name: string;
                            } | null;
                            batch: {
                                id: string;
                                title: string;
                            };
                            campaign: {
                                id: string;
                                name: string;
                            } | null;
                            rectifyBy: string | null;
                            originalRectifyBy: string | null;
                            version: number;
                            holder: {
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "discipline";
                                unit: {
                                    id: string;
                                    name: string;
                                } | null;
                                since: string;
                                readonly people: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                }[];
                            } | null;
                            overdue: boolean;
                            daysLate: number;
                            light: ("green" | "blue" | "yellow" | "red" | "grey") | null;
                            statement: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county";
                            /** @enum {string} */
                            kind: "individual" | "common";
                            /** @enum {string} */
                            deadlineKind: "at-once" | "staged" | "long-term";
                            goal: string;
                            readonly closingStandard: string[];
                            round: number;
                            plan: {
                                content: {
                                    causeAnalysis?: string;
                                    readonly measures: {
                                        text: string;
                                        person: string;
                                        by: string;
                                    }[];
                                    readonly milestones: {
                                        name: string;
                                        by: string;
                                    }[];
                                };
                                approved: boolean;
                            } | null;
                            readonly milestonesDone: number[];
                            form: {
                                /** @enum {string} */
                                openStep: "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge";
                                readonly signatures: {
                                    /** @enum {string} */
                                    step: "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge";
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                }[];
                                filedAt: string | null;
                            } | null;
                            readonly chain: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            closedAt: string | null;
                            timeliness: {
                                onTime: boolean | null;
                                provisional: boolean;
                            };
                            readonly dates: {
                                /** @enum {string} */
                                clock: "rectify" | "receive" | "plan" | "review";
                                step: ("plan" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                                day: string | null;
                                waitingForYear: number | null;
                                rule: {
                                    /** @enum {string} */
                                    kind: "fixed" | "moved" | "after";
                                    after: string | null;
                                    workingDays: number | null;
                                };
                                calendarVersions: {
                                    [key: string]: number;
                                };
                                policyVersion: number;
                                readonly rungs: {
                                    rung: string;
                                    at: string | null;
                                    /** @enum {string} */
                                    state: "coming" | "held" | "awaitsNotice" | "waitingForCalendar" | "fired" | "overtaken" | "passed" | "silenced";
                                    when: {
                                        before: number;
                                    } | {
                                        late: number;
                                    };
                                }[];
                            }[];
                            readonly commands: ({
                                /** @enum {string} */
                                type: "receive" | "submitPlan" | "approvePlan" | "returnPlan" | "reportProgress" | "attachEvidence" | "applyForClosure" | "sign" | "supplement" | "return" | "correct" | "changeDeadline" | "withdraw";
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {string} */
                                type: "receive" | "submitPlan" | "approvePlan" | "returnPlan" | "reportProgress" | "attachEvidence" | "applyForClosure" | "sign" | "supplement" | "return" | "correct" | "changeDeadline" | "withdraw";
                                /** @enum {boolean} */
                                allowed: false;
                                /** @enum {string} */
                                code: "changed-since" | "not-available-yet" | "not-dispatched" | "already-dispatched" | "wrong-stage" | "already-closed" | "already-withdrawn" | "not-permitted" | "not-your-step" | "already-signed" | "filer-may-not-sign" | "text-missing" | "unit-undecided" | "date-undecided" | "standard-missing" | "unit-verifies-itself" | "one-person-two-steps" | "date-not-in-future" | "date-unchanged" | "measures-missing" | "cause-analysis-missing" | "measure-after-deadline" | "no-such-measure" | "no-such-milestone" | "verification-missing" | "standard-not-ticked" | "superior-document-missing" | "nothing-to-correct" | "calendar-not-published";
                                title: string;
                                next: string;
                            })[];
                            readonly timeline: {
                                seq: number;
                                at: string;
                                type: string;
                                by: {
                                    id: string;
                                    name: string;
                                } | null;
                                data: {
                                    [key: string]: unknown;
                                };
                            }[];
                            readonly evidence: {
                                id: string;
                                measure: number | null;
                                name: string;
                                version: number;
                                type: string;
                                bytes: number;
                                sha256: string;
                                uploadedBy: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All units, each after the one above it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly units: {
                                id: string;
                                name: string;
                                parent: string | null;
                                rankedWith: ("towns" | "bureaus") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The campaigns with their clear-by dates */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly campaigns: {
                                id: string;
                                name: string;
                                clearBy: string;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The topics of the findings I see */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly topics: string[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The published calendar years */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly years: {
                                year: number;
                                version: number;
                                exceptions: {
                                    [key: string]: "off" | "work";
                                };
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Today's policy of the office */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            from: string;
                            policy: {
                                receiveDays: number;
                                planDays: number;
                                planReviewDays: number;
                                closingStepDays: number;
                                supplementDays: number;
                                supervisionNoticeDays: number;
                                proposalRecallDays: number;
                                readonly remindRectify: number[];
                                readonly remindPlan: number[];
                                lateRungs: {
                                    urge: number;
                                    supervise: number;
                                    circular: number;
                                    interview: number;
                                    account: number;
                                };
                                readonly closingChain: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                /** @enum {string} */
                                onTimeJudgedBy: "filing" | "closing";
                                spreadMinutes: number;
                            };
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do something to a finding
         * @description The same key again gives the first receipt, whatever has happened since. docs/refusals.md lists what it is refused with.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                    "if-match"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        type: "receive";
                    } | {
                        /** @enum {string} */
                        type: "submitPlan";
                        plan: {
                            causeAnalysis?: string;
                            measures: {
                                text: string;
                                person: string;
                                /** Format: date */
                                by: string;
                            }[];
                            milestones: {
                                name: string;
                                /** Format: date */
                                by: string;
                            }[];
                        };
                    } | {
                        /** @enum {string} */
                        type: "approvePlan";
                        opinion?: string;
                    } | {
                        /** @enum {string} */
                        type: "returnPlan";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "reportProgress";
                        text: string;
                        milestonesDone?: number[];
                    } | {
                        /** @enum {string} */
                        type: "applyForClosure";
                        summary: string;
                    } | {
                        /** @enum {string} */
                        type: "sign";
                        opinion?: string;
                        verification?: {
                            /** @enum {string} */
                            how: "on-site" | "papers";
                            ticked: number[];
                        };
                    } | {
                        /** @enum {string} */
                        type: "supplement";
                        reason: string;
                        missing: string;
                    } | {
                        /** @enum {string} */
                        type: "return";
                        reason: string;
                        toAdd: string;
                    } | {
                        /** @enum {string} */
                        type: "correct";
                        reason: string;
                        correction: {
                            title?: string;
                            statement?: string;
                            goal?: string;
                        };
                    } | {
                        /** @enum {string} */
                        type: "changeDeadline";
                        reason: string;
                        /** Format: date */
                        rectifyBy: string;
                    } | {
                        /** @enum {string} */
                        type: "withdraw";
                        reason: string;
                        superiorDocument?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            commandId: string;
                            at: string;
                            seq: number;
                            version: number;
                            /** @enum {string} */
                            stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Attach evidence
         * @description A form (`multipart/form-data`): `measure`, the index of the measure that it proves (left out for the closing form), then `file`, of 200 MB at the most.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            measure: number | null;
                            name: string;
                            version: number;
                            type: string;
                            bytes: number;
                            sha256: string;
                            uploadedBy: {
                                id: string;
                                name: string;
                            };
                            at: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A piece of evidence, to be saved */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of feedback, with how many findings are drafts and how many dispatched, page by page */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly batches: {
                                id: string;
                                title: string;
                                source: string;
                                receivedOn: string | null;
                                issuedAt: string | null;
                                drafts: number;
                                dispatched: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Open a batch for the feedback of one source
         * @description The same key again gives the same batch.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "idempotency-key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        source: string;
                        receivedOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a batch is, to be asked again and again while it is dispatched */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            issuedAt: string | null;
                            drafts: number;
                            dispatched: number;
                            /** @enum {string} */
                            dispatch: "none" | "running" | "done";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The findings of a batch in order of number, page by page */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            readonly findings: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {string} */
                                stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                                draftVersion: number;
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A batch with its findings, what its drafts lack, and how far its dispatch is */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            title: string;
                            source: string;
                            receivedOn: string | null;
                            issuedAt: string | null;
                            drafts: number;
                            dispatched: number;
                            readonly findings: {
                                id: string;
                                number: string;
                                title: string;
                                /** @enum {string} */
                                stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                                draftVersion: number;
                            }[];
                            next: string | null;
                            faults: {
                                id: string;
                                number: string;
                                code: string;
                                field: string | null;
                                title: string;
                                next: string;
                            }[];
                            /** @enum {string} */
                            dispatch: "none" | "running" | "done";
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign a batch, so that its dispatch begins
         * @description By the office head. The same again is the same issue. With `faulty: leave` drafts at fault stay drafts; else they stop it. `GET /batches/:id` tells how far it is. What is signed is dispatched, even if Temporal is away now.
         */
        post: {
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
                    "application/json": {
                        /**
                         * @default refuse
                         * @enum {string}
                         */
                        faulty?: "refuse" | "leave";
                    } | null;
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down a finding as a draft of a batch */
        post: {
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
                    "application/json": {
                        number: string;
                        content: {
                            title: string;
                            statement: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county";
                            topic?: string;
                            /** @enum {string} */
                            kind: "individual" | "common";
                            /** @enum {string} */
                            deadlineKind: "at-once" | "staged" | "long-term";
                            goal: string;
                            closingStandard: string[];
                            unit: string | null;
                            leadUnit: string | null;
                            rectifyBy: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            draftVersion: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A draft as it stands */
        get: {
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
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            number: string;
                            content: {
                                title: string;
                                statement: string;
                                /** @enum {string} */
                                level: "province" | "city" | "county";
                                topic?: string;
                                /** @enum {string} */
                                kind: "individual" | "common";
                                /** @enum {string} */
                                deadlineKind: "at-once" | "staged" | "long-term";
                                goal: string;
                                closingStandard: string[];
                                unit: string | null;
                                leadUnit: string | null;
                                rectifyBy: string | null;
                            };
                            draftVersion: number;
                            batch: {
                                id: string;
                                title: string;
                                issuedAt: string | null;
                            };
                        };
                    };
                };
            };
        };
        /**
         * Write a draft anew
         * @description `If-Match` names the version that was looked at: of two who write at once one is told.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    "if-match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: string;
                        content: {
                            title: string;
                            statement: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county";
                            topic?: string;
                            /** @enum {string} */
                            kind: "individual" | "common";
                            /** @enum {string} */
                            deadlineKind: "at-once" | "staged" | "long-term";
                            goal: string;
                            closingStandard: string[];
                            unit: string | null;
                            leadUnit: string | null;
                            rectifyBy: string | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            draftVersion: number;
                        };
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes within my scope, as server-sent events
         * @description Event `finding` with `{"id"}` for each finding that changed; event `resync` where some may have gone by, so that everything shown is to be asked for anew.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    "last-event-id"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
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
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
