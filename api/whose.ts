import { z } from 'zod';
import { roles } from '../domain/permissions/post.ts';
import { day, instant, named } from './line.ts';

const contact = named.extend({ phone: z.string().nullable() });
const objected = z.object({ by: named, at: instant, reason: z.string() });

/** Whose a finding is and was: in hand, in parts, objected to, held. */
export const whose = {
  /** To whom it was handed on inside the unit. */
  hands: z.object({ handler: contact.nullable(), deputy: contact.nullable() }).nullable(),
  /** The unit's people, to whom it can be handed on. */
  handlers: z.array(contact).readonly(),
  deputies: z.array(contact).readonly(),
  /** Of the cooperating units. */
  parts: z
    .array(
      z.object({
        unit: named,
        what: z.string(),
        by: day,
        receivedAt: instant.nullable(),
        measures: z.array(z.object({ text: z.string(), person: z.string(), by: day })).readonly(),
        doneAt: instant.nullable(),
        late: z.boolean(),
      }),
    )
    .readonly(),
  /** Those that await their answer. */
  objections: z.object({
    responsibility: objected.extend({ proposed: named }).nullable(),
    fact: objected.nullable(),
  }),
  /** From dispatch on without a gap; a unit without a role, nobody as null. */
  holdings: z
    .array(
      z.object({
        holder: z.object({ role: z.enum(roles).nullable(), unit: named.nullable() }).nullable(),
        from: instant,
        to: instant.nullable(),
        /** Begun days. */
        days: z.int(),
      }),
    )
    .readonly(),
};
