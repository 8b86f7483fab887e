import { describe, expect, it } from 'vitest';
import type { FindingEvent } from '../../domain/finding/events.ts';
import { recheck } from '../../domain/finding/signing/content.ts';
import { printedContents } from '../../domain/finding/signing/printed.ts';
import { sample } from './acts.ts';
import { closureReview, withPlan } from './stagesOfLife.ts';

const signed = () =>
  withPlan()
    .does('handler', '2026-06-01 13:00', sample.reportProgress)
    .does('handler', '2026-06-01 13:10', sample.attachEvidence)
    .filed('2026-06-01 14:00')
    .signed('assigned-leader', '2026-06-01 15:00');

/** The same life as a record in which one event says something else. */
function tamperedWith(type: FindingEvent['type'], change: (event: FindingEvent) => unknown): FindingEvent[] {
  return signed().events.map((event) => (event.type === type ? (change(event) as FindingEvent) : event));
}

const answers = (events: readonly FindingEvent[]) => recheck(events).map(({ intact }) => intact);

describe('what was signed', () => {
  it('carries the hash of the form as it stood, and each signature has its own', () => {
    const hashes = signed()
      .all('signed')
      .map(({ content }) => content?.sha256);
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).not.toBe(hashes[0]);
  });

  it('is found intact in a record that nobody touched, also once it was stored and read', () => {
    expect(answers(signed().events)).toEqual([true, true]);
    expect(answers(JSON.parse(JSON.stringify(signed().events)))).toEqual([true, true]);
  });

  it('is found changed where the summary, the plan, the evidence or an earlier signature says something else', () => {
    const summary = tamperedWith('closureApplied', (event) => ({ ...event, summary: '全部完成' }));
    const evidence = tamperedWith('evidenceAttached', (event) => ({ ...event, reference: 'photo-2' }));
    expect(answers(summary)).toEqual([false, false]);
    expect(answers(evidence)).toEqual([false, false]);
    const by = tamperedWith('signed', (event) =>
      event.type === 'signed' && event.step === 'principal' ? { ...event, by: 'somebody' } : event,
    );
    expect(answers(by)).toEqual([true, false]);
  });

  it('can no longer be told of signatures from before there were hashes', () => {
    const before = tamperedWith(
      'signed',
      ({ content: _, ...event }: FindingEvent & { content?: unknown }) => event,
    );
    expect(answers(before)).toEqual([null, null]);
  });

  it('is told of every round: what was signed before a supplement too', () => {
    const life = signed().supplemented('lead-reviewer', '2026-06-02 09:00').filed('2026-06-02 10:00');
    expect(answers(life.events)).toEqual([true, true, true]);
  });
});

describe('a form that is printed', () => {
  const codes = (events: readonly FindingEvent[]) => printedContents(events).map(({ sha256 }) => sha256);

  it('bears the code of its content, another one after each signature, and each is what was signed next', () => {
    const life = signed();
    expect(printedContents(life.events).map(({ from }) => from)).toEqual([
      ...life.all('closureApplied').map(({ at }) => at),
      ...life.all('signed').map(({ at }) => at),
    ]);
    expect(codes(life.events).slice(0, 2)).toEqual(life.all('signed').map(({ content }) => content?.sha256));
  });

  it('is known again by its code once the scan of it has come in and changed what is signed', () => {
    const printed = closureReview();
    const code = codes(printed.events).at(-1);
    const scanned = printed.does('handler', '2026-06-01 12:00', sample.attachEvidence);
    expect(codes(scanned.events).at(-1)).not.toBe(code);
    expect(codes(scanned.events)).toContain(code);
  });

  it('has no code before it is applied for, nor once it was sent back', () => {
    expect(codes(withPlan().events)).toEqual([]);
    expect(codes(signed().supplemented('lead-reviewer', '2026-06-02 09:00').events)).toEqual([]);
  });
});
