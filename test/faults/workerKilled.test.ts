import { afterAll, beforeAll, describe } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { fourSecondsToEight, threeInstants } from './threeInstants.ts';

describe('the worker is killed', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(fourSecondsToEight);
  });

  afterAll(() => office?.close());

  threeInstants(() => office, {
    async killAndStartAgain({ worker }) {
      await worker.kill();
      await worker.start();
    },
  });
});
