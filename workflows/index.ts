export { finding } from './finding.ts';
export { dispatch, morningMail } from './office.ts';
