import type { Finding } from '../../api/types.ts';
import type { Body, FormType } from './body.ts';
import { plainFields } from './plainFields.ts';
import { verifies } from './said.ts';

/** Whatever stands in them, they are not blank. */
const settled: ReadonlySet<string> = new Set(['count', 'choices']);

/** Paths of the fields that must be filled and are not, each with the key of its label. */
export function missingIn(body: Body<FormType>, begun: Finding): Map<string, string> {
  const texts: [path: string, label: string, value: unknown][] = [];
  switch (body.type) {
    case 'submitPlan':
      body.plan.measures.forEach(({ text, person, by }, i) => {
        texts.push([`plan.measures.${i}.text`, 'field.measureText', text]);
        texts.push([`plan.measures.${i}.person`, 'finding.person', person]);
        texts.push([`plan.measures.${i}.by`, 'finding.by', by]);
      });
      body.plan.milestones.forEach(({ name, by }, i) => {
        texts.push([`plan.milestones.${i}.name`, 'field.milestoneName', name]);
        texts.push([`plan.milestones.${i}.by`, 'finding.by', by]);
      });
      break;
    case 'reportProgress':
      texts.push(['text', 'field.text', body.text]);
      break;
    case 'sign':
      if (verifies(begun)) texts.push(['verification.how', 'field.how', body.verification.how]);
      break;
    case 'giveOpinion':
      texts.push(['advice', 'field.advice', body.advice], ['opinion', 'field.opinion', body.opinion]);
      break;
    case 'decideExtension':
      texts.push(['decision', 'field.decision', body.decision]);
      if (body.decision === 'refuse') texts.push(['reason', 'field.reason', body.reason]);
      if (body.decision === 'grant') texts.push(['rectifyBy', 'field.rectifyBy', body.rectifyBy]);
      break;
    case 'suspend':
      texts.push(
        ['cause', 'field.cause', body.cause],
        ['expectedEnd', 'field.expectedEnd', body.expectedEnd],
      );
      texts.push(['reason', 'field.reason', body.reason]);
      break;
    case 'objectResponsibility':
      texts.push(['proposed', 'field.proposed', body.proposed], ['reason', 'field.reason', body.reason]);
      break;
    case 'resolveObjection':
      texts.push(['decision', 'field.decision', body.decision], ['reason', 'field.reason', body.reason]);
      if (body.decision === 'reassigned') texts.push(['unit', 'field.unit', body.unit]);
      if (body.about === 'fact') texts.push(['document', 'field.document', body.document]);
      break;
    case 'reassign':
      texts.push(['unit', 'field.unit', body.unit], ['reason', 'field.reason', body.reason]);
      break;
    case 'reportPart':
      texts.push(['unit', 'field.part', body.unit], ['text', 'field.text', body.text]);
      break;
    case 'addItems':
      texts.push(['items', 'field.table', body.items.length === 0 ? '' : 'items']);
      break;
    case 'reportItem':
      texts.push(['items', 'field.items', body.items.join(' ')], ['text', 'field.doneHow', body.text]);
      break;
    case 'checkItem':
      texts.push(['items', 'field.items', body.items.join(' ')], ['outcome', 'field.outcome', body.outcome]);
      if (body.outcome === 'not-met') texts.push(['note', 'field.note', body.note]);
      break;
    case 'strikeItem':
      texts.push(['items', 'field.items', body.items.join(' ')], ['reason', 'field.reason', body.reason]);
      break;
    case 'reviewLongTerm':
      texts.push(['outcome', 'field.outcome', body.outcome], ['opinion', 'field.seen', body.opinion]);
      if (body.outcome === 'not-met') texts.push(['next', 'field.next', body.next]);
      break;
    case 'correct':
      texts.push(['reason', 'field.reason', body.reason]);
      break;
    default:
      for (const { name, kind, optional, label } of plainFields[body.type] ?? [])
        if (optional === undefined && !settled.has(kind))
          texts.push([name, `field.${label ?? name}`, String(body[name as keyof typeof body])]);
  }
  return new Map(
    texts
      .filter(([, , value]) => typeof value !== 'string' || value.trim() === '')
      .map(([path, label]) => [path, label]),
  );
}
