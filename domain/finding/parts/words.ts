import type { Day } from '../../calendar/day.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { UnitId } from '../../permissions/post.ts';
import type { Measure } from '../plan.ts';

/** What a cooperating unit does of a finding (配合单位), as it is dispatched. */
export interface Part {
  readonly unit: UnitId;
  readonly what: string;
  /** Its own last day; without one the finding's. */
  readonly by?: Day;
}

/** A cooperating unit receives its part and reports on it; `unit` says whose part it is. */
export type PartCommand =
  | { readonly type: 'receivePart'; readonly unit: UnitId }
  | {
      readonly type: 'reportPart';
      readonly unit: UnitId;
      readonly text: string;
      /** Its own measures; where given, they replace those it gave before. */
      readonly measures?: readonly Measure[];
      readonly done: boolean;
    };

export type PartHappening =
  | { readonly type: 'partReceived'; readonly unit: UnitId }
  | {
      readonly type: 'partReported';
      readonly unit: UnitId;
      readonly text: string;
      readonly measures?: readonly Measure[];
      readonly done: boolean;
    };

/** How far a part is. */
export interface PartState extends Part {
  readonly receivedAt: Instant | null;
  readonly measures: readonly Measure[];
  readonly doneAt: Instant | null;
}

export function begun(parts: readonly Part[] = []): readonly PartState[] {
  return parts.map((part) => ({ ...part, receivedAt: null, measures: [], doneAt: null }));
}
