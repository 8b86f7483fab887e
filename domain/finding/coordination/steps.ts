import { type Answerer, answerers } from './words.ts';

/** An open request is a review of its own: a clock of the post that is asked. */
export type CoordinationStep = `coordination-${Answerer}`;

export const coordinationSteps = answerers.map(coordinationStep);

export function coordinationStep<A extends Answerer>(asked: A): `coordination-${A}` {
  return `coordination-${asked}`;
}
