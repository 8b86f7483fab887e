import type { Locator, Page } from 'playwright-core';

/** Types into the field of a label. */
export function fill(page: Page | Locator, label: string, text: string): Promise<void> {
  return page.getByLabel(label, { exact: true }).last().fill(text);
}

/** Types a day as the office writes it, and leaves the field. */
export async function typeDay(page: Page | Locator, label: string, day: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label }).last();
  await field.fill(day);
  await field.press('Enter');
}

/** Presses the button of a name. */
export function pressed(page: Page | Locator, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).first().click();
}

/** Opens the list of a label by keyboard, and chooses from it. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).press('Enter');
  await page.getByRole('listbox', { name: label, exact: true }).getByRole('option', { name: option }).click();
}

/** What the page asked for has come. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  // Not the grey bars: these come only where it takes long.
  await page
    .getByText(/^(正在载入|Loading)…$/)
    .first()
    .waitFor({ state: 'detached' });
}
