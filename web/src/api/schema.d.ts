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
    "/api/me/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unlock signing for 15 minutes */
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
                        password: string;
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
                            unlockedUntil: string;
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
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline" | "deputy" | "audit" | "administrator";
                                unit: string | null;
                                /** @enum {string} */
                                as: "holder" | "delegate" | "secretary" | "absent";
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
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline" | "deputy" | "audit" | "administrator" | "secretary";
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
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
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
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
                                    /** @enum {string} */
                                    as: "holder" | "delegate" | "vacancy" | "substitute" | "secretary";
                                    step: ("plan-lead" | "plan" | "paper" | "objection" | "final-objection" | "longTerm" | "extension-opinion" | "extension-decision" | "extension-top-decision" | "coordination-assigned-leader" | "coordination-leader-in-charge" | "coordination-lead-reviewer" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                                    ask: ("extensionOpinion" | "extensionDecision" | "factObjection" | "suspensionOverrun" | "noticeDraft" | "slip" | "interview" | "account" | "coordination" | "instruction" | "part") | null;
                                };
                                readonly also: {
                                    /** @enum {string} */
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
                                    /** @enum {string} */
                                    as: "holder" | "delegate" | "vacancy" | "substitute" | "secretary";
                                    step: ("plan-lead" | "plan" | "paper" | "objection" | "final-objection" | "longTerm" | "extension-opinion" | "extension-decision" | "extension-top-decision" | "coordination-assigned-leader" | "coordination-leader-in-charge" | "coordination-lead-reviewer" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                                    ask: ("extensionOpinion" | "extensionDecision" | "factObjection" | "suspensionOverrun" | "noticeDraft" | "slip" | "interview" | "account" | "coordination" | "instruction" | "part") | null;
                                }[];
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
                                    clock: "rectify" | "goal" | "receive" | "plan" | "review";
                                    step: ("plan-lead" | "plan" | "paper" | "objection" | "final-objection" | "longTerm" | "extension-opinion" | "extension-decision" | "extension-top-decision" | "coordination-assigned-leader" | "coordination-leader-in-charge" | "coordination-lead-reviewer" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
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
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
                                } | {
                                    /** @enum {string} */
                                    kind: "assigned" | "returned" | "decided" | "issued" | "asked";
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
                    waiting?: "true";
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
                                    role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
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
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
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
                            source: string;
                            statement: string;
                            /** @enum {string} */
                            level: "province" | "city" | "county";
                            /** @enum {string} */
                            severity: "ordinary" | "serious" | "grave";
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
                                summary: string;
                                readonly signatures: {
                                    /** @enum {string} */
                                    step: "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge";
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                    signedOn: string | null;
                                    intact: boolean | null;
                                    content: string | null;
                                    opinion: string | null;
                                    verification: {
                                        /** @enum {string} */
                                        how: "on-site" | "papers";
                                        readonly ticked: number[];
                                    } | null;
                                }[];
                                readonly contents: {
                                    from: string;
                                    sha256: string;
                                }[];
                                filedAt: string | null;
                                paper: {
                                    reference: string;
                                    signer: {
                                        id: string;
                                        name: string;
                                    };
                                    signedOn: string;
                                    submittedBy: {
                                        id: string;
                                        name: string;
                                    };
                                } | null;
                            } | null;
                            publicNotice: {
                                openedAt: string;
                                lastDay: string | null;
                                next: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
                            } | null;
                            superior: {
                                reportedAt: string;
                                document: string;
                                answer: {
                                    /** @enum {string} */
                                    answer: "filed" | "endorsed" | "sentBack";
                                    document: string;
                                    at: string;
                                } | null;
                            } | null;
                            readonly rounds: {
                                round: number;
                                rectifyBy: string;
                                filedAt: string | null;
                                closedAt: string | null;
                                readonly signatures: {
                                    /** @enum {string} */
                                    step: "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge";
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                    signedOn: string | null;
                                }[];
                                superior: {
                                    reportedAt: string;
                                    document: string;
                                    answer: {
                                        /** @enum {string} */
                                        answer: "filed" | "endorsed" | "sentBack";
                                        document: string;
                                        at: string;
                                    } | null;
                                } | null;
                                reopenedAt: string;
                                /** @enum {string} */
                                cause: "look-back" | "false-report" | "superior";
                            }[];
                            readonly chain: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            closedAt: string | null;
                            timeliness: {
                                onTime: boolean | null;
                                provisional: boolean;
                            };
                            readonly dates: {
                                /** @enum {string} */
                                clock: "rectify" | "goal" | "receive" | "plan" | "review";
                                step: ("plan-lead" | "plan" | "paper" | "objection" | "final-objection" | "longTerm" | "extension-opinion" | "extension-decision" | "extension-top-decision" | "coordination-assigned-leader" | "coordination-leader-in-charge" | "coordination-lead-reviewer" | "principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge") | null;
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
                                type: "receive" | "submitPlan" | "approvePlan" | "returnPlan" | "reportProgress" | "attachEvidence" | "applyForClosure" | "sign" | "supplement" | "return" | "correct" | "withdraw" | "requestExtension" | "giveOpinion" | "decideExtension" | "changeDeadline" | "suspend" | "resume" | "draftSupervisionNotice" | "issueSupervisionNotice" | "voidSupervisionNotice" | "answerSupervisionNotice" | "decideProposal" | "requestCoordination" | "answerCoordination" | "instruct" | "acknowledge" | "noteContact" | "objectResponsibility" | "objectFact" | "resolveObjection" | "reassign" | "handOn" | "receivePart" | "reportPart" | "addItems" | "reportItem" | "checkItem" | "strikeItem" | "reviewLongTerm" | "objectToClosure" | "submitPaper" | "passPaper" | "refusePaper" | "reopen" | "reportToSuperior" | "recordSuperiorAnswer";
                                /** @enum {boolean} */
                                allowed: true;
                            } | {
                                /** @enum {string} */
                                type: "receive" | "submitPlan" | "approvePlan" | "returnPlan" | "reportProgress" | "attachEvidence" | "applyForClosure" | "sign" | "supplement" | "return" | "correct" | "withdraw" | "requestExtension" | "giveOpinion" | "decideExtension" | "changeDeadline" | "suspend" | "resume" | "draftSupervisionNotice" | "issueSupervisionNotice" | "voidSupervisionNotice" | "answerSupervisionNotice" | "decideProposal" | "requestCoordination" | "answerCoordination" | "instruct" | "acknowledge" | "noteContact" | "objectResponsibility" | "objectFact" | "resolveObjection" | "reassign" | "handOn" | "receivePart" | "reportPart" | "addItems" | "reportItem" | "checkItem" | "strikeItem" | "reviewLongTerm" | "objectToClosure" | "submitPaper" | "passPaper" | "refusePaper" | "reopen" | "reportToSuperior" | "recordSuperiorAnswer";
                                /** @enum {boolean} */
                                allowed: false;
                                /** @enum {string} */
                                code: "changed-since" | "not-available-yet" | "not-dispatched" | "already-dispatched" | "wrong-stage" | "already-closed" | "already-withdrawn" | "suspended" | "not-permitted" | "not-your-step" | "already-signed" | "filer-may-not-sign" | "extension-pending" | "no-extension-pending" | "opinion-given" | "opinion-missing" | "not-suspended" | "nothing-open" | "no-items" | "items-open" | "review-not-open" | "goal-not-met" | "objection-final" | "objection-open" | "no-open-objection" | "paper-pending" | "no-paper" | "own-paper" | "no-superior" | "already-reported" | "not-reported" | "text-missing" | "unit-undecided" | "date-undecided" | "standard-missing" | "unit-verifies-itself" | "one-person-two-steps" | "date-not-in-future" | "date-unchanged" | "date-unconfirmed" | "date-not-later" | "extension-too-late" | "other-leader-decides" | "superior-consent-missing" | "measures-missing" | "cause-analysis-missing" | "measure-after-deadline" | "no-such-measure" | "no-such-milestone" | "verification-missing" | "standard-not-ticked" | "superior-document-missing" | "decision-document-missing" | "paper-date-impossible" | "not-the-signer" | "answer-unchanged" | "nothing-to-correct" | "items-missing" | "item-entered-twice" | "no-such-item" | "item-not-open" | "item-not-done" | "own-item" | "quantity-unfit" | "no-quantity" | "target-not-reached" | "next-date-missing" | "objection-too-late" | "decision-unfit" | "unit-unchanged" | "unit-named-twice" | "unknown-unit" | "not-of-the-unit" | "no-such-part" | "part-received" | "part-not-received" | "part-done" | "calendar-not-published" | "days-out-of-range" | "date-missing" | "date-too-late" | "no-such-notice" | "no-such-proposal" | "nothing-to-forward" | "not-forwarded" | "not-theirs-to-decide" | "nobody-to-ask" | "already-asked" | "no-such-request";
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
                            deadlinePhrase: string | null;
                            /** @enum {string} */
                            deadlineFirmness: "firm" | "soft";
                            extension: {
                                at: string;
                                reason: string;
                                to: string;
                                /** @enum {string} */
                                openStep: "extension-opinion" | "extension-decision" | "extension-top-decision";
                                advice: ("grant" | "refuse") | null;
                                opinion: string | null;
                            } | null;
                            extensions: number;
                            suspension: {
                                from: string;
                                /** @enum {string} */
                                cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                                reason: string;
                                expectedEnd: string;
                            } | null;
                            readonly suspensions: {
                                from: string;
                                to: string;
                                /** @enum {string} */
                                cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                                days: number;
                            }[];
                            items: {
                                entered: number;
                                found: number;
                                done: number;
                                checked: number;
                            };
                            quantity: {
                                unit: string;
                                baseline: number;
                                target: number;
                                now: number | null;
                            } | null;
                            longTerm: {
                                goal: string;
                                openedAt: string | null;
                                met: number;
                            } | null;
                            hands: {
                                handler: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                } | null;
                                deputy: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                } | null;
                            } | null;
                            readonly handlers: {
                                id: string;
                                name: string;
                                phone: string | null;
                            }[];
                            readonly deputies: {
                                id: string;
                                name: string;
                                phone: string | null;
                            }[];
                            readonly parts: {
                                unit: {
                                    id: string;
                                    name: string;
                                };
                                what: string;
                                by: string;
                                receivedAt: string | null;
                                readonly measures: {
                                    text: string;
                                    person: string;
                                    by: string;
                                }[];
                                doneAt: string | null;
                                late: boolean;
                            }[];
                            objections: {
                                responsibility: {
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                    reason: string;
                                    proposed: {
                                        id: string;
                                        name: string;
                                    };
                                } | null;
                                fact: {
                                    by: {
                                        id: string;
                                        name: string;
                                    };
                                    at: string;
                                    reason: string;
                                } | null;
                            };
                            readonly holdings: {
                                holder: {
                                    role: ("handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline") | null;
                                    unit: {
                                        id: string;
                                        name: string;
                                    } | null;
                                } | null;
                                from: string;
                                to: string | null;
                                days: number;
                            }[];
                            readonly notices: {
                                notice: number;
                                round: number;
                                demand: string | null;
                                limitDays: number;
                                number: string | null;
                                draftedAt: string;
                                issuedAt: string | null;
                                limit: string | null;
                                answeredAt: string | null;
                                voidedAt: string | null;
                                unansweredAt: string | null;
                            }[];
                            readonly proposals: {
                                /** @enum {string} */
                                rung: "interview" | "account";
                                madeAt: string;
                                forwardedAt: string | null;
                                laterUntil: string | null;
                                facts: {
                                    originalRectifyBy: string;
                                    rectifyBy: string;
                                    readonly rungs: string[];
                                    readonly notices: {
                                        number: string | null;
                                        issuedAt: string;
                                        limitDays: number;
                                        answeredAt: string | null;
                                    }[];
                                    filedAt: string | null;
                                    openRequests: number;
                                };
                            }[];
                            readonly requests: {
                                request: number;
                                stuck: string;
                                need: string;
                                /** @enum {string} */
                                from: "assigned-leader" | "leader-in-charge" | "lead-reviewer";
                                asker: {
                                    id: string;
                                    name: string;
                                };
                                askedAt: string;
                                answeredAt: string | null;
                            }[];
                            readonly instructions: {
                                instruction: number;
                                text: string;
                                readonly to: ("handler" | "principal" | "lead-reviewer" | "office-head")[];
                                limitDays: number;
                                by: {
                                    id: string;
                                    name: string;
                                };
                                at: string;
                                reportedAt: string | null;
                            }[];
                            readonly evidence: {
                                id: string;
                                measure: number | null;
                                item: number | null;
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
    "/api/findings/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The items of a finding, page by page, and how many are found, done and checked */
        get: {
            parameters: {
                query?: {
                    state?: "open" | "done" | "checked" | "struck";
                    after?: number;
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
                            counts: {
                                entered: number;
                                found: number;
                                done: number;
                                checked: number;
                            };
                            readonly items: {
                                no: number;
                                name: string;
                                place: string | null;
                                what: string | null;
                                /** @enum {string} */
                                state: "open" | "done" | "checked" | "struck";
                                doneBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                doneAt: string | null;
                                doneHow: string | null;
                                checkedBy: {
                                    id: string;
                                    name: string;
                                } | null;
                                checkedAt: string | null;
                                note: string | null;
                            }[];
                            next: number | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter items out of a table
         * @description The table is the body: cells apart by tabs or commas, in UTF-8 (or UTF-16, GB 18030), with a line of headings (name, village, problem, in Chinese or English) or without. `table-faulty` lists every fault with its row and column in `faults`; then no item is entered. The same key again gives the first receipt.
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
            requestBody?: never;
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
    "/api/findings/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Measures of the plan under review that stand in other findings’ plans too, for its reviewer */
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
                            readonly copies: {
                                measure: number;
                                of: {
                                    id: string;
                                    number: string;
                                    title: string;
                                    unit: string;
                                };
                                theirs: number;
                                text: string;
                                share: number;
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
                                /** @enum {string} */
                                issuedBy: "nobody" | "office-head" | "leader-in-charge";
                                receiveDays: number;
                                planDays: number;
                                planDaysOf: {
                                    province?: number;
                                    city?: number;
                                    county?: number;
                                };
                                planDaysOfSource: {
                                    [key: string]: number;
                                };
                                planReviewDays: number;
                                /** @enum {string} */
                                planReview: "office" | "leadUnitFirst";
                                objectionDays: number;
                                objectionReviewDays: number;
                                closingStepDays: number;
                                extensionAskDays: number;
                                extensionReviewDays: number;
                                suspensionReminderDays: number;
                                longTermReviewDays: number;
                                longTermReviewMonths: number;
                                supplementDays: number;
                                supervisionNoticeDays: number;
                                proposalRecallDays: number;
                                /** @enum {string} */
                                supervisionNotices: "byHand" | "automatic";
                                noticeIssueDays: number;
                                proposalLaterDays: number;
                                instructionDays: number;
                                coordinationDays: number;
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
                                closingChainOf: {
                                    readonly province?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    readonly city?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    readonly county?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                };
                                closingChainOfSource: {
                                    [key: string]: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                };
                                closingChainOfSeverity: {
                                    readonly ordinary?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    readonly serious?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    readonly grave?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                };
                                paperDays: number;
                                paperCheckDays: number;
                                /** @enum {string} */
                                principalsSign: "either" | "both";
                                readonly publicNoticeOf: ("province" | "city" | "county")[];
                                publicNoticeDays: number;
                                /** @enum {string} */
                                publicNoticeBefore: "closing" | "lead-reviewer" | "office" | "leader-in-charge";
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
        /**
         * Put another policy in force from a day on
         * @description By the administrator. `If-Match` names the latest version. Every open finding is planned anew when it comes into force, gently.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    "if-match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        policy: {
                            /** @enum {string} */
                            issuedBy: "nobody" | "office-head" | "leader-in-charge";
                            receiveDays: number;
                            planDays: number;
                            planDaysOf: {
                                province?: number;
                                city?: number;
                                county?: number;
                            };
                            planDaysOfSource: {
                                [key: string]: number;
                            };
                            planReviewDays: number;
                            /** @enum {string} */
                            planReview: "office" | "leadUnitFirst";
                            objectionDays: number;
                            objectionReviewDays: number;
                            closingStepDays: number;
                            extensionAskDays: number;
                            extensionReviewDays: number;
                            suspensionReminderDays: number;
                            longTermReviewDays: number;
                            longTermReviewMonths: number;
                            supplementDays: number;
                            supervisionNoticeDays: number;
                            proposalRecallDays: number;
                            /** @enum {string} */
                            supervisionNotices: "byHand" | "automatic";
                            noticeIssueDays: number;
                            proposalLaterDays: number;
                            instructionDays: number;
                            coordinationDays: number;
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
                            closingChainOf: {
                                readonly province?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly city?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly county?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            closingChainOfSource: {
                                [key: string]: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            closingChainOfSeverity: {
                                readonly ordinary?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly serious?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly grave?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            paperDays: number;
                            paperCheckDays: number;
                            /** @enum {string} */
                            principalsSign: "either" | "both";
                            readonly publicNoticeOf: ("province" | "city" | "county")[];
                            publicNoticeDays: number;
                            /** @enum {string} */
                            publicNoticeBefore: "closing" | "lead-reviewer" | "office" | "leader-in-charge";
                            /** @enum {string} */
                            onTimeJudgedBy: "filing" | "closing";
                            spreadMinutes: number;
                        };
                        /** Format: date */
                        from: string;
                        reason: string;
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
                            version: number;
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
    "/api/suspensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest hundred approvals that suspend a scope */
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
                            suspensions: {
                                id: string;
                                scope: {
                                    unit: string;
                                } | {
                                    /** Format: uuid */
                                    campaign: string;
                                } | {
                                    source: string;
                                };
                                /** @enum {string} */
                                cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                                reason: string;
                                expectedEnd: string;
                                approvedBy: string;
                                approvedAt: string;
                                endedAt: string | null;
                                endReason: string | null;
                                running: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Suspend everything open of a unit with those below it, of a campaign, or from a source
         * @description Each finding has it as a command of the approver’s, a few dozen a second. The same key again gives the same approval.
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
                        scope: {
                            unit: string;
                        } | {
                            /** Format: uuid */
                            campaign: string;
                        } | {
                            source: string;
                        };
                        /** @enum {string} */
                        cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                        reason: string;
                        /** Format: date */
                        expectedEnd: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
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
    "/api/suspensions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an approval is, and what was refused */
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
                            scope: {
                                unit: string;
                            } | {
                                /** Format: uuid */
                                campaign: string;
                            } | {
                                source: string;
                            };
                            /** @enum {string} */
                            cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                            reason: string;
                            expectedEnd: string;
                            approvedBy: string;
                            approvedAt: string;
                            endedAt: string | null;
                            endReason: string | null;
                            running: boolean;
                            suspended: number;
                            refused: {
                                findingId: string;
                                number: string;
                                /** @enum {string} */
                                command: "suspend" | "resume";
                                code: string;
                                title: string;
                                next: string;
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
    "/api/suspensions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a suspension: what it holds is taken up again, each date moved by its working days */
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
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
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
    "/api/rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The years and the policies in force and to come, and how far the latest change has got
         * @description By the administrator.
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
                            readonly years: {
                                year: number;
                                exceptions: {
                                    [key: string]: "off" | "work";
                                };
                                version: number;
                                from: string;
                                by: string | null;
                                reason: string | null;
                            }[];
                            readonly policies: {
                                policy: {
                                    /** @enum {string} */
                                    issuedBy: "nobody" | "office-head" | "leader-in-charge";
                                    receiveDays: number;
                                    planDays: number;
                                    planDaysOf: {
                                        province?: number;
                                        city?: number;
                                        county?: number;
                                    };
                                    planDaysOfSource: {
                                        [key: string]: number;
                                    };
                                    planReviewDays: number;
                                    /** @enum {string} */
                                    planReview: "office" | "leadUnitFirst";
                                    objectionDays: number;
                                    objectionReviewDays: number;
                                    closingStepDays: number;
                                    extensionAskDays: number;
                                    extensionReviewDays: number;
                                    suspensionReminderDays: number;
                                    longTermReviewDays: number;
                                    longTermReviewMonths: number;
                                    supplementDays: number;
                                    supervisionNoticeDays: number;
                                    proposalRecallDays: number;
                                    /** @enum {string} */
                                    supervisionNotices: "byHand" | "automatic";
                                    noticeIssueDays: number;
                                    proposalLaterDays: number;
                                    instructionDays: number;
                                    coordinationDays: number;
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
                                    closingChainOf: {
                                        readonly province?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                        readonly city?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                        readonly county?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    };
                                    closingChainOfSource: {
                                        [key: string]: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    };
                                    closingChainOfSeverity: {
                                        readonly ordinary?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                        readonly serious?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                        readonly grave?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                    };
                                    paperDays: number;
                                    paperCheckDays: number;
                                    /** @enum {string} */
                                    principalsSign: "either" | "both";
                                    readonly publicNoticeOf: ("province" | "city" | "county")[];
                                    publicNoticeDays: number;
                                    /** @enum {string} */
                                    publicNoticeBefore: "closing" | "lead-reviewer" | "office" | "leader-in-charge";
                                    /** @enum {string} */
                                    onTimeJudgedBy: "filing" | "closing";
                                    spreadMinutes: number;
                                };
                                version: number;
                                from: string;
                                by: string | null;
                                reason: string | null;
                            }[];
                            left: number;
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
    "/api/calendars/{year}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which open findings another arrangement of a year would move, page by page; nothing is written
         * @description By the administrator.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        exceptions: {
                            [key: string]: "off" | "work";
                        };
                        /** Format: date */
                        from: string;
                        after?: string | null;
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
                            readonly findings: {
                                id: string;
                                number: string;
                                readonly moved: {
                                    clock: string;
                                    step: string | null;
                                    from: string | null;
                                    to: string | null;
                                }[];
                                readonly rungs: {
                                    clock: string;
                                    step: string | null;
                                    rung: string;
                                    was: string | null;
                                    will: string | null;
                                    /** @enum {string} */
                                    change: "moves" | "fires" | "vanishes" | "appears";
                                }[];
                            }[];
                            looked: number;
                            next: string | null;
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
    "/api/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put another arrangement of a year in force from a day on
         * @description By the administrator. `If-Match` names the latest version of the year, `"0"` where there is none. Every open finding is then planned anew, gently.
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    "if-match": string;
                };
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        exceptions: {
                            [key: string]: "off" | "work";
                        };
                        /** Format: date */
                        from: string;
                        reason: string;
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
                            version: number;
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
    "/api/policy/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which open findings another policy would move, page by page; nothing is written
         * @description By the administrator.
         */
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
                        policy: {
                            /** @enum {string} */
                            issuedBy: "nobody" | "office-head" | "leader-in-charge";
                            receiveDays: number;
                            planDays: number;
                            planDaysOf: {
                                province?: number;
                                city?: number;
                                county?: number;
                            };
                            planDaysOfSource: {
                                [key: string]: number;
                            };
                            planReviewDays: number;
                            /** @enum {string} */
                            planReview: "office" | "leadUnitFirst";
                            objectionDays: number;
                            objectionReviewDays: number;
                            closingStepDays: number;
                            extensionAskDays: number;
                            extensionReviewDays: number;
                            suspensionReminderDays: number;
                            longTermReviewDays: number;
                            longTermReviewMonths: number;
                            supplementDays: number;
                            supervisionNoticeDays: number;
                            proposalRecallDays: number;
                            /** @enum {string} */
                            supervisionNotices: "byHand" | "automatic";
                            noticeIssueDays: number;
                            proposalLaterDays: number;
                            instructionDays: number;
                            coordinationDays: number;
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
                            closingChainOf: {
                                readonly province?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly city?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly county?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            closingChainOfSource: {
                                [key: string]: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            closingChainOfSeverity: {
                                readonly ordinary?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly serious?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                                readonly grave?: ("principal" | "assigned-leader" | "lead-reviewer" | "office" | "leader-in-charge")[];
                            };
                            paperDays: number;
                            paperCheckDays: number;
                            /** @enum {string} */
                            principalsSign: "either" | "both";
                            readonly publicNoticeOf: ("province" | "city" | "county")[];
                            publicNoticeDays: number;
                            /** @enum {string} */
                            publicNoticeBefore: "closing" | "lead-reviewer" | "office" | "leader-in-charge";
                            /** @enum {string} */
                            onTimeJudgedBy: "filing" | "closing";
                            spreadMinutes: number;
                        };
                        /** Format: date */
                        from: string;
                        after?: string | null;
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
                            readonly findings: {
                                id: string;
                                number: string;
                                readonly moved: {
                                    clock: string;
                                    step: string | null;
                                    from: string | null;
                                    to: string | null;
                                }[];
                                readonly rungs: {
                                    clock: string;
                                    step: string | null;
                                    rung: string;
                                    was: string | null;
                                    will: string | null;
                                    /** @enum {string} */
                                    change: "moves" | "fires" | "vanishes" | "appears";
                                }[];
                            }[];
                            looked: number;
                            next: string | null;
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
    "/api/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every post with who has it and will, by the administrator */
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
                            readonly posts: {
                                id: number;
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline" | "deputy" | "audit" | "administrator";
                                unit: {
                                    id: string;
                                    name: string;
                                } | null;
                                substitute: number | null;
                                readonly holders: {
                                    person: {
                                        id: string;
                                        name: string;
                                    };
                                    from: string;
                                    to: string | null;
                                }[];
                                readonly secretaries: {
                                    person: {
                                        id: string;
                                        name: string;
                                    };
                                    from: string;
                                    to: string | null;
                                }[];
                                readonly delegations: {
                                    id: number;
                                    person: {
                                        id: string;
                                        name: string;
                                    };
                                    to: {
                                        id: string;
                                        name: string;
                                    };
                                    from: string;
                                    until: string;
                                    reason: string;
                                }[];
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
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People with their accounts and absences, page by page, by the administrator */
        get: {
            parameters: {
                query?: {
                    text?: string;
                    after?: string;
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
                            readonly people: {
                                id: string;
                                name: string;
                                email: string | null;
                                phone: string | null;
                                account: string | null;
                                readonly absences: {
                                    id: number;
                                    from: string;
                                    to: string;
                                    reason: string;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        /**
         * Enter a person, with an account where one is given, by the administrator
         * @description The same key again gives the same person.
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
                        name: string;
                        email: string | null;
                        phone: string | null;
                        account: {
                            name: string;
                            password: string;
                        } | null;
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
    "/api/people/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter one change of posts: a holder, a leaving, an absence, a delegation, a substitute
         * @description By the administrator. From today on, never before: who held what on a day that is over stays. What somebody held falls as the rules say, and is listed in `GET /fallen`.
         */
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
                        /** @enum {string} */
                        enter: "holder";
                        post: number;
                        person: string;
                        /** Format: date */
                        from: string;
                        to: string | null;
                    } | {
                        /** @enum {string} */
                        enter: "holderEnds";
                        post: number;
                        person: string;
                        /** Format: date */
                        last: string;
                    } | {
                        /** @enum {string} */
                        enter: "leaving";
                        person: string;
                        /** Format: date */
                        last: string;
                    } | {
                        /** @enum {string} */
                        enter: "absence";
                        person: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        to: string;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        enter: "absenceEnds";
                        id: number;
                        /** Format: date */
                        last: string;
                    } | {
                        /** @enum {string} */
                        enter: "delegation";
                        post: number;
                        person: string;
                        to: string;
                        /** Format: date */
                        from: string;
                        /** Format: date */
                        until: string;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        enter: "delegationEnds";
                        id: number;
                        /** Format: date */
                        last: string;
                    } | {
                        /** @enum {string} */
                        enter: "substitute";
                        post: number;
                        substitute: number | null;
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/fallen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Posts that findings wait for and nobody serves today, with those to whom they fall, for the office */
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
                            readonly posts: {
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline" | "deputy" | "audit" | "administrator";
                                unit: {
                                    id: string;
                                    name: string;
                                } | null;
                                waiting: number;
                                readonly last: {
                                    name: string;
                                    until: string | null;
                                }[];
                                readonly to: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                }[];
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
                        quantityNow?: number;
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
                            quantityNow?: number;
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
                        type: "requestExtension";
                        reason: string;
                        /** Format: date */
                        rectifyBy: string;
                        superiorDocument?: string;
                    } | {
                        /** @enum {string} */
                        type: "giveOpinion";
                        /** @enum {string} */
                        advice: "grant" | "refuse";
                        opinion: string;
                        superiorDocument?: string;
                    } | {
                        /** @enum {string} */
                        type: "decideExtension";
                        /** @enum {string} */
                        decision: "grant" | "refuse";
                        reason?: string;
                        /** Format: date */
                        rectifyBy?: string;
                        superiorDocument?: string;
                    } | {
                        /** @enum {string} */
                        type: "changeDeadline";
                        reason: string;
                        /** Format: date */
                        rectifyBy: string;
                        superiorDocument?: string;
                    } | {
                        /** @enum {string} */
                        type: "suspend";
                        /** @enum {string} */
                        cause: "epidemic" | "flood-season" | "frost-season" | "superior-approval" | "funds-not-released" | "litigation";
                        reason: string;
                        /** Format: date */
                        expectedEnd: string;
                    } | {
                        /** @enum {string} */
                        type: "resume";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "submitPaper";
                        reference: string;
                        signer: string;
                        /** Format: date */
                        signedOn: string;
                        opinion?: string;
                        verification?: {
                            /** @enum {string} */
                            how: "on-site" | "papers";
                            ticked: number[];
                            quantityNow?: number;
                        };
                    } | {
                        /** @enum {string} */
                        type: "passPaper";
                    } | {
                        /** @enum {string} */
                        type: "refusePaper";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "objectToClosure";
                        objector: string;
                        reason: string;
                        toAdd: string;
                    } | {
                        /** @enum {string} */
                        type: "reportToSuperior";
                        document: string;
                    } | {
                        /** @enum {string} */
                        type: "recordSuperiorAnswer";
                        /** @enum {string} */
                        answer: "filed" | "endorsed" | "sentBack";
                        document: string;
                        reason?: string;
                        /** Format: date */
                        rectifyBy?: string;
                    } | {
                        /** @enum {string} */
                        type: "reopen";
                        /** @enum {string} */
                        cause: "look-back" | "false-report" | "superior";
                        reason: string;
                        /** Format: date */
                        rectifyBy: string;
                        document?: string;
                    } | {
                        /** @enum {string} */
                        type: "objectResponsibility";
                        reason: string;
                        proposed: string;
                    } | {
                        /** @enum {string} */
                        type: "objectFact";
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "resolveObjection";
                        /** @enum {string} */
                        about: "responsibility" | "fact";
                        /** @enum {string} */
                        decision: "upheld" | "reassigned" | "admitted";
                        reason: string;
                        unit?: string;
                        leadUnit?: string;
                        document?: string;
                    } | {
                        /** @enum {string} */
                        type: "reassign";
                        reason: string;
                        unit: string;
                        leadUnit?: string;
                    } | {
                        /** @enum {string} */
                        type: "handOn";
                        handler: string;
                        deputy?: string;
                        note?: string;
                    } | {
                        /** @enum {string} */
                        type: "receivePart";
                        unit: string;
                    } | {
                        /** @enum {string} */
                        type: "reportPart";
                        unit: string;
                        text: string;
                        measures?: {
                            text: string;
                            person: string;
                            /** Format: date */
                            by: string;
                        }[];
                        done: boolean;
                    } | {
                        /** @enum {string} */
                        type: "withdraw";
                        reason: string;
                        superiorDocument?: string;
                    } | {
                        /** @enum {string} */
                        type: "draftSupervisionNotice";
                        demand: string;
                        limitDays?: number;
                    } | {
                        /** @enum {string} */
                        type: "issueSupervisionNotice";
                        notice: number;
                        demand?: string;
                        limitDays?: number;
                    } | {
                        /** @enum {string} */
                        type: "voidSupervisionNotice";
                        notice: number;
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "answerSupervisionNotice";
                        notice: number;
                        result: string;
                    } | {
                        /** @enum {string} */
                        type: "decideProposal";
                        /** @enum {string} */
                        rung: "interview" | "account";
                        /** @enum {string} */
                        decision: "forward" | "do" | "doNot" | "later";
                        reason: string;
                        /** Format: date */
                        until?: string;
                    } | {
                        /** @enum {string} */
                        type: "requestCoordination";
                        stuck: string;
                        need: string;
                        /** @enum {string} */
                        from: "assigned-leader" | "leader-in-charge" | "lead-reviewer";
                    } | {
                        /** @enum {string} */
                        type: "answerCoordination";
                        request: number;
                        answer: string;
                    } | {
                        /** @enum {string} */
                        type: "instruct";
                        text: string;
                        to: ("handler" | "principal" | "lead-reviewer" | "office-head")[];
                        limitDays?: number;
                    } | {
                        /** @enum {string} */
                        type: "acknowledge";
                        opinion?: string;
                    } | {
                        /** @enum {string} */
                        type: "noteContact";
                        text: string;
                    } | {
                        /** @enum {string} */
                        type: "addItems";
                        items: {
                            name: string;
                            place?: string;
                            what?: string;
                        }[];
                    } | {
                        /** @enum {string} */
                        type: "reportItem";
                        items: number[];
                        text: string;
                    } | {
                        /** @enum {string} */
                        type: "checkItem";
                        items: number[];
                        /** @enum {string} */
                        outcome: "met" | "not-met";
                        note?: string;
                    } | {
                        /** @enum {string} */
                        type: "strikeItem";
                        items: number[];
                        reason: string;
                    } | {
                        /** @enum {string} */
                        type: "reviewLongTerm";
                        /** @enum {string} */
                        outcome: "met" | "not-met";
                        opinion: string;
                        /** Format: date */
                        next?: string;
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
    "/api/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the open step of several closing forms
         * @description Each is signed, or refused, by itself; the answers come in the order asked. The same key again signs none twice.
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
                        signatures: {
                            /** Format: uuid */
                            findingId: string;
                            seen?: number;
                            opinion?: string;
                            verification?: {
                                /** @enum {string} */
                                how: "on-site" | "papers";
                                ticked: number[];
                                quantityNow?: number;
                            };
                        }[];
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
                            answers: ({
                                findingId: string;
                                receipt: {
                                    commandId: string;
                                    at: string;
                                    seq: number;
                                    version: number;
                                    /** @enum {string} */
                                    stage: "draft" | "dispatched" | "objected" | "planning" | "planReview" | "rectifying" | "closureReview" | "publicNotice" | "closed" | "withdrawn";
                                };
                            } | {
                                findingId: string;
                                problem: {
                                    status: number;
                                    code: string;
                                    title: string;
                                    next: string;
                                    field?: string;
                                };
                            })[];
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
         * @description A form (`multipart/form-data`): `measure`, the index of the measure that it proves, or `item`, the number of the item (with neither it is of the closing form), then `file`, of 200 MB at the most.
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
                            item: number | null;
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
    "/api/batches/{id}/common-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The common findings that drafts of a batch may belong to, in order of number */
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
                            readonly findings: {
                                id: string;
                                number: string;
                                title: string;
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
                            /** @enum {string} */
                            issuedBy: "nobody" | "office-head" | "leader-in-charge";
                            mayIssue: boolean;
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
         * @description By the office head, or by whom the policy says: the office itself, or the leaders in charge, each for the lead units that are theirs. The same again is the same issue. With `faulty: leave` drafts at fault stay drafts; else they stop it. `GET /batches/:id` tells how far it is. What is signed is dispatched, even if Temporal is away now.
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
                            /** @enum {string} */
                            severity?: "ordinary" | "serious" | "grave";
                            topic?: string;
                            /** @enum {string} */
                            kind: "individual" | "common";
                            /** Format: uuid */
                            parent?: string;
                            /** @enum {string} */
                            deadlineKind: "at-once" | "staged" | "long-term";
                            goal: string;
                            closingStandard: string[];
                            quantity?: {
                                unit: string;
                                baseline: number;
                                target: number;
                            };
                            unit: string | null;
                            leadUnit: string | null;
                            parts?: {
                                unit: string;
                                what: string;
                                /** Format: date */
                                by?: string;
                            }[];
                            rectifyBy: string | null;
                            deadlinePhrase?: string;
                            /** @enum {string} */
                            deadlineFirmness?: "firm" | "soft";
                            dateConfirmed?: boolean;
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
                                /** @enum {string} */
                                severity?: "ordinary" | "serious" | "grave";
                                topic?: string;
                                /** @enum {string} */
                                kind: "individual" | "common";
                                parent?: string;
                                /** @enum {string} */
                                deadlineKind: "at-once" | "staged" | "long-term";
                                goal: string;
                                closingStandard: string[];
                                quantity?: {
                                    unit: string;
                                    baseline: number;
                                    target: number;
                                };
                                unit: string | null;
                                leadUnit: string | null;
                                readonly parts?: {
                                    unit: string;
                                    what: string;
                                    by?: string;
                                }[];
                                rectifyBy: string | null;
                                deadlinePhrase?: string;
                                /** @enum {string} */
                                deadlineFirmness?: "firm" | "soft";
                                dateConfirmed?: boolean;
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
                            /** @enum {string} */
                            severity?: "ordinary" | "serious" | "grave";
                            topic?: string;
                            /** @enum {string} */
                            kind: "individual" | "common";
                            /** Format: uuid */
                            parent?: string;
                            /** @enum {string} */
                            deadlineKind: "at-once" | "staged" | "long-term";
                            goal: string;
                            closingStandard: string[];
                            quantity?: {
                                unit: string;
                                baseline: number;
                                target: number;
                            };
                            unit: string | null;
                            leadUnit: string | null;
                            parts?: {
                                unit: string;
                                what: string;
                                /** Format: date */
                                by?: string;
                            }[];
                            rectifyBy: string | null;
                            deadlinePhrase?: string;
                            /** @enum {string} */
                            deadlineFirmness?: "firm" | "soft";
                            dateConfirmed?: boolean;
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
    "/api/call-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom the office calls: people no mail reaches, slips owed, leaders with forms waiting */
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
                            readonly unreached: {
                                entry: string;
                                person: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                };
                                untold: number;
                                since: string;
                            }[];
                            readonly slips: {
                                entry: string;
                                findingId: string;
                                number: string;
                                title: string;
                                notice: string | null;
                                since: string;
                                readonly people: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                }[];
                            }[];
                            readonly leaders: {
                                entry: string;
                                person: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                };
                                /** @enum {string} */
                                role: "handler" | "principal" | "assigned-leader" | "lead-reviewer" | "leader-in-charge" | "office" | "office-head" | "top-leader" | "deputy-head" | "discipline";
                                forms: number;
                                since: string;
                                readonly secretaries: {
                                    id: string;
                                    name: string;
                                    phone: string | null;
                                }[];
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
    "/api/call-list/noted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note an entry: whatever came up to now is off the list */
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
                        entry: string;
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
