import type { Finding } from '../../api/types.ts';
import type { Body, FormType } from './body.ts';
import { plainFields } from './plainFields.ts';
import { verifies } from './said.ts';

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
    case 'correct':
      texts.push(['reason', 'field.reason', body.reason]);
      break;
    default:
      for (const { name, optional } of plainFields[body.type] ?? [])
        if (optional === undefined) texts.push([name, `field.${name}`, body[name as keyof typeof body]]);
  }
  return new Map(
    texts
      .filter(([, , value]) => typeof value !== 'string' || value.trim() === '')
      .map(([path, label]) => [path, label]),
  );
}
