import { expect, it } from 'vitest';
import { catalogues } from '../../messages/catalogues.ts';

function keys(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, part]) => keys(part, `${path}/${key}`));
}

it('says in English everything that it says in Chinese', () => {
  expect(keys(catalogues.en)).toEqual(keys(catalogues['zh-CN']));
});
