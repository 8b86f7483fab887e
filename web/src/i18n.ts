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

/** The language of the pages from now on, kept by this browser whoever signs in. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(kept, language);
  show(language);
}

/** The language of whoever is signed in, unless another was chosen in this browser. */
export function followAccount(language: Language): void {
  if (localStorage.getItem(kept) === null) show(language);
}

export function currentLanguage(): Language {
  return i18n.global.locale.value;
}

function chosen(): Language {
  const stored = localStorage.getItem(kept);
  return languages.find((language) => language === stored) ?? 'zh-CN';
}

function show(language: Language): void {
  i18n.global.locale.value = language;
  tell(language);
}

function tell(language: Language): void {
  document.documentElement.lang = language;
}
