import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { typesFile, typesOfApi } from '../../web/typesOfApi.ts';

describe("the pages' types of the API", () => {
  it('are those of the routes as they are; `npm run webtypes` writes them', async () => {
    expect(await readFile(typesFile, 'utf8')).toBe(await typesOfApi());
  });
});
