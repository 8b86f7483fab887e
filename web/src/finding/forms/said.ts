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
    case 'submitPaper': {
      const { opinion, verification, ...paper } = body;
      const verified = verifies(begun) ? { verification: counted(verification) } : {};
      return { ...paper, ...filled({ opinion }), ...verified };
    }
    case 'recordSuperiorAnswer': {
      const { reason, rectifyBy, ...answer } = body;
      return body.answer === 'sentBack' ? { ...answer, ...filled({ reason, rectifyBy }) } : answer;
    }
    case 'reopen': {
      const { document, ...rest } = body;
      return { ...rest, ...filled({ document }) };
    }
    case 'issueSupervisionNotice': {
      const { demand, ...rest } = body;
      return demand.trim() === '' ? rest : body;
    }
    case 'decideProposal': {
      const { until, ...rest } = body;
      return body.decision === 'later' && until !== '' ? body : rest;
    }
    case 'acknowledge':
    case 'approvePlan':
      return body.opinion.trim() === '' ? { type: body.type } : body;
    case 'decideExtension': {
      const { type, decision, reason, rectifyBy, superiorDocument } = body;
      const date = decision === 'refuse' || rectifyBy === '' ? {} : { rectifyBy };
      return { type, decision, ...filled({ reason, superiorDocument }), ...date };
    }
    case 'resolveObjection': {
      const { unit, leadUnit, document, ...rest } = body;
      const units = body.decision === 'reassigned' ? filled({ unit, leadUnit }) : {};
      return { ...rest, ...units, ...(body.about === 'fact' ? filled({ document }) : {}) };
    }
    case 'reassign': {
      const { leadUnit, ...rest } = body;
      return { ...rest, ...filled({ leadUnit }) };
    }
    case 'handOn': {
      const { deputy, note, ...rest } = body;
      return { ...rest, ...filled({ deputy, note }) };
    }
    case 'reportPart': {
      const { measures, ...rest } = body;
      return measures.length === 0 ? rest : body;
    }
    case 'requestExtension':
    case 'giveOpinion':
    case 'changeDeadline':
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

/** What of it is not blank. */
function filled<T extends Record<string, string>>(texts: T): Partial<T> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')) as Partial<T>;
}
