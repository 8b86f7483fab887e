import type { Applier } from '../appliers.ts';
import type { Dispatched } from '../state.ts';
import type { SupervisionHappening, SupervisionNotice } from './words.ts';

export const supervisionAppliers: { readonly [T in SupervisionHappening['type']]: Applier<T> } = {
  supervisionNoticeDrafted: (finding, { at, notice, demand, limitDays }) => ({
    ...finding,
    notices: [...finding.notices, { ...blankNotice(finding), notice, demand, limitDays, draftedAt: at }],
  }),

  supervisionNoticeIssued: (finding, { at, notice, number = null, demand, limitDays }) => {
    const said = { number, limitDays, issuedAt: at, ...(demand === undefined ? {} : { demand }) };
    if (notice !== undefined && notice <= finding.notices.length) return changed(finding, notice, said);
    const own = { ...blankNotice(finding), notice: finding.notices.length + 1, draftedAt: at, ...said };
    return { ...finding, notices: [...finding.notices, own] };
  },

  supervisionNoticeVoided: (finding, { at, notice }) => changed(finding, notice, { voidedAt: at }),
  supervisionNoticeAnswered: (finding, { at, notice }) => changed(finding, notice, { answeredAt: at }),
  supervisionNoticeLeft: (finding, { at, notice }) => changed(finding, notice, { leftAt: at }),
  supervisionNoticeUnanswered: (finding, { at, notice }) => changed(finding, notice, { unansweredAt: at }),
};

function blankNotice({ round }: Dispatched) {
  return {
    round,
    demand: null,
    number: null,
    issuedAt: null,
    answeredAt: null,
    voidedAt: null,
    leftAt: null,
    unansweredAt: null,
  };
}

function changed(finding: Dispatched, notice: number, change: Partial<SupervisionNotice>): Dispatched {
  const notices = finding.notices.map((one) => (one.notice === notice ? { ...one, ...change } : one));
  return { ...finding, notices };
}
