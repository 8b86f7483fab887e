import type { CommandType } from '../finding/commands.ts';

/** The commands by which somebody signs or decides with their name: given only while signing is unlocked (domain.md §4). */
export const signatures: ReadonlySet<CommandType> = new Set<CommandType>([
  'sign',
  'objectResponsibility',
  'decideExtension',
  'changeDeadline',
  'suspend',
  'issueSupervisionNotice',
  'decideProposal',
  'reopen',
]);

/** Minutes for which the password unlocks signing. */
export const unlockedMinutes = 15;
