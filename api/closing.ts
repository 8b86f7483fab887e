import { z } from 'zod';
import type { OpenFinding } from '../db/list/finding.ts';
import { isMissing } from '../domain/calendar/calendar.ts';
import { closingSteps } from '../domain/finding/closingChain.ts';
import type { EventOf } from '../domain/finding/events.ts';
import { lastDayOfNotice } from '../domain/finding/publicNotice/period.ts';
import { stepAfterNotice } from '../domain/finding/publicNotice/place.ts';
import { reopeningCauses } from '../domain/finding/reopening/words.ts';
import { recheck } from '../domain/finding/signing/content.ts';
import { printedContents } from '../domain/finding/signing/printed.ts';
import type { Signature } from '../domain/finding/state.ts';
import { superiorAnswers } from '../domain/finding/superior/words.ts';
import { day, instant, named } from './line.ts';

const step = z.enum(closingSteps);
const shownSignature = z.object({
  step,
  by: named,
  at: instant,
  /** The date on the paper, where it was given by hand. */
  signedOn: day.nullable(),
});

const superior = z
  .object({
    reportedAt: instant,
    document: z.string(),
    answer: z.object({ answer: z.enum(superiorAnswers), document: z.string(), at: instant }).nullable(),
  })
  .nullable();

const form = z.object({
  openStep: step,
  summary: z.string(),
  signatures: z
    .array(
      shownSignature.extend({
        /** Whether the record still says what was signed; null of a signature from before that was kept. */
        intact: z.boolean().nullable(),
        /** The hash of what was signed, in hexadecimal; null of a signature from before that was kept. */
        content: z.string().nullable(),
        opinion: z.string().nullable(),
        /** Of the verifying step: how, and which lines of the closing standard were ticked. */
        verification: z
          .object({ how: z.enum(['on-site', 'papers']), ticked: z.array(z.int()).readonly() })
          .nullable(),
      }),
    )
    .readonly(),
  /** Each content that the form has had, as the hash that its print bears, the latest last. */
  contents: z.array(z.object({ from: instant, sha256: z.string() })).readonly(),
  /** The principal's signature, or the first filing that a supplement kept. */
  filedAt: instant.nullable(),
  /** A signature on paper that waits for its check. */
  paper: z.object({ reference: z.string(), signer: named, signedOn: day, submittedBy: named }).nullable(),
});

/** What a finding's page shows of its closing, this round's and the earlier ones'. */
export const closing = {
  form: form.nullable(),
  publicNotice: z
    .object({
      openedAt: instant,
      /** Null where its year is not published. */
      lastDay: day.nullable(),
      /** The step that opens once it is over; null where the finding then closes, or it is over. */
      next: step.nullable(),
    })
    .nullable(),
  superior,
  rounds: z
    .array(
      z.object({
        round: z.int(),
        rectifyBy: day,
        filedAt: instant.nullable(),
        closedAt: instant.nullable(),
        signatures: z.array(shownSignature).readonly(),
        superior,
        reopenedAt: instant,
        cause: z.enum(reopeningCauses),
      }),
    )
    .readonly(),
};

export function closingOf(found: OpenFinding) {
  const { state } = found;
  const named = (id: string) => ({ id, name: found.timeline.names.get(id) ?? id });
  const shown = ({ step, by, at, signedOn }: Signature) => ({
    step,
    by: named(by),
    at,
    signedOn: signedOn ?? null,
  });
  return {
    form: formOf(found, named, shown),
    publicNotice: state && noticeOf(found),
    superior: state?.superior ?? null,
    rounds: (state?.rounds ?? []).map(({ verifiedAt: _, signatures, ...round }) => ({
      ...round,
      signatures: signatures.map(shown),
    })),
  };
}

function formOf(
  { state, timeline }: OpenFinding,
  named: (id: string) => { id: string; name: string },
  shown: (signature: Signature) => z.input<typeof shownSignature>,
) {
  const form = state?.form ?? null;
  if (form === null) return null;
  const { openStep, summary, filedAt, signatures, paper } = form;
  // The form's own are the last that were given: a void form's stand before them.
  const checks = recheck(timeline.events).slice(-signatures.length);
  const given = timeline.events.filter((event) => event.type === 'signed').slice(-signatures.length);
  return {
    openStep,
    summary,
    filedAt,
    signatures: signatures.map((one, i) => ({
      ...shown(one),
      intact: checks[i]?.intact ?? null,
      ...saidWith(given[i]),
    })),
    contents: printedContents(timeline.events),
    paper: paper && {
      reference: paper.reference,
      signer: named(paper.signer),
      signedOn: paper.signedOn,
      submittedBy: named(paper.submittedBy),
    },
  };
}

/** What was said with a signature, and to which content it was given. */
function saidWith(given: EventOf<'signed'> | undefined) {
  const { content, opinion = null, verification = null } = given ?? {};
  return {
    content: content?.sha256 ?? null,
    opinion,
    verification: verification && { how: verification.how, ticked: verification.ticked },
  };
}

function noticeOf({ state, calendar }: OpenFinding) {
  const notice = state?.publicNotice ?? null;
  if (notice === null) return null;
  const last = lastDayOfNotice(notice, calendar);
  const next = state?.stage === 'publicNotice' ? stepAfterNotice(state) : null;
  return { openedAt: notice.openedAt, lastDay: isMissing(last) ? null : last, next };
}
