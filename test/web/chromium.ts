import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium on the PATH, or null. */
function onPath(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return places.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The Chromium that the pages are tested in, or null: then their tests are skipped, which is said. Throws where CI is
 * set, for there nothing may be skipped.
 */
export function findChromium(): string | null {
  const found = onPath();
  if (found !== null) return found;
  const lack = `no Chromium on the PATH (${names.join(', ')})`;
  if (process.env.CI === 'true') throw new Error(`${lack}: the pages cannot be tested`);
  process.stderr.write(
    `\n跳过网页测试：PATH 中没有 Chromium。 · THE PAGES ARE NOT TESTED: ${lack}.\n` +
      'Debian: apt-get install --no-install-recommends chromium fonts-noto-cjk\n\n',
  );
  return null;
}
