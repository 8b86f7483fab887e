import { writeFile } from 'node:fs/promises';
import { typesFile, typesOfApi } from './typesOfApi.ts';

/** `npm run web-types`: after every change of the API's routes or their schemas. */
await writeFile(typesFile, await typesOfApi());
