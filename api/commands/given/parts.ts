import { z } from 'zod';
import { dayField } from '../../day.ts';
import { line, text } from '../../text.ts';

const unit = line(100);
const measure = z.strictObject({ text: text(2_000), person: line(100), by: dayField });

/** What cooperating units do of a finding. */
export const partCommands = [
  z.strictObject({ type: z.literal('receivePart'), unit }),
  z.strictObject({
    type: z.literal('reportPart'),
    unit,
    text: text(5_000),
    measures: z.array(measure).max(100).exactOptional(),
    done: z.boolean(),
  }),
] as const;
