export { finding } from './finding.ts';
export { dispatch, morningMail, replanning } from './office.ts';
