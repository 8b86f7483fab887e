import { describe, expect, it } from 'vitest';
import { problemWords } from '../../messages/problems/words.ts';

const { 'zh-CN': chinese, en } = problemWords;

describe('the words of problems', () => {
  it('say in English everything that they say in Chinese', () => {
    expect(Object.keys(en)).toEqual(Object.keys(chinese));
  });

  it('are whole sentences, each in its language', () => {
    for (const { what, next } of Object.values(chinese)) {
      for (const sentence of [what, next]) expect(sentence).toMatch(/^[\p{Script=Han}U].*。$/u);
    }
    for (const { what, next } of Object.values(en)) {
      for (const sentence of [what, next]) expect(sentence).toMatch(/^[A-Z][^\p{Script=Han}]*\.$/u);
    }
  });
});
