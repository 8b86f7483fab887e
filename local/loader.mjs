import * as module from 'node:module';
import { pathToFileURL } from 'node:url';

// Plain JavaScript, because run.mjs needs it too. Types and descriptions: loader.d.mts.

export function loaderArguments() {
  const tsx = module.createRequire(import.meta.url).resolve('tsx');
  // Node before 20.6 cannot register a loader from an imported module.
  return [typeof module.register === 'function' ? '--import' : '--loader', pathToFileURL(tsx).href];
}
