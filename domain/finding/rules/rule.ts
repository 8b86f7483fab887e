import type { PersonId } from '../../permissions/post.ts';
import type { Act, CommandOf, MadeCommandType } from '../commands.ts';
import type { Context } from '../context.ts';
import type { Happening } from '../events.ts';
import type { Refusal } from '../refusal.ts';
import type { Stage } from '../stage.ts';
import type { Dispatched } from '../state.ts';

/** One command on a dispatched finding, closed ones among them. Who may give it stands in `permissions/commands.ts`. */
export interface Rule<T extends MadeCommandType> {
  readonly stages: readonly Exclude<Stage, 'draft' | 'withdrawn'>[];
  /** Whether it is this person's step, for commands that belong to one. */
  readonly step?: (finding: Dispatched, by: PersonId, context: Context) => Refusal | null;
  /** What happens, or what is wrong with the command's content. */
  readonly decide: (
    finding: Dispatched,
    command: CommandOf<T>,
    act: Act,
    context: Context,
  ) => readonly Happening[] | Refusal;
}
