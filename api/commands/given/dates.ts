import { z } from 'zod';
import { extensionAnswers } from '../../../domain/finding/extension/words.ts';
import { suspensionCauses } from '../../../domain/finding/suspension/words.ts';
import { dayField } from '../../day.ts';
import { line, text } from '../../text.ts';

const reason = text(2_000);
const superiorDocument = line(200).exactOptional();

/** 延期, and 暂缓 of one finding; a whole scope is suspended by an approval of its own. */
export const dateCommands = [
  z.strictObject({ type: z.literal('requestExtension'), reason, rectifyBy: dayField, superiorDocument }),
  z.strictObject({
    type: z.literal('giveOpinion'),
    advice: z.enum(extensionAnswers),
    opinion: text(2_000),
    superiorDocument,
  }),
  z.strictObject({
    type: z.literal('decideExtension'),
    decision: z.enum(extensionAnswers),
    reason: reason.exactOptional(),
    rectifyBy: dayField.exactOptional(),
    superiorDocument,
  }),
  z.strictObject({ type: z.literal('changeDeadline'), reason, rectifyBy: dayField, superiorDocument }),
  z.strictObject({
    type: z.literal('suspend'),
    cause: z.enum(suspensionCauses),
    reason,
    expectedEnd: dayField,
  }),
  z.strictObject({ type: z.literal('resume'), reason }),
] as const;
