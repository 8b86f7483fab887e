import { type Severity, severityOf } from '../finding/severity.ts';

/** What of a finding the office's settings can go by. */
export interface Marks {
  readonly severity?: Severity | undefined;
  /** Of its batch; none of a finding dispatched before it was kept. */
  readonly source?: string | undefined;
  readonly level: string;
}

/** Values of one setting by a mark of the finding; where it is not named, the next setting speaks. */
export type ByMark<T> = { readonly [mark: string]: T | undefined };

/** One thing that the office sets, for all findings and for some of them. */
export interface Settings<T> {
  readonly bySeverity?: ByMark<T>;
  readonly bySource: ByMark<T>;
  readonly byLevel: ByMark<T>;
  readonly forAll: T;
}

/**
 * The value that counts for one finding: by its severity before its source, before its level, before the one
 * for all (domain.md §4). What says most about this very finding goes first: a severity was judged of it
 * alone, a source sent its whole batch, and a level is that of many sources. `ordinary` is a severity like the
 * others: named by a policy, it speaks for every finding that nobody judged graver, wherever that came from.
 */
export function settingFor<T>(
  { severity, source, level }: Marks,
  { bySeverity = {}, bySource, byLevel, forAll }: Settings<T>,
): T {
  return (
    named(bySeverity, severityOf({ severity })) ?? named(bySource, source) ?? named(byLevel, level) ?? forAll
  );
}

/** A source is any text: what every object has is no setting of it. */
function named<T>(settings: ByMark<T>, mark: string | undefined): T | undefined {
  return mark !== undefined && Object.hasOwn(settings, mark) ? settings[mark] : undefined;
}
