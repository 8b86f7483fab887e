import type { Duration } from '@temporalio/common';
import { condition } from '@temporalio/workflow';

/**
 * One at a time, in order of arrival. Whoever is not served within its patience leaves the queue and
 * gets `busy`.
 */
export function turns() {
  const queue: object[] = [];
  return async function inTurn<T>(work: () => Promise<T>, patience: Duration): Promise<T | 'busy'> {
    const me = {};
    const mine = () => queue[0] === me;
    queue.push(me);
    try {
      // The timer of a wait is history: only who has to wait sets one.
      if (!mine() && !(await condition(mine, patience))) return 'busy';
      return await work();
    } finally {
      queue.splice(queue.indexOf(me), 1);
    }
  };
}
