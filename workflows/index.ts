export { finding } from './finding.ts';
export { dispatch, morningMail, replanning, suspension } from './office.ts';
