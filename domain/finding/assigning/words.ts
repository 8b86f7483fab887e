import type { PersonId, UnitId } from '../../permissions/post.ts';
import type { ClosingStep } from '../closingChain.ts';

/** 改派, by the office head at any stage; 转办, inside a unit: liaison to deputy in charge and handler in one step. */
export type AssigningCommand =
  | ({ readonly type: 'reassign' } & Reassignment)
  | {
      readonly type: 'handOn';
      /** A holder of the unit's handler's post. */
      readonly handler: PersonId;
      /** Its deputy in charge, where it has one. */
      readonly deputy?: PersonId;
      readonly note?: string;
    };

export interface Reassignment {
  readonly reason: string;
  readonly unit: UnitId;
  /** Where another unit is to lead it too. */
  readonly leadUnit?: UnitId;
}

export type AssigningHappening =
  | {
      readonly type: 'reassigned';
      readonly reason: string;
      readonly from: UnitId;
      readonly unit: UnitId;
      readonly leadUnit: UnitId;
      /** The new unit may have an assigned leader, or none. */
      readonly chain: readonly ClosingStep[];
      /** Working days for the new unit's receipt, as the policy stood. */
      readonly receiveDays: number;
    }
  | {
      readonly type: 'handedOn';
      readonly handler: PersonId;
      readonly deputy: PersonId | null;
      readonly note?: string;
    };

/** Who of the unit has it in hand; null: all who hold its handler's post. */
export type Hands = { readonly handler: PersonId; readonly deputy: PersonId | null } | null;
