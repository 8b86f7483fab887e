import type { Instant } from '../../calendar/instant.ts';
import type { Applier } from '../appliers.ts';
import type { Dispatched } from '../state.ts';
import type { Instruction, InstructionHappening } from './words.ts';

export const instructionAppliers: { readonly [T in InstructionHappening['type']]: Applier<T> } = {
  instructed: (finding, { at, by, instruction, text, to, limitDays }) => {
    const given = { instruction, text, to, limitDays, by: by ?? '', at, reportedAt: null, dueAt: null };
    return { ...finding, instructions: [...finding.instructions, given] };
  },

  acknowledged: (finding) => finding,

  instructionDue: (finding, { at, instruction }) =>
    changed(finding, (one) => (one.instruction === instruction ? { ...one, dueAt: at } : one)),
};

/** What the unit reports answers every instruction that is open. */
export function answered(finding: Dispatched, at: Instant): Dispatched {
  return changed(finding, (one) => (one.reportedAt === null ? { ...one, reportedAt: at } : one));
}

function changed(finding: Dispatched, change: (one: Instruction) => Instruction): Dispatched {
  return { ...finding, instructions: finding.instructions.map(change) };
}
