import { blank, isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { Rule } from '../rules/rule.ts';
import { openStages } from '../stage.ts';
import { given } from '../termDays.ts';
import { drafted, issued, unanswered } from './notices.ts';
import type { SupervisionCommand, SupervisionNotice } from './words.ts';

/** 督办单: drafted by the clock or the office, issued and voided by its head, answered by the principal (domain.md §5). */
export const supervisionRules = {
  draftSupervisionNotice: {
    stages: openStages,
    decide: ({ notices }, { demand, limitDays }, _act, { policy }) => {
      const days = given(limitDays, policy.supervisionNoticeDays, 'limitDays');
      if (isRefusal(days)) return days;
      const notice = notices.length + 1;
      return (
        blank({ demand }) ?? [{ type: 'supervisionNoticeDrafted', notice, demand, limitDays: days.days }]
      );
    },
  },

  issueSupervisionNotice: {
    stages: openStages,
    step: (finding) => openAmong(drafted(finding)),
    decide: (finding, { notice, demand, limitDays }) => {
      const draft = named(notice, drafted(finding));
      if (isRefusal(draft)) return draft;
      const days = given(limitDays, draft.limitDays, 'limitDays');
      if (isRefusal(days)) return days;
      const said = demand === undefined ? {} : { demand };
      return blank(said) ?? [{ type: 'supervisionNoticeIssued', notice, limitDays: days.days, ...said }];
    },
  },

  voidSupervisionNotice: {
    stages: openStages,
    step: (finding) => openAmong([...drafted(finding), ...issued(finding)]),
    decide: (finding, { notice, reason }) => {
      const open = named(notice, [...drafted(finding), ...issued(finding)]);
      return isRefusal(open)
        ? open
        : (blank({ reason }) ?? [{ type: 'supervisionNoticeVoided', notice, reason }]);
    },
  },

  answerSupervisionNotice: {
    stages: openStages,
    step: (finding) => openAmong(unanswered(finding)),
    decide: (finding, { notice, result }) => {
      const open = named(notice, unanswered(finding));
      return isRefusal(open)
        ? open
        : (blank({ result }) ?? [{ type: 'supervisionNoticeAnswered', notice, result }]);
    },
  },
} satisfies { [T in SupervisionCommand['type']]: Rule<T> };

function openAmong(notices: readonly SupervisionNotice[]): Refusal | null {
  return notices.length > 0 ? null : refuse('nothing-open');
}

function named(notice: number, among: readonly SupervisionNotice[]): SupervisionNotice | Refusal {
  return among.find((open) => open.notice === notice) ?? refuse('no-such-notice', 'notice');
}
