import type { Db } from '../db/connection.ts';
import { enterBatch } from '../db/drafts.ts';
import { enterOrganisation } from '../db/organisation.ts';
import { setUpRules } from '../db/setup.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { draftOf } from './filling.ts';
import { organisationOf } from './people.ts';
import { policyOf } from './policy.ts';
import type { Scenario } from './scenario.ts';

/** A batch for each source of which something is dispatched at an instant. */
export interface PlannedDispatch {
  readonly at: Instant;
  readonly batchId: string;
}

/** The office of a scenario, set up; findings' ids by ref. */
export interface RehearsedOffice {
  readonly ids: ReadonlyMap<string, string>;
  readonly dispatches: readonly PlannedDispatch[];
}

/** Enters a scenario's rules, people and drafts into an empty ledger. */
export async function setUpOffice(db: Db, { policy, units, findings }: Scenario): Promise<RehearsedOffice> {
  await setUpRules(db, policyOf(policy));
  await enterOrganisation(db, organisationOf(units));
  const ids = new Map<string, string>();
  const dispatches: PlannedDispatch[] = [];
  for (const { at, source } of batchesOf(findings)) {
    const together = findings.filter((finding) => finding.dispatchAt === at && finding.source === source);
    const drafts = together.map((finding) => ({ number: finding.ref, content: draftOf(finding) }));
    const batch = await enterBatch(db, { title: at, source, drafts });
    together.forEach(({ ref }, i) => {
      ids.set(ref, batch.findings[i] ?? '');
    });
    dispatches.push({ at, batchId: batch.id });
  }
  return { ids, dispatches };
}

/** Each instant and source of which something is dispatched, in order. */
function batchesOf(findings: Scenario['findings']): readonly { at: Instant; source: string }[] {
  const batches = new Map(
    findings.map(({ dispatchAt: at, source }) => [`${at} ${source}`, { at, source }] as const),
  );
  return [...batches].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, batch]) => batch);
}
