import type { Finding } from '../api/types.ts';
import { rungWord } from '../parts/rungWord.ts';
import type { Words } from '../words.ts';

/** What runs beside a finding's stage: a heading, and lines of what it says. */
interface Standing {
  readonly title: string;
  readonly lines: readonly string[];
}

/** Everything that is open beside the stage, and how earlier rounds and the superior left it. */
export function standingOf(finding: Finding, words: Words): readonly Standing[] {
  return kinds
    .flatMap((kind) => kind(finding, words))
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => line !== '') }));
}

type Kind = (finding: Finding, words: Words) => readonly Standing[];

const suspended: Kind = ({ suspension }, words) =>
  suspension === null
    ? []
    : [
        {
          title: words.t('event.suspended'),
          lines: [
            said('cause', words.t(`suspensionCause.${suspension.cause}`), words),
            said('reason', suspension.reason, words),
            words.t('told.suspendedUntil', { day: words.day(suspension.expectedEnd) }),
            words.t('standing.moves'),
          ],
        },
      ];

const objected: Kind = ({ objections: { responsibility, fact } }, words) => [
  ...(responsibility === null
    ? []
    : [
        {
          title: words.t('objection.responsibility'),
          lines: [
            by(responsibility.by.name, responsibility.at, words),
            said('reason', responsibility.reason, words),
            said('proposed', responsibility.proposed.name, words),
          ],
        },
      ]),
  ...(fact === null
    ? []
    : [
        {
          title: words.t('objection.fact'),
          lines: [by(fact.by.name, fact.at, words), said('reason', fact.reason, words)],
        },
      ]),
];

const extension: Kind = ({ extension: asked, rectifyBy }, words) =>
  asked === null
    ? []
    : [
        {
          title: words.t('event.extensionRequested'),
          lines: [
            words.t('told.moved', {
              from: rectifyBy === null ? '' : words.day(rectifyBy),
              to: words.day(asked.to),
            }),
            said('reason', asked.reason, words),
            asked.advice === null ? '' : words.t(`extensionAnswer.${asked.advice}`),
            asked.opinion ?? '',
            words.t('standing.waitsFor', { what: words.t(`step.${asked.openStep}`) }),
          ],
        },
      ];

const paper: Kind = ({ form }, words) =>
  form === null || form.paper === null
    ? []
    : [
        {
          title: words.t('event.paperSubmitted'),
          lines: [
            words.t(`step.${form.openStep}`),
            said('signer', form.paper.signer.name, words),
            words.t('told.signedOn', { day: words.day(form.paper.signedOn) }),
            words.t('standing.waitsFor', { what: words.t('step.paper') }),
          ],
        },
      ];

function endOfNotice({ lastDay, next }: NonNullable<Finding['publicNotice']>, words: Words): string {
  if (lastDay === null) return '';
  const until = words.day(lastDay);
  return next === null
    ? words.t('standing.closesAfter', { day: until })
    : words.t('standing.goesOnAfter', { day: until, step: words.t(`step.${next}`) });
}

const publicNotice: Kind = ({ stage, publicNotice: notice }, words) =>
  stage !== 'publicNotice' || notice === null
    ? []
    : [
        {
          title: words.t('stage.publicNotice'),
          lines: [words.t('say.since', { at: words.moment(notice.openedAt) }), endOfNotice(notice, words)],
        },
      ];

const notices: Kind = ({ notices: all }, words) =>
  all
    .filter(({ answeredAt, voidedAt }) => answeredAt === null && voidedAt === null)
    .map(({ notice, number, demand, limit, limitDays, unansweredAt }) => ({
      title: `${words.t('field.notice')} ${number ?? words.t('pressed.draft', { n: notice })}`,
      lines: [
        demand ?? '',
        limit === null
          ? words.t('told.limit', { n: limitDays }, limitDays)
          : words.t('standing.until', { day: words.day(limit) }),
        unansweredAt === null ? '' : words.t('event.supervisionNoticeUnanswered'),
      ],
    }));

/** A number that was given stays, and is not given again (domain.md §5). */
const voided: Kind = ({ notices: all }, words) =>
  all.flatMap(({ number, demand, voidedAt }) =>
    number === null || voidedAt === null
      ? []
      : [
          {
            title: words.t('standing.voided', { notice: `${words.t('field.notice')} ${number}` }),
            lines: [words.t('standing.voidedAt', { at: words.moment(voidedAt) }), demand ?? ''],
          },
        ],
  );

const requests: Kind = ({ requests: all }, words) =>
  all
    .filter(({ answeredAt }) => answeredAt === null)
    .map(({ stuck, need, from, asker, askedAt }) => ({
      title: words.t('event.coordinationRequested'),
      lines: [
        by(asker.name, askedAt, words),
        said('stuck', stuck, words),
        said('need', need, words),
        said('from', words.t(`role.${from}`), words),
      ],
    }));

const instructions: Kind = ({ instructions: all }, words) =>
  all
    .filter(({ reportedAt }) => reportedAt === null)
    .map(({ text, to, by: leader, at, limitDays }) => ({
      title: words.t('event.instructed'),
      lines: [
        by(leader.name, at, words),
        text,
        said('to', to.map((role) => words.t(`role.${role}`)).join(words.t('say.list')), words),
        words.t('told.limit', { n: limitDays }, limitDays),
      ],
    }));

const proposals: Kind = ({ proposals: all }, words) =>
  all.map(({ rung, madeAt, forwardedAt, laterUntil }) => ({
    title: rungWord(rung, words),
    lines: [
      words.t('say.since', { at: words.moment(madeAt) }),
      forwardedAt === null ? '' : words.t('decision.forward'),
      laterUntil === null ? '' : said('until', words.day(laterUntil), words),
    ],
  }));

const superior: Kind = ({ superior: report }, words) =>
  report === null ? [] : [{ title: words.t('event.reportedToSuperior'), lines: reported(report, words) }];

/** The latest first. */
const rounds: Kind = ({ rounds: all }, words) =>
  [...all].reverse().map(({ round, rectifyBy, closedAt, reopenedAt, cause, superior: report }) => ({
    title: words.t('say.round', { n: round }),
    lines: [
      words.t('told.rectifyBy', { day: words.day(rectifyBy) }),
      closedAt === null
        ? ''
        : words.t('say.colon', { label: words.t('finding.closedAt'), text: words.moment(closedAt) }),
      ...(report === null ? [] : reported(report, words)),
      words.t('standing.reopened', { cause: words.t(`reopening.${cause}`), at: words.moment(reopenedAt) }),
    ],
  }));

const kinds: readonly Kind[] = [
  suspended,
  objected,
  extension,
  paper,
  publicNotice,
  notices,
  voided,
  requests,
  instructions,
  proposals,
  superior,
  rounds,
];

function reported(
  { reportedAt, document, answer }: NonNullable<Finding['superior']>,
  words: Words,
): string[] {
  const { t, moment } = words;
  return [
    t('standing.reported', { document, at: moment(reportedAt) }),
    answer === null
      ? t('standing.noAnswer')
      : t('standing.answered', {
          answer: t(`superiorAnswer.${answer.answer}`),
          document: answer.document,
          at: moment(answer.at),
        }),
  ];
}

function by(name: string, at: string, { t, moment }: Words): string {
  return t('standing.by', { name, at: moment(at) });
}

function said(field: string, text: string, { t }: Words): string {
  return t('say.colon', { label: t(`field.${field}`), text });
}
