import { afterAll, beforeAll, describe } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { fourSecondsToEight, threeInstants } from './threeInstants.ts';

describe('Temporal is killed', () => {
  let office: Office;

  beforeAll(async () => {
    office = await openOffice(fourSecondsToEight);
  });

  afterAll(() => office?.close());

  threeInstants(() => office, {
    async killAndStartAgain({ temporal, wire }) {
      await temporal.kill();
      wire.release();
      await temporal.startAgain();
    },
  });
});
