import { prompt, type Telling } from '../telling.ts';

export const publicNoticeTelling = {
  publicNoticeOpened: (_event, { form }) => [prompt('decided', ['handler', 'principal'], form?.appliedBy)],
  objectedToClosure: () => [prompt('returned', ['handler', 'principal'])],
} satisfies Telling;
