import { z } from 'zod';
import type { CommandOf } from '../../domain/finding/commands.ts';
import { dayField } from '../day.ts';
import { line, text } from '../text.ts';
import { assigningCommands } from './given/assigning.ts';
import { closingCommands } from './given/closing.ts';
import { coordinationCommands } from './given/coordination.ts';
import { dateCommands } from './given/dates.ts';
import { instructionCommands } from './given/instruction.ts';
import { itemCommands } from './given/items.ts';
import { longTermCommands } from './given/longTerm.ts';
import { objectionCommands } from './given/objection.ts';
import { partCommands } from './given/parts.ts';
import { proposalCommands } from './given/proposals.ts';
import { quantityNow } from './given/quantity.ts';
import { supervisionCommands } from './given/supervision.ts';
import { places, verification } from './given/verification.ts';

const measure = z.strictObject({ text: text(2_000), person: line(100), by: dayField });
const milestone = z.strictObject({ name: line(200), by: dayField });
const plan = z.strictObject({
  causeAnalysis: text(5_000).exactOptional(),
  measures: z.array(measure).max(200),
  milestones: z.array(milestone).max(100),
});
const correction = z.strictObject({
  title: line(200).exactOptional(),
  statement: text(10_000).exactOptional(),
  goal: text(2_000).exactOptional(),
});
const reason = text(2_000);
const opinion = text(2_000).exactOptional();

/**
 * A command as people give it: everything that can be done to a finding but its dispatch, which goes by
 * batches, and the attaching of evidence, which goes by the upload of its file. Blank texts pass here:
 * whether one must be there is the domain's to say.
 */
export const givenCommand = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('receive') }),
    z.strictObject({ type: z.literal('submitPlan'), plan }),
    z.strictObject({ type: z.literal('approvePlan'), opinion }),
    z.strictObject({ type: z.literal('returnPlan'), reason }),
    z.strictObject({
      type: z.literal('reportProgress'),
      text: text(5_000),
      milestonesDone: places.exactOptional(),
      quantityNow,
    }),
    z.strictObject({ type: z.literal('applyForClosure'), summary: text(5_000) }),
    z.strictObject({ type: z.literal('sign'), opinion, verification: verification.exactOptional() }),
    z.strictObject({ type: z.literal('supplement'), reason, missing: text(2_000) }),
    z.strictObject({ type: z.literal('return'), reason, toAdd: text(2_000) }),
    z.strictObject({ type: z.literal('correct'), reason, correction }),
    ...dateCommands,
    ...closingCommands,
    ...objectionCommands,
    ...assigningCommands,
    ...partCommands,
    z.strictObject({ type: z.literal('withdraw'), reason, superiorDocument: line(200).exactOptional() }),
    ...supervisionCommands,
    ...proposalCommands,
    ...coordinationCommands,
    ...instructionCommands,
    ...itemCommands,
    ...longTermCommands,
  ],
  { error: ({ code }) => (code === 'invalid_union' ? 'unknown-command' : undefined) },
);

/** What goes to a finding: a command, or what its upload amounts to. */
export type GivenCommand = z.infer<typeof givenCommand> | CommandOf<'attachEvidence'>;
