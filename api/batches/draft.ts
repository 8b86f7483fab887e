import { z } from 'zod';
import { severities } from '../../domain/finding/severity.ts';
import { dayField } from '../day.ts';
import { line, text } from '../text.ts';
import { quantity } from './quantity.ts';

const unit = line(100).nullable();
/** What a cooperating unit is to do. */
const part = z.strictObject({ unit: line(100), what: text(2_000), by: dayField.exactOptional() });

/**
 * What the office writes down of a finding before dispatch, edited freely: it may still lack its units
 * and its date. What else it lacks is told by the check of its batch.
 */
export const draftWords = z.strictObject({
  number: line(50).min(1),
  content: z.strictObject({
    title: line(200),
    statement: text(10_000),
    level: z.enum(['province', 'city', 'county']),
    severity: z.enum(severities).exactOptional(),
    topic: line(50).min(1).exactOptional(),
    kind: z.enum(['individual', 'common']),
    parent: z.uuid().exactOptional(),
    deadlineKind: z.enum(['at-once', 'staged', 'long-term']),
    goal: text(2_000),
    closingStandard: z.array(line(500).min(1)).max(50),
    quantity: quantity.exactOptional(),
    unit,
    leadUnit: unit,
    parts: z.array(part).max(50).exactOptional(),
    rectifyBy: dayField.nullable(),
    deadlinePhrase: line(200).min(1).exactOptional(),
    deadlineFirmness: z.enum(['firm', 'soft']).exactOptional(),
    dateConfirmed: z.boolean().exactOptional(),
  }),
});

const { level, kind, deadlineKind } = draftWords.shape.content.shape;

/** The same as it is read: what was entered by another way is shown whatever its length. */
export const draftContent = z.object({
  title: z.string(),
  statement: z.string(),
  level,
  /** Left out, ordinary. */
  severity: z.enum(severities).optional(),
  topic: z.string().optional(),
  kind,
  /** The common finding it belongs to. */
  parent: z.string().optional(),
  deadlineKind,
  goal: z.string(),
  closingStandard: z.array(z.string()),
  quantity: z.object({ unit: z.string(), baseline: z.number(), target: z.number() }).optional(),
  unit: z.string().nullable(),
  leadUnit: z.string().nullable(),
  parts: z
    .array(z.object({ unit: z.string(), what: z.string(), by: z.string().optional() }))
    .readonly()
    .optional(),
  rectifyBy: z.string().nullable(),
  /** The deadline in the feedback's own words, and whether the office has confirmed the date of a soft one. */
  deadlinePhrase: z.string().optional(),
  deadlineFirmness: z.enum(['firm', 'soft']).optional(),
  dateConfirmed: z.boolean().optional(),
});
