import { z } from 'zod';
import { reopeningCauses } from '../../../domain/finding/reopening/words.ts';
import { superiorAnswers } from '../../../domain/finding/superior/words.ts';
import { dayField } from '../../day.ts';
import { line, text } from '../../text.ts';
import { verification } from './verification.ts';

const reason = text(2_000);
const document = line(200);

/** What else happens to a closing form and to a closed finding: paper, public notice, the superior, a new round. */
export const closingCommands = [
  z.strictObject({
    type: z.literal('submitPaper'),
    /** Id of the scan among the finding's evidence. */
    reference: line(100),
    signer: line(100),
    signedOn: dayField,
    opinion: text(2_000).exactOptional(),
    verification: verification.exactOptional(),
  }),
  z.strictObject({ type: z.literal('passPaper') }),
  z.strictObject({ type: z.literal('refusePaper'), reason }),
  z.strictObject({ type: z.literal('objectToClosure'), objector: line(200), reason, toAdd: text(2_000) }),
  z.strictObject({ type: z.literal('reportToSuperior'), document }),
  z.strictObject({
    type: z.literal('recordSuperiorAnswer'),
    answer: z.enum(superiorAnswers),
    document,
    reason: reason.exactOptional(),
    rectifyBy: dayField.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('reopen'),
    cause: z.enum(reopeningCauses),
    reason,
    rectifyBy: dayField,
    document: document.exactOptional(),
  }),
] as const;
