import type { Command, Finding } from '../../api/types.ts';
import type { Body, FormType } from './body.ts';

/** Whether the step that is open verifies: its signature says how, and ticks the closing standard. */
export function verifies({ form }: Pick<Finding, 'form'>): boolean {
  return form?.openStep === 'lead-reviewer';
}

/** A verification with the number that was counted, where one was. */
function counted({ quantityNow, ...rest }: Body<'sign'>['verification']) {
  return quantityNow === null ? rest : { ...rest, quantityNow };
}

/**
 * The command that a written form amounts to: what may be left blank and was is left unsaid, and so are words that were
 * not changed since the form began on the finding as it was then.
 */
export function saidIn(body: Body<FormType>, begun: Finding): Command {
  switch (body.type) {
    case 'submitPlan': {
      const { causeAnalysis, ...plan } = body.plan;
      return { ...body, plan: causeAnalysis.trim() === '' ? plan : body.plan };
    }
    case 'sign': {
      const { opinion, verification } = body;
      return {
        type: 'sign',
        ...(opinion.trim() === '' ? {} : { opinion }),
        ...(verifies(begun) ? { verification: counted(verification) } : {}),
      };
    }
    case 'approvePlan':
      return body.opinion.trim() === '' ? { type: body.type } : body;
    case 'withdraw': {
      const { superiorDocument, ...rest } = body;
      return superiorDocument.trim() === '' ? rest : body;
    }
    case 'addItems': {
      const items = body.items.map(({ name, place, what }) => ({
        name,
        ...(place === '' ? {} : { place }),
        ...(what === '' ? {} : { what }),
      }));
      return { type: 'addItems', items };
    }
    case 'checkItem': {
      const { note, ...rest } = body;
      return note.trim() === '' ? rest : body;
    }
    case 'reviewLongTerm': {
      const { next, ...rest } = body;
      return next === '' ? rest : body;
    }
    case 'reportProgress': {
      const { quantityNow, ...rest } = body;
      return quantityNow === null ? rest : body;
    }
    case 'correct': {
      const changed = Object.entries(body.correction).filter(
        ([word, text]) => text !== begun[word as keyof typeof body.correction],
      );
      return { ...body, correction: Object.fromEntries(changed) };
    }
    default:
      return body;
  }
}
