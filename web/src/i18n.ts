import { createI18n } from 'vue-i18n';
import { en } from './messages/en.ts';
import { zhCN } from './messages/zh-CN.ts';

export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

const kept = 'xiaohao-language';

export const i18n = createI18n({
  legacy: false,
  locale: chosen(),
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': zhCN, en },
});

tell(chosen());

/** The language of the pages from now on, kept by this browser. */
export function chooseLanguage(language: Language): void {
  i18n.global.locale.value = language;
  localStorage.setItem(kept, language);
  tell(language);
}

/** Whether somebody chose a language in this browser, rather than their account. */
export function hasChosen(): boolean {
  return localStorage.getItem(kept) !== null;
}

export function currentLanguage(): Language {
  return i18n.global.locale.value;
}

function chosen(): Language {
  const stored = localStorage.getItem(kept);
  return languages.find((language) => language === stored) ?? 'zh-CN';
}

function tell(language: Language): void {
  document.documentElement.lang = language;
}
