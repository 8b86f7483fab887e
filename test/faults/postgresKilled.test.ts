import { afterAll, beforeAll, describe } from 'vitest';
import type { MortalPostgres } from './mortalPostgres.ts';
import { type Office, openOfficeOnMortalPostgres } from './office.ts';
import { fourSecondsToEight, threeInstants } from './threeInstants.ts';

describe('PostgreSQL is killed', () => {
  let office: Office & { readonly postgres: MortalPostgres };

  beforeAll(async () => {
    office = await openOfficeOnMortalPostgres(fourSecondsToEight);
  });

  afterAll(() => office?.close());

  threeInstants(() => office, {
    async killAndStartAgain() {
      await office.postgres.kill();
      await office.postgres.startAgain();
    },
  });
});
